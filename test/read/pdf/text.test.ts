import { describe, expect, it } from "vitest";
import type { Glyph } from "../../../src/read/pdf/geometry.ts";
import { findHabit } from "../../../src/read/pdf/habit.ts";
import { joinLines, type Passage, type SpaceHabit } from "../../../src/read/pdf/joints.ts";
import { buildLexicon } from "../../../src/read/pdf/lexicon.ts";
import { type Line, toLines } from "../../../src/read/pdf/lines.ts";
import { withoutMarks } from "../../../src/read/pdf/notes.ts";
import { countSigns, isGarbled, isGarbledPage } from "../../../src/read/pdf/sanity.ts";

/** A line of 10-point letters, each 5 wide; a space at the end stands for a drawn one, "=" for a hyphen drawn by itself. */
function line(text: string, y = 0): Line {
  const shown = text.trimEnd().replace("=", "-");
  return {
    text: shown,
    x0: 0,
    x1: shown.length * 5,
    y,
    size: 10,
    angle: 0,
    trailingSpace: text.endsWith(" "),
    loneHyphen: text.includes("="),
  };
}

const passage = (texts: string[], right: number): Passage => ({
  lines: texts.map((t, i) => line(t, i * 12)),
  left: 0,
  right,
});

/** Joins lines in a column that holds `letters` letters, in a document that also holds `also`. */
function joined(texts: string[], letters: number, habit: SpaceHabit, also: string[] = []): string {
  const target = passage(texts, letters * 5);
  return joinLines(target, { habit, lexicon: buildLexicon([target, ...also.map((text) => passage([text], 500))]) });
}

describe("joining lines", () => {
  const cases: [why: string, lines: string[], letters: number, habit: SpaceHabit, text: string, also?: string[]][] = [
    ["a wrapped sentence", ["Проведение", "беседы"], 12, "never", "Проведение беседы"],
    ["a drawn space decides", ["Проведение ", "беседы"], 12, "always", "Проведение беседы"],
    ["no space from a producer that always draws one", ["10.09.202", "2"], 10, "always", "10.09.2022"],
    ["a number that fills its column", ["10.09.202", "2"], 9, "never", "10.09.2022"],
    ["a word that fills its column", ["Общеобразо", "вательная"], 10, "when-it-fits", "Общеобразовательная"],
    [
      "two words of the document that fill the column",
      ["школьного", "совета"],
      9,
      "never",
      "школьного совета",
      ["о школьного совета д"],
    ],
    ["an adjective parted from its last letter", ["школьног", "о совета"], 8, "never", "школьного совета"],
    ["a preposition under a full line", ["директор", "о школе"], 8, "never", "директор о школе"],
    [
      "a paragraph's end in a producer that always draws a space",
      ["Завуч", "воспитатели"],
      11,
      "always",
      "Завуч\nвоспитатели",
    ],
    [
      "a paragraph's end where LibreOffice would have drawn a space",
      ["Завуч", "воспитатели"],
      12,
      "when-it-fits",
      "Завуч\nвоспитатели",
    ],
    ["initials at a paragraph's end", ["Рощин Б.А", "завуч"], 12, "when-it-fits", "Рощин Б.А\nзавуч"],
    ["a last letter", ["требовани", "ю"], 11, "when-it-fits", "требованию"],
    ["one day to a line", ["21.09-20.10", "05.10.-17.10."], 14, "never", "21.09-20.10\n05.10.-17.10."],
    ["a date cut after its month", ["до 21.09", ".2026"], 10, "never", "до 21.09.2026"],
    ["the same line again", ["Рук. кружка", "Рук. кружка"], 14, "never", "Рук. кружка\nРук. кружка"],
    ["a list with slashes", ["1/ Сбор дня /", "2/ Поход дня"], 13, "never", "1/ Сбор дня /\n2/ Поход дня"],
    ["a soft hyphen", ["воспи\u00ad", "тание"], 6, "never", "воспитание"],
    ["a soft hyphen inside", ["вос\u00adпитание"], 20, "never", "воспитание"],
    ["a forced break", ["Сентябрь", "Октябрь"], 40, "never", "Сентябрь\nОктябрь"],
    ["one date to a line", ["27.01.2026 г.", "22.02.2026 г."], 14, "never", "27.01.2026 г.\n22.02.2026 г."],
    ["one month to a line", ["Ноябрь", "Декабрь"], 8, "never", "Ноябрь\nДекабрь"],
    ["two months", ["Ноябрь и", "Декабрь"], 8, "never", "Ноябрь и Декабрь"],
    ["a date over two lines", ["с 27.01.2026 по", "22.02.2026"], 16, "never", "с 27.01.2026 по 22.02.2026"],
    [
      "one date with its place to a line",
      ["14.04.2026 г., актовый зал", "27.10.2026 г., актовый зал"],
      28,
      "never",
      "14.04.2026 г., актовый зал\n27.10.2026 г., актовый зал",
    ],
    [
      "a date that a sentence goes on with",
      ["14.04.2026 г. или до", "27.10.2026 г."],
      20,
      "never",
      "14.04.2026 г. или до 27.10.2026 г.",
    ],
    [
      "items of a list",
      ["Провести:", "- беседу со всеми;", "- конкурс"],
      18,
      "never",
      "Провести:\n- беседу со всеми;\n- конкурс",
    ],
    [
      "a numbered list whose lines are full",
      ["План на новый год", "1. Сбор 2023 г.", "2. Встреча и игра", "3) беседа о саде", "3. Поход"],
      17,
      "never",
      "План на новый год\n1. Сбор 2023 г.\n2. Встреча и игра 3) беседа о саде\n3. Поход",
    ],
    ["a list with brackets", ["1)Сбор и 5", "2) 5 игр", "3)Поход и"], 10, "never", "1)Сбор и 5\n2) 5 игр\n3)Поход и"],
    ["numbers that do not count from 1", ["Сбор класса", "2. Поход"], 11, "never", "Сбор класса 2. Поход"],
    ["numbers with a gap", ["1. Сбор дня", "3. Поход и"], 11, "never", "1. Сбор дня 3. Поход и"],
    [
      "a date after its preposition",
      ["1. Сбор дня", "2. Игра до", "3. Сентября", "3. Поход"],
      11,
      "never",
      "1. Сбор дня\n2. Игра до 3. Сентября\n3. Поход",
    ],
    ["a number of its word", ["1. Устав, п.", "2. Закона", "2. Сбор"], 12, "never", "1. Устав, п. 2. Закона\n2. Сбор"],
    ["a list under «т.п.»", ["1. Сбор и т.п.", "2. Поход"], 14, "never", "1. Сбор и т.п.\n2. Поход"],
    ["a number that goes on", ["1. Дата: 1.", "2.2026 года"], 11, "never", "1. Дата: 1. 2.2026 года"],
    ["bullets of a symbol font", ["\uf0b7 Сбор дня", "\uf0b7 Поход"], 10, "never", "Сбор дня\nПоход"],
    ["a tick of a symbol font", ["\uf0fc"], 10, "never", "\uf0fc"],
    ["letters of a font without names", ["\uf041\uf042 сбор"], 12, "never", "\uf041\uf042 сбор"],
    ["punctuation on the next line", ["Заместитель", ", учитель"], 12, "never", "Заместитель, учитель"],
    ["a hyphen of the word", ["август-", "сентябрь"], 9, "when-it-fits", "август-сентябрь", ["в сентябрь мы"]],
    ["a dash with its space (LibreOffice)", ["2023- ", "декабрь"], 8, "when-it-fits", "2023- декабрь"],
    [
      "a hyphenated word that the document has whole",
      ["законодатель-", "ства"],
      14,
      "never",
      "законодательства",
      ["нет законодательства в"],
    ],
    [
      "a compound that the document has elsewhere",
      ["учебно-", "воспитательный"],
      14,
      "always",
      "учебно-воспитательный",
      ["в воспитательный час"],
    ],
    ["a prefix that keeps its hyphen", ["по-", "новому"], 6, "never", "по-новому"],
    ["years", ["2023-", "2024"], 6, "never", "2023-2024"],
    ["a hyphen that nobody types", ["октяб\u2010", "ря"], 6, "never", "октября"],
    ["a slash and a dash between words", ["№ п/", "п", "март–", "май"], 5, "never", "№ п/п март–май"],
    ["a dash with its spaces", ["зал –", "двор"], 5, "never", "зал – двор"],
    ["a slash in a producer that draws spaces that fit", ["школа–", "дом"], 8, "when-it-fits", "школа–дом"],
  ];
  it.each(cases)("%s", (_, lines, letters, habit, text, also) => {
    expect(joined(lines, letters, habit, also)).toBe(text);
  });

  it("keeps the empty lines between paragraphs of a cell, whatever the line spacing", () => {
    const at = (ys: number[]) => {
      const target = {
        ...passage(["Сбор", "класса", "Поход"], 75),
        lines: ["Сбор", "класса", "Поход"].map((t, i) => line(t, ys[i])),
      };
      return joinLines(target, { habit: "never", lexicon: buildLexicon([target]) });
    };
    expect(at([0, 12, 24])).toBe("Сбор\nкласса\nПоход");
    expect(at([0, 18, 36])).toBe("Сбор\nкласса\nПоход");
    expect(at([0, 12, 36])).toBe("Сбор\nкласса\n\nПоход");
    expect(at([0, 12, -700])).toBe("Сбор\nкласса\nПоход");
  });

  it("keeps empty lines above the first words where the cells of a row are in step", () => {
    const target = {
      ...passage([], 60),
      lines: [24, 48, 60].map((y, i) => line(["до мая", "в июне", "в июле"][i] ?? "", y)),
    };
    const context = { habit: "never", lexicon: buildLexicon([target]) } as const;
    expect(joinLines(target, context)).toBe("до мая\n\nв июне\nв июле");
    const steps = { top: 0, items: [], pitch: 12 };
    expect(joinLines({ ...target, steps }, context)).toBe("\n\nдо мая\n\nв июне\nв июле");
    const sparse = { ...target, lines: target.lines.slice(0, 2), steps };
    expect(joinLines(sparse, context)).toBe("\n\nдо мая\n\nв июне");
  });

  it("begins a paragraph beside an item of the list in its row", () => {
    const target = passage(["Рощин Б.", "Завуч и", "Рук. МО"], 45);
    const context = { habit: "never", lexicon: buildLexicon([target]) } as const;
    expect(joinLines({ ...target, steps: { top: 0, items: [0, 12, 24], pitch: 12 } }, context)).toBe(
      "Рощин Б.\nЗавуч и Рук. МО",
    );
  });

  it("joins centred lines, which LibreOffice ends with no space", () => {
    const centred = { ...passage(["в течение", "года"], 55), left: -10, right: 55 };
    const context = { habit: "when-it-fits", lexicon: buildLexicon([centred]) } as const;
    expect(joinLines(centred, context)).toBe("в течение\nгода");
    const lines = centred.lines.map((l, i) => ({ ...l, x0: l.x0 + i * 12, x1: l.x1 + i * 12 }));
    expect(joinLines({ ...centred, lines }, context)).toBe("в течение года");
  });

  it("sees a producer's habit although many paragraphs end within their cells", () => {
    const cells = ["завуч ", "завуч", "врач "].flatMap((text) => [passage([text, "учителя"], 45)]);
    expect(findHabit([...cells, ...cells])).toBe("when-it-fits");
    const bare = ["завуч", "завуч", "врач "].flatMap((text) => [passage([text, "учителя"], 45)]);
    expect(findHabit([...bare, ...bare])).toBe("never");
  });

  it("ends a paragraph where its next line stands apart on the next page", () => {
    const text = (apart: boolean) => {
      const target = { lines: [line("Сбор класса"), { ...line("Поход"), overleaf: true, apart }], left: 0, right: 60 };
      return joinLines(target, { habit: "never", lexicon: buildLexicon([target]) });
    };
    expect([text(false), text(true)]).toEqual(["Сбор класса Поход", "Сбор класса\nПоход"]);
  });

  it("takes a hyphen drawn by itself for an automatic one where others are drawn with their word", () => {
    const [lone, real] = [passage(["ответствен=", "ный"], 55), passage(["педагоги-", "новаторы"], 45)];
    const mixed = { habit: "when-it-fits", lexicon: buildLexicon([lone, real]) } as const;
    expect([lone, real].map((target) => joinLines(target, mixed))).toEqual(["ответственный", "педагоги-новаторы"]);
    const always = { habit: "always", lexicon: buildLexicon([lone]) } as const;
    expect(joinLines(lone, always)).toBe("ответствен-ный");
  });

  it("follows the document where a hyphen is in doubt", () => {
    const hyphenating = ["организа-", "ция дела"];
    const known = passage(["а законодатель-", "ства б"], 75);
    const whole = passage(["нет законодательства тут"], 500);
    const doubt = passage(hyphenating, 50);
    expect(joinLines(doubt, { habit: "never", lexicon: buildLexicon([doubt, known, whole]) })).toBe("организация дела");
    expect(joinLines(doubt, { habit: "never", lexicon: buildLexicon([doubt, whole]) })).toBe("организа-ция дела");
  });
});

describe("lines from glyphs", () => {
  let op = 0;
  const word = (text: string, x: number, y = 0, angle = 0): Glyph[] => {
    op++;
    const radians = (angle * Math.PI) / 180;
    return [...text].map((letter, i) => ({
      text: letter,
      x: x + i * 5 * Math.cos(radians),
      y: y - i * 5 * Math.sin(radians),
      width: 5,
      size: 10,
      angle,
      op,
    }));
  };

  it("puts a space where there is a gap, once", () => {
    expect(toLines([...word("план", 0), ...word("работы", 23)]).map((l) => l.text)).toEqual(["план работы"]);
    expect(toLines([...word("план ", 0), ...word("работы", 27)]).map((l) => l.text)).toEqual(["план работы"]);
  });

  it("reads superscripts on their line and the next line by itself", () => {
    const raised = word("1", 20, -3.3).map((glyph) => ({ ...glyph, size: 6 }));
    expect(toLines([...word("план", 0), ...raised, ...word("ниже", 0, 12)]).map((l) => l.text)).toEqual([
      "план\ufdd1",
      "ниже",
    ]);
  });

  it("drops the second print of bold letters, not double letters", () => {
    expect(toLines([...word("сс", 0), ...word("сс", 0.4)]).map((l) => l.text)).toEqual(["сс"]);
  });

  it("parts texts that stand far apart only when asked to", () => {
    const glyphs = [...word("слева", 0), ...word("справа", 300)];
    expect(toLines(glyphs)).toHaveLength(1);
    expect(toLines(glyphs, 2.5).map((l) => l.text)).toEqual(["слева", "справа"]);
  });

  it("composes letters that are drawn in two parts", () => {
    const letters = word("маи", 0);
    const breve = word("\u0306", 10).map((glyph) => ({ ...glyph, width: 0 }));
    expect(toLines([...letters, ...breve])[0]?.text).toBe("май");
  });

  it("reads ligatures as letters, and no space where a word may be hyphenated", () => {
    expect(toLines(word("\ufb01nal", 0))[0]?.text).toBe("final");
    const hollow = word(" ", 10).map((glyph) => ({ ...glyph, width: 0 }));
    expect(toLines([...word("ма", 0), ...hollow, ...word("рт", 10)])[0]?.text).toBe("март");
  });

  it("reads vertical text", () => {
    expect(toLines(word("вверх", 50, 100, 90)).map((l) => [l.text, l.angle])).toEqual([["вверх", 90]]);
  });
});

describe("footnote marks", () => {
  it.each([
    ["Длительность\ufdd1", ["1"], "Длительность"],
    ["Длительность\ufdd1 урока", [], "Длительность 1 урока"],
    ["учителя,\ufdd1\ufdd2", ["12"], "учителя,"],
    ["зал в 40 м\ufdd2", ["2"], "зал в 40 м2"],
    ["\ufdd1Кроме выпускных", ["1"], "1 Кроме выпускных"],
  ])("%j where the notes are %j", (text, known, expected) => {
    expect(withoutMarks(text, new Set(known))).toBe(expected);
  });
});

describe("garbled text", () => {
  const cases: [string, boolean][] = [
    ["План работы на сентябрь", false],
    ["Plan for September", false],
    ["Ñåíòÿáðü 2022, îòâåòñòâåííûé", true],
    ["\u0003\u0004\u0005 \u0012\u0013\ue001".repeat(10), true],
    ["План работы\ufffd".repeat(10), true],
    ["\uf0b7 пункт", false],
    ["", false],
  ];
  it.each(cases)("%j: %s", (text, garbled) => {
    expect(isGarbled(countSigns(text))).toBe(garbled);
  });

  const words = "Ответственный за сбор дружины: вожатая, родители учеников пятых классов. ".repeat(10);
  it.each([
    ["the heads of columns", `${words} Ме@>?@ияBия С@>>и B6еBAB6е==ые`],
    ["a heading", `${words} D45>Fы ш>о?ы`],
    ["a font that spares no letter", `${"Plan 2026 ".repeat(5)} CB89?B> @4F9D<4?4 B;9DG CB?G7B8<9 F9E6>=O`],
    ["words of KOI8", `${words} оПЮГДМХЙ 5 ЯЕМРЪАПЪ ЦПСООЮ йНМЙСПЯ`],
    ["words of UTF-8 in windows-1251", "РџР»Р°РЅ СЂР°Р±РѕС‚С‹ РЅР° РіРѕРґ"],
  ])("of one font makes a page garbled: %s", (_, text) => {
    expect(isGarbledPage(countSigns(text), false)).toBe(true);
  });

  it.each([
    [
      "addresses",
      "тел.:8-017-200-00-00,e-mail:kruzhok@shkola.by, вожатая@лицей.бел, совет@дружина.бел, школа.бел/?год=2026",
    ],
    ["sites", "https://лицей.бел/планы?год=2026&класс=5А https://дружина.бел/?класс=7Б&месяц=май"],
    ["formulae", "Решить: х>0, у=2х+3, 2<=х<=5, скорость=путь/время, тариф=оклад+надбавка, а<b<с, Vср=2, 5а>3б"],
    ["codes", "группы А=Б, 5«А»=5«Б», RJ45=2, CAT5E, ГОСТ Р ИСО 9001:2015, №12/3-Б, <BR>, A4:B7, 3Dмодель"],
    ["Latin beside Cyrillic", "ITкласс, PDFфайл, SMSка, форматPDF, сайтVK, QRкод, Cредняя школа, гепатит B, витаминыC"],
    ["capitals within", "МинОбр, РайОО, ВКонтакте, УчКом, ЮИДовцы, «МГДДиМ», ПРОфессия, вСОШ, иГУО, ИвановИван"],
    ["questions", "«Что?Где?Когда?», «А знаете ли вы?» Кто?что? «Где логика?»"],
    ["Belarusian", "Дзень ведаў, сустрэча з ветэранамі; «Мой родны кут» – конкурс чытальнікаў, аб’яднанне «Ўсмешка»"],
    [
      "marks of markup",
      "<план> на год </план>, Файл<Tab>:enew, Правка<Tab><F2>, #МыВместе, @вожатая, дружина_2026, [x] сделано, a->b, 5=>6, да/нет",
    ],
    ["spoilt spaces", "План работы на 2026годОтветственныйСрокиИсполнения №п/пМероприятие"],
  ])("is none: %s", (_, text) => {
    expect(isGarbledPage(countSigns(text), false)).toBe(false);
  });
});

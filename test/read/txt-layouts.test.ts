/** Text tables that are drawn, aligned or separated; every plan and person is invented. */
import { describe, expect, it } from "vitest";
import type { Block, Grid } from "../../src/model.ts";
import { read } from "../../src/read/index.ts";
import { littleTime, processorTime } from "../processor-time.ts";
import { encode } from "./encode.ts";

const readText = async (text: string) => (await read(Buffer.from(text), "plan.txt")).value.blocks;
const grids = (blocks: Block[]) => blocks.filter((block): block is Grid => block.kind === "grid");
const texts = (grid: Grid | undefined) => grid?.rows.map((row) => row.map((cell) => cell.text));
const paragraphs = (blocks: Block[]) => blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

const header = ["№", "Мероприятия", "Сроки", "Ответственный"];
const plan = [header, ["1", "Смотр кабинетов", "март", "Завхоз"], ["2", "Субботник", "апрель", "Вожатая"]];

describe("a plan of three rows, however it is written", () => {
  const written: [name: string, method: Grid["method"], text: string][] = [
    [
      "Markdown",
      "drawn",
      `| № | Мероприятия | Сроки | Ответственный |
|---|:-----------:|------:|---------------|
| 1 | Смотр кабинетов | март | Завхоз |
| 2 | Субботник | апрель | Вожатая |`,
    ],
    [
      "Markdown without outer bars",
      "drawn",
      `№ | Мероприятия | Сроки | Ответственный
--|-------------|-------|---
1 | Смотр кабинетов | март | Завхоз
2 | Субботник | апрель | Вожатая`,
    ],
    [
      "Markdown with a header of nothing",
      "drawn",
      `| | | | |
|--|--|--|--|
| **№** | **Мероприятия** | **Сроки** | **Ответственный** |
| 1 | Смотр кабинетов | март | Завхоз |
| 2 | Субботник | апрель | Вожатая |`,
    ],
    [
      "psql",
      "drawn",
      ` № |   Мероприятия   | Сроки  | Ответственный
---+-----------------+--------+---------------
 1 | Смотр кабинетов | март   | Завхоз
 2 | Субботник       | апрель | Вожатая`,
    ],
    [
      "a grid",
      "drawn",
      `+---+------------+--------+---------------+
| № | Мероприя-  | Сроки  | Ответственный |
|   | тия        |        |               |
+===+============+========+===============+
| 1 | Смотр      | март   | Завхоз        |
|   | кабинетов  |        |               |
+---+------------+--------+---------------+
| 2 | Субботник  | апрель | Вожатая       |
+---+------------+--------+---------------+`
        .replace("Мероприя-  ", "Мероприятия")
        .replace("| тия        ", "|            "),
    ],
    [
      "a grid with a rule under its header only",
      "drawn",
      `+---+-----------------+--------+---------------+
| № | Мероприятия     | Сроки  | Ответственный |
+---+-----------------+--------+---------------+
| 1 | Смотр кабинетов | март   | Завхоз        |
| 2 | Субботник       | апрель | Вожатая       |
+---+-----------------+--------+---------------+`,
    ],
    [
      "box drawing",
      "drawn",
      `╔═══╤═════════════╤════════╤═══════════════╗
║ № │ Мероприятия │ Сроки  │ Ответственный ║
╠═══╪═════════════╪════════╪═══════════════╣
║ 1 │ Смотр       │ март   │ Завхоз        ║
║   │ кабинетов   │        │               ║
╟───┼─────────────┼────────┼───────────────╢
║ 2 │ Субботник   │ апрель │ Вожатая       ║
╚═══╧═════════════╧════════╧═══════════════╝`,
    ],
    [
      "antiword",
      "drawn",
      `|№  |Мероприятия |Сроки  |Ответственный|
|1  |Смотр       |март   |Завхоз       |
|   |кабинетов   |       |             |
|2  |Субботник   |апрель |Вожатая      |`,
    ],
    [
      "pandoc's dashes",
      "columns",
      `  --- ------------- -------- ---------------
  №   Мероприятия   Сроки    Ответственный

  1   Смотр         март     Завхоз
      кабинетов

  2   Субботник     апрель   Вожатая
  --- ------------- -------- ---------------`,
    ],
    [
      "pandoc's dashes under a header",
      "columns",
      `  -----------------------------------------
  №   Мероприятия   Сроки    Ответственный
  --- ------------- -------- ---------------
  1   Смотр         март     Завхоз
      кабинетов

  2   Субботник     апрель   Вожатая
  -----------------------------------------`,
    ],
    [
      "reStructuredText",
      "columns",
      `===  ===============  ======  =============
№    Мероприятия      Сроки   Ответственный
===  ===============  ======  =============
1    Смотр кабинетов  март    Завхоз
2    Субботник        апрель  Вожатая
===  ===============  ======  =============`,
    ],
    [
      "spaces",
      "columns",
      `№    Мероприятия     Сроки      Ответственный
1    Смотр           март       Завхоз
     кабинетов
2    Субботник       апрель     Вожатая`,
    ],
    [
      "semicolons",
      "rows",
      `№;Мероприятия;Сроки;Ответственный
1;"Смотр кабинетов";март;Завхоз
2;Субботник;апрель;Вожатая`,
    ],
    [
      "quoted commas",
      "rows",
      `"№","Мероприятия","Сроки","Ответственный"
"1","Смотр кабинетов","март","Завхоз"
"2","Субботник","апрель","Вожатая"`,
    ],
  ];
  it.each(written)("%s", async (_name, method, text) => {
    const blocks = await readText(`План на 2031 год\n\n${text}\n\nДиректор          П.П. Ласточкин\n`);
    expect(grids(blocks).map(texts)).toEqual([plan]);
    expect(grids(blocks)[0]?.method).toBe(method);
    expect(paragraphs(blocks)).toEqual(["План на 2031 год", "Директор          П.П. Ласточкин"]);
  });

  it("drawn in a DOS file", async () => {
    const box = `┌───┬──────────┬──────┐\n│ № │Мероприятия│Сроки │\n├───┼──────────┼──────┤\n│ 1 │Смотр     │март  │\n└───┴──────────┴──────┘\n`;
    const wide = box.replaceAll("──────────", "───────────").replace("Смотр     ", "Смотр      ");
    const { value, issues } = await read(encode(wide, "ibm866"), "plan.txt");
    expect(texts(grids(value.blocks)[0])).toEqual([
      ["№", "Мероприятия", "Сроки"],
      ["1", "Смотр", "март"],
    ]);
    expect(issues).toEqual([{ code: "encoding", found: "ibm866" }]);
  });
});

describe("Markdown", () => {
  it("gives its headings a role, and its escapes and breaks their meaning", async () => {
    const blocks = await readText("## Раздел I\n\n| № | Что | Когда |\n|---|---|---|\n| 1 | А\\|Б | май<br>июнь |\n");
    expect(blocks[0]).toEqual({ kind: "paragraph", text: "Раздел I", role: "heading", line: 1 });
    expect(texts(grids(blocks)[0])?.[1]).toEqual(["1", "А|Б", "май\nиюнь"]);
  });
});

describe("a drawn table", () => {
  it("merges cells where borders are missing", async () => {
    const [grid] = grids(
      await readText(`┌───┬───────────┬────────┬─────────┐
│ № │ Что       │ Когда  │ Кто     │
├───┴───────────┴────────┴─────────┤
│ Работа с родителями              │
├───┬───────────┬────────┬─────────┤
│ 1 │ Собрание  │ май    │ Завуч,  │
├───┼───────────┼────────┤ учителя │
│ 2 │ Анкета    │ июнь   │         │
└───┴───────────┴────────┴─────────┘`),
    );
    expect(texts(grid)).toEqual([
      ["№", "Что", "Когда", "Кто"],
      ["Работа с родителями"],
      ["1", "Собрание", "май", "Завуч, учителя"],
      ["2", "Анкета", "июнь"],
    ]);
    expect(grid?.rows[1]?.[0]).toMatchObject({ row: 1, col: 0, rowspan: 1, colspan: 4, line: 4 });
    expect(grid?.rows[2]?.[3]).toMatchObject({ row: 2, col: 3, rowspan: 2, colspan: 1 });
  });

  it("with rules around its sections only has a row for each number", async () => {
    const [grid] = grids(
      await readText(`+---+----------+------+
| № | Что      | Срок |
+---+----------+------+
| Сентябрь            |
+---+----------+------+
| 1 | Смотр    | 3-го |
|   | классов  |      |
| 2 | Вечер    | 8-го |
+---+----------+------+`),
    );
    expect(texts(grid)?.slice(1)).toEqual([["Сентябрь"], ["1", "Смотр классов", "3-го"], ["2", "Вечер", "8-го"]]);
  });

  it("keeps the digits of a number together where its column is one character wide", async () => {
    const rows = [9, 10, 11].map((n) => {
      const [first = "", second = " "] = String(n);
      return `| ${first} | Смотр  | март  |\n| ${second} | школы  |       |\n+---+--------+-------+\n`;
    });
    const [grid] = grids(await readText(`+---+--------+-------+\n${rows.join("")}`));
    expect(texts(grid)).toEqual([9, 10, 11].map((n) => [`${n}`, "Смотр школы", "март"]));
  });

  it("is none where a frame stands around words", async () => {
    expect(grids(await readText("+-------+\n| План  |\n| школы |\n+-------+\n"))).toEqual([]);
  });
});

describe("antiword's rows", () => {
  it("are told by their numbers, sections by their borders", async () => {
    const [grid] = grids(
      await readText(`|№ |Мероприятия   |Сроки   |Ответственный|
|п/|              |        |             |
|п |              |        |             |
|Работа с родителями                    |
|1 |Инструктивно- |до      |Ласточкин    |
|  |методическое  |01.09.20|П.П.,        |
|  |совещание     |31      |директор     |
|2  |Беседа        |май    |Бусько Я.А.  |`),
    );
    expect(texts(grid)).toEqual([
      ["№ п/п", "Мероприятия", "Сроки", "Ответственный"],
      ["Работа с родителями"],
      ["1", "Инструктивно-методическое совещание", "до 01.09.2031", "Ласточкин П.П., директор"],
      ["2", "Беседа", "май", "Бусько Я.А."],
    ]);
    expect(grid?.rows[1]?.[0]).toMatchObject({ colspan: 4 });
  });

  it("without numbers begin where every cell does", async () => {
    const [grid] = grids(
      await readText(`|Мероприятия      |Сроки       |
|Смотр кабинетов  |март, апрель|
|мастерских школы |и май       |
|Субботник в парке|до 20 мая   |
|имени космонавтов|            |`),
    );
    expect(texts(grid)).toEqual([
      ["Мероприятия", "Сроки"],
      ["Смотр кабинетов мастерских школы", "март, апрель и май"],
      ["Субботник в парке имени космонавтов", "до 20 мая"],
    ]);
  });
});

describe("words that a narrow column cut", () => {
  it("are whole where the document has them whole elsewhere", async () => {
    const [grid] = grids(
      await readText(`Конкурс рисунков и научно-практическая конференция, классные руководители

№   Мероприятия       Сроки     Кто
1   Конкурс рисун-    март      Классные руково-
    ков                         дители
2   Научно-           май       Учителя
    практическая
    конференция`),
    );
    expect(texts(grid)?.slice(1)).toEqual([
      ["1", "Конкурс рисунков", "март", "Классные руководители"],
      ["2", "Научно-практическая конференция", "май", "Учителя"],
    ]);
  });
});

describe("columns made with spaces", () => {
  const first = `                                  УТВЕРЖДАЮ
                                  Директор школы
                                  ________ П.П. Ласточкин
№           Мероприятия             Сроки         Ответственный
п/п
                      Работа с родителями
1    Родительское собрание «Безо-   сентябрь      Заместитель
     пасность»                                    директора
2    Анкетирование семей            В течение     Социальный
                                    года          педагог, классные
`;
  const second = `№           Мероприятия             Сроки         Ответственный
п/п
                                                   руководители
3     День открытых дверей           15.05.2031    Директор
`;
  const rows = [
    ["№ п/п", "Мероприятия", "Сроки", "Ответственный"],
    ["Работа с родителями"],
    ["1", "Родительское собрание «Безо-пасность»", "сентябрь", "Заместитель директора"],
    ["2", "Анкетирование семей", "В течение года", "Социальный педагог, классные руководители"],
    ["3", "День открытых дверей", "15.05.2031", "Директор"],
  ];

  it("go on over the page, on places of their own", async () => {
    const blocks = await readText(`${first}                     1\n\f${second}                     2\n\f`);
    expect(grids(blocks).map(texts)).toEqual([rows]);
    expect(blocks.filter((block) => block.kind === "paragraph" && block.role === "header").length).toBe(4);
    expect(
      paragraphs(blocks)
        .slice(0, 3)
        .map((text) => text.trim()),
    ).toEqual(["УТВЕРЖДАЮ", "Директор школы", "________ П.П. Ласточкин"]);
  });

  it("end before the words that follow", async () => {
    const after =
      "\nПримечание. В плане возможны изменения, о которых сообщается заранее.\nЗавуч            Я.А. Бусько\n";
    const blocks = await readText(first + after);
    expect(grids(blocks).map(texts)).toEqual([
      [...rows.slice(0, 3), ["2", "Анкетирование семей", "В течение года", "Социальный педагог, классные"]],
    ]);
    expect(paragraphs(blocks).slice(-2)).toEqual(after.trim().split("\n"));
  });

  const none: [name: string, text: string][] = [
    [
      "an approval on two sides",
      "СОГЛАСОВАНО                         УТВЕРЖДАЮ\nПредседатель профкома               Директор школы\n_______ Я.А. Бусько                 _______ П.П. Ласточкин\n«__» августа 2031                   «__» августа 2031\n",
    ],
    [
      "an approval on three sides",
      "РАССМОТРЕНО            СОГЛАСОВАНО           УТВЕРЖДАЮ\nна заседании           Заместитель           Директор школы\nметодсовета            директора             Ласточкин П.П.\nПротокол № 1           _____ Бусько          _____\n«28» августа           «29» августа          «30» августа\n",
    ],
    [
      "justified prose",
      "В  течение   учебного  года   коллектив   школы\nпродолжал   работу   над   темой,  которая   была\nвыбрана  на  заседании   совета   и   согласована\nс   родителями   всех   классов   нашей   школы.\n",
    ],
    [
      "signatures",
      "Директор школы                 П.П. Ласточкин\nЗавуч                          Я.А. Бусько\nПрофорг                        К.К. Зубрей\n",
    ],
    ["a list with wide gaps", "1.   Смотр\n2.   Вечер\n3.   Субботник в парке\n4.   Забег\n"],
  ];
  it.each(none)("are not seen in %s", async (_name, text) => {
    const blocks = await readText(text);
    expect(grids(blocks)).toEqual([]);
    expect(paragraphs(blocks)).toEqual(text.trimEnd().split("\n"));
  });
});

describe("a separated file", () => {
  it("keeps line breaks, separators and quotes of a quoted field", async () => {
    const [grid] = grids(await readText('№;Что;Когда\n1;"Вечер ""Весна"";\nбал";май\n2;Смотр;\n'));
    expect(texts(grid)?.slice(1)).toEqual([
      ["1", 'Вечер "Весна";\nбал', "май"],
      ["2", "Смотр", ""],
    ]);
  });

  it("from a spreadsheet has quotes between tabs", async () => {
    const [grid] = grids(await readText('№\tЧто\tКогда\n1\t"Вечер\nи бал"\tмай\n2\tСмотр\tиюнь\n'));
    expect(texts(grid)).toEqual([
      ["№", "Что", "Когда"],
      ["1", "Вечер\nи бал", "май"],
      ["2", "Смотр", "июнь"],
    ]);
  });

  it.each([
    "Будут смотр, вечер, забег.\nЗатем сбор, поход, бал.\nА потом суд, пир, мир.\nВсё, конец, ура.\n",
    "Смотр; вечер; бал\nПоход; сбор; забег\n",
  ])("is no list of words: %s", async (text) => expect(grids(await readText(text))).toEqual([]));
});

describe("text that a wrong code page garbled", () => {
  const russian = "План работы: смотр кабинетов и мастерских, март, заведующий хозяйством";
  const belarusian = "План работы: агляд кабінетаў і майстэрняў, сакавік, загадчык гаспадаркі";
  const garbled = (text: string, was: string, as: string) =>
    new TextDecoder(as).decode(was === "utf-8" ? Buffer.from(text) : encode(text, was));
  it.each([
    ["utf-8", "windows-1251", russian],
    ["utf-8", "windows-1251", belarusian],
    ["utf-8", "windows-1252", russian],
    ["utf-8", "windows-1252", belarusian],
    ["utf-8", "ibm866", russian],
    ["windows-1251", "koi8-r", russian],
    ["windows-1251", "windows-1252", belarusian],
    ["koi8-r", "windows-1251", russian],
    ["ibm866", "windows-1251", russian],
    ["windows-1251", "ibm866", russian],
  ])("is restored: %s read as %s", async (was, as, text) => {
    const { value, issues } = await read(Buffer.from(garbled(text, was, as)), "plan.txt");
    expect(paragraphs(value.blocks)).toEqual([text]);
    expect(issues).toEqual([{ code: "double-encoded", found: `${was} read as ${as}` }]);
  });

  it("is restored when it happened twice", async () => {
    const twice = garbled(garbled(russian, "utf-8", "windows-1251"), "utf-8", "windows-1251");
    const { value, issues } = await read(Buffer.from(twice), "plan.txt");
    expect(paragraphs(value.blocks)).toEqual([russian]);
    expect(issues.length).toBe(2);
  });

  it.each([
    russian,
    belarusian,
    "ПЛАН РАБОТЫ ШКОЛЫ НА ГОД",
    "Plan of the school «Родник»: review, workshop and open day for everyone",
    "Зборнік: Жук Я.Ю., Цвіль Щ.Э., Юхно Ф.Ў. – 5 «Ё» кл., ЭВМ і ФЗ",
    "Größe, Übung, Ärger, Straße, Maß, Fuß, Öl, Übel, Jörg, Käthe, façade",
    "Zażółć gęślą jaźń, źdźbło, ćma, żółw, łąka, ściana, święto",
    "┌──────────┬─────┐ ╔═════╗ ▒▒▒▒ ┼┼┼┼┼┼┼ ├────┤",
  ])("is never suspected where it is good: %s", async (text) => {
    const { value, issues } = await read(Buffer.from(text), "plan.txt");
    expect(paragraphs(value.blocks)).toEqual([text]);
    expect(issues).toEqual([]);
  });
});

describe("hostile lines", () => {
  const lines = 2_000;
  const hostile: [name: string, line: (n: number) => string][] = [
    ["bars", () => "|".repeat(60)],
    ["bars with dashes", (n) => (n % 2 ? "|--|--|" : "| a | b |")],
    ["crossings", (n) => (n % 2 ? "+--".repeat(10) : "| ".repeat(15))],
    ["dashes", () => "- ".repeat(50)],
    ["groups of dashes", (n) => (n % 7 ? "-- -- -- ==" : "")],
    ["headers", () => "Слово    Дело    Место    Время    Люди"],
    ["headers of one column", () => "№"],
    ["headers and pages", (n) => (n % 2 ? "\fСлово    Дело    Место" : "1    2    3")],
    ["spaces", () => `${" ".repeat(150)}а`],
    ["wide columns", () => "а  ".repeat(40)],
    ["open quotes", () => 'а;б;"в'],
    ["separators", () => ";".repeat(20)],
    ["boxes", (n) => (n % 2 ? "┌──┬──┐" : "│  │")],
  ];
  it.each(hostile)("of %s take no long time", async (_name, line) => {
    const text = Array.from({ length: lines }, (_, n) => line(n)).join("\n");
    const spent = processorTime();
    await readText(text);
    expect(spent()).toBeLessThan(littleTime);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Grid } from "../../../src/model.ts";
import { readPdf } from "../../../src/read/pdf/index.ts";
import type { Line } from "../../../src/read/pdf/lines.ts";
import { crosses } from "../../../src/read/pdf/stream/rows.ts";
import type { Result } from "../../../src/result.ts";
import { box, rule, ruledTable, stream, type TestPdf, text, textLines, writePdf } from "./pdf-writer.ts";

const read = (pdf: TestPdf) => blocksIn(writePdf(pdf));

async function blocksIn(bytes: Uint8Array): Promise<Result<Block[]>> {
  const { value, issues } = await readPdf(bytes);
  return { value: value.blocks, issues };
}
const gridsOf = (blocks: Block[]) => blocks.filter((block): block is Grid => block.kind === "grid");
const rowsOf = (grid: Grid | undefined) => grid?.rows.map((row) => row.map((cell) => cell.text));
const wordsOf = (blocks: Block[]) =>
  blocks
    .flatMap((block) => (block.kind === "grid" ? block.rows.flat().map((cell) => cell.text) : [block.text]))
    .join(" ");

const xs = [50, 80, 300, 400, 550];
const head = [["№"], ["Мероприятие"], ["Срок"], ["Ответственный"]];
const headText = ["№", "Мероприятие", "Срок", "Ответственный"];

describe("ruled tables", () => {
  it("joins a table over two pages: repeated header dropped, cut row healed, words outside kept", async () => {
    const first = ruledTable(
      xs,
      [700, 680, 650, 620],
      [
        head,
        [["1"], ["День здоровья"], ["Сентябрь"], ["Учителя"]],
        [["2"], ["Встреча с родителями", "выпускных"], ["Октябрь"], ["Директор"]],
      ],
    );
    const second = ruledTable(
      xs,
      [750, 730, 700, 670],
      [head, [[""], ["классов"], [""], [""]], [["3"], ["Итоги года"], ["Май"], ["Завуч"]]],
    );
    const pages = [
      text(200, 740, "План работы кружка", 14) + first + text(300, 20, "1"),
      second + text(50, 600, "Секретарь") + text(300, 20, "2"),
    ];
    const { value, issues } = await read({ pages });
    expect(issues).toEqual([]);
    expect(gridsOf(value)).toHaveLength(1);
    expect(rowsOf(gridsOf(value)[0])).toEqual([
      headText,
      ["1", "День здоровья", "Сентябрь", "Учителя"],
      ["2", "Встреча с родителями\nвыпускных\nклассов", "Октябрь", "Директор"],
      ["3", "Итоги года", "Май", "Завуч"],
    ]);
    expect(gridsOf(value)[0]).toMatchObject({ method: "lattice", pages: [1, 2] });
    expect(value.flatMap((block) => (block.kind === "paragraph" ? [[block.text, block.role]] : []))).toEqual([
      ["План работы кружка", undefined],
      ["1", "footer"],
      ["Секретарь", undefined],
      ["2", "footer"],
    ]);
  });

  const cells = [60, 760, "а", 160, 760, "б", 60, 730, "в", 160, 730, "г"] as const;
  const words = [0, 3, 6, 9]
    .map((i) => text(cells[i] as number, cells[i + 1] as number, cells[i + 2] as string))
    .join("");
  const ys = [780, 750, 720];
  const columns = [50, 150, 250];
  const filled = ys.map((y) => box(50, y, 200, 0.5)).join("") + columns.map((x) => box(x, 720, 0.5, 60)).join("");
  const onePath = `${ys.map((y) => `50 ${y} m 250 ${y} l`).join(" ")} ${columns.map((x) => `${x} 720 m ${x} 780 l`).join(" ")} S\n`;
  const dotted = [
    ...ys.flatMap((y) => Array.from({ length: 100 }, (_, i) => box(50 + i * 2, y, 1, 1))),
    ...columns.flatMap((x) => Array.from({ length: 30 }, (_, i) => box(x, 720 + i * 2, 1, 1))),
  ].join("");
  const rectangles = columns
    .slice(1)
    .flatMap((_, c) => ys.slice(1).map((y) => `${columns[c]} ${y} 100 30 re S`))
    .join("\n");

  it.each([
    ["stroked lines", ys.map((y) => rule(50, y, 250, y)).join("") + columns.map((x) => rule(x, 720, x, 780)).join("")],
    ["thin filled rectangles (Word)", filled],
    ["one path", onePath],
    ["dots", dotted],
    ["a rectangle for each cell", rectangles],
    [
      "a nested matrix",
      `q 2 0 0 2 0 0 cm\n${ys.map((y) => rule(25, y / 2, 125, y / 2)).join("")}${columns.map((x) => rule(x / 2, 360, x / 2, 390)).join("")}Q\n`,
    ],
  ])("reads borders drawn as %s", async (_, lines) => {
    const { value } = await read({ pages: [lines + words] });
    expect(rowsOf(gridsOf(value)[0])).toEqual([
      ["а", "б"],
      ["в", "г"],
    ]);
  });

  it("keeps the cells of a row with a numbered list in step", async () => {
    const list = ["Сентябрьские дела", "1. Сбор всего первого отряда", "2. Игра со всеми отрядами лицея"];
    const table = ruledTable(
      [50, 220, 300],
      [700, 640, 620],
      [
        [list, []],
        [["Поход"], ["май"]],
      ],
    );
    const beside = text(224, 700 - 11 - 12, "до 12.09") + text(224, 700 - 11 - 24, "15.09");
    const { value } = await read({ pages: [table + beside] });
    expect(rowsOf(gridsOf(value)[0])).toEqual([
      [list.join("\n"), "\nдо 12.09\n15.09"],
      ["Поход", "май"],
    ]);
  });

  it("reads a table inside a form XObject, with the form's own matrix", async () => {
    const form = stream(
      filled + words,
      "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [1 0 0 1 0 -100] /Resources << /Font << /F 3 0 R >> >>",
    );
    const { value } = await read({ pages: [{ content: "/X Do", xobjects: "/X 20 0 R" }], objects: { 20: form } });
    expect(rowsOf(gridsOf(value)[0])).toEqual([
      ["а", "б"],
      ["в", "г"],
    ]);
  });

  it("reads what is written into annotations and form fields", async () => {
    const look = stream(
      text(5, 5, "Заметка"),
      "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F 3 0 R >> >>",
    );
    const note = "<< /Type /Annot /Subtype /FreeText /Rect [60 728 160 748] /F 4 /AP << /N 20 0 R >> >>";
    const page = { content: filled + words, entries: `/Annots [21 0 R]` };
    const { value } = await read({ pages: [page], objects: { 20: look, 21: note } });
    expect(gridsOf(value)[0]?.rows[1]?.[0]?.text).toContain("Заметка");
  });

  it("reads a page whose text runs upwards", async () => {
    const { value } = await read({ pages: [`q 0 1 -1 0 800 0 cm\n${filled}${words}Q`] });
    expect(rowsOf(gridsOf(value)[0])).toEqual([
      ["а", "б"],
      ["в", "г"],
    ]);
  });

  it("lets a trailing space that reaches into the next cell stay where it was written", async () => {
    const { value } = await read({
      pages: [`${filled}${text(60, 760, "план      ".repeat(2))}${text(160, 760, "Ведение")}`],
    });
    expect(gridsOf(value)[0]?.rows[0]?.[1]?.text).toBe("Ведение");
  });
});

describe("tables without lines", () => {
  const row = (y: number, cells: string[][]) =>
    cells.map((lines, i) => textLines([50, 90, 300, 420][i] as number, y, lines)).join("");
  const page = [
    text(200, 760, "План работы на год", 14),
    row(720, head),
    row(700, [["1"], ["Неделя чтения в младших", "классах лицея"], ["Ноябрь"], ["Учителя"]]),
    text(180, 672, "Раздел второй: работа с родителями и выпускниками лицея"),
    row(660, [["2"], ["Собрание родителей"], ["В течение", "года"], ["Директор", "лицея"]]),
  ].join("");

  it("are found by their header and cut where nothing stands", async () => {
    const { value } = await read({ pages: [page] });
    expect(rowsOf(gridsOf(value)[0])).toEqual([
      headText,
      ["1", "Неделя чтения в младших классах лицея", "Ноябрь", "Учителя"],
      ["Раздел второй: работа с родителями и выпускниками лицея"],
      ["2", "Собрание родителей", "В течение года", "Директор лицея"],
    ]);
    expect(gridsOf(value)[0]?.method).toBe("stream");
  });

  it("end where other text stands further down", async () => {
    const below = "Директор лицея и совет родителей всех классов лицея";
    const { value } = await read({ pages: [page + text(50, 610, below)] });
    expect(rowsOf(gridsOf(value)[0])?.at(-1)).toEqual(["2", "Собрание родителей", "В течение года", "Директор лицея"]);
  });

  it.each([
    ["a gap wider than the spaces of its row", [2.5, 2.5, 5.5], false],
    ["a space like the others", [2.5, 2.5, 3], true],
    ["a wide space like the others", [6, 6, 6.5], true],
  ])("tell %s at a column border", (_, gaps, crossing) => {
    const words: Line[] = [];
    for (const gap of [0, ...gaps]) {
      const x0 = (words.at(-1)?.x1 ?? 0) + gap;
      words.push({ ...({} as Line), text: "сбор", x0, x1: x0 + 20, size: 10 });
    }
    expect(crosses({ y: 0, size: 10, words }, [(words.at(-1)?.x0 ?? 0) - 1])).toBe(crossing);
  });

  it("go on on the next page", async () => {
    const next = row(760, [["3"], ["Поход"], ["Май"], ["Классы"]]) + row(740, [["4"], ["Итоги"], ["Июнь"], ["Завуч"]]);
    const { value } = await read({ pages: [page, next] });
    expect(gridsOf(value)).toHaveLength(1);
    expect(rowsOf(gridsOf(value)[0])?.slice(-1)).toEqual([["4", "Итоги", "Июнь", "Завуч"]]);
  });

  it("go on where the next page has but the last words of a row", async () => {
    const first = row(720, head) + row(700, [["1"], ["Поход"], ["Май"], ["Классы"]]);
    const cut = row(680, [["2"], ["Беседа с родителями и"], ["Май"], ["Завуч"]]);
    const { value } = await read({ pages: [first + cut, text(90, 780, "учениками")] });
    expect(gridsOf(value)).toHaveLength(1);
    expect(wordsOf(value)).toContain("Беседа с родителями и учениками");
  });

  it("are not made of prose that names the columns", async () => {
    const prose = textLines(50, 700, [
      "Срок и ответственный за каждое мероприятие указаны в приложении к плану.",
      "Форма отчета свободная, место проведения определяет совет лицея.",
    ]);
    expect(gridsOf((await read({ pages: [prose] })).value)).toEqual([]);
  });
});

describe("paragraphs", () => {
  it("keep texts apart that stand side by side", async () => {
    const { value } = await read({
      pages: [textLines(50, 750, ["Принято", "советом лицея"]) + textLines(350, 750, ["Утверждаю", "Директор"])],
    });
    expect(value.map((block) => block.kind === "paragraph" && block.text)).toEqual([
      "Принято\nсоветом лицея",
      "Утверждаю\nДиректор",
    ]);
  });

  const texts = (value: Block[]) => value.map((block) => block.kind === "paragraph" && block.text);

  it("keep the lines of an approval block, however near they fill it", async () => {
    const block = textLines(300, 750, ["Директор школы на горе", "____ А.А. Лугова", "30 августа 2021 года"]);
    const { value } = await read({ pages: [text(340, 775, "УТВЕРЖДАЮ") + block] });
    expect(texts(value)).toEqual(["УТВЕРЖДАЮ\nДиректор школы на горе\n____ А.А. Лугова\n30 августа 2021 года"]);
  });

  it("keep the lines of a block on the right whose word of approval is a picture", async () => {
    const block = textLines(400, 750, ["Директор лицея на горе", "А.А. Лугова"]);
    const { value } = await read({ pages: [text(50, 790, "Министерство образования и науки края") + block] });
    expect(texts(value)).toContain("Директор лицея на горе\nА.А. Лугова");
  });

  it("have a name far to the right of its post in the line of the post", async () => {
    const posts = textLines(50, 700, ["Заместитель директора лицея", "по учебной работе", "Секретарь"]);
    const { value } = await read({ pages: [posts + text(400, 700, "А.А. Лугова") + text(400, 676, "Рощин Б.Б.")] });
    expect(texts(value).join("\n")).toBe(
      "Заместитель директора лицея по учебной работе А.А. Лугова\nСекретарь Рощин Б.Б.",
    );
  });

  it("leave a name in the block that it stands in", async () => {
    const left = textLines(50, 700, ["Протокол совета", "от 30 августа"]);
    const { value } = await read({ pages: [left + textLines(400, 700, ["А.А. Лугова", "директор лицея"])] });
    expect(texts(value).some((one) => one && /совета А\.А\./.test(one))).toBe(false);
  });

  it("know running heads, but no approval block", async () => {
    const pages = ["Сентябрь", "Октябрь", "Ноябрь"].map(
      (month) => text(50, 780, "Лицей на горе") + text(400, 760, "Утверждаю") + text(50, 600, month),
    );
    const { value } = await read({ pages });
    const roles = value.flatMap((block) =>
      block.kind === "paragraph" ? [`${block.text} ${block.role ?? "body"}`] : [],
    );
    expect(roles).toContain("Лицей на горе header");
    expect(roles).toContain("Утверждаю body");
    expect(roles).toContain("Октябрь body");
  });
});

describe("documents that cannot be read as they are", () => {
  const image = (size: number) =>
    stream(
      "0",
      `/Type /XObject /Subtype /Image /Width ${size} /Height ${size} /ColorSpace /DeviceGray /BitsPerComponent 8`,
    );
  const picture = { content: "q 500 0 0 700 50 50 cm /P Do Q", xobjects: "/P 20 0 R" };

  it("asks for recognition where there are only pictures", async () => {
    expect(await read({ pages: [picture], objects: { 20: image(1) } })).toEqual({
      value: [],
      issues: [{ code: "needs-ocr" }],
    });
    const { value, issues } = await read({ pages: [text(50, 700, "Слова"), picture], objects: { 20: image(1) } });
    expect(wordsOf(value)).toBe("Слова");
    expect(issues).toEqual([{ code: "needs-ocr", at: { page: 2 } }]);
  });

  it("says why there are no words", async () => {
    const codes = async (content: string) => (await read({ pages: [content] })).issues.map((issue) => issue.code);
    expect(await codes("")).toEqual(["empty-file"]);
    expect(await codes("50 50 m 200 300 500 90 80 80 c S")).toEqual(["needs-ocr"]); // letters may be drawn as lines
    expect(await codes("BT /Nowhere 12 Tf 50 700 Td (plan) Tj ET")).toEqual(["garbled"]);
    expect(await codes("BT (plan) Tj ET")).toEqual(["recovered", "damaged"]);
  });

  it("does not decode huge pictures, says so, and loses no word behind them", async () => {
    const page = { content: `${picture.content}\n${text(50, 700, "Слова")}`, xobjects: picture.xobjects };
    const { value, issues } = await read({ pages: [page], objects: { 20: image(20_000) } });
    expect([wordsOf(value), issues]).toEqual(["Слова", [{ code: "needs-ocr", at: { page: 1 } }]]);
  });

  it("refuses Cyrillic that is shown as other letters", async () => {
    const bytes = [...Buffer.from("Ïëàí ðàáîòû íà ñåíòÿáðü", "latin1")].map((byte) => byte.toString(16)).join("");
    const { value, issues } = await read({ pages: [`BT /W 12 Tf 50 700 Td <${bytes}> Tj ET`] });
    expect([value, issues]).toEqual([[], [{ code: "garbled" }]]);
  });

  it("keeps every word of a page that is damaged in the middle, and says so", async () => {
    const many = Array.from({ length: 900 }, (_, i) => text(50, 790 - (i % 70) * 11, "а")).join("");
    const form = stream(
      "/X Do",
      "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 20 0 R >> >>",
    );
    const content = `${many}/X Do\n${text(300, 400, "Последнее")}`;
    const { value, issues } = await read({ pages: [{ content, xobjects: "/X 20 0 R" }], objects: { 20: form } });
    expect(wordsOf(value)).toContain("Последнее");
    expect(issues).toMatchObject([{ code: "recovered", at: { page: 1 } }]);
  });

  it("names a password", async () => {
    const key = "00".repeat(32);
    const trailer = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`;
    expect(await read({ pages: [text(50, 700, "Слова")], trailer })).toEqual({
      value: [],
      issues: [{ code: "encrypted" }],
    });
  });

  it("finds the objects of a document whose index is lost", async () => {
    const bytes = writePdf({ pages: [text(50, 700, "Слова")] });
    expect(wordsOf((await blocksIn(bytes.slice(0, bytes.length - 9))).value)).toBe("Слова");
  });

  it("names a file that is no PDF inside", async () => {
    expect((await blocksIn(new Uint8Array())).issues).toMatchObject([{ code: "damaged" }]);
    expect((await blocksIn(Buffer.from("%PDF-1.7\n"))).issues).toMatchObject([{ code: "damaged" }]);
  });

  it("leaves the given bytes alone", async () => {
    const bytes = writePdf({ pages: [text(50, 700, "Слова")] });
    const copy = bytes.slice();
    await blocksIn(bytes);
    expect(bytes).toEqual(copy);
  });

  it("never throws, whatever follows %PDF", async () => {
    const good = writePdf({ pages: [ruledTable(xs, [700, 680], [head])] });
    const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.concat([Buffer.from("%PDF-1.7\n"), bytes]));
    const cut = fc.nat(good.length).map((length) => good.slice(0, length));
    const changed = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((edits) => {
        const bytes = good.slice();
        for (const [at, byte] of edits) bytes[at] = byte;
        return bytes;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(noise, cut, changed), async (bytes) => {
        const { value, issues } = await blocksIn(bytes);
        expect(value.length + issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, it } from "vitest";
import type { Block } from "../../src/model.ts";
import { read } from "../../src/read/index.ts";
import { littleTime, processorTime } from "../processor-time.ts";
import { type ZipPart, zip } from "./zip-writer.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (list: [id: string, type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

interface SheetSource {
  name?: string;
  state?: string;
  /** What is in `worksheet`. */
  xml: string;
}

/** Styles: 0 general, 1 framed, 2 and on the formats that are given. */
const stylesOf = (formats: string[]) =>
  `<styleSheet ${MAIN}><numFmts>${formats.map((code, n) => `<numFmt numFmtId="${200 + n}" formatCode="${code.replaceAll('"', "&quot;")}"/>`).join("")}</numFmts>` +
  `<borders><border><left/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>` +
  `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf borderId="1"/>${formats.map((_, n) => `<xf numFmtId="${200 + n}"/>`).join("")}</cellXfs></styleSheet>`;

function xlsx(
  sheets: SheetSource[],
  { strings = "", formats = [] as string[], parts = [] as ZipPart[], workbook = "" } = {},
): Buffer {
  const entries = sheets.map(
    ({ name = `Лист${1}`, state }, n) =>
      `<sheet name="${name}" sheetId="${n + 1}"${state ? ` state="${state}"` : ""} r:id="r${n}"/>`,
  );
  return zip([
    { name: "_rels/.rels", content: relations([["a", "officeDocument", "xl/workbook.xml"]]) },
    {
      name: "xl/workbook.xml",
      content: `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbook}<sheets>${entries.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations([
        ...sheets.map((_, n): [string, string, string] => [`r${n}`, "worksheet", `worksheets/s${n}.xml`]),
        ["s", "sharedStrings", "sharedStrings.xml"],
        ["t", "styles", "styles.xml"],
      ]),
    },
    { name: "xl/sharedStrings.xml", content: `<sst ${MAIN}>${strings}</sst>` },
    { name: "xl/styles.xml", content: stylesOf(formats) },
    ...sheets.map(({ xml }, n) => ({
      name: `xl/worksheets/s${n}.xml`,
      content: `<worksheet ${MAIN}>${xml}</worksheet>`,
    })),
    ...parts,
  ]);
}

/** Rows of texts, the first in row 1 and column A; null is an empty cell. */
const letters = "ABCDEFGHIJ";
const cellXml = (reference: string, text: string | null, style = 0) =>
  text === null ? "" : `<c r="${reference}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
const rowsXml = (rows: (string | null)[][], { first = 1, style = 0 } = {}) =>
  rows
    .map(
      (row, n) =>
        `<row r="${first + n}">${row.map((text, c) => cellXml(`${letters[c]}${first + n}`, text, style)).join("")}</row>`,
    )
    .join("");
const data = (...parts: string[]) => ({ xml: `<sheetData>${parts.join("")}</sheetData>` });

const readBook = async (bytes: Buffer) => {
  const { value, issues } = await read(bytes, "plan.xlsx");
  return { ...value, issues };
};
const shown = (blocks: Block[]) =>
  blocks.map((block) => {
    if (block.kind === "grid") return block.rows.map((row) => row.map((cell) => cell.text));
    return block.role ? `${block.role}: ${block.text}` : block.text;
  });
const blocksOf = async (...sheets: SheetSource[]) => shown((await readBook(xlsx(sheets))).blocks);

const header = ["№", "Дело", "Срок"];

describe("a workbook", () => {
  it("gives the table, and what stands above and below it", async () => {
    const rows = [
      [null, null, "УТВЕРЖДАЮ"],
      ["План работы"],
      header,
      ["Сентябрь"],
      ["1", "Сбор", "3"],
      ["2", "Смотр", "5"],
      ["Директор"],
    ];
    expect(await blocksOf(data(rowsXml(rows)))).toEqual(["УТВЕРЖДАЮ", "План работы", rows.slice(2, 6), "Директор"]);
  });

  it("parts tables by empty rows and columns", async () => {
    const rows = [header, ["1", "Сбор", "3"], [], ["а", "б", null, "в", "г"], ["д", "е", null, "ж", "з"]];
    expect(await blocksOf(data(rowsXml(rows)))).toEqual([
      [header, ["1", "Сбор", "3"]],
      [
        ["а", "б"],
        ["д", "е"],
      ],
      [
        ["в", "г"],
        ["ж", "з"],
      ],
    ]);
  });

  it("takes what is framed for the table, empty rows in it too", async () => {
    const sheet = data(
      rowsXml([["СОГЛАСОВАНО", null, "УТВЕРЖДАЮ"]]),
      rowsXml([header, ["1", "Сбор", "3"], ["", "", ""], ["2", "Смотр", ""], ["", "", ""]], { first: 2, style: 1 }),
      rowsXml([["Директор", null, "Липова О.П."]], { first: 7 }),
    );
    expect(await blocksOf(sheet)).toEqual([
      "СОГЛАСОВАНО",
      "УТВЕРЖДАЮ",
      [header, ["1", "Сбор", "3"], ["", "", ""], ["2", "Смотр", ""]],
      "Директор",
      "Липова О.П.",
    ]);
  });

  it("places merged cells, and keeps what they cover", async () => {
    const rows = [header, ["Сентябрь", null, "под ним"], ["1", "Сбор", "3"], [null, "Двор", "5"]];
    const merges = '<mergeCells><mergeCell ref="A2:C2"/><mergeCell ref="A3:A4"/></mergeCells>';
    const { blocks } = await readBook(xlsx([{ xml: `<sheetData>${rowsXml(rows)}</sheetData>${merges}` }]));
    const [grid, hidden] = blocks;
    expect(
      grid?.kind === "grid" &&
        grid.rows
          .slice(1)
          .flat()
          .map((c) => [c.text, c.row, c.col, c.rowspan, c.colspan]),
    ).toEqual([
      ["Сентябрь", 1, 0, 1, 3],
      ["1", 2, 0, 2, 1],
      ["Сбор", 2, 1, 1, 1],
      ["3", 2, 2, 1, 1],
      ["Двор", 3, 1, 1, 1],
      ["5", 3, 2, 1, 1],
    ]);
    expect(hidden).toEqual({ kind: "paragraph", text: "под ним", role: "hidden" });
  });

  it("keeps hidden rows, columns and sheets apart", async () => {
    const hiddenRow = '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>старое</t></is></c></row>';
    const columns = '<cols><col min="3" max="3" hidden="1"/></cols>';
    const first = {
      xml: `${columns}<sheetData>${rowsXml([header])}${hiddenRow}${rowsXml([["1", "Сбор", "тайно"]], { first: 3 })}</sheetData>`,
    };
    const second = { ...data(rowsXml([["черновик", "да"]])), name: "Проба", state: "veryHidden" };
    expect(await blocksOf(first, second)).toEqual([
      [["№", "Дело"]],
      [["1", "Сбор"]],
      "hidden: Срок",
      "hidden: старое",
      "hidden: тайно",
      "hidden: Проба",
      "hidden: черновик",
      "hidden: да",
    ]);
  });

  it("names its sheets where a person named them", async () => {
    const sheet = (name: string) => ({ ...data(rowsXml([["1", "Сбор"]])), name });
    expect(await blocksOf(sheet("Лист1"), sheet("Сентябрь"))).toEqual([
      [["1", "Сбор"]],
      "heading: Сентябрь",
      [["1", "Сбор"]],
    ]);
  });

  it("joins formatted runs and leaves out how to pronounce them", async () => {
    const strings =
      "<si><r><t>Суб</t></r><r><t xml:space='preserve'>ботник </t></r><rPh><t>нет</t></rPh></si><si><t>а_x000D_\nб</t></si>";
    const cells =
      '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="str"><f>A1&amp;"!"</f><v>Сбор!</v></c><c t="b"><v>1</v></c></row>';
    const { blocks } = await readBook(xlsx([data(cells)], { strings }));
    expect(shown(blocks)).toEqual([[["Субботник ", "а\nб", "Сбор!", "ИСТИНА"]]]);
  });

  it("has running heads, comments and text boxes", async () => {
    const footed = `${data(rowsXml([["1", "Сбор"]])).xml}<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Школа&amp;RПлан</oddHeader><oddFooter>&amp;Cстр. &amp;P</oddFooter></headerFooter>`;
    const parts = [
      {
        name: "xl/worksheets/_rels/s0.xml.rels",
        content: relations([
          ["c", "comments", "../comments1.xml"],
          ["d", "drawing", "../drawings/d.xml"],
        ]),
      },
      {
        name: "xl/comments1.xml",
        content: `<comments ${MAIN}><commentList><comment ref="A1"><text><r><t>про</t></r><r><t>верить</t></r></text></comment></commentList></comments>`,
      },
      {
        name: "xl/drawings/d.xml",
        content:
          '<d xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>УТВЕРЖДАЮ</a:t></a:r></a:p></d>',
      },
    ];
    const { blocks, issues } = await readBook(xlsx([{ xml: footed }], { parts }));
    expect(issues).toEqual([]);
    expect(shown(blocks)).toEqual([
      "header: Школа",
      "header: План",
      [["1", "Сбор"]],
      "comment: проверить",
      "textbox: УТВЕРЖДАЮ",
      "footer: стр.",
    ]);
  });
});

describe("a number", () => {
  const table: [code: string, value: string, text: string][] = [
    ["General", "1", "1"],
    ["General", "1.1000000000000001", "1.1"],
    ["0", "7.0", "7"],
    ["00", "7", "07"],
    ["0.00", "1.5", "1.50"],
    ["#,##0", "1234", "1234"],
    ["0%", "0.75", "75%"],
    ["0.0#", "2.25", "2.25"],
    ['0" чел."', "12", "12 чел."],
    ["0;(0)", "-5", "(5)"],
    ["0", "-5", "-5"],
    ["@", "12", "12"],
    ["dd.mm.yyyy", "45184", "15.09.2023"],
    ["dd/mm/yyyy;@", "45184", "15.09.2023"],
    ["m/d/yyyy", "45184", "15.09.2023"],
    ["yyyy\\-mm\\-dd", "45184", "2023-09-15"],
    ["d mmmm yyyy", "45184", "15 сентября 2023"],
    ["[$-FC19]dd mmmm yyyy \\г\\.;@", "45184", "15 сентября 2023 г."],
    ["mmmm yyyy", "45184", "сентябрь 2023"],
    ["[$-423]mmmm yyyy", "45184", "верасень 2023"],
    ["MMMM", "45184", "сентябрь"],
    ["mmm.yy", "45184", "сен.23"],
    ["dddd", "45184", "пятница"],
    ["h:mm", "0.5625", "13:30"],
    ["dd.mm.yyyy h:mm", "45184.5625", "15.09.2023 13:30"],
    ["mm:ss", "0.0007291666666", "01:03"],
    ["dd.mm.yyyy", "1", "01.01.1900"],
    ["dd.mm.yyyy", "61", "01.03.1900"],
    ["dd.mm.yyyy", "-1", "-1"],
    ["dd.mm.yyyy", "1E+300", "1e+300"],
  ];
  it.each(table)("%s of %s is shown as it is on the screen", async (code, value, text) => {
    const cells = `<row r="1"><c s="0" t="inlineStr"><is><t>№</t></is></c><c s="2"><v>${value}</v></c></row>`;
    const { blocks } = await readBook(xlsx([data(cells)], { formats: [code] }));
    expect(shown(blocks)).toEqual([[["№", text]]]);
  });

  it("of a workbook from a Macintosh counts days from 1904", async () => {
    const cells = '<row r="1"><c t="inlineStr"><is><t>№</t></is></c><c s="2"><v>43722</v></c></row>';
    const { blocks } = await readBook(
      xlsx([data(cells)], { formats: ["dd.mm.yyyy"], workbook: '<workbookPr date1904="1"/>' }),
    );
    expect(shown(blocks)).toEqual([[["№", "15.09.2023"]]]);
  });
});

describe("a hostile workbook", () => {
  const far =
    '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c><c r="XFD1048576"><v>4</v></c></row>';
  const bomb = `<row>${"<c><v>1</v></c>".repeat(600_000)}</row>`;
  const books: [name: string, bytes: Buffer, codes: string[]][] = [
    ["of cells at its ends", xlsx([data(far)]), []],
    [
      "of merged cells all over",
      xlsx([
        { xml: `<sheetData>${rowsXml([header])}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>` },
      ]),
      [],
    ],
    [
      "of a diagonal",
      xlsx([
        data(
          Array.from(
            { length: 300 },
            (_, n) => `<row r="${n + 1}">${"<c/>".repeat(n)}<c><v>${n}</v></c><c><v>1</v></c></row>`,
          ).join(""),
        ),
      ]),
      [],
    ],
    ["of wrong references", xlsx([data('<row r="x"><c r="ZZZZ9"><v>1</v></c><c r="-1"><v>2</v></c></row>')]), []],
    ["that unpacks without end", xlsx([data(bomb)]), ["too-large"]],
    ["without its sheet", xlsx([]), []],
    ["of broken XML", xlsx([{ xml: "<sheetData><row>" }]), ["damaged"]],
  ];
  it.each(books)("%s ends, in little time", async (_name, bytes, codes) => {
    const spent = processorTime();
    const { issues } = await readBook(bytes);
    expect(issues.map(({ code }) => code)).toEqual(codes);
    expect(spent()).toBeLessThan(littleTime);
  });

  it("is damaged wherever it is cut off, and ends for any flipped byte", async () => {
    const bytes = xlsx([data(rowsXml([header, ["1", "Сбор", "3"]]))]);
    for (let end = 10; end < bytes.length - 1; end += 97) {
      expect((await read(bytes.subarray(0, end), "plan.xlsx")).issues).not.toEqual([]);
    }
    for (let at = 0; at < bytes.length; at += 5) {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 8;
      const { value, issues } = await read(copy, "plan.xlsx");
      expect(value.blocks.length + issues.length).toBeGreaterThan(0);
    }
  });
});

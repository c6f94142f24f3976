/** What other producers of PDF write: each page shows the same table. */
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../src/read/pdf/index.ts";
import { ruledTable, stream, type TestPdf, text, textLines, writePdf } from "./pdf-writer.ts";

const cells = [
  [["№"], ["Мероприятия"], ["Сроки"]],
  [["1"], ["Сбор дружины,", "выборы совета"], ["сентябрь"]],
  [["2"], ["Поход"], ["май"]],
];
const table = ruledTable([50, 90, 180, 290], [700, 680, 640, 620], cells);
const rows = ["№|Мероприятия|Сроки", "1|Сбор дружины, выборы совета|сентябрь", "2|Поход|май"];

const readBack = (pdf: TestPdf) => readBytes(writePdf(pdf));

async function readBytes(bytes: Uint8Array) {
  const { value, issues } = await readPdf(bytes);
  const texts = value.blocks.flatMap((block) =>
    block.kind === "grid" ? block.rows.map((row) => row.map((cell) => cell.text).join("|")) : [],
  );
  const paragraphs = value.blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : []));
  return { texts, paragraphs, issues };
}

const codes = (words: string) => Buffer.from(words, "utf16le").swap16().toString("hex");

describe("the table is read", () => {
  const half = table.indexOf("Tj", table.length / 2);
  const turned = (turn: string, entries: string) => ({ pages: [{ content: `q ${turn} cm ${table} Q`, entries }] });
  const type3 = {
    3: "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 50 80] /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 0 /LastChar 0 /Widths [50] /CharProcs << /a 20 0 R >> /Encoding << /Type /Encoding /Differences [0 /a] >> /ToUnicode 21 0 R >>",
    20: stream("50 0 0 0 50 80 d1 0 0 40 70 re f"),
    21: stream(
      "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <00> <0430> endbfchar endcmap",
    ),
  };
  const cases: [string, TestPdf][] = [
    ["of a page turned to the right", turned("0 1 -1 0 750 0", "/Rotate 90")],
    ["of a page upside down", turned("-1 0 0 -1 600 800", "/Rotate 180")],
    ["of a page turned to the left", turned("0 -1 1 0 -100 500", "/Rotate 270")],
    ["where only the page is turned", turned("1 0 0 1 0 0", "/Rotate 90")],
    ["where a unit is ten points", turned("1 0 0 1 0 0", "/UserUnit 10")],
    [
      "where the content is cut between operands and operator",
      {
        pages: [{ content: "", entries: "/Contents [20 0 R 21 0 R]" }],
        objects: { 20: stream(table.slice(0, half).trimEnd()), 21: stream(table.slice(half)) },
      },
    ],
    [
      "where the content is cut between two operators, with no white",
      {
        pages: [{ content: "", entries: "/Contents [20 0 R 21 0 R]" }],
        objects: { 20: stream(table.slice(0, half + 5)), 21: stream(table.slice(half + 6)) },
      },
    ],
    [
      "in a form without resources of its own, moved twice",
      {
        pages: [{ content: "q 1 0 0 1 20 0 cm /X Do Q", xobjects: "/X 20 0 R" }],
        objects: { 20: stream(table, "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [1 0 0 1 0 30]") },
      },
    ],
    [
      "after a picture in the content",
      { pages: [`q 20 0 0 20 300 750 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \u00ffEI\u00fe EI Q ${table}`] },
    ],
    ["of unseen letters, as recognised scans have them", { pages: [`3 Tr ${table}`] }],
    ["of outlined letters that clip", { pages: [`1 Tr ${table}`] }],
  ];
  it.each(cases)("%s", async (_, pdf) => {
    const { texts, issues } = await readBack(pdf);
    expect([texts, issues]).toEqual([rows, []]);
  });

  it("with fonts that the pages inherit", async () => {
    const pages = "<< /Type /Pages /Count 1 /Kids [100 0 R] /Resources << /Font << /F 3 0 R >> >> >>";
    const own = Buffer.from(writePdf({ pages: [table], objects: { 2: pages } }));
    own.write("/Nothing__", own.lastIndexOf("/Resources"));
    expect((await readBytes(new Uint8Array(own))).texts).toEqual(rows);
  });

  it("in letters of Type 3, whose units are their own", async () => {
    const line = (x: number, y: number, count: number) => `BT /F 10 Tf ${x} ${y} Td <${"00".repeat(count)}> Tj ET\n`;
    const lines = ruledTable([50, 90, 290], [700, 680, 660], []);
    const words = line(54, 688, 3) + line(100, 688, 4) + line(125, 688, 2) + line(54, 668, 1) + line(100, 668, 5);
    const { texts, issues } = await readBack({ pages: [lines + words], objects: type3 });
    expect([texts, issues]).toEqual([["ааа|аааа аа", "а|ааааа"], []]);
  });

  it("in letters set one by one, with spaces that are gaps", async () => {
    const letter = (x: number, y: number, sign: string) => `1 0 0 1 ${x} ${y} Tm <${codes(sign)}> Tj\n`;
    const word = (x: number, y: number, words: string) =>
      [...words].map((sign, i) => (sign === " " ? "" : letter(x + i * 5, y, sign))).join("");
    const set = `BT /F 10 Tf ${word(54, 688, "Сбор дружины")}${word(205, 688, "май")} ET\n`;
    const { texts } = await readBack({ pages: [ruledTable([50, 200, 290], [700, 680], []) + set] });
    expect(texts).toEqual(["Сбор дружины|май"]);
  });
});

describe("what stands outside of the part that a page shows", () => {
  it("is kept apart: a printer's note", async () => {
    const slug = text(60, 780, "Заказ 5, тираж 200");
    const entries = "/CropBox [40 500 560 760]";
    const { texts, paragraphs } = await readBack({ pages: [{ content: table + slug, entries }] });
    expect(texts).toEqual(rows);
    expect(paragraphs).toMatchObject([{ text: "Заказ 5, тираж 200", role: "hidden" }]);
  });

  it("is kept apart: the other half of a spread", async () => {
    const spread = `${table}q 1 0 0 1 300 0 cm ${table} Q`;
    const halves = ["/CropBox [0 0 300 800]", "/CropBox [300 0 600 800]"];
    const { texts } = await readBack({ pages: halves.map((entries) => ({ content: spread, entries })) });
    expect(texts).toEqual([...rows, ...rows]);
  });
});

describe("a table with lines between its columns only", () => {
  const lines = (gap: number) => {
    const activities = [
      ["Сбор дружины,", "выборы совета"],
      ["Поход"],
      ["Конкурс чтецов,", "выставка рисунков"],
      ["Заседание"],
    ];
    let y = 660;
    const rows = activities.map((activity, i) => {
      const at = y;
      y -= activity.length * 12 + gap;
      return (
        text(54, at, `${i + 1}.`) +
        textLines(94, at, activity) +
        text(184, at, ["сентябрь", "май", "июнь", "июль"][i] ?? "")
      );
    });
    return ruledTable([50, 90, 180, 290], [700, 680, 540], [cells[0] ?? []]) + rows.join("");
  };

  it("has a row for each number where rows stand apart", async () => {
    const { texts } = await readBack({ pages: [lines(5)] });
    expect(texts.slice(1)).toEqual([
      "1.|Сбор дружины, выборы совета|сентябрь",
      "2.|Поход|май",
      "3.|Конкурс чтецов, выставка рисунков|июнь",
      "4.|Заседание|июль",
    ]);
  });

  it.each([
    ["with the lines of one row in step", lines(0)],
    ["with empty lines between", lines(12)],
    ["with numbers out of turn", lines(5).replace(/003[23](?=002e)/g, "0037")],
    ["with a number where nothing begins", `${lines(5)}${text(54, 560, "5.")}`],
  ])("stays as it is drawn %s", async (_, content) => {
    expect((await readBack({ pages: [content] })).texts).toHaveLength(2);
  });
});

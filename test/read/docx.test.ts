import { describe, expect, it } from "vitest";
import type { Block, Grid } from "../../src/model.ts";
import { read } from "../../src/read/index.ts";
import { docx, p, part, relations, tbl, tc } from "./docx-writer.ts";
import type { ZipPart } from "./zip-writer.ts";

const readBody = async (body: string, parts: ZipPart[] = []) => {
  const { value, issues } = await read(docx(body, parts), "plan.docx");
  return { blocks: value.blocks, issues };
};
const grid = (blocks: Block[]) => blocks.find((block): block is Grid => block.kind === "grid");
const cells = (blocks: Block[]) =>
  grid(blocks)?.rows.map((row) => row.map((c) => [c.text, c.row, c.col, c.rowspan, c.colspan]));
const span = (n: number) => `<w:gridSpan w:val="${n}"/>`;
const run = (content: string) => `<w:r>${content}</w:r>`;

describe("a DOCX", () => {
  it("gives paragraphs and tables in their order, empty paragraphs aside", async () => {
    const { blocks, issues } = await readBody(
      p("План работы") + p("") + tbl([tc(p("№")), tc(p("Дело"))], [tc(p("1")), tc(p("Смотр"))]) + p("Директор"),
    );
    expect(issues).toEqual([]);
    expect(blocks.map((block) => (block.kind === "grid" ? block.method : block.text))).toEqual([
      "План работы",
      "markup",
      "Директор",
    ]);
  });

  it("places merged cells", async () => {
    const merged = '<w:vMerge w:val="restart"/>';
    const rows = [
      [tc(p("Раздел"), span(3))],
      [tc(p("1"), merged), tc(p("Смотр")), tc(p("Март"))],
      [tc(p(""), "<w:vMerge/>"), tc(p("Итог"), span(2))],
    ];
    expect(cells((await readBody(tbl(...rows))).blocks)).toEqual([
      [["Раздел", 0, 0, 1, 3]],
      [
        ["1", 1, 0, 2, 1],
        ["Смотр", 1, 1, 1, 1],
        ["Март", 1, 2, 1, 1],
      ],
      [["Итог", 2, 1, 1, 2]],
    ]);
  });

  it("clamps a span that no table has", async () => {
    const { blocks } = await readBody(tbl([tc(p("а"), span(1_000_000_000)), tc(p("б"))]));
    expect(cells(blocks)).toEqual([
      [
        ["а", 0, 0, 1, 63],
        ["б", 0, 63, 1, 1],
      ],
    ]);
  });

  const table: [name: string, content: string, text: string][] = [
    ["paragraphs, empty ones too", p("Сбор") + p("") + p("Смотр"), "Сбор\n\nСмотр"],
    [
      "line breaks and tabs",
      `<w:p>${run("<w:t>Март</w:t><w:br/><w:t>2031</w:t><w:tab/><w:t>год</w:t>")}</w:p>`,
      "Март\n2031\tгод",
    ],
    [
      "words cut into runs",
      `<w:p>${run("<w:t>Суб</w:t>")}${run("<w:rPr><w:b/></w:rPr><w:t>ботник</w:t>")}</w:p>`,
      "Субботник",
    ],
    [
      "words with soft hyphens",
      `<w:p>${run("<w:t>Суб\u00adбот</w:t><w:softHyphen/><w:t>ник</w:t>")}</w:p>`,
      "Субботник",
    ],
    ["a table in a cell", p("Сбор") + tbl([tc(p("Двор")), tc(p("Сад"))]) + p(""), "Сбор\nДвор\nСад\n"],
    ["a list", p("Сбор", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') + p("Смотр"), "Сбор\nСмотр"],
  ];
  it.each(table)("keeps in a cell: %s", async (_name, content, text) => {
    expect(cells((await readBody(tbl([tc(content)]))).blocks)?.[0]?.[0]?.[0]).toBe(text);
  });

  it("marks headings", async () => {
    const styles = part("styles", '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>');
    const links = relations([["styles", "styles.xml"]]);
    const { blocks } = await readBody(p("План", '<w:pStyle w:val="a1"/>'), [
      { name: "word/styles.xml", content: styles },
      { name: "word/_rels/document.xml.rels", content: links },
    ]);
    expect(blocks).toEqual([{ kind: "paragraph", text: "План", role: "heading" }]);
  });

  it("reads headers and footers, each text once", async () => {
    const { blocks } = await readBody(p("План"), [
      { name: "word/header1.xml", content: part("hdr", p("УТВЕРЖДАЮ") + p("")) },
      { name: "word/header2.xml", content: part("hdr", p("УТВЕРЖДАЮ")) },
      { name: "word/footer1.xml", content: part("ftr", p("стр. &lt;1&gt;")) },
    ]);
    expect(blocks).toEqual([
      { kind: "paragraph", text: "УТВЕРЖДАЮ", role: "header" },
      { kind: "paragraph", text: "План" },
      { kind: "paragraph", text: "стр. <1>", role: "footer" },
    ]);
  });

  it("reads footnotes without the marks that the reader adds", async () => {
    const note = `<w:p>${run('<w:t>Сбор</w:t><w:footnoteReference w:id="2"/>')}</w:p>`;
    const { blocks } = await readBody(note, [
      {
        name: "word/footnotes.xml",
        content: part("footnotes", `<w:footnote w:id="2">${p("при сухой погоде")}</w:footnote>`),
      },
      { name: "word/_rels/document.xml.rels", content: relations([["footnotes", "footnotes.xml"]]) },
    ]);
    expect(blocks).toEqual([
      { kind: "paragraph", text: "Сбор" },
      { kind: "paragraph", text: "при сухой погоде", role: "footnote" },
    ]);
  });

  it("obeys no style map of the document", async () => {
    const { blocks } = await readBody(p("План"), [{ name: "mammoth/style-map", content: "p => !" }]);
    expect(blocks).toEqual([{ kind: "paragraph", text: "План" }]);
  });
});

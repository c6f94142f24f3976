import { describe, expect, it, test } from "vitest";
import type { Block } from "../../src/model.ts";
import { recoverWords } from "../../src/read/docx/census.ts";
import { readByMammoth } from "../../src/read/docx/mammoth.ts";
import { paragraphTexts } from "../../src/read/docx/paragraphs.ts";
import { read } from "../../src/read/index.ts";
import { show } from "./docx-show.ts";
import { docx, docxParts, p, part, relations, tbl, tc } from "./docx-writer.ts";
import { type ZipPart, zip } from "./zip-writer.ts";

const xmlRels = (list: [type: string, target: string][]): ZipPart => ({
  name: "word/_rels/document.xml.rels",
  content: relations(list),
});
const readParts = async (body: string, parts: ZipPart[] = [], secondOpinion = false) => {
  const { value, issues } = await read(docx(body, parts), "plan.docx", { secondOpinion });
  return { ...value, shown: value.blocks.map(show), issues };
};

describe("parts of a DOCX", () => {
  it("are found under other names", async () => {
    const names = ["word/document2.xml", "word/Документ.xml"];
    for (const name of names) {
      const parts = docxParts(p("План")).map((entry) =>
        entry.name === "word/document.xml" ? { ...entry, name } : entry,
      );
      const roots = { name: "_rels/.rels", content: relations([["officeDocument", `/${name}`]]) };
      const { value } = await read(zip([...parts.filter((entry) => entry.name !== roots.name), roots]), "plan.docm");
      expect(value.blocks.map(show)).toEqual(["План"]);
    }
  });

  it("are found where the reference writes their names as addresses do", async () => {
    for (const name of ["word/мой план.xml", "word/100%.xml"]) {
      const parts = docxParts(p("План")).map((entry) =>
        entry.name === "word/document.xml" ? { ...entry, name } : entry,
      );
      const roots = { name: "_rels/.rels", content: relations([["officeDocument", encodeURI(name)]]) };
      const { value } = await read(zip([...parts.filter((entry) => entry.name !== roots.name), roots]), "plan.docx");
      expect(value.blocks.map(show)).toEqual(["План"]);
    }
  });

  it("are read in the Strict form and under any prefix", async () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/",
          "http://purl.oclc.org/ooxml/officeDocument/",
        )
        .replaceAll("<w:", "<q:")
        .replaceAll("</w:", "</q:")
        .replaceAll(" w:", " q:")
        .replaceAll("xmlns:w", "xmlns:q");
    const body = tbl([tc(p("а"), '<w:gridSpan w:val="2"/>'), tc(p("б"))]);
    const parts = docxParts(body).map(({ name, content }) => ({ name, content: strict(String(content)) }));
    const { value } = await read(zip(parts), "plan.docx");
    expect(value.blocks.map(show)).toEqual([["а 1×2 | б"]]);
  });

  it("give notes, comments and diagrams after the body", async () => {
    const note = (kind: string) => part(`${kind}s`, `<w:${kind} w:id="1">${p(kind)}</w:${kind}>`);
    const diagram = `<d:dataModel xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><d:t><a:p><a:r><a:t>схема</a:t></a:r></a:p></d:t></d:dataModel>`;
    const { shown, issues } = await readParts(p("План"), [
      { name: "word/footnotes.xml", content: note("footnote") },
      { name: "word/endnotes.xml", content: note("endnote") },
      { name: "word/comments.xml", content: note("comment") },
      { name: "word/diagrams/data1.xml", content: diagram },
      xmlRels([
        ["footnotes", "footnotes.xml"],
        ["endnotes", "endnotes.xml"],
        ["comments", "comments.xml"],
        ["diagramData", "diagrams/data1.xml"],
      ]),
    ]);
    expect(shown).toEqual(["План", "footnote: footnote", "footnote: endnote", "comment: comment", "textbox: схема"]);
    expect(issues).toEqual([]);
  });

  it("give the cells of a letterhead as paragraphs of the header", async () => {
    const header = { name: "word/header1.xml", content: part("hdr", tbl([tc(p("Лицей")), tc(p("г. Каменец"))])) };
    const { shown } = await readParts(p("План"), [header, xmlRels([["header", "header1.xml"]])]);
    expect(shown).toEqual(["header: Лицей", "header: г. Каменец", "План"]);
  });

  it("that are damaged cost themselves alone", async () => {
    const { shown, issues } = await readParts(p("План"), [
      { name: "word/header1.xml", content: "<w:hdr><w:p>" },
      xmlRels([["header", "header1.xml"]]),
    ]);
    expect(shown).toEqual(["План"]);
    expect(issues).toEqual([{ code: "recovered", found: "word/header1.xml: its XML breaks off" }]);
  });

  it("tell the properties of the document", async () => {
    const core = `<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/"><dc:title>План &amp; отчёт</dc:title><dc:creator>Сорокина В.П.</dc:creator><t:created>2031-08-20T07:00:00Z</t:created><t:modified> </t:modified></c:coreProperties>`;
    const type = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    const roots = relations([["officeDocument", "word/document.xml"]]).replace(
      "</Relationships>",
      `<Relationship Id="c" Type="${type}" Target="docProps/core.xml"/></Relationships>`,
    );
    const parts = docxParts(p("План")).filter((entry) => entry.name !== "_rels/.rels");
    const bytes = zip([
      ...parts,
      { name: "_rels/.rels", content: roots },
      { name: "docProps/core.xml", content: core },
    ]);
    expect((await read(bytes, "plan.docx")).value.properties).toEqual({
      title: "План & отчёт",
      author: "Сорокина В.П.",
      created: "2031-08-20T07:00:00Z",
    });
  });
});

test("a part with the numbers that is not there is told", async () => {
  const link = xmlRels([["numbering", "numbering.xml"]]);
  const { issues } = await readParts(p("План"), [link]);
  expect(issues).toEqual([{ code: "recovered", found: "word/numbering.xml is missing" }]);
});

describe("pages", () => {
  const body = `${p("а")}<w:p><w:r><w:lastRenderedPageBreak/><w:t>б</w:t></w:r></w:p>`;
  const pagesWith = async (count: number) => {
    const roots = relations([
      ["officeDocument", "word/document.xml"],
      ["extended-properties", "docProps/app.xml"],
    ]);
    const app = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>${count}</Pages></Properties>`;
    const parts = docxParts(body).filter((entry) => entry.name !== "_rels/.rels");
    const bytes = zip([...parts, { name: "_rels/.rels", content: roots }, { name: "docProps/app.xml", content: app }]);
    return (await read(bytes, "plan.docx")).value.blocks.map((block) => block.kind === "paragraph" && block.page);
  };

  it("are told where the marks add up to Word's own count", async () => {
    expect(await pagesWith(2)).toEqual([1, 2]);
    expect(await pagesWith(3)).toEqual([undefined, undefined]);
  });
});

describe("inserted documents", () => {
  const chunk = '<w:altChunk r:id="r0" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>';
  const withChunk = (name: string, content: string | Buffer, body = p("До") + chunk + p("После")) =>
    readParts(body, [{ name: `word/${name}`, content }, xmlRels([["aFChunk", name]])]);

  it("stand in their place: a text", async () => {
    expect((await withChunk("a.txt", "Сбор в мае")).shown).toEqual(["До", "Сбор в мае", "После"]);
  });

  it("a Word file with a table, also in a cell", async () => {
    const inner = docx(p("Сбор") + tbl([tc(p("а")), tc(p("б"))]));
    expect((await withChunk("a.docx", inner)).shown).toEqual(["До", "Сбор", ["а | б"], "После"]);
    expect((await withChunk("a.docx", inner, tbl([tc(chunk + p(""))]))).shown).toEqual([["Сбор\nа\nб\n"]]);
  });

  it("that cannot be read leave an issue", async () => {
    const { shown, issues } = await withChunk("a.bin", Buffer.alloc(9));
    expect(shown).toEqual(["До", "После"]);
    expect(issues).toEqual([{ code: "recovered", found: "word/a.bin in it cannot be read" }]);
  });
});

describe("the census", () => {
  const came = (text: string): Block[] => [{ kind: "paragraph", text }];
  it("gives back what no reader brought, whole or in words", () => {
    const { value, issues } = recoverWords(["Сбор актива в мае", "Смотр, 2-й этап"], came("Сбор мае в"));
    expect(value.map(show)).toEqual(["актива\nСмотр, 2-й этап"]);
    expect(issues).toEqual([{ code: "words-recovered", found: "актива Смотр, 2-й этап" }]);
    expect(recoverWords(["Сбор"], came("Сбор"))).toEqual({ value: [], issues: [] });
  });

  it("takes its words from the body by a reading of its own", () => {
    const body = part(
      "body",
      `${p("Сбор")}<w:p><w:del><w:r><w:delText>нет</w:delText></w:r></w:del></w:p>${tbl([tc(p("май"))])}`,
    );
    expect(paragraphTexts(body)).toEqual(["Сбор", "", "май"]);
  });
});

describe("a second opinion", () => {
  it("agrees on what both can read", async () => {
    const header = { name: "word/header1.xml", content: part("hdr", p("Лицей")) };
    const body = p("План") + tbl([tc(p("Сбор")), tc(p("в мае"))]);
    const { agreement, issues, reader } = await readParts(body, [header, xmlRels([["header", "header1.xml"]])], true);
    expect({ agreement, issues, reader }).toEqual({ agreement: 1, issues: [], reader: "ooxml" });
  });

  it("names the words on which the readers differ", async () => {
    const field = `<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>12 мая</w:t></w:r></w:fldSimple></w:p>`;
    const { agreement, issues, shown } = await readParts(p("Сбор актива") + field, [], true);
    expect([agreement, issues, shown]).toEqual([
      0.5,
      [{ code: "readers-disagree", found: "12 мая" }],
      ["Сбор актива", "12 мая"],
    ]);
  });

  it("is not asked of mammoth where the document is more than it can bear", async () => {
    const { issues, agreement, blocks } = await readParts(
      tbl(...Array.from({ length: 60_000 }, () => [tc(p("а"))])),
      [],
      true,
    );
    expect([blocks.length, agreement]).toEqual([1, undefined]);
    expect(issues).toEqual([{ code: "reader-note", found: expect.stringContaining("not given to mammoth") }]);
  });

  it("is read without the marks that mammoth adds", async () => {
    const { value } = await readByMammoth(docx(p("План") + tbl([tc(p("Сбор") + p("") + tbl([tc(p("а"))]))])));
    expect(value?.map(show)).toEqual(["План", ["Сбор\n\nа"]]);
  });
});

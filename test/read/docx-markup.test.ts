import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.ts";
import { show } from "./docx-show.ts";
import { docx, p, part, relations, tbl, tc } from "./docx-writer.ts";

const styles = part(
  "styles",
  `<w:style w:type="character" w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style>
   <w:style w:type="character" w:styleId="deeper"><w:basedOn w:val="secret"/></w:style>
   <w:style w:type="paragraph" w:styleId="note"><w:rPr><w:vanish/></w:rPr></w:style>
   <w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>
   <w:style w:type="paragraph" w:styleId="part"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
   <w:style w:type="paragraph" w:styleId="sub"><w:basedOn w:val="part"/></w:style>
   <w:style w:type="paragraph" w:styleId="plain"><w:basedOn w:val="a1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>`,
);
const parts = [
  { name: "word/styles.xml", content: styles },
  { name: "word/_rels/document.xml.rels", content: relations([["styles", "styles.xml"]]) },
];
const blocksOf = async (body: string) => (await read(docx(body, parts), "plan.docx")).value.blocks.map(show);

const r = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const para = (...content: string[]) => `<w:p>${content.join("")}</w:p>`;
const ppr = (properties: string) => `<w:pPr>${properties}</w:pPr>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const del = (text: string) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const box = (...content: string[]) => `<w:txbxContent>${content.join("")}</w:txbxContent>`;
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const either = (choice: string, fallback: string) =>
  `<w:r><mc:AlternateContent ${mc}><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback><w:pict>${fallback}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const deletedMark = ppr("<w:rPr><w:del/></w:rPr>");
const row = (cells: string[], properties = "") =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join("")}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
const span = (n: number) => `<w:gridSpan w:val="${n}"/>`;
const [top, below] = ['<w:vMerge w:val="restart"/>', "<w:vMerge/>"];
const form = (data: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>${code("FORM")}${field("end")}`;

type Case = [name: string, body: string, blocks: (string | string[])[]];

describe("words of a paragraph", () => {
  const cases: Case[] = [
    ["inserted", para('<w:ins w:id="1">', r("Сбор"), "</w:ins>"), ["Сбор"]],
    ["deleted", para(r("Сбор "), del("в мае"), r("в июне")), ["Сбор в июне", "deleted: в мае"]],
    ["deleted in two places", para(del("в"), r("Сбор"), del("мае")), ["Сбор", "deleted: в мае"]],
    [
      "moved",
      para("<w:moveFrom>", r("старое"), "</w:moveFrom><w:moveTo>", r("новое"), "</w:moveTo>"),
      ["новое", "deleted: старое"],
    ],
    ["of a paragraph whose end was deleted", para(deletedMark, r("Сбор ")) + p("в мае"), ["Сбор в мае"]],
    ["of a paragraph that was deleted whole", para(deletedMark, del("Сбор")) + p("Смотр"), ["deleted: Сбор", "Смотр"]],
    ["of a last paragraph without an end", para(deletedMark, r("Сбор")), ["Сбор"]],
    ["hidden", para(r("Сбор"), r("тайна", "<w:vanish/>")), ["Сбор", "hidden: тайна"]],
    ["that come in two forms, in any script", para(either(r("λόγος"), r("λόγος"))), ["λόγος"]],
    ["not hidden after all", para(r("Сбор", '<w:vanish w:val="0"/>')), ["Сбор"]],
    ["hidden by their style", para(r("Сбор"), r("тайна", '<w:rStyle w:val="deeper"/>')), ["Сбор", "hidden: тайна"]],
    ["hidden by the paragraph's style", para(ppr('<w:pStyle w:val="note"/>'), r("тайна")), ["hidden: тайна"]],
    ["struck out", para(r("Сбор", "<w:strike/>")), ["Сбор"]],
    [
      "with properties of another time",
      para(ppr('<w:pPrChange><w:pPr><w:pStyle w:val="a1"/></w:pPr></w:pPrChange>'), r("Сбор")),
      ["Сбор"],
    ],
    [
      "in a simple field",
      para(r("Срок: "), '<w:fldSimple w:instr="DATE">', r("12 мая"), "</w:fldSimple>"),
      ["Срок: 12 мая"],
    ],
    [
      "in a field",
      para(r("Срок: "), field("begin"), code("DATE"), field("separate"), r("12 мая"), field("end")),
      ["Срок: 12 мая"],
    ],
    [
      "in a field in the instruction of another",
      para(
        field("begin"),
        code("IF"),
        field("begin"),
        code("X"),
        field("separate"),
        r("нет"),
        field("end"),
        field("separate"),
        r("да"),
        field("end"),
      ),
      ["да", "hidden: нет"],
    ],
    ["after a field without an end", para(field("begin"), code("PAGE")) + p("Сбор"), ["Сбор"]],
    ["in a link", para('<w:hyperlink r:id="r9">', r("Сбор"), "</w:hyperlink>"), ["Сбор"]],
    [
      "in wrappers",
      para(
        "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent><w:smartTag>",
        r("Сбор"),
        "</w:smartTag></w:sdtContent></w:sdt>",
      ),
      ["Сбор"],
    ],
    [
      "in a block of wrappers",
      `<w:customXml><w:sdt><w:sdtContent>${p("Сбор")}</w:sdtContent></w:sdt></w:customXml>`,
      ["Сбор"],
    ],
    [
      "with a reading above",
      para("<w:r><w:ruby><w:rt>", r("майо"), "</w:rt><w:rubyBase>", r("мая"), "</w:rubyBase></w:ruby></w:r>"),
      ["мая(майо)"],
    ],
    [
      "in a formula",
      para(
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>2</m:t></m:r></m:oMath>',
      ),
      ["2"],
    ],
    ["in a CDATA section", para("<w:r><w:t><![CDATA[Сбор]]></w:t></w:r>"), ["Сбор"]],
    [
      "with a tick and a sign of an unknown font",
      para(r("Сбор"), '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:char="F021"/></w:r>', r("\uf0fcда")),
      ["Сбор✓ ✓да"],
    ],
    [
      "with hyphens",
      para("<w:r><w:t>Суб</w:t><w:softHyphen/><w:t>бот\u00adник</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>"),
      ["Субботник\u20111"],
    ],
    [
      "with tab stops, which are no tabs",
      para(ppr('<w:tabs><w:tab w:val="left"/></w:tabs>'), r("Сбор"), "<w:r><w:tab/></w:r>", r("май")),
      ["Сбор\tмай"],
    ],
    ["with marks of notes", para(r("Сбор"), '<w:r><w:footnoteReference w:id="2"/></w:r>', r(" в мае")), ["Сбор в мае"]],
    [
      "with a mark of the author's own",
      para(r("Сбор"), '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/></w:r>', r("*")),
      ["Сбор *"],
    ],
    [
      "with boxes to tick",
      para(
        form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'),
        form('<w:checkBox><w:default w:val="0"/></w:checkBox>'),
      ),
      ["☒☐"],
    ],
    [
      "chosen from a list",
      para(form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="май"/><w:listEntry w:val="июнь"/></w:ddList>')),
      ["июнь"],
    ],
    ["with a large first letter in a frame", para(ppr('<w:framePr w:dropCap="drop"/>'), r("П")) + p("лан"), ["План"]],
    ["outside of paragraphs", "<w:r><w:t>Сбор</w:t></w:r>", ["Сбор"]],
  ];
  it.each(cases)("%s", async (_name, body, blocks) => {
    expect(await blocksOf(body)).toEqual(blocks);
  });
});

describe("roles", () => {
  const styled = (id: string) => p("План", `<w:pStyle w:val="${id}"/>`);
  const cases: Case[] = [
    ["a heading by the name of its style", styled("a1"), ["heading: План"]],
    ["by the level of its style", styled("part"), ["heading: План"]],
    ["by the style below", styled("sub"), ["heading: План"]],
    ["by its own level", p("План", '<w:outlineLvl w:val="0"/>'), ["heading: План"]],
    ["no heading, as it says", styled("plain"), ["План"]],
    [
      "a text box, after its paragraph",
      para(r("План"), `<w:r><w:pict>${box(p("УТВЕРЖДАЮ"), p("Директор"))}</w:pict></w:r>`),
      ["План", "textbox: УТВЕРЖДАЮ", "textbox: Директор"],
    ],
    ["a text box that comes twice", para(either(box(p("УТВЕРЖДАЮ")), box(p("УТВЕРЖДАЮ")))), ["textbox: УТВЕРЖДАЮ"]],
    ["a text box for old versions alone", para(either("<w:drawing/>", box(p("УТВЕРЖДАЮ")))), ["textbox: УТВЕРЖДАЮ"]],
    ["a table in a text box", para(either(box(tbl([tc(p("а")), tc(p("б"))])), "")), [["а | б"]]],
    ["a text box in a cell", tbl([tc(para(r("Сбор"), either(box(p("в мае")), "")))]), [["Сбор\nв мае"]]],
    [
      "letters drawn",
      para(
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="ПЛАН"/></v:shape></w:pict></w:r>',
      ),
      ["textbox: ПЛАН"],
    ],
  ];
  it.each(cases)("%s", async (_name, body, blocks) => {
    expect(await blocksOf(body)).toEqual(blocks);
  });
});

describe("grids", () => {
  const c = (text: string, properties = "") => tc(p(text), properties);
  const cases: Case[] = [
    [
      "cells across and down",
      table(row([c("№", top), c("Срок", span(2))]), row([c("", below), c("с"), c("по")])),
      [["№ 2×1 | Срок 1×2", "@1 с | по"]],
    ],
    [
      "a merge that changes its width ends",
      table(row([c("а", top + span(2)), c("б")]), row([c("в", below), c("г"), c("д")])),
      [["а 1×2 | б", "в | г | д"]],
    ],
    ["a merge that goes on with nothing", table(row([c("а", below), c("б")])), [["а | б"]]],
    [
      "two merges, one under the other",
      table(row([c("а", top)]), row([c("", below)]), row([c("б", top)]), row([c("", below)])),
      [["а 2×1", "", "б 2×1", ""]],
    ],
    [
      "words in a cell that goes on",
      table(row([c("а", top)]), row([c("потеря", below)])),
      [["а 2×1", ""], "hidden: потеря"],
    ],
    [
      "merged the old way",
      table(row([c("а", '<w:hMerge w:val="restart"/>'), c("", '<w:hMerge w:val="continue"/>'), c("б")])),
      [["а 1×2 | б"]],
    ],
    [
      "a row that begins later",
      table(row([c("а"), c("б")]), row([c("в")], '<w:gridBefore w:val="1"/>')),
      [["а | б", "@1 в"]],
    ],
    [
      "rows and cells in wrappers",
      `<w:tbl><w:sdt><w:sdtContent>${row([`<w:customXml>${c("а")}</w:customXml>`, `<w:sdt><w:sdtContent>${c("б")}</w:sdtContent></w:sdt>`])}</w:sdtContent></w:sdt></w:tbl>`,
      [["а | б"]],
    ],
    ["a deleted row", table(row([c("а"), c("б")], "<w:del/>"), row([c("в"), c("г")])), [["в | г"], "deleted: а\nб"]],
    ["a hidden row", table(row([c("а")], "<w:hidden/>"), row([c("в")])), [["в"], "hidden: а"]],
    ["a deleted cell", table(row([c("а", "<w:cellDel/>"), c("б")])), [["б"], "deleted: а"]],
    [
      "hidden and deleted words in a cell",
      tbl([tc(para(r("Сбор"), del("в мае"), r("тайна", "<w:vanish/>")))]),
      [["Сбор"], "deleted: в мае", "hidden: тайна"],
    ],
    ["vertical text", tbl([tc(p("Сбор"), '<w:textDirection w:val="btLr"/>')]), [["Сбор"]]],
    [
      "a table in a cell, as lines",
      tbl([tc(p("Сбор") + tbl([c("Двор"), c("Сад")]) + p("")), c("май")]),
      [["Сбор\nДвор\nСад\n | май"]],
    ],
    [
      "a table that only frames another",
      tbl([tc(p("План") + tbl([c("а"), c("б")], [c("в"), c("г")]) + p("Директор"))]),
      ["План", ["а | б", "в | г"], "Директор"],
    ],
    ["deleted words of a table in a cell", tbl([tc(tbl([tc(para(r("а"), del("б")))]))]), [["а"], "deleted: б"]],
    ["a cell without a row", `<w:tbl>${c("а")}</w:tbl>`, ["а"]],
    ["no cells at all", table(row([]), row([])), []],
  ];
  it.each(cases)("%s", async (_name, body, blocks) => {
    expect(await blocksOf(body)).toEqual(blocks);
  });
});

describe("pages", () => {
  const mark = "<w:lastRenderedPageBreak/>";
  const br = '<w:r><w:br w:type="page"/></w:r>';
  const on = (text: string) => `<w:p><w:r>${mark}<w:t>${text}</w:t></w:r></w:p>`;
  const pagesOf = async (body: string) => {
    const { blocks } = (await read(docx(body), "plan.docx")).value;
    const place = (at: { text: string; page?: number | undefined }) => `${at.text.trim()} ${at.page ?? "-"}`;
    return blocks.flatMap((block) => (block.kind === "grid" ? block.rows.flat().map(place) : place(block)));
  };
  const cases: [name: string, body: string, pages: string[]][] = [
    ["are unknown where Word left no mark", para(br) + p("а"), ["а -"]],
    ["count by marks", p("а") + on("б") + p("в"), ["а 1", "б 2", "в 2"]],
    ["count a break by the author once", p("а") + para(br) + on("б"), ["а 1", "б 2"]],
    ["move a row with a mark before its words", tbl([tc(on("а")), tc(p("б"))], [tc(p("в"))]), ["а 2", "б 2", "в 2"]],
    [
      "begin a row's cells where the row begins",
      tbl([tc(p("а") + on("б")), tc(on("в")), tc(p("г") + on("д"))], [tc(p("е"))]),
      ["а\nб 1", "в 1", "г\nд 1", "е 2"],
    ],
  ];
  it.each(cases)("%s", async (_name, body, pages) => {
    expect(await pagesOf(body)).toEqual(pages);
  });
});

describe("any nesting of the elements", () => {
  const names =
    "p r tbl tr tc sdt sdtContent ins del moveFrom pPr rPr trPr tcPr txbxContent ruby rt rubyBase fldSimple hyperlink".split(
      " ",
    );
  const leaves = [
    r("слово"),
    '<w:gridSpan w:val="2"/>',
    below,
    top,
    "<w:vanish/>",
    "<w:del/>",
    field("begin"),
    field("separate"),
    field("end"),
    "<w:br/>",
  ];
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom(...leaves),
      fc
        .tuple(fc.constantFrom(...names), fc.array(tie("node"), { maxLength: 4 }))
        .map(([name, inner]) => `<w:${name}>${inner.join("")}</w:${name}>`),
    ),
  }));
  it("is read, and every word comes out once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 4 }), async (nodes) => {
        const body = nodes.join("");
        const { value, issues } = await read(docx(body), "plan.docx");
        expect(value.reader).toBe("ooxml");
        expect(issues).toEqual([]);
        const texts = value.blocks.flatMap((block) =>
          block.kind === "grid" ? block.rows.flat().map(({ text }) => text) : [block.text],
        );
        expect(texts.join("").split("слово").length).toBe(body.split("слово").length);
      }),
      { numRuns: 300 },
    );
  });
});

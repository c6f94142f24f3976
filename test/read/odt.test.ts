import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/model.ts";
import { read } from "../../src/read/index.ts";
import { littleTime, processorTime } from "../processor-time.ts";
import { type ZipPart, zip } from "./zip-writer.ts";

const space = (prefix: string, name = prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
const root = `${["office", "text", "table", "style", "meta"].map((name) => space(name)).join(" ")} ${space("draw", "drawing")} ${space("fo", "xsl-fo-compatible")} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"`;
const mimetype: ZipPart = { name: "mimetype", content: "application/vnd.oasis.opendocument.text", stored: true };

interface Written {
  body: string;
  /** Automatic styles of the content. */
  automatic?: string;
  /** Content of styles.xml. */
  common?: string;
  meta?: string;
}
const contentOf = ({ body, automatic = "" }: Written) =>
  `<?xml version="1.0"?><office:document-content ${root}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
const partsOf = (written: Written): ZipPart[] => [
  mimetype,
  { name: "content.xml", content: contentOf(written) },
  { name: "styles.xml", content: `<office:document-styles ${root}>${written.common ?? ""}</office:document-styles>` },
  {
    name: "meta.xml",
    content: `<office:document-meta ${root}><office:meta>${written.meta ?? ""}</office:meta></office:document-meta>`,
  },
];
const readOdt = (written: Written | string) =>
  read(zip(partsOf(typeof written === "string" ? { body: written } : written)), "plan.odt");

const p = (text = "", style = "") => `<text:p${style && ` text:style-name="${style}"`}>${text}</text:p>`;
const cell = (text: string, attributes = "") => `<table:table-cell ${attributes}>${text}</table:table-cell>`;
const covered = (text = "") => `<table:covered-table-cell>${text}</table:covered-table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
const table = (...rows: string[]) => `<table:table><table:table-column/>${rows.join("")}</table:table>`;
const spans = (columns: number, rows: number) =>
  `table:number-columns-spanned="${columns}" table:number-rows-spanned="${rows}"`;

const textsOf = (blocks: Block[]) =>
  blocks.map((block) =>
    block.kind === "paragraph" ? block.text : block.rows.map((cells) => cells.map(({ text }) => text)),
  );
const rolesOf = (blocks: Block[]) =>
  blocks.map((block) => (block.kind === "paragraph" ? `${block.role ?? "body"}: ${block.text}` : "grid"));

describe("an OpenDocument text", () => {
  it("gives paragraphs, tables and properties", async () => {
    const meta =
      "<dc:title>План</dc:title><meta:initial-creator>Завуч</meta:initial-creator><dc:creator>Другой</dc:creator><meta:creation-date>2022-08-05T09:03:00</meta:creation-date><dc:date>2022-09-01T10:30:00</dc:date>";
    const body = `<text:h text:outline-level="1">План</text:h>${p("Смотр  \n <text:span>кабинетов</text:span>")}${p("  ")}${table(
      `<table:table-header-rows>${row(cell(p("№")), cell(p("Дело")))}</table:table-header-rows>`,
      row(cell(p("1")), cell(`${p("а")}${p()}${p("б")}`)),
    )}${p("раз<text:s text:c='3'/>два<text:tab/>три<text:line-break/>че\u00adтыре <text:a>ссылка</text:a>")}`;
    const { value, issues } = await readOdt({ body, meta });
    expect(issues).toEqual([]);
    expect(value.reader).toBe("odf");
    expect(value.properties).toEqual({
      title: "План",
      author: "Завуч",
      created: "2022-08-05T09:03:00",
      modified: "2022-09-01T10:30:00",
    });
    expect(textsOf(value.blocks)).toEqual([
      "План",
      "Смотр кабинетов",
      [
        ["№", "Дело"],
        ["1", "а\n\nб"],
      ],
      "раз   два\tтри\nчетыре ссылка",
    ]);
    expect(rolesOf(value.blocks).slice(0, 2)).toEqual(["heading: План", "body: Смотр кабинетов"]);
  });

  it("reads the same from a flat file, whatever its prefixes", async () => {
    const xml = contentOf({ body: table(row(cell(p("№")), cell(p("Дело")))) })
      .replace("office:document-content", "office:document")
      .replace("/office:document-content", "/office:document");
    const renamed = xml.replaceAll("<text:", "<t:").replaceAll("</text:", "</t:").replace("xmlns:text=", "xmlns:t=");
    for (const flat of [xml, renamed]) {
      const { value, issues } = await read(Buffer.from(flat), "plan.fodt");
      expect(issues).toEqual([]);
      expect([value.format, textsOf(value.blocks)]).toEqual(["odt", [[["№", "Дело"]]]]);
    }
  });

  it("places merged cells", async () => {
    const body = table(
      row(cell(p("№"), spans(1, 2)), cell(p("Сроки"), spans(2, 1)), covered(), cell(p("Кто"), spans(1, 2))),
      row(covered(), cell(p("начало")), cell(p("конец")), covered(p("тень"))),
      row(cell(p("Раздел"), spans(4, 1)), covered(), covered(), covered()),
    );
    const { value } = await readOdt(body);
    const [grid, aside] = value.blocks;
    expect(
      grid?.kind === "grid" &&
        grid.rows.map((cells) => cells.map((c) => `${c.text} ${c.col}+${c.colspan}x${c.rowspan}`)),
    ).toEqual([["№ 0+1x2", "Сроки 1+2x1", "Кто 3+1x2"], ["начало 1+1x1", "конец 2+1x1"], ["Раздел 0+4x1"]]);
    expect(aside).toEqual({ kind: "paragraph", text: "тень", role: "hidden" });
  });

  it("repeats what is repeated, and an empty row once", async () => {
    const repeated = (attribute: string, times: number) => `table:number-${attribute}-repeated="${times}"`;
    const { value } = await readOdt(
      table(
        `<table:table-row ${repeated("rows", 2)}>${cell(p("а"), repeated("columns", 3))}</table:table-row>`,
        `<table:table-row ${repeated("rows", 1_000_000)}>${cell(p(), repeated("columns", 3))}</table:table-row>`,
      ),
    );
    expect(textsOf(value.blocks)).toEqual([
      [
        ["а", "а", "а"],
        ["а", "а", "а"],
        ["", "", ""],
      ],
    ]);
  });

  it("leaves out a last column without any word, and keeps one that has a header", async () => {
    const filled = table(row(cell(p("№")), cell(p("Дело")), cell(p())), row(cell(p("1")), cell(p()), cell(p(" "))));
    const headed = table(row(cell(p("№")), cell(p("Отметка"))), row(cell(p("1")), cell(p())));
    expect(textsOf((await readOdt(filled + p("между") + headed)).value.blocks)).toEqual([
      [
        ["№", "Дело"],
        ["1", ""],
      ],
      "между",
      [
        ["№", "Отметка"],
        ["1", ""],
      ],
    ]);
  });

  it("keeps a table in a cell as lines of the cell, and takes the frame off one that stands alone in a cell", async () => {
    const inner = table(row(cell(p("1")), cell(p("2"))));
    const { value } = await readOdt(
      `${table(row(cell(`${p("до")}${inner}${p("после")}`), cell(p("х"))))}${p("между")}${table(row(cell(`${p("рамка")}${inner}`)))}`,
    );
    expect(textsOf(value.blocks)).toEqual([[["до\n1\n2\nпосле", "х"]], "между", "рамка", [["1", "2"]]]);
  });

  it("gives every story its role, and text boxes once", async () => {
    const box = `<draw:frame><draw:text-box>${p("УТВЕРЖДАЮ")}${table(row(cell(p("а")), cell(p("б"))))}</draw:text-box><svg:title xmlns:svg="x">рисунок</svg:title></draw:frame>`;
    const shape = `<draw:custom-shape>${p("в фигуре")}<draw:enhanced-geometry/></draw:custom-shape>`;
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p("сноска")}</text:note-body></text:note>`;
    const remark = `<office:annotation><dc:creator>Завуч</dc:creator><dc:date>2022-01-01</dc:date>${p("замечание")}</office:annotation>`;
    const page = `<office:master-styles><style:master-page><style:header>${p("верх")}</style:header><style:header-left>${p("верх")}</style:header-left><style:footer>${table(row(cell(p("низ"))))}</style:footer></style:master-page></office:master-styles>`;
    const { value } = await readOdt({
      body: `${p(`слово${box}${shape}${note}${remark} дальше`)}${p("Название", "Title")}`,
      common: `<office:styles><style:style style:name="Title" style:family="paragraph"/></office:styles>${page}`,
    });
    expect(rolesOf(value.blocks)).toEqual([
      "header: верх",
      "body: слово дальше",
      "textbox: УТВЕРЖДАЮ",
      "grid",
      "textbox: в фигуре",
      "heading: Название",
      "footnote: сноска",
      "comment: замечание",
      "footer: низ",
    ]);
  });

  it("puts hidden words aside: by style, section and field", async () => {
    const automatic = `<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
      <style:style style:name="HH" style:family="text" style:parent-style-name="H"/>
      <style:style style:name="PH" style:family="paragraph"><style:text-properties text:display="none"/></style:style>`;
    const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
    const body = `${p(`видно${span("HH", `тайна${span("x", " и ещё")}`)} конец`)}${p("весь", "PH")}<text:section text:display="none">${p("раздел")}</text:section>${p('<text:hidden-paragraph text:is-hidden="true"/>поле')}${p('<text:hidden-text text:is-hidden="true" text:string-value="слово"/>')}${table(row(cell(p(span("H", "1"))), cell(p("х"))))}`;
    const { value } = await readOdt({ body, automatic });
    expect(rolesOf(value.blocks)).toEqual([
      "body: видно конец",
      ...["тайна и ещё", "весь", "раздел", "поле", "слово"].map((text) => `hidden: ${text}`),
      "grid",
      "hidden: 1",
    ]);
  });

  const region = (id: string, change: string) =>
    `<text:changed-region xml:id="${id}" text:id="${id}">${change}</text:changed-region>`;
  const info = "<office:change-info><dc:creator>Завуч</dc:creator></office:change-info>";
  it("gives the final state of tracked changes, and what was struck out apart", async () => {
    const changes = `<text:tracked-changes>${region("a", `<text:insertion>${info}</text:insertion>`)}${region("b", `<text:deletion>${info}${p("старое")}</text:deletion>`)}</text:tracked-changes>`;
    const mark = (name: string, id: string) => `<text:${name} text:change-id="${id}"/>`;
    const struck = row(cell(p(mark("change", "b"))), cell(p()));
    const body = `${changes}${p(`${mark("change-start", "a")}новое${mark("change-end", "a")}${mark("change", "b")} слово`)}${table(row(cell(p("1")), cell(p("х"))), struck, row(cell(p()), cell(p())))}`;
    const { value } = await readOdt(body);
    expect(textsOf(value.blocks)).toEqual([
      "новое слово",
      [
        ["1", "х"],
        ["", ""],
      ],
      "старое",
    ]);
    expect(rolesOf(value.blocks).at(-1)).toBe("deleted: старое");
  });

  it("reads deletions that stand between marks, also over the end of a paragraph", async () => {
    const changes = `<text:tracked-changes>${region("d", `<text:deletion>${info}</text:deletion>`)}</text:tracked-changes>`;
    const [from, to] = ["start", "end"].map((end) => `<text:change-${end} text:change-id="d"/>`);
    const { value } = await readOdt(
      `${changes}${p(`раз ${from}прочь`)}${p(`и это${to}два`)}${table(row(cell(p(`${from}3${to}`))), row(cell(p(`4${from}`))))}`,
    );
    expect(rolesOf(value.blocks)).toEqual(["body: раз два", "deleted: прочь\nи это", "grid", "deleted: 3"]);
    expect(textsOf(value.blocks)[2]).toEqual([["4"]]);
  });
});

describe("numbers of an OpenDocument text", () => {
  const level = (n: number, attributes: string, kind = "number") =>
    `<text:list-level-style-${kind} text:level="${n}" ${attributes}/>`;
  const listStyle = (name: string, levels: string) =>
    `<text:list-style style:name="${name}">${levels}</text:list-style>`;
  const number = (format: string, suffix = ".", more = "") =>
    `style:num-format="${format}" style:num-suffix="${suffix}" ${more}`;
  const list = (style: string, items: string, more = "") =>
    `<text:list text:style-name="${style}" ${more}>${items}</text:list>`;
  const item = (content: string, more = "") => `<text:list-item ${more}>${content}</text:list-item>`;
  const numbersOf = async (body: string, automatic: string) =>
    textsOf((await readOdt({ body, automatic })).value.blocks);

  it.each([
    ["1", "1.", "2.", "3."],
    ["I", "I.", "II.", "III."],
    ["i", "i.", "ii.", "iii."],
    ["A", "A.", "B.", "C."],
    ["a", "a.", "b.", "c."],
    ["А, Б, .., Аа, Аб, ... (ru)", "А.", "Б.", "В."],
    ["а, б, .., аа, бб, ... (ru)", "а.", "б.", "в."],
    ["01, 02, 03, ...", "01.", "02.", "03."],
  ])("counts in the format %s", async (format, ...expected) => {
    const items = ["x", "y", "z"].map((text) => item(p(text))).join("");
    const texts = await numbersOf(list("L", items), listStyle("L", level(1, number(format))));
    expect(texts).toEqual([`${expected[0]} x`, `${expected[1]} y`, `${expected[2]} z`]);
  });

  it("counts levels, starts and headings of lists", async () => {
    const style = listStyle(
      "L",
      level(1, number("1", ")", 'style:num-prefix="(" text:start-value="3"')) +
        level(2, number("1", ".", 'text:display-levels="2"')) +
        level(3, 'text:bullet-char="•"', "bullet") +
        level(4, number("a", "", 'loext:num-list-format="§%1%-%4%"')),
    );
    const deep = `<text:list><text:list-item><text:list><text:list-item><text:list>${item(p("г"))}</text:list></text:list-item></text:list></text:list-item></text:list>`;
    const inner = `<text:list>${item(p("б"))}${item(p("в") + p("второй абзац"))}</text:list>`;
    const items = `<text:list-header>${p("заголовок")}</text:list-header>${item(p("а") + inner)}${item(p("д"), 'text:start-value="10"')}${item(p("е") + deep)}${item(inner)}`;
    expect(await numbersOf(list("L", items), style)).toEqual([
      ...[
        "заголовок",
        "(3) а",
        "3.1. б",
        "3.2. в",
        "второй абзац",
        "(10) д",
        "(11) е",
        "§11-a г",
        "11.1. б",
        "11.2. в",
        "второй абзац",
      ],
    ]);
  });

  it("begins every list anew unless it continues another", async () => {
    const styles = listStyle("L", level(1, number("1"))) + listStyle("M", level(1, number("a")));
    const body = [
      list("L", item(p("а")), 'xml:id="one"'),
      list("M", item(p("м"))),
      list("L", item(p("б")), 'text:continue-numbering="true"'),
      list("L", item(p("в"))),
      list("L", item(p("г")), 'text:continue-list="one"'),
      list("нет такого", item(p("д"))),
    ];
    expect(await numbersOf(body.join(""), styles)).toEqual(["1. а", "a. м", "2. б", "1. в", "3. г", "д"]);
  });

  it("counts cells that hold nothing but their number", async () => {
    const one = (more: string) => row(cell(list("L", item(p()), more)), cell(p("х")));
    const body = table(one(""), one('text:continue-numbering="true"'));
    expect(await numbersOf(body, listStyle("L", level(1, number("1"))))).toEqual([
      [
        ["1.", "х"],
        ["2.", "х"],
      ],
    ]);
  });

  it("takes the list of the paragraph's style, and numbers that the file has itself", async () => {
    const styles = `${listStyle("L", level(1, number("1")))}<style:style style:name="P" style:family="paragraph" style:list-style-name="L"/>`;
    const body = `<text:list>${item(p("а", "P"))}${item(`<text:number>7-я</text:number>${p("б", "P")}`)}</text:list><text:p><text:number>№ 5</text:number>в</text:p>`;
    expect(await numbersOf(body, styles)).toEqual(["1. а", "7-я б", "№ 5 в"]);
  });

  it("counts headings by the outline", async () => {
    const outline = `<office:styles><text:outline-style><text:outline-level-style text:level="1" ${number("I")}/><text:outline-level-style text:level="2" ${number("1", "", 'text:display-levels="2"')}/></text:outline-style></office:styles>`;
    const h = (at: number, text: string, more = "") => `<text:h text:outline-level="${at}" ${more}>${text}</text:h>`;
    const body = h(1, "а") + h(2, "б") + h(2, "в", 'text:is-list-header="true"') + h(1, "г") + h(2, "д");
    expect(textsOf((await readOdt({ body, common: outline })).value.blocks)).toEqual([
      "I. а",
      "I.1 б",
      "в",
      "II. г",
      "II.1 д",
    ]);
  });
});

describe("a hostile OpenDocument text", () => {
  const repeat = 'table:number-rows-repeated="2147483647"';
  const cases: [name: string, parts: ZipPart[] | Written, code: string | undefined][] = [
    [
      "protected by a password",
      [
        ...partsOf({ body: p("а") }),
        { name: "META-INF/manifest.xml", content: `<!DOCTYPE m><m><manifest:encryption-data/></m>` },
      ],
      "encrypted",
    ],
    ["without content", [mimetype], "damaged"],
    [
      "with no text in it",
      [mimetype, { name: "content.xml", content: `<office:document-content ${root}/>` }],
      "damaged",
    ],
    ["broken XML", [mimetype, { name: "content.xml", content: contentOf({ body: p("а") }).slice(0, -9) }], "damaged"],
    ["two contents", [...partsOf({ body: p("а") }), { name: "content.xml", content: "" }], "damaged"],
    ["rows without end", { body: table(`<table:table-row ${repeat}>${cell(p("а"))}</table:table-row>`) }, "too-large"],
    [
      "columns without end",
      { body: table(row(cell(p("а"), 'table:number-columns-repeated="2147483647"'))) },
      undefined,
    ],
    ["spans without end", { body: table(row(cell(p("а"), spans(2147483647, 2147483647)), cell(p("б")))) }, undefined],
    ["spaces without end", { body: p('а<text:s text:c="2147483647"/>') }, undefined],
    [
      "lists in lists",
      { body: `${"<text:list><text:list-item>".repeat(400)}${p("а")}${"</text:list-item></text:list>".repeat(400)}` },
      undefined,
    ],
    ["tables in tables", { body: `${"<table:table><table:table-row><table:table-cell>".repeat(5_000)}` }, "too-large"],
    [
      "a style that inherits from itself",
      {
        body: p("а", "S"),
        automatic: '<style:style style:name="S" style:family="paragraph" style:parent-style-name="S"/>',
      },
      undefined,
    ],
    [
      "levels and starts without end",
      {
        body: `<text:list text:style-name="L"><text:list-item text:start-value="9007199254740993">${p("а")}</text:list-item></text:list>`,
        automatic:
          '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" text:display-levels="2147483647"/></text:list-style>',
      },
      undefined,
    ],
  ];
  it.each(cases)("%s", async (_name, written, code) => {
    const spent = processorTime();
    const { value, issues } = await read(zip(Array.isArray(written) ? written : partsOf(written)), "plan.odt");
    expect(issues.map((issue) => issue.code)).toEqual(code ? [code] : []);
    expect(value.blocks.length > 0).toBe(code === undefined);
    expect(spent()).toBeLessThan(littleTime);
  });

  it("keeps its words when its styles are damaged", async () => {
    const body = p("План");
    const [, content] = partsOf({ body });
    const styles = { name: "styles.xml", content: `<office:document-styles ${root}><style:header>${p("верх")}` };
    const { value, issues } = await read(zip([mimetype, ...(content ? [content] : []), styles]), "plan.odt");
    expect(textsOf(value.blocks)).toEqual(["План"]);
    expect(issues).toEqual([{ code: "recovered", found: "its XML breaks off" }]);
  });

  it("is damaged wherever it is cut off", async () => {
    const whole = zip(partsOf({ body: table(row(cell(p("План")))) }));
    for (let end = 100; end < whole.length; end += 41) {
      const { value, issues } = await read(whole.subarray(0, end), "plan.odt");
      expect([value.blocks, issues.map(({ code }) => code)]).toEqual([[], ["damaged"]]);
    }
  });

  const names =
    "text:p text:h text:list text:list-item text:number text:span table:table table:table-row table:table-cell table:covered-table-cell draw:frame draw:text-box text:note-body office:annotation text:section text:deletion office:text".split(
      " ",
    );
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom("слово", "<text:s/>", '<text:change-start text:change-id=""/>', "<text:tab/>"),
      fc
        .tuple(fc.constantFrom(...names), fc.array(tie("node"), { maxLength: 4 }))
        .map(([name, inner]) => `<${name}>${inner.join("")}</${name}>`),
    ),
  })).node;
  it("never throws, whatever stands in what", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 6 }), async (nodes) => {
        const { value, issues } = await readOdt(`${nodes.join("")}${p("конец")}`);
        expect(issues).toEqual([]);
        expect(JSON.stringify(value.blocks)).toContain("конец");
      }),
      { numRuns: 200 },
    );
  });
});

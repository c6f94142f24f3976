import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.ts";
import { littleTime, processorTime } from "../processor-time.ts";
import { docx, docxParts, p, part, relations, tbl, tc } from "./docx-writer.ts";
import { type ZipPart, zip } from "./zip-writer.ts";

const plan = docx(p("План работы") + tbl([tc(p("№")), tc(p("Дело"))], [tc(p("1")), tc(p("Смотр кабинетов"))]));
const issuesOf = async (bytes: Uint8Array, name = "plan.docx") => (await read(bytes, name)).issues;
const withBody = (xml: string): Buffer =>
  zip([...docxParts("").slice(0, 2), { name: "word/document.xml", content: xml }]);
const body = (content: string) => withBody(part("document", `<w:body>${content}</w:body>`));

describe("a damaged DOCX", () => {
  it("is damaged wherever it is cut off", async () => {
    for (let end = 4; end < plan.length; end += 37) {
      const { value, issues } = await read(plan.subarray(0, end), "plan.docx");
      expect(value.blocks).toEqual([]);
      expect(issues.map((issue) => issue.code)).toEqual([value.format === "docx" ? "damaged" : issues[0]?.code]);
    }
    expect(await issuesOf(plan.subarray(0, -10))).toEqual([{ code: "damaged", found: "the zip archive is cut off" }]);
  });

  it("never gives other words for a flipped bit", async () => {
    const before = JSON.stringify((await read(plan, "plan.docx")).value.blocks);
    const entry = plan.indexOf("word/document.xml");
    for (let at = entry + 20; at < entry + 220; at += 3) {
      const flipped = Buffer.from(plan);
      flipped[at] = (flipped[at] ?? 0) ^ 4;
      const { value, issues } = await read(flipped, "plan.docx");
      if (issues.length === 0) expect(JSON.stringify(value.blocks)).toBe(before);
      else expect(value.blocks).toEqual([]);
    }
  });

  it("says what does not hold", async () => {
    const stored = zip(docxParts(p("План")).map((entry) => ({ ...entry, stored: true })));
    stored[stored.indexOf("w:body")] = 0x78;
    expect(await issuesOf(stored)).toEqual([
      { code: "damaged", found: "word/document.xml does not match its checksum" },
    ]);
  });
});

describe("a part's name", () => {
  const notes = part("footnotes", `<w:footnote w:id="1">${p("сноска")}</w:footnote>`);
  const refers = relations([["footnotes", "footnotes.xml"]]);
  const whole = docx(p("План"), [
    { name: "word/_rels/document.xml.rels", content: refers },
    { name: "word/footnotes.xml", content: notes },
  ]);
  it("is told where a flipped bit would lose what it names", async () => {
    const places = [whole.indexOf("word/_rels/document"), whole.lastIndexOf("word/_rels/document")];
    for (const at of places) {
      const flipped = Buffer.from(whole);
      flipped[at + 3] = (flipped[at + 3] ?? 0) ^ 1;
      const [issue] = await issuesOf(flipped);
      expect(issue).toEqual({ code: "damaged", found: expect.stringContaining("another name") });
    }
    expect(await issuesOf(whole)).toEqual([]);
  });

  it("is told where nothing stands under it", async () => {
    const bytes = docx(p("План"), [{ name: "word/_rels/document.xml.rels", content: refers }]);
    expect(await issuesOf(bytes)).toEqual([{ code: "recovered", found: "word/footnotes.xml is missing" }]);
  });
});

describe("a hostile DOCX is refused before a parser sees it", () => {
  const deep = (n: number) => "<w:sdt>".repeat(n) + "</w:sdt>".repeat(n);
  const twice: ZipPart[] = [...docxParts(p("а")), ...docxParts(p("б")).slice(2)];
  const table: [name: string, bytes: Buffer, code: string, found: RegExp][] = [
    ["a bomb", body(" ".repeat(10_000_000)), "too-large", /unpacks/],
    ["deep nesting", body(deep(2000)), "too-large", /nested/],
    ["unclosed paragraphs", body("<w:p>".repeat(100)), "damaged", /XML/],
    ["a flood of brackets", body("<".repeat(1000)), "damaged", /XML/],
    ["a document type", withBody('<!DOCTYPE w [<!ENTITY a "aaaa">]><w>&a;</w>'), "damaged", /document type/],
    [
      "attributes without end",
      withBody(`<w ${Array.from({ length: 600 }, (_, n) => `a${n}="${n}"`).join(" ")}/>`),
      "too-large",
      /attributes/,
    ],
    ["two bodies", zip(twice), "damaged", /twice/],
    ["no body", zip([{ name: "word/styles.xml", content: "<w/>" }]), "damaged", /missing/],
    [
      "thousands of parts",
      zip(Array.from({ length: 2001 }, (_, n) => ({ name: `word/${n}`, content: "" }))),
      "too-large",
      /entries/,
    ],
  ];
  it.each(table)("%s", async (_name, bytes, code, found) => {
    const spent = processorTime();
    const { value, issues } = await read(bytes, "plan.docx");
    expect(value.blocks).toEqual([]);
    expect(issues).toEqual([{ code, found: expect.stringMatching(found) }]);
    expect(spent()).toBeLessThan(littleTime);
  });

  it("reads none of the pictures", async () => {
    const picture = { name: "word/media/image1.bmp", content: Buffer.alloc(70_000_000) };
    const { value, issues } = await read(docx(p("План"), [picture]), "plan.docx");
    expect([value.blocks.length, issues]).toEqual([1, []]);
  });
});

describe("any bytes at all", () => {
  const magics = [
    "",
    "PK\x03\x04",
    "%PDF-1.7\n",
    "{\\rtf",
    "\xD0\xCF\x11\xE0",
    "\xFF\xFE",
    "\t1\n\tа\n\n",
    "№\tДело\n",
  ];
  const bytes = fc.tuple(fc.constantFrom(...magics), fc.uint8Array({ maxLength: 300 }));
  it("give a result, never an exception", async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom("a.docx", "a.pdf", "a.txt", "~$a.docx"), async ([magic, rest], name) => {
        const { value, issues } = await read(Buffer.concat([Buffer.from(magic, "latin1"), rest]), name);
        expect(value.blocks.length > 0 || issues.length > 0).toBe(true);
        expect(JSON.stringify(issues)).not.toMatch(/node_modules|at \w+ \(/);
      }),
      { numRuns: 150 },
    );
  });

  it("inside a DOCX, too", async () => {
    const xml = fc.array(
      fc.constantFrom(
        "<w:p>",
        "</w:p>",
        "<w:t>",
        "</w:t>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "</w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:r>",
        "</w:r>",
        "x",
        "&#0;",
        "&",
        '<w:gridSpan w:val="-1"/>',
        "<![CDATA[",
        "]]>",
        "<!--",
        ">",
      ),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(xml, async (pieces) => {
        const { value } = await read(body(pieces.join("")), "plan.docx");
        expect(value.format).toBe("docx");
      }),
      { numRuns: 100 },
    );
  });

  it("as a text keep every word", async () => {
    const pieces = fc.array(fc.constantFrom("\t", "\n", "\n\n", "1", "а", "Дело", " ", "\r\n", "№"), {
      minLength: 1,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(pieces, async (list) => {
        const text = list.join("");
        const { value } = await read(Buffer.from(text), "plan.txt");
        const out = value.blocks.flatMap((block) =>
          block.kind === "grid" ? block.rows.flat().map((cell) => cell.text) : [block.text],
        );
        expect(out.join("\n").match(/\S+/g)).toEqual(text.match(/\S+/g));
      }),
      { numRuns: 500 },
    );
  });

  it("as a long text take linear time", async () => {
    for (const line of ["\ta\n", "\ta\n\tb\tc\td\n", "\ta\n\nб\n\n", "a\tb\tc\n", "a\n\tb\n\n\tc\n", "1\ta\nб\n"]) {
      const spent = processorTime();
      await read(Buffer.from(line.repeat(5_000)), "plan.txt");
      expect(spent()).toBeLessThan(littleTime);
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Cell } from "../../src/model.ts";
import { read } from "../../src/read/index.ts";
import { littleTime, processorTime } from "../processor-time.ts";
import { encode } from "./encode.ts";

const readRtf = (source: string) => read(Buffer.from(source, "latin1"), "plan.rtf");

/** Text as Word writes it for a Cyrillic font. */
const hex = (text: string, page = "windows-1251") =>
  [...encode(text, page)].map((byte) => `\\'${byte.toString(16).padStart(2, "0")}`).join("");
/** Text as LibreOffice writes it. */
const uni = (text: string) => [...text].map((sign) => `\\u${sign.charCodeAt(0)}\\'3f`).join("");

const wordHead = String.raw`{\rtf1\adeflang1025\ansi\ansicpg1251\uc1\adeff0\deff0\stshfdbch0\deflang1049\deflangfe1049{\fonttbl{\f0\fbidi \froman\fcharset204\fprq2{\*\panose 02020603050405020304}Times New Roman{\*\falt Times};}{\f3\fbidi \froman\fcharset2\fprq2 Symbol;}{\f10\fbidi \fnil\fcharset2\fprq2 Wingdings;}{\f37\fbidi \froman\fcharset0\fprq2 Calibri;}}{\colortbl;\red0\green0\blue0;}{\*\defchp \f37 }{\stylesheet{\ql \li0\ri0 \snext0 Normal;}{\s1\ql \outlinelevel0 heading 1;}{\*\cs10 \additive Default Paragraph Font;}{\*\ts11\tsrowd\trftsWidthB3 Normal Table;}{\s15\qc Title;}}{\*\rsidtbl \rsid1\rsid2}{\mmathPr\mmathFont34}{\info{\title ${hex("План")}}{\author ${hex("Кто-то")}}{\operator x}{\creatim\yr2022\mo8\dy5\hr9\min3}{\revtim\yr2022\mo9\dy1\hr10\min30}{\*\company y}{\nofpages1}}{\*\xmlnstbl {\xmlns1 http://schemas.microsoft.com/office/word/2003/wordml}}\paperw11906{\*\wgrffmtfilter 013f}{\*\ftnsep \pard\plain \chftnsep \par }\sectd \ltrsect{\*\pnseclvl1\pnucrm{\pntxta .}}`;
const wordTail = String.raw`{\*\themedata 504b0304}{\*\latentstyles\lsdstimax376{\lsdlockedexcept \lsdqformat1 heading 1;\lsdqformat1 Title;}}{\*\datastore 0105}}`;
const word = (body: string) => `${wordHead}${body}${wordTail}`;
const para = (text: string) =>
  String.raw`\pard\plain \ltrpar\ql \li0\ri0 \fs24\lang1049 {\rtlch\fcs1 \af0 \ltrch\fcs0 \insrsid1 ${hex(text)}\par }`;

/** A row in Word's manner: set out before the cells and again after them. */
function wordRow(cells: [text: string, right: number, merge?: string][], shapeBefore = true): string {
  const shape = String.raw`\trowd \irow0\irowband0\ltrrow\ts11\trgaph108\trleft-108\trbrdrt\brdrs\brdrw10 \trftsWidth1\tblrsid1 ${cells
    .map(
      ([, right, merge = ""]) =>
        String.raw`${merge}\clvertalt\clbrdrt\brdrs\brdrw10 \clftsWidth3\clwWidth2000\clshdrawnil \cellx${right}`,
    )
    .join("")}`;
  const texts = cells.map(([text]) => `{\\insrsid1 ${text === "" ? "" : hex(text)}\\cell }`).join("");
  return String.raw`${shapeBefore ? shape : ""}\pard\plain \ltrpar\ql \li0\widctlpar\intbl\yts11 \fs24 ${texts}\pard\plain \intbl {\insrsid1 ${shape}\row }`;
}

const textsOf = (blocks: Block[]) =>
  blocks.map((block) =>
    block.kind === "paragraph" ? block.text : block.rows.map((row) => row.map((cell) => cell.text)),
  );
const rowsOf = (blocks: Block[]) =>
  blocks.flatMap((block) => (block.kind === "grid" ? block.rows : [])).map((row) => row.map((cell) => cell.text));
const spansOf = (blocks: Block[]) =>
  blocks
    .flatMap((block) => (block.kind === "grid" ? block.rows : []))
    .map((row) => row.map(({ col, colspan, rowspan }) => `${col}+${colspan}x${rowspan}`).join(" "));

describe("Word's RTF", () => {
  it("gives paragraphs, tables and properties, and none of the noise", async () => {
    const header: [string, number][] = [
      ["№", 500],
      ["Мероприятия", 5000],
      ["Сроки", 7000],
    ];
    const source = word(
      `${para("План работы")}${wordRow(header)}${wordRow([
        ["1", 500],
        ["Смотр «Уют»", 5000],
        ["до 5 мая", 7000],
      ])}${para("Директор")}`,
    );
    const { value, issues } = await readRtf(source);
    expect(issues).toEqual([]);
    expect(textsOf(value.blocks)).toEqual([
      "План работы",
      [
        ["№", "Мероприятия", "Сроки"],
        ["1", "Смотр «Уют»", "до 5 мая"],
      ],
      "Директор",
    ]);
    expect(value.reader).toBe("rtf");
    expect(value.properties).toEqual({
      title: "План",
      author: "Кто-то",
      created: "2022-08-05T09:03",
      modified: "2022-09-01T10:30",
    });
  });

  it("reads rows that are set out only after their cells", async () => {
    const rows = [
      wordRow(
        [
          ["1", 500],
          ["Смотр", 5000],
        ],
        false,
      ),
      wordRow(
        [
          ["2", 500],
          ["Слёт", 5000],
        ],
        false,
      ),
    ];
    const { value } = await readRtf(word(rows.join("")));
    expect(rowsOf(value.blocks)).toEqual([
      ["1", "Смотр"],
      ["2", "Слёт"],
    ]);
    expect(spansOf(value.blocks)).toEqual(["0+1x1 1+1x1", "0+1x1 1+1x1"]);
  });

  it("reads merged cells, whose edges differ a little from row to row", async () => {
    const { value } = await readRtf(
      word(
        wordRow([
          ["№", 500, "\\clvmgf"],
          ["Сроки", 7000],
          ["Кто", 9000, "\\clvmgf"],
        ]) +
          wordRow([
            ["", 503, "\\clvmrg"],
            ["начало", 3990],
            ["конец", 7012],
            ["", 9000, "\\clvmrg"],
          ]) +
          wordRow([["Раздел", 9004]]) +
          wordRow([
            ["1", 498],
            ["май", 4000, "\\clmgf"],
            ["", 7000, "\\clmrg"],
            ["Завуч", 9000],
          ]),
      ),
    );
    expect(rowsOf(value.blocks)).toEqual([
      ["№", "Сроки", "Кто"],
      ["начало", "конец"],
      ["Раздел"],
      ["1", "май", "Завуч"],
    ]);
    expect(spansOf(value.blocks)).toEqual(["0+1x2 1+2x1 3+1x2", "1+1x1 2+1x1", "0+4x1", "0+1x1 1+2x1 3+1x1"]);
  });

  it("keeps the words of a covered cell apart", async () => {
    const { value } = await readRtf(
      word(
        wordRow([
          ["А", 500, "\\clvmgf"],
          ["Б", 900],
        ]) +
          wordRow([
            ["тень", 500, "\\clvmrg"],
            ["В", 900],
          ]),
      ),
    );
    expect(value.blocks.at(-1)).toEqual({ kind: "paragraph", text: "тень", role: "hidden" });
  });

  it("keeps a table in a cell as lines of the cell", async () => {
    const nested = String.raw`\pard \intbl\itap2 {a}\nestcell {b}\nestcell {\*\nesttableprops\trowd \cellx300\cellx600\nestrow}{\nonesttables \par }\pard \intbl\itap2 {c}\nestcell {d}\nestcell {\*\nesttableprops\trowd \cellx300\cellx600\nestrow}{\nonesttables \par }`;
    const row = String.raw`\trowd\cellx1000\cellx2000\pard\intbl before\par ${nested}\pard\intbl after\cell next\cell\row\pard end\par`;
    const { value } = await readRtf(word(row));
    expect(textsOf(value.blocks)).toEqual([[["before\na\nb\nc\nd\nafter", "next"]], "end"]);
  });

  it("takes the frame off a table that stands in a table of one cell", async () => {
    const inner = (text: string) =>
      String.raw`\pard \intbl\itap2 {${text}}\nestcell {x}\nestcell {\*\nesttableprops\trowd\cellx300\cellx600\nestrow}{\nonesttables\par}`;
    const { value } = await readRtf(
      word(String.raw`\trowd\cellx2000\pard\intbl head\par ${inner("1")}${inner("2")}\pard\intbl \cell\row`),
    );
    expect(textsOf(value.blocks)).toEqual([
      "head",
      [
        ["1", "x"],
        ["2", "x"],
      ],
    ]);
  });

  it("shows numbers as on the page, and no bullets", async () => {
    const item = (mark: string, text: string) =>
      String.raw`{\listtext\pard\plain\ltrpar \hich\af0\dbch\af0\loch\f0 ${mark}\tab}\pard\plain\ls1 ${text}\par `;
    const items = [
      item("1.", "first"),
      item(hex("а)"), "second"),
      item("IV.", "third"),
      item(String.raw`\f3\'b7`, "fourth"),
      item(String.raw`\f10\'a7`, "fifth"),
      item("o", "sixth"),
      item(String.raw`\u8211\'96`, "seventh"),
      String.raw`{\pntext 7)\tab}{\*\pn \pnlvlbody\pndec{\pntxta )}}old\par `,
      String.raw`{\listtext 8)}glued\par `,
    ];
    const { value } = await readRtf(word(items.join("")));
    expect(textsOf(value.blocks)).toEqual([
      ...["1. first", "а) second", "IV. third", "fourth", "fifth", "sixth", "seventh", "7) old", "8)glued"],
    ]);
  });

  it("gives a cell that holds nothing but its number", async () => {
    const row = String.raw`\trowd\cellx500\cellx900\pard\intbl{\listtext 1.\tab}\ls1\cell x\cell\row`;
    expect(rowsOf((await readRtf(word(row))).value.blocks)).toEqual([["1.", "x"]]);
  });

  it("gives every story its role, and text boxes once", async () => {
    const box = String.raw`{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard boxed\par lines\par}}{\shprslt{\*\do\dptxbx{\dptxbxtext\pard boxed\par lines\par}}}}`;
    const art = String.raw`{\shp{\*\shpinst{\sp{\sn gtextUNICODE}{\sv ${hex("ПЛАН")}}}}}`;
    const old = String.raw`{\*\do\dobxcolumn{\dptxbxtext\pard old box\par}}`;
    const note = String.raw`{\super\chftn}{\footnote\pard\plain{\super\chftn} a note}`;
    const remark = String.raw`{\*\atnid AB}{\*\atnauthor Reviewer}\chatn{\*\annotation{\*\atndate 1}\pard a remark}`;
    const heads = String.raw`{\headerl\pard head\par}{\headerr\pard head\par}{\footer\pard foot\par}`;
    const heading = String.raw`\pard\plain\s1 Part\par `;
    const { value } = await readRtf(word(`${heads}${heading}\\pard ${box}${art}${old}text${note}${remark}\\par `));
    const roles = value.blocks.map((block) => block.kind === "paragraph" && [block.role ?? "body", block.text]);
    expect(roles).toEqual([
      ["header", "head"],
      ["heading", "Part"],
      ["body", "text"],
      ["textbox", "boxed"],
      ["textbox", "lines"],
      ["textbox", "ПЛАН"],
      ["textbox", "old box"],
      ["footnote", " a note"],
      ["comment", "a remark"],
      ["footer", "foot"],
    ]);
  });

  it("puts deleted and hidden words aside, and joins what a deleted end parted", async () => {
    const text = String.raw`\pard one {\deleted\revauthdel1 gone} two{\v  secret}{\deleted\par} three\par {\v all hidden\par}next\par `;
    const row = (cells: string) => String.raw`\trowd\cellx500\cellx900\pard\intbl ${cells}\row`;
    const table = row("1\\cell{\\revised new}\\cell") + row("{\\deleted 2\\cell old\\cell}") + row("3\\cell x\\cell");
    const { value } = await readRtf(word(`${text}${table}`));
    expect(textsOf(value.blocks.filter((block) => !("role" in block)))).toEqual([
      "one  two three",
      "next",
      [
        ["1", "new"],
        ["3", "x"],
      ],
    ]);
    const aside = value.blocks.flatMap((block) => ("role" in block ? [`${block.role}: ${block.text.trim()}`] : []));
    expect(aside).toEqual(["deleted: gone", "hidden: secret", "hidden: all hidden", "deleted: 2", "deleted: old"]);
  });

  it("keeps what fields show, and not what they do", async () => {
    const field = String.raw`{\field{\*\fldinst {HYPERLINK "http://example.org"}{\field{\*\fldinst x}{\fldrslt no}}}{\fldrslt {\ul link}}}`;
    const object = String.raw`{\object\objemb{\*\objclass Equation}{\*\objdata 0105}{\result {\pard shown}}}`;
    const picture = String.raw`{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict\wmetafile8 0100}}`;
    const { value } = await readRtf(
      word(String.raw`\pard a ${field} b ${object}${picture}{\xe index}{\*\bkmkstart m}{\*\unknown{deep} x}\par`),
    );
    expect(textsOf(value.blocks)).toEqual(["a link b shown"]);
  });
});

describe("letters of RTF", () => {
  const cases: [name: string, source: string, text: string][] = [
    ["Cyrillic by the font", `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f1\\fcharset204 A;}}\\f1 ${hex("Ўсё")}}`, "Ўсё"],
    ["by the document", `{\\rtf1\\ansi\\ansicpg1251 ${hex("План")}}`, "План"],
    [
      "by the document, whatever a Western font says",
      `{\\rtf1\\ansicpg1251{\\fonttbl{\\f0\\fcharset0 A;}}\\f0 ${hex("План")}}`,
      "План",
    ],
    ["by the language", `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 A;}}\\deflang1049 ${hex("План")}}`, "План"],
    [
      "by the name of the font",
      `{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f5 Arial CYR;}}\\f5 ${hex("План")}}`,
      "План",
    ],
    ["of DOS", `{\\rtf1\\pc ${hex("План", "ibm866")}}`, "План"],
    ["of a Mac", `{\\rtf1\\ansi\\ansicpg10007 ${hex("План", "x-mac-cyrillic")}}`, "План"],
    ["Western", "{\\rtf1\\ansi\\ansicpg1252 caf\\'e9}", "café"],
    ["Japanese, two bytes each", "{\\rtf1{\\fonttbl{\\f1\\fcharset128 M;}}\\f1\\'8c\\'76\\'89\\'e6}", "計画"],
    ["bytes as they are", `{\\rtf1\\ansicpg1251 ${encode("План", "windows-1251").toString("latin1")}}`, "План"],
    [
      "a font table without groups",
      `{\\rtf1{\\fonttbl\\f0\\fcharset0 A;\\f1\\fcharset204 B;}\\f1 ${hex("План")}}`,
      "План",
    ],
    ["Unicode with what stands for it", `{\\rtf1 \\u1055\\'cf\\u1083?\\u-1000\\'3f${uni("ан")}}`, "Пл\ufc18ан"],
    ["Unicode with two bytes that stand for it", "{\\rtf1\\uc2 \\u1055\\'cf\\'cf\\u1083xx!}", "Пл!"],
    ["Unicode with nothing that stands for it", "{\\rtf1{\\uc0\\u1055 \\u1083 a}\\u1072?}", "Плaа"],
    ["Unicode, where a group ends before", "{\\rtf1 {\\u1055}a}", "Пa"],
    ["Unicode, one after the other", "{\\rtf1 \\u1055\\u1083\\u1072?n}", "Плаn"],
    ["halves of a character", "{\\rtf1 \\u-10179?\\u-8704? \\u-10179?}", "😀 \ufffd"],
    ["an absurd number of bytes to skip", "{\\rtf1\\uc1000000 \\u1055abcdefg}", "Пefg"],
    ["signs", "{\\rtf1 a\\~b\\_c\\-d\\endash\\emdash\\ldblquote x\\rdblquote\\{\\\\\\}}", "a\u00a0b\u2011cd–—“x”{\\}"],
    ["a soft hyphen by its number", "{\\rtf1 a\\u173\\'adb}", "ab"],
    ["a ticked box of Wingdings", "{\\rtf1{\\fonttbl{\\f3\\fcharset2 Wingdings;}}\\f3\\'fe}", "☑"],
    ["an old paragraph's end", "{\\rtf1 a\\\nb}", "a|b"],
    ["lines that go on", "{\\rtf1 a\r\nb\\line c\\tab d}", "ab\nc\td"],
    ["raw bytes", "{\\rtf1 a\\bin3 {\\}b}", "ab"],
    ["two readings of a text", "{\\rtf1 {\\upr{bad}{\\*\\ud{good}}}}", "good"],
    ["a mark and blanks before", "\xef\xbb\xbf \r\n{\\rtf1 a}", "a"],
  ];
  it.each(cases)("%s", async (_name, source, text) => {
    const { value, issues } = await readRtf(source);
    expect(textsOf(value.blocks).join("|")).toBe(text);
    expect(issues).toEqual([]);
  });
});

describe("RTF of small programs", () => {
  it("reads a table that forgets what Word would say", async () => {
    const rows = String.raw`\trowd\cellx500\cellx2000 1\cell one\par more\cell\row 2\cell two\cell\row`;
    const { value } = await readRtf(`{\\rtf1 ${rows}\\pard after\\par}`);
    expect(textsOf(value.blocks)).toEqual([
      [
        ["1", "one\nmore"],
        ["2", "two"],
      ],
      "after",
    ]);
  });

  it("reads rows with more cells than they announce, or edges that go back", async () => {
    const { value } = await readRtf(
      String.raw`{\rtf1 \trowd\cellx500\intbl a\cell b\cell c\cell\row\trowd\cellx900\cellx400\cellx400\intbl d\cell e\cell f\cell\row}`,
    );
    expect(rowsOf(value.blocks)).toEqual([
      ["a", "b", "c"],
      ["d", "e", "f"],
    ]);
    for (const row of value.blocks.flatMap((block) => (block.kind === "grid" ? block.rows : [])))
      expect(row.every(({ col }, n) => n === 0 || col > (row[n - 1]?.col ?? 0))).toBe(true);
  });

  it("keeps the words of a row or a cell that never ends", async () => {
    const { value, issues } = await readRtf(String.raw`{\rtf1 \trowd\cellx500\cellx900\intbl a\cell b`);
    expect(rowsOf(value.blocks)).toEqual([["a", "b"]]);
    expect(issues).toEqual([{ code: "recovered", found: "it breaks off" }]);
    const other = await readRtf(String.raw`{\rtf1 \trowd\cellx500\intbl a\par b\par \pard c\par}`);
    expect(textsOf(other.value.blocks)).toEqual(["a", "b", "c"]);
  });

  it("says when braces do not match", async () => {
    const { value, issues } = await readRtf("{\\rtf1 a}}b\\par}");
    expect(textsOf(value.blocks).join("")).toBe("ab");
    expect(issues).toEqual([{ code: "recovered", found: "its braces do not match" }]);
  });
});

describe("hostile RTF", () => {
  const table: [name: string, source: string, code: string | undefined][] = [
    ["nested groups", `{\\rtf1 ${"{".repeat(100_000)}`, "too-large"],
    ["braces that close nothing", `{\\rtf1 a${"}".repeat(1_000_000)}`, "recovered"],
    ["raw bytes without end", "{\\rtf1 \\bin2147483647 text}", undefined],
    ["raw bytes of negative length", "{\\rtf1 \\bin-5 text}", undefined],
    ["a run of Unicode", `{\\rtf1 ${"\\u1055?".repeat(100_000)}}`, undefined],
    ["numbers without end", `{\\rtf1\\u${"9".repeat(200_000)} a}`, undefined],
    ["a word without end", `{\\rtf1\\${"a".repeat(2_000_000)} b}`, undefined],
    ["paragraphs without end", `{\\rtf1 ${"a\\par ".repeat(310_000)}}`, "too-large"],
    ["cells without end", `{\\rtf1\\intbl ${"\\cell".repeat(310_000)}}`, "too-large"],
    ["rows without end", `{\\rtf1 ${"\\trowd\\cellx9\\intbl a\\cell\\row".repeat(20_000)}}`, undefined],
    ["edges without end", `{\\rtf1\\trowd ${"\\cellx1".repeat(200_000)}\\intbl a\\cell\\row}`, undefined],
    [
      "every row with edges of its own",
      `{\\rtf1 ${Array.from({ length: 20_000 }, (_, n) => `\\trowd\\cellx${n * 300 + 300}\\intbl a\\cell\\row`).join("")}}`,
      undefined,
    ],
    [
      "tables in tables without end",
      `{\\rtf1 ${Array.from({ length: 20_000 }, (_, n) => `\\pard\\itap${n} a\\nestcell`).join("")}}`,
      "too-large",
    ],
    ["one at an absurd depth", "{\\rtf1\\pard\\itap2147483647 a\\nestcell\\nestrow}", undefined],
    [
      "rows of nothing but deletions",
      `{\\rtf1\\deleted ${"\\trowd\\cellx9\\intbl a\\cell\\row".repeat(20_000)}}`,
      undefined,
    ],
    ["words named like parts of the language", "{\\rtf1\\constructor\\toString\\hasOwnProperty1 a\\par}", undefined],
    [
      "fonts and styles without end",
      `{\\rtf1{\\fonttbl ${"\\f7 aaaa;".repeat(30_000)}}{\\stylesheet ${"\\s1 aaaa;".repeat(30_000)}}\\f7\\s1 a\\par}`,
      undefined,
    ],
  ];
  it.each(table)("%s", async (_name, source, code) => {
    const spent = processorTime();
    const { value, issues } = await readRtf(source);
    expect(issues.map((issue) => issue.code)).toEqual(code ? [code] : []);
    expect(value.blocks.length > 0).toBe(code !== "too-large");
    expect(spent()).toBeLessThan(littleTime);
  });

  it("reads every beginning of a file, and loses nothing that came", async () => {
    const source = word(
      `${para("План")}${wordRow([
        ["А", 500],
        ["Б", 900],
      ])}${para("Конец")}`,
    );
    for (let end = 5; end < source.length; end += 23) {
      const { value, issues } = await readRtf(source.slice(0, end));
      expect(issues.map(({ code }) => code)).toEqual(["recovered"]);
      if (source.slice(0, end).includes(hex("Конец")))
        expect(JSON.stringify(value.blocks)).toMatch(/План.*А.*Б.*Конец/);
    }
  });

  const piece = fc.constantFrom(
    ...[
      "{",
      "}",
      "\\par ",
      "\\cell ",
      "\\row ",
      "\\trowd ",
      "\\cellx500 ",
      "\\cellx900 ",
      "\\intbl ",
      "\\itap2 ",
      "\\nestcell ",
    ],
    ...[
      "\\nestrow ",
      "\\pard ",
      "{\\*\\nesttableprops ",
      "\\clvmrg ",
      "\\clmrg ",
      "\\deleted ",
      "\\v ",
      "{\\footnote ",
      "{\\shptxt ",
    ],
    ...[
      "{\\listtext ",
      "\\u1055",
      "\\'cf",
      "\\'",
      "\\",
      "{\\*\\x ",
      "\\uc0 ",
      "\\bin3 ",
      "{\\fonttbl ",
      "\\f1 ",
      "word",
      "\x00",
      "\xff",
    ],
  );
  it("never throws, and never lays one cell over another", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const { value, issues } = await readRtf(`{\\rtf1 ${pieces.join("")} last}`);
        expect(issues.some(({ code }) => code === "damaged")).toBe(false);
        for (const block of value.blocks) {
          const places = block.kind === "grid" ? block.rows.flat().flatMap(placesOf) : [];
          expect(new Set(places).size).toBe(places.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const placesOf = ({ row, col, rowspan, colspan }: Cell): string[] =>
  Array.from({ length: rowspan * colspan }, (_, n) => `${row + Math.floor(n / colspan)} ${col + (n % colspan)}`);

import { describe, expect, it } from "vitest";
import { formatNumber } from "../../src/read/docx/number-formats.ts";
import { read } from "../../src/read/index.ts";
import { show } from "./docx-show.ts";
import { docx, p, part, relations, tbl, tc } from "./docx-writer.ts";

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const list = (id: number, of: number, overrides = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const startAt = (n: number) => `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${n}"/></w:lvlOverride>`;
const outline = [level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3.")];

const numbering = part(
  "numbering",
  [
    abstract(0, ...outline),
    abstract(1, level(0, "russianLower", "%1)"), level(1, "bullet", "–")),
    abstract(
      2,
      level(0, "upperRoman", "Раздел %1.", '<w:suff w:val="space"/>'),
      level(1, "decimal", "%1.%2", "<w:isLgl/>"),
    ),
    abstract(3, level(0, "decimal", "%1."), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')),
    abstract(4, level(0, "none", ""), level(1, "decimal", "%1%2.", '<w:suff w:val="nothing"/>')),
    abstract(5, '<w:numStyleLink w:val="numbers"/>'),
    abstract(6, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2.", '<w:pStyle w:val="linked"/>')),
    ...[0, 1, 2, 3, 4, 5, 6].map((id) => list(id + 1, id)),
    list(11, 0),
    list(12, 0, startAt(7)),
    list(13, 0, `<w:lvlOverride w:ilvl="0">${level(0, "decimalZero", "%1")}</w:lvlOverride>`),
  ].join(""),
);
const numPr = (id: number, at?: number) =>
  `<w:numPr>${at === undefined ? "" : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${id}"/></w:numPr>`;
const styles = part(
  "styles",
  `<w:style w:type="paragraph" w:styleId="item"><w:pPr>${numPr(1)}</w:pPr></w:style>
   <w:style w:type="paragraph" w:styleId="derived"><w:basedOn w:val="item"/></w:style>
   <w:style w:type="paragraph" w:styleId="off"><w:basedOn w:val="item"/><w:pPr>${numPr(0)}</w:pPr></w:style>
   <w:style w:type="paragraph" w:styleId="linked"><w:pPr>${numPr(7)}</w:pPr></w:style>
   <w:style w:type="paragraph" w:styleId="round"><w:basedOn w:val="round"/></w:style>
   <w:style w:type="numbering" w:styleId="numbers"><w:pPr>${numPr(1)}</w:pPr></w:style>`,
);
const parts = [
  { name: "word/numbering.xml", content: numbering },
  { name: "word/styles.xml", content: styles },
  {
    name: "word/_rels/document.xml.rels",
    content: relations([
      ["styles", "styles.xml"],
      ["numbering", "numbering.xml"],
    ]),
  },
];
const shown = async (body: string) => (await read(docx(body, parts), "plan.docx")).value.blocks.map(show);

/** Items by list and level, «1» or «1.2»; their numbers come back. */
const numbers = async (items: string) => {
  const body = items.split(" ").map((item) => {
    const [id, at = "0"] = item.split(".");
    return p("x", numPr(Number(id), Number(at)));
  });
  return (await shown(body.join(""))).join(" ").replaceAll(" x", "").replaceAll("x", "");
};

describe("automatic numbers", () => {
  const cases: [name: string, items: string, numbers: string][] = [
    ["count", "1 1 1", "1. 2. 3."],
    ["of inner levels begin anew", "1 1.1 1.1 1 1.1", "1. 1.1. 1.2. 2. 2.1."],
    ["of levels that are left out are counted with", "1 1.2 1.1 1", "1. 1.1.1. 1.2. 2."],
    ["that begin on an inner level", "1.1 1.1 1", "1.1. 1.2. 2."],
    ["go on in lists of the same kind", "1 1 11 1", "1. 2. 3. 4."],
    ["begin where a list says, once", "1 12 12 1 12", "1. 7. 8. 9. 10."],
    ["of different lists", "1 2 1 2", "1. а) 2. б)"],
    ["of a level of its own", "1 13", "1. 02"],
    ["of bullets are no text", "2 2.1 2.1 2", "а) б)"],
    ["with words and in Arabic digits", "3 3 3.1", "Раздел I. Раздел II. 2.1"],
    ["that never begin anew", "4 4.1 4 4.1", "1. 1) 2. 2)"],
    ["of a list without numbers", "5 5.1", " 1."],
    ["of a numbering style", "6 6", "1. 2."],
    ["of a list that is not there", "99", ""],
  ];
  it.each(cases)("%s", async (_name, items, expected) => {
    expect(await numbers(items)).toBe(expected);
  });

  const styled = (style: string, text = "Сбор", more = "") => p(text, `<w:pStyle w:val="${style}"/>${more}`);
  const bodies: [name: string, body: string, blocks: (string | string[])[]][] = [
    ["come from a style", styled("item") + styled("derived"), ["1. Сбор", "2. Сбор"]],
    ["are switched off by a style", styled("item") + styled("off") + styled("item"), ["1. Сбор", "Сбор", "2. Сбор"]],
    ["are switched off by a paragraph", styled("item", "Сбор", numPr(0)), ["Сбор"]],
    ["take their level from the level that names the style", styled("linked"), ["1.1. Сбор"]],
    ["do not hang in styles that go round", styled("round"), ["Сбор"]],
    [
      "stand alone in a column of numbers",
      tbl([tc(p("", numPr(1, 0))), tc(p("Сбор"))], [tc(p("", numPr(1, 0))), tc(p("Смотр"))]),
      [["1. | Сбор", "2. | Смотр"]],
    ],
    [
      "stand in the lines of a cell",
      tbl([tc(p("Сбор", numPr(2, 0)) + p("Смотр", numPr(2, 0)))]),
      [["а) Сбор\nб) Смотр"]],
    ],
    [
      "pass over a paragraph that is deleted",
      p("", numPr(1, 0)).replace("<w:pPr>", "<w:pPr><w:rPr><w:del/></w:rPr>") + p("Сбор", numPr(1, 0)),
      ["1. Сбор"],
    ],
    [
      "are not those of an earlier time",
      p("Сбор", `<w:pPrChange><w:pPr>${numPr(1, 0)}</w:pPr></w:pPrChange>`),
      ["Сбор"],
    ],
  ];
  it.each(bodies)("%s", async (_name, body, blocks) => {
    expect(await shown(body)).toEqual(blocks);
  });
});

describe("formats of numbers", () => {
  const cases: [format: string, numbers: [number, string][]][] = [
    [
      "decimal",
      [
        [1, "1"],
        [10_000, "10000"],
      ],
    ],
    [
      "decimalZero",
      [
        [1, "01"],
        [9, "09"],
        [10, "10"],
      ],
    ],
    [
      "lowerRoman",
      [
        [4, "iv"],
        [9, "ix"],
        [40, "xl"],
        [1999, "mcmxcix"],
        [0, "0"],
        [5000, "5000"],
      ],
    ],
    ["upperRoman", [[14, "XIV"]]],
    [
      "lowerLetter",
      [
        [1, "a"],
        [26, "z"],
        [27, "aa"],
        [53, "aaa"],
        [-1, "-1"],
      ],
    ],
    ["upperLetter", [[28, "BB"]]],
    [
      "russianLower",
      [
        [1, "а"],
        [7, "ж"],
        [10, "к"],
        [29, "я"],
        [30, "аа"],
      ],
    ],
    ["russianUpper", [[6, "Е"]]],
    ["bullet", [[1, ""]]],
    ["none", [[1, ""]]],
    ["hebrew1", [[3, "3"]]],
  ];
  it.each(cases)("%s", (format, numbers) => {
    expect(numbers.map(([value]) => [value, formatNumber(value, format)])).toEqual(numbers);
  });
});

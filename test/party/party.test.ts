import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corpus, score, total, written } from "../../scripts/parties/score.mjs";
import { Party } from "../../src/model.ts";
import { clean } from "../../src/party/clean.ts";
import { parseParties, readParties } from "../../src/party/index.ts";
import { littleTime, processorTime } from "../processor-time.ts";

const all = corpus();
const cases = all.filter(({ isMiss }) => !isMiss);
const startsOnly = /^(Ответственные|Отв\.|Адказны):|^1[.)]/; // what is a label or a list's number only at the start of a cell
const peopled = cases.filter(({ cell, parties }) => parties.length > 0 && !startsOnly.test(cell));

const partiesOf = (cell: string): Party[] => parseParties(cell).map(written);

describe("the corpus", () => {
  test("is as large as it should be", () => {
    expect(all.length).toBeGreaterThanOrEqual(800);
  });

  test("is read as well as we say", () => {
    const { exact, cells, kinds } = score(all, parseParties);
    const { want, got, right } = total(kinds);
    expect(exact / cells).toBeGreaterThanOrEqual(0.98);
    expect(right / got).toBeGreaterThanOrEqual(0.99);
    expect(right / want).toBeGreaterThanOrEqual(0.99);
  });

  test.each(all.filter(({ isMiss }) => isMiss))(
    "a known miss that is read now loses its «!»: $cell",
    ({ cell, parties }) => {
      expect(partiesOf(cell)).not.toEqual(parties);
    },
  );
});

function wrap(text: string, width: number): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (line.length <= width) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.join("\n");
}

describe("a cell's parties", () => {
  test.each(cases)("$cell", ({ cell, parties, rest }) => {
    expect(partiesOf(cell)).toEqual(parties);
    expect(readParties(cell).rest).toEqual(rest);
  });
});

describe("what does not change the meaning", () => {
  test.each([
    ["non-breaking spaces", (cell: string) => cell.replaceAll(" ", "\u00a0")],
    ["doubled spaces", (cell: string) => cell.replaceAll(" ", "  ")],
    ["spaces around the cell", (cell: string) => `  ${cell} `],
    ["Windows line ends", (cell: string) => cell.replaceAll("\n", "\r\n")],
    ["soft hyphens", (cell: string) => cell.replace(/(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu, "\u00ad")],
    ["a trailing comma", (cell: string) => `${cell},`],
  ])("%s", (_, change) => {
    for (const { cell, parties } of cases) expect(partiesOf(change(cell)), cell).toEqual(parties);
  });

  const wrappable = cases.filter(({ cell, isOneLine }) => !cell.includes("\n") && !isOneLine);

  test.each([1, 12, 20])("a column %i letters wide", (width) => {
    for (const { cell, parties } of wrappable) expect(partiesOf(wrap(cell, width)), cell).toEqual(parties);
  });

  test("two cells joined by a semicolon or by «;» and a line break are both there", () => {
    const cell = fc.constantFrom(...peopled);
    fc.assert(
      fc.property(cell, cell, fc.constantFrom("; ", ";\n"), (a, b, glue) => {
        expect(partiesOf(a.cell + glue + b.cell)).toEqual([...a.parties, ...b.parties]);
      }),
    );
  });
});

describe("anything else", () => {
  const piece = fc.constantFrom(
    ...peopled.map(({ cell }) => cell),
    ", ",
    "\n",
    " и ",
    "(",
    "«",
    '"',
    "-",
    "А.",
    "№ 5",
    ".",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece).map((pieces) => pieces.join("")),
  );

  test("gives valid parties whose words stand in the cell, and never throws", () => {
    const letters = (words: string) => clean(words).replace(/[^А-Яа-яЁёІіЎў]/g, "");
    fc.assert(
      fc.property(text, (cell) => {
        for (const party of parseParties(cell)) {
          expect(Party.safeParse(party).success).toBe(true);
          for (const word of party.role?.split(" ") ?? []) expect(letters(cell)).toContain(letters(word));
          if (party.kind === "post") expect(party.role).toBeTruthy();
          else expect(party.name).toBeTruthy();
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["one endless word", "а", "", ""],
    ["one endless capital word", "А", "", ""],
    ["names", "Гридюшко Т.М. ", "", ""],
    ["names in lists over roles", "Гридюшко Т.М.\nПлескач Р.И.\nметодист\n", "", ""],
    ["parties together", "совместно с районной ", "", ""],
    ["blank lines", "методист\n\n", "", ""],
    ["slashes", "п / ", "", ""],
    ["words in brackets", "(дети", "", ")"],
    ["roles by space", "методист ", "", ""],
    ["open quotes", "« (", "", ""],
    ["brackets that hold posts", "(директор ", "", ")"],
    ["hyphens", "а-", "", ""],
    ["broken words", "абв-\n", "", "абв"],
    ["modifiers over lines", "социальный\n\n", "", ""],
    ["digits", "1 ", "", ""],
    ["initials", "А. ", "", ""],
    ["spaces in a name", "Гридюшко", " ", "Т.М."],
  ])("a long cell of %s takes linear time", (_, unit, gap, end) => {
    const cell = unit.repeat(gap ? 1 : 50_000 / unit.length) + gap.repeat(gap ? 50_000 : 0) + end;
    const spent = processorTime();
    parseParties(cell);
    expect(spent()).toBeLessThan(littleTime);
  });
});

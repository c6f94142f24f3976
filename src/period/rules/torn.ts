/** Halves of phrases whose other half is missing: dates are there, and cannot be said. */
import type { Token } from "../tokens.ts";
import { readAtom } from "./atom.ts";
import { readEdges } from "./edges.ts";
import { isPlural } from "./months.ts";
import { readNumber } from "./numbers.ts";
import { isWord, type Rule, skipWords } from "./read.ts";
import { readSpan } from "./terms.ts";

const leading = [
  "in",
  "to",
  "by",
  "from",
  "along",
  "for",
  "course",
  "each",
  "not",
  "rarer",
  "oftener",
  "later",
  "earlier",
];

const longestHalf = 4;

export const tornOff: Rule = {
  name: "torn-off",
  what: "words that lead a period, with nothing after them: the other half is missing",
  examples: [
    ["в течение", "unresolved:"],
    ["до конца", "unresolved:"],
    ["с 1 по", "unresolved:"],
    ["не реже 1", "unresolved:"],
    ["каждый", "unresolved:"],
  ],
  begins: (token) => isWord(token, ...leading),
  read({ tokens }, i) {
    const isHalf = (token: Token) =>
      isWord(token, ...leading) || token.lex?.edge !== undefined || token.kind !== "word";
    if (tokens.length - i > longestHalf || !tokens.slice(i).every(isHalf)) return null;
    return { value: [{ says: "fragment" }], next: tokens.length };
  },
};

export const someDays: Rule = {
  name: "some-days",
  what: "the first or last days of something: which days these are is not said",
  examples: [
    ["первые числа октября", "unresolved:"],
    ["в последние дни четверти", "unresolved:"],
    ["последние две недели мая", "unresolved:"],
  ],
  begins: (token) => isPlural(token) || isWord(token, "in", "to", "by", "from"),
  read(cell, i) {
    const { tokens } = cell;
    const first = skipWords(tokens, i, "in", "to", "by", "from");
    const at = readNumber(tokens, first + 1)?.next ?? first + 1;
    const unit = tokens[at];
    const isLastWeeks = tokens[first]?.lex?.ordinal === 0 && unit?.lex?.unit === "week";
    const isDays = isWord(unit, "number", "days") || unit?.lex?.unit === "day";
    if (!isPlural(tokens[first]) || !(isDays || isLastWeeks)) return null;
    const whole = readAtom(cell, at + 1) ?? readSpan(tokens, at + 1, true);
    return { value: [{ says: "fragment" }], next: whole?.next ?? at + 1 };
  },
};

const parts = new Set(["week", "decade", "half"]);

export const tornPart: Rule = {
  name: "torn-part",
  what: "a part without its number, or the middle of a term or a year: no days can be said",
  examples: [
    ["половина февраля", "unresolved:"],
    ["середина II четверти", "unresolved:"],
    ["начало, середина и конец года", "unresolved:"],
  ],
  begins: (token) => parts.has(token.lex?.unit ?? "") || token.lex?.edge !== undefined,
  read(cell, i) {
    const at = readEdges(cell.tokens, i)?.next ?? i + 1;
    const whole = readAtom(cell, at) ?? readSpan(cell.tokens, at, true);
    const isPart = cell.tokens[i]?.lex?.edge !== undefined || cell.tokens[i + 1]?.lex?.month !== undefined;
    return whole && isPart ? { value: [{ says: "fragment" }], next: whole.next } : null;
  },
};

/** Halves of phrases whose other half is missing: dates are there, and cannot be said. */
import { type Expr, takesYear } from "../expr.ts";
import type { Token } from "../tokens.ts";
import { readAtom } from "./atom.ts";
import { readEdges } from "./edges.ts";
import { isPlural, readNthDay } from "./months.ts";
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
  what: "the first or last days of something, or the first or last day of a year or a term: no days can be said",
  examples: [
    ["первые числа октября", "unresolved:"],
    ["в последние дни четверти", "unresolved:"],
    ["последние две недели мая", "unresolved:"],
    ["в первый день учебного года", "unresolved:"],
  ],
  begins: (token) => token.lex?.ordinal !== undefined || isWord(token, "in", "to", "by", "from"),
  read(cell, i) {
    const { tokens } = cell;
    const first = skipWords(tokens, i, "in", "to", "by", "from");
    const day = readNthDay(tokens, first);
    const at = isPlural(tokens[first]) ? afterSomeDays(tokens, first) : (day?.next ?? null);
    if (at === null) return null;
    const whole = readAtom(cell, at) ?? readSpan(tokens, at, true);
    const [owner] = whole?.value ?? [];
    if (day && !isPlural(tokens[first]) && (!owner || takesYear(owner) || owner.type === "range" || isMonth(owner)))
      return null;
    return { value: [{ says: "fragment" }], next: whole?.next ?? at };
  },
};

/** «месяца» */
const isMonth = (expr: Expr) => expr.type === "this-unit" && expr.unit === "month";

/** «первые числа», «последние 3 дня», «последние две недели»: the token after it, or null. */
function afterSomeDays(tokens: Token[], i: number): number | null {
  const at = readNumber(tokens, i + 1)?.next ?? i + 1;
  const { word, unit } = tokens[at]?.lex ?? {};
  const isLastWeeks = tokens[i]?.lex?.ordinal === 0 && unit === "week";
  return word === "number" || word === "days" || unit === "day" || isLastWeeks ? at + 1 : null;
}

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

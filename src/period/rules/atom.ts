/** One stretch of days in words, or several that share a month or a unit. The readers are tried in this order. */
import { dayStem, daysFrom } from "../../calendar/days.ts";
import type { Expr } from "../expr.ts";
import type { Token } from "../tokens.ts";
import { readNumericDays, readWordedDays } from "./days.ts";
import { readEdgeOfMonth, readMonth, readNthWeekdays, readParts, readQuarters, readSeason } from "./months.ts";
import { type Cell, isWord, type Read, skipSigns, skipWords } from "./read.ts";
import { readEdgeOfTerm, readHolidays, readSpan, readTerms } from "./terms.ts";
import { readYears } from "./years.ts";

type Reader = (cell: Cell, i: number) => Read<Expr[]> | null;

const byTokens =
  (read: (tokens: Token[], i: number) => Read<Expr[]> | null): Reader =>
  (cell, i) =>
    read(cell.tokens, i);

const readers: [name: string, read: Reader][] = [
  ["month", byTokens(readMonth)],
  ["numeric-date", byTokens(readNumericDays)],
  ["day-month", byTokens(readWordedDays)],
  ["part-of-month", byTokens(readParts)],
  ["quarter", byTokens(readQuarters)],
  ["term", byTokens(readTerms)],
  ["nth-weekday-of-month", byTokens(readNthWeekdays)],
  ["years", (cell, i) => one(readYears(cell.tokens, i))],
  ["edge-of-month", byTokens(readEdgeOfMonth)],
  ["edge-of-term", byTokens(readEdgeOfTerm)],
  ["holidays", byTokens(readHolidays)],
  ["season", byTokens(readSeason)],
  ["named-day", readNamedDay],
];

const one = <T>(read: Read<T> | null): Read<T[]> | null => read && { value: [read.value], next: read.next };

/** An atom and the name of the reader that took it. */
export interface Atom extends Read<Expr[]> {
  rule: string;
}

/** Reads an atom at `i`, after «в», «на», «за», «весь». */
export function readAtom(cell: Cell, i: number): Atom | null {
  const at = skipWords(cell.tokens, i, "in", "for", "all", "current");
  const token = cell.tokens[at];
  if (!token || isUnknown(token, cell)) return null;
  for (const [rule, read] of readers) {
    const found = read(cell, at);
    if (found) return { ...found, rule };
  }
  return null;
}

const isUnknown = (token: Token, cell: Cell) =>
  token.kind === "word" && !token.lex && token.roman === 0 && daysFrom(cell.days, token.text).length === 0;

/** «в течение», «на протяжении», «в период», «на працягу»: the token after, or null. */
function afterWithin(cell: Cell, i: number): number | null {
  const { tokens } = cell;
  const at = skipWords(tokens, i, "in");
  const isCourse = isWord(tokens[at], "course") || (at > i && isWord(tokens[at], "period"));
  return isCourse ? skipSigns(tokens, at + 1, ".") : null;
}

/** An atom, or the span or the heading's own month. */
export function readTime(cell: Cell, i: number): Atom | null {
  const within = afterWithin(cell, i);
  const at = within ?? skipWords(cell.tokens, i, "in", "for");
  const atom = readAtom(cell, at);
  if (atom) return atom;
  const span = readSpan(cell.tokens, at, within !== null);
  return span && { ...span, rule: "span" };
}

/** «День учителя», «ко Дню защитника Отечества»: the longest name in the calendar that stands here. */
function readNamedDay({ tokens, days }: Cell, i: number): Read<Expr[]> | null {
  const first = tokens[i];
  if (first?.kind !== "word") return null;
  for (const { words, days: named } of daysFrom(days, first.text))
    if (words.every((word, n) => tokens[i + n]?.kind === "word" && dayStem(tokens[i + n]?.text as string) === word))
      return { value: [{ type: "named-day", days: named }], next: i + words.length };
  return null;
}

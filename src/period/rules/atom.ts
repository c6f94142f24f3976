/** One stretch of days in words, or several that share a month or a unit. */
import { dayStem, daysFrom } from "../../calendar/days.ts";
import type { Expr } from "../expr.ts";
import type { Token } from "../tokens.ts";
import { readNumericDays, readWordedDays } from "./days.ts";
import { readEdgeOfMonth, readEdgeOfTerm } from "./edges.ts";
import {
  readDayOfMonth,
  readMonth,
  readNthWeekdays,
  readNumericMonth,
  readParts,
  readQuarters,
  readSeason,
} from "./months.ts";
import { beginsNumber, type Cell, isSign, isWord, type Read, skipSigns, skipWords } from "./read.ts";
import { readHolidays, readSpan, readTerms } from "./terms.ts";
import { readYears } from "./years.ts";

type TokenReader = (tokens: Token[], i: number) => Read<Expr[]> | null;

/** The readers that can begin with a token, in the order in which they are tried. */
const afterNumber: [name: string, read: TokenReader][] = [
  ["month", readNumericMonth],
  ["numeric-date", readNumericDays],
  ["day-month", readWordedDays],
  ["part-of-month", readParts],
  ["quarter", readQuarters],
  ["term", readTerms],
  ["nth-weekday-of-month", readNthWeekdays],
  ["day-of-month", readDayOfMonth],
  ["years", (tokens, i) => one(readYears(tokens, i))],
];
const afterMonth: typeof afterNumber = [["month", readMonth]];
const afterEdge: typeof afterNumber = [
  ["edge-of-month", readEdgeOfMonth],
  ["edge-of-term", readEdgeOfTerm],
];
const afterSeason: typeof afterNumber = [
  ["holidays", readHolidays],
  ["season", readSeason],
];

function readersAt(token: Token): typeof afterNumber {
  if (beginsNumber(token)) return afterNumber;
  const { lex } = token;
  if (lex?.month !== undefined) return afterMonth;
  if (lex?.edge) return afterEdge;
  return lex?.season || lex?.holidays || lex?.word === "school" ? afterSeason : [];
}

const one = <T>(read: Read<T> | null): Read<T[]> | null => read && { value: [read.value], next: read.next };

/** An atom and the name of the reader that took it. */
export interface Atom extends Read<Expr[]> {
  rule: string;
}

/** Reads an atom at `i`, after «в», «на», «за», «весь». */
export function readAtom(cell: Cell, i: number): Atom | null {
  const at = skipWords(cell.tokens, i, "in", "for", "all", "current");
  const token = cell.tokens[at];
  if (!token || token.kind === "sign") return null;
  const readers = readersAt(token);
  for (let n = 0; n < readers.length; n++) {
    const [rule, read] = readers[n] as (typeof readers)[number];
    const found = read(cell.tokens, at);
    if (found) return { value: found.value, next: found.next, rule };
  }
  const named = token.kind === "word" ? readNamedDay(cell, at) : null;
  return named && { value: named.value, next: named.next, rule: "named-day" };
}

/** «в течение», «на протяжении», «в период», «в дни каникул», «на працягу»: the token after, or null. */
function afterWithin(cell: Cell, i: number): number | null {
  const { tokens } = cell;
  const at = skipWords(tokens, i, "in");
  const isCourse = isWord(tokens[at], "course") || (at > i && isWord(tokens[at], "period"));
  if (at > i && isWord(tokens[at], "days") && readHolidays(tokens, at + 1)) return at + 1;
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
  for (const { words, days: named } of daysFrom(days, first.text)) {
    const next = afterWords(tokens, i, words);
    if (next !== null) return { value: [{ type: "named-day", days: named }], next };
  }
  return null;
}

/** The token after the words of a name, which may have a comma between them, or null. */
function afterWords(tokens: Token[], i: number, words: string[]): number | null {
  let at = i;
  for (const word of words) {
    if (at > i && isSign(tokens[at], ",")) at++;
    const token = tokens[at];
    if (token?.kind !== "word" || dayStem(token.text) !== word) return null;
    at++;
  }
  return at;
}

/** What every rule reads with: a place in the tokens, and the small things that stand in many phrases. */
import type { DayIndex } from "../../calendar/days.ts";
import type { Saying, Statement } from "../expr.ts";
import type { Token } from "../tokens.ts";

/** The tokens of a cell, the named days of the calendar in force, and what was read so far. */
export interface Cell {
  tokens: Token[];
  days: DayIndex;
  said: Statement[];
  /** only asked whether something begins here: open phrases need not look for their end */
  glance: boolean;
  /** what the rules would say from token `i`, or null */
  understands(i: number): Saying["says"] | null;
}

/** Something read, and the token after it. */
export interface Read<T> {
  value: T;
  next: number;
}

/** A named rule: what it reads, and phrases with their meaning (they run as tests and fill docs/periods.md). */
export interface Rule {
  name: string;
  what: string;
  /** cell → its windows in the academic year 2022/2023 (Belarus), «kind: windows» */
  examples: [cell: string, meaning: string][];
  /** whether the rule can begin with this token: a look at one token, so that most rules need not be asked */
  begins(token: Token): boolean;
  /** Reads from token `i`, or answers null; looks ahead over a list at most. */
  read(cell: Cell, i: number): (Read<Saying[]> & { rule?: string }) | null;
}

/** One of these signs, written as one string. */
export const isSign = (token: Token | undefined, signs: string) =>
  token !== undefined && token.kind === "sign" && signs.includes(token.text);

export const isWord = (token: Token | undefined, ...names: string[]) =>
  token?.lex?.word !== undefined && names.includes(token.lex.word);

/** The first token of a list of numbers. */
export const beginsNumber = (token: Token) =>
  token.kind === "number" || token.roman > 0 || token.lex?.ordinal !== undefined || token.lex?.cardinal !== undefined;

/** The token after any of these signs. */
export function skipSigns(tokens: Token[], i: number, signs: string): number {
  let at = i;
  while (isSign(tokens[at], signs)) at++;
  return at;
}

/** No phrase has more of them in a row; a bound keeps the time linear. */
const mostSkipped = 4;

/** The token after any of these words. */
export function skipWords(tokens: Token[], i: number, ...names: string[]): number {
  let at = i;
  while (at - i < mostSkipped && isWord(tokens[at], ...names))
    at += isWord(tokens[at], "current") && isSign(tokens[at + 1], ".") ? 2 : 1;
  return at;
}

type NumberToken = Token & { kind: "number" };

/** A figure of at most two digits that begins no decimal notation. */
export const isShort = (token: Token | undefined): token is NumberToken =>
  token?.kind === "number" && token.text.length <= 2;

export const isYearFigure = (token: Token | undefined): token is NumberToken =>
  token?.kind === "number" && token.text.length === 4;

/** «ежемесячно», «каждого месяца», «каждый месяц»: the token after it, or null. */
export function afterEachMonth(tokens: Token[], i: number): number | null {
  const at = skipWords(tokens, skipSigns(tokens, i, ","), "in");
  if (isWord(tokens[at], "monthly")) return at + 1;
  return isWord(tokens[at], "each") && tokens[at + 1]?.lex?.unit === "month" ? at + 2 : null;
}

/** A cell's text → its expression: what it says, with no date in it and no plan around it. */
import type { DayIndex } from "../calendar/days.ts";
import type { Years } from "../calendar/span.ts";
import type { Statement } from "./expr.ts";
import { makeParser } from "./parse.ts";
import { prepare } from "./prepare.ts";
import { repair } from "./repair.ts";
import { rules } from "./rules/index.ts";
import { type Token, tokenize } from "./tokens.ts";

export interface Expression {
  tokens: Token[];
  /** what is said, in the order of the text; shared, never to be changed */
  statements: readonly Statement[];
  /** the school year that the cell itself names for its months */
  ownYears: Years | null;
}

const parse = makeParser(rules);

function read(raw: string, days: DayIndex): Expression {
  const tokens = repair(tokenize(raw));
  return { tokens, ...prepare(parse(tokens, days), tokens) };
}

/** An archive says the same few hundred things over and over: two cells of three repeat one above. */
const [mostKept, longestKept] = [2_000, 200];
const kept = new WeakMap<DayIndex, Map<string, Expression>>();

/** The expression of a cell; those of short cells are kept for the next cell with the same words. */
export function express(raw: string, days: DayIndex): Expression {
  if (raw.length > longestKept) return read(raw, days);
  let known = kept.get(days);
  if (!known) {
    known = new Map();
    kept.set(days, known);
  }
  const found = known.get(raw);
  if (found) return found;
  if (known.size >= mostKept) known.clear();
  const expression = read(raw, days);
  known.set(raw, expression);
  return expression;
}

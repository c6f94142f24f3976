/** A cell's text → its expression: what it says, with no date in it and no plan around it. */
import type { DayIndex } from "../calendar/days.ts";
import type { Years } from "../calendar/span.ts";
import { keeping } from "../kept.ts";
import type { Statement } from "./expr.ts";
import { blankInitials } from "./initials.ts";
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
  const tokens = blankInitials(repair(tokenize(raw)));
  return { tokens, ...prepare(parse(tokens, days), tokens) };
}

const readers = new WeakMap<DayIndex, (raw: string) => Expression>();

/** The expression of a cell; those of short cells are kept for the next cell with the same words. */
export function express(raw: string, days: DayIndex): Expression {
  let reader = readers.get(days);
  if (!reader) {
    reader = keeping((text) => read(text, days));
    readers.set(days, reader);
  }
  return reader(raw);
}

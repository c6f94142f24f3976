/** The engine: rules in order, the first that answers wins; what no rule reads is rest. It knows no word. */
import type { DayIndex } from "../calendar/days.ts";
import type { Saying, Statement } from "./expr.ts";
import { type Cell, isWord, type Rule } from "./rules/read.ts";
import type { Token } from "./tokens.ts";

/** Tokens → statements that explain every token but separators. Linear: each rule looks ahead over one list at most. */
export function parse(tokens: Token[], days: DayIndex, rules: readonly Rule[]): Statement[] {
  const said: Statement[] = [];
  const understands = (i: number) => first(glance, i, rules)?.value[0]?.says ?? null;
  const cell: Cell = { tokens, days, said, glance: false, understands };
  const glance: Cell = { ...cell, glance: true };
  let i = 0;
  while (i < tokens.length) {
    const read = first(cell, i, rules);
    if (read) {
      for (const saying of read.value) said.push({ ...saying, rule: read.rule, first: i, next: read.next });
      i = read.next;
    } else {
      if (!joins(tokens[i] as Token)) said.push({ says: "rest", rule: "rest", first: i, next: i + 1 });
      i++;
    }
  }
  return said;
}

/** Signs and conjunctions part statements and say nothing themselves. */
const joins = (token: Token) => token.kind === "sign" || isWord(token, "and", "but");

function first(cell: Cell, i: number, rules: readonly Rule[]): { value: Saying[]; next: number; rule: string } | null {
  const token = cell.tokens[i] as Token;
  if (token.kind === "sign" && token.text !== "№") return null;
  for (const rule of rules) {
    const read = rule.read(cell, i);
    if (read && read.next > i) return { rule: rule.name, ...read };
  }
  return null;
}

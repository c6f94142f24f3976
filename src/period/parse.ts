/** The engine: rules in order, the first that answers wins; what no rule reads is rest. It knows no phrase. */
import type { DayIndex } from "../calendar/days.ts";
import type { Saying, Statement } from "./expr.ts";
import type { Lex } from "./lexicon.ts";
import { type Cell, isWord, type Rule } from "./rules/read.ts";
import type { Token } from "./tokens.ts";

/** Tokens → statements that explain every token but separators. Linear: each rule looks ahead over one list at most. */
export type Parser = (tokens: Token[], days: DayIndex) => Statement[];

/** An engine for a list of rules. */
export function makeParser(rules: readonly Rule[]): Parser {
  const beginning = rulesByToken(rules);
  const first = (cell: Cell, i: number) => firstAnswer(cell, i, beginning(cell.tokens[i] as Token));
  return (tokens, days) => {
    const said: Statement[] = [];
    const cell: Cell = { tokens, days, said, glance: false, understands: (i) => first(glance, i)?.says ?? null };
    const glance: Cell = { tokens, days, said, glance: true, understands: cell.understands };
    for (let i = 0; i < tokens.length; ) {
      const read = first(cell, i);
      if (read) for (const saying of read.sayings) said.push({ ...saying, rule: read.rule, first: i, next: read.next });
      else if (!joins(tokens[i] as Token)) said.push({ says: "rest", rule: "rest", first: i, next: i + 1 });
      i = read?.next ?? i + 1;
    }
    return said;
  };
}

/** Signs and conjunctions part statements and say nothing themselves. */
const joins = (token: Token) => token.kind === "sign" || isWord(token, "and", "but");

interface Answer {
  sayings: Saying[];
  says: Saying["says"];
  next: number;
  rule: string;
}

function firstAnswer(cell: Cell, i: number, rules: readonly Rule[]): Answer | null {
  for (const rule of rules) {
    const read = rule.read(cell, i);
    const [saying] = read?.value ?? [];
    if (read && saying && read.next > i)
      return { sayings: read.value, says: saying.says, next: read.next, rule: read.rule ?? rule.name };
  }
  return null;
}

const sign = "№";

/** The rules that can begin with a token, kept for each form of the lexicon. */
function rulesByToken(rules: readonly Rule[]): (token: Token) => readonly Rule[] {
  const byLex = new WeakMap<Lex, readonly Rule[]>();
  const select = (token: Token) => rules.filter((rule) => rule.begins(token));
  return (token) => {
    if (token.kind === "sign" && token.text !== sign) return [];
    if (!token.lex || token.roman > 0) return select(token);
    const known = byLex.get(token.lex) ?? select(token);
    byLex.set(token.lex, known);
    return known;
  };
}

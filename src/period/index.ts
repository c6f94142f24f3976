/** A «Сроки» cell → what it means: text → tokens → repaired tokens → statements → years → windows. docs/periods.md is the reference. */
import { calendarYear, type Years } from "../calendar/span.ts";
import type { Period } from "../model.ts";
import { around, type PeriodContext } from "./context.ts";
import { blank, interpret } from "./interpret.ts";
import { makeParser } from "./parse.ts";
import { prepare } from "./prepare.ts";
import { repair } from "./repair.ts";
import { rules } from "./rules/index.ts";
import { type Token, tokenize } from "./tokens.ts";

export type { PeriodContext } from "./context.ts";

const parse = makeParser(rules);

/** The meaning of a period cell in its plan. Never throws; linear in the length of the cell. */
export function normalizePeriod(raw: string, context: PeriodContext = {}): Period {
  const tokens = repair(tokenize(raw));
  if (!tokens.some(isWritten)) return { ...blank(raw), kind: "empty" };
  const known = around(context);
  const prepared = prepare(parse(tokens, known.calendar.days), tokens, known);
  const period = interpret(raw, tokens, prepared.statements, prepared.around);
  return context.span?.kind === "years" ? withOtherYears(period, raw, context, context.span) : period;
}

const isWritten = (token: Token) => token.kind !== "sign";

/** «сентябрь» in a plan of several years may be any of them: the other readings are listed. */
function withOtherYears(period: Period, raw: string, context: PeriodContext, span: Years): Period {
  if (!period.assumptions.includes("year-from-plan")) return period;
  const [first, last] = [Number(span.start.slice(0, 4)), Number(span.end.slice(0, 4))];
  const chosen = JSON.stringify(period.windows);
  const others = Array.from({ length: last - first + 1 }, (_, i) => calendarYear(first + i))
    .map((year) => normalizePeriod(raw, { ...context, span: year }).windows)
    .filter((windows) => windows.length > 0 && JSON.stringify(windows) !== chosen);
  return others.length > 0 ? { ...period, alternatives: others } : period;
}

/** «-«-», «-//-», «то же»: the cell repeats the one above. */
export function isDitto(raw: string): boolean {
  const text = raw.replace(/\s+/g, "").toLowerCase();
  return /^(тоже|то-же|таксама)$/.test(text) || (/["'«»“”„/]/.test(text) && /^["'«»“”„/\\.,–—-]+$/.test(text));
}

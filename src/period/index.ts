/** A «Сроки» cell → what it means: text → expression without dates (expression.ts) → period in its plan (interpret.ts). docs/periods.md is the reference. */
import { calendarOf } from "../calendar/index.ts";
import { calendarYear, type Years } from "../calendar/span.ts";
import type { Period } from "../model.ts";
import { around, type PeriodContext } from "./context.ts";
import { express } from "./expression.ts";
import { blank, interpret } from "./interpret.ts";
import { type Token, tokenize } from "./tokens.ts";

export type { PeriodContext } from "./context.ts";

/** The meaning of a period cell in its plan. Never throws; linear in the length of the cell. */
export function normalizePeriod(raw: string, context: PeriodContext = {}): Period {
  const { days } = context.calendar ?? calendarOf("BY");
  const expression = express(raw, days);
  const { ownYears, tokens } = expression;
  if (!tokens.some(isWritten) || saysTheSame(raw, tokens)) return { ...blank(raw), kind: "empty" };
  const period = interpret(raw, expression, around(context, ownYears));
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

const longestDitto = 15;

const saysTheSame = (raw: string, tokens: Token[]) =>
  raw.length <= longestDitto &&
  /^(тоже|тожесамое|тоеж|тоесамае|таксама)$/.test(
    tokens
      .filter(isWritten)
      .map((token) => token.text)
      .join(""),
  );

/** «-«-», «-//-», «то же», «тое самае»: the cell repeats the one above. */
export function isDitto(raw: string): boolean {
  const text = raw.replace(/\s+/g, "");
  return saysTheSame(raw, tokenize(raw)) || (/["'«»“”„/]/.test(text) && /^["'«»“”„/\\.,–—-]+$/.test(text));
}

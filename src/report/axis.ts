import type { Axis } from "./data.ts";
import { dayOf, monthNumber } from "./markup/days.ts";
import { settings } from "./settings.ts";

type Days = readonly [first: string, last: string];

/** The months that a plan is drawn over: its own years, and what lies a little outside of them; null: nothing is dated. */
export function axisOf(span: Days | null, days: Days | null): Axis | null {
  if (!span && !days) return null;
  const [first, last] = months(span ?? (days as Days));
  const [earliest, latest] = days && span ? months(days) : [first, last];
  const from = Math.max(Math.min(first, earliest), first - settings.monthsBeside);
  const to = Math.min(Math.max(last, latest), last + settings.monthsBeside);
  return { first: from, months: Math.min(to - from + 1, settings.monthsOfAxis) };
}

const months = ([first, last]: Days) => [monthNumber(dayOf(first)), monthNumber(dayOf(last))] as const;

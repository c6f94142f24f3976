import type { Axis } from "./data.ts";
import { dayOf, monthNumber } from "./markup/days.ts";
import { settings } from "./settings.ts";

type Days = readonly [first: string, last: string];

/** The months that a plan is drawn over: its own, so that a mistyped date does not stretch them, else those of its days; null: nothing is dated. */
export function axisOf(span: Days | null, days: Days | null): Axis | null {
  const own = span ?? days;
  if (!own) return null;
  const [first, last] = own.map((day) => monthNumber(dayOf(day))) as [number, number];
  return { first, months: Math.max(1, Math.min(last - first + 1, settings.monthsOfAxis)) };
}

/** Parts of a month as days: rule 6. */
import { daysInMonth, monthStretch, type Stretch, weekday } from "../../calendar/dates.ts";
import { nthWeekday } from "../../calendar/days.ts";
import type { MonthPart } from "../expr.ts";

/** The weeks of a month, Monday to Sunday; a week belongs to the month of its Thursday and is clipped to it. */
function weeksOf(year: number, month: number): Stretch[] {
  const { start, end } = monthStretch(year, month);
  const weeks: Stretch[] = [];
  for (let thursday = start + ((4 - weekday(start) + 7) % 7); thursday <= end; thursday += 7)
    weeks.push({ start: Math.max(start, thursday - 3), end: Math.min(end, thursday + 3) });
  return weeks;
}

/** A part of a month, or null where the month has none (a fifth week, the 31st). */
export function partOf(part: MonthPart, year: number, month: number): Stretch | null {
  const { start, end } = monthStretch(year, month);
  const stretch = (first: number, last: number) => ({ start: start + first - 1, end: start + last - 1 });
  const length = daysInMonth(year, month);
  switch (part.part) {
    case "week":
      return weeksFrom(weeksOf(year, month), part.first, part.last);
    case "third":
      return span(part, 3, (n) => stretch(10 * n - 9, n === 3 ? length : 10 * n));
    case "half":
      return span(part, 2, (n) => (n === 1 ? stretch(1, 15) : { start: start + 15, end }));
    case "weekday": {
      const day = nthWeekday(year, month, part.weekday, part.nth);
      return day === null ? null : { start: day, end: day };
    }
    case "days":
      return part.first > length ? null : stretch(part.first || length, Math.min(part.last || length, length));
  }
}

/** 0 is the last one. */
function weeksFrom(weeks: Stretch[], first: number, last: number): Stretch | null {
  const from = weeks[(first || weeks.length) - 1];
  const to = weeks[(last || weeks.length) - 1];
  return from && to && from.start <= to.start ? { start: from.start, end: to.end } : null;
}

function span(
  { first, last }: { first: number; last: number },
  most: number,
  nth: (n: number) => Stretch,
): Stretch | null {
  const [from, to] = [first || most, last || most];
  return from > most || to > most || to < from ? null : { start: nth(from).start, end: nth(to).end };
}

/** The school calendar's own units as days: rule 5. */
import { civil, dayNumber, overlap, type Stretch } from "../../calendar/dates.ts";
import type { Calendar, Holiday } from "../../calendar/index.ts";
import type { Around } from "../context.ts";
import type { TermUnit } from "../expr.ts";

/** Where no table is published: the rule's own bounds, [month, day] pairs from September of the first year. */
const approximateTerms: [from: [number, number], to: [number, number]][] = [
  [
    [9, 1],
    [10, 31],
  ],
  [
    [11, 1],
    [12, 31],
  ],
  [
    [1, 1],
    [3, 31],
  ],
  [
    [4, 1],
    [5, 31],
  ],
];
const trimesterMonths: [number, number][] = [
  [9, 11],
  [12, 2],
  [3, 5],
];

const inSchoolYear = (first: number, [month, day]: [number, number]) =>
  dayNumber(month >= 9 ? first : first + 1, month, day);

const monthsOf = (first: number, from: number, to: number): Stretch => ({
  start: inSchoolYear(first, [from, 1]),
  end: dayNumber(to >= 9 ? first : first + 1, to + 1, 1) - 1,
});

/** The units of the school year that begins in `first`, in order; `official` where they come from a published table. */
export function unitsOfSchoolYear(
  unit: TermUnit,
  first: number,
  calendar: Calendar,
  end: number,
): { units: Stretch[]; official: boolean } {
  if (unit === "trimester") return { units: trimesterMonths.map(([a, b]) => monthsOf(first, a, b)), official: false };
  if (unit === "half-year") {
    const january = dayNumber(first + 1, 1, 1);
    return {
      units: [
        { start: dayNumber(first, 9, 1), end: january - 1 },
        { start: january, end },
      ],
      official: false,
    };
  }
  const published = calendar.years.get(first)?.terms ?? [];
  if (published.length > 0) return { units: published, official: true };
  const units = approximateTerms.map(([from, to]) => ({
    start: inSchoolYear(first, from),
    end: inSchoolYear(first, to),
  }));
  return { units, official: false };
}

/** The last day of the school year that begins in `first`: the plan's own end, else 31 May. */
export function schoolYearEnd(first: number, { span }: Around): number {
  const own = span?.kind === "academic" && civil(span.start).year === first;
  return own ? (span as Stretch).end : dayNumber(first + 1, 5, 31);
}

/** The school years that a stretch meets, by their first years. */
export function schoolYearsOf({ start, end }: Stretch): number[] {
  const firstOf = (day: number) => civil(day).year - (civil(day).month < 9 ? 1 : 0);
  return Array.from({ length: firstOf(end) - firstOf(start) + 1 }, (_, i) => firstOf(start) + i);
}

/** Which school year is meant: the one named, else the one whose unit lies most in the year named, else in the plan. */
export function pickSchoolYear(
  { academic, year }: { academic?: number; year?: number },
  { span }: Around,
  unitIn: (first: number) => Stretch | null,
): number | null {
  if (academic !== undefined) return academic;
  if (span?.kind === "academic" && year === undefined) return civil(span.start).year;
  const target = year === undefined ? span : { start: dayNumber(year, 1, 1), end: dayNumber(year, 12, 31) };
  if (!target) return null;
  const scored = schoolYearsOf(target).map((first) => ({
    first,
    days: overlap(unitIn(first) ?? { start: 1, end: 0 }, target),
  }));
  const best = scored.reduce((a, b) => (b.days >= a.days ? b : a));
  return best.days > 0 ? best.first : null;
}

const edgeDays = 10;

/** The first or last ten days of a unit, never more than the unit has. */
export function edgeOf({ start, end }: Stretch, edge: "start" | "end"): Stretch {
  return edge === "start"
    ? { start, end: Math.min(end, start + edgeDays - 1) }
    : { start: Math.max(start, end - edgeDays + 1), end };
}

/** Holidays of a school year by name, or null where the table lacks one of them. */
export function holidaysOf(names: string[], first: number, calendar: Calendar): Holiday[] | null {
  const table = calendar.years.get(first)?.holidays ?? [];
  const found = names.map((name) => table.find((holiday) => holiday.name === name));
  return found.every((holiday): holiday is Holiday => holiday !== undefined) ? found : null;
}

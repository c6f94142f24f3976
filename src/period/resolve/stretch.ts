/** One expression → its stretches of days, or why there are none. Years were completed before (years.ts). */
import type { Assumption } from "../../assumptions.ts";
import { civil, dayNumber, daysInMonth, exists, gap, monthStretch, type Stretch } from "../../calendar/dates.ts";
import { namedDayIn } from "../../calendar/days.ts";
import type { Around } from "../context.ts";
import type { Dated, Expr, Fixed, MonthPart, Range } from "../expr.ts";
import { partOf } from "./months.ts";
import { edgeOf, holidaysOf, pickSchoolYear, schoolYearEnd, unitsOfSchoolYear } from "./school.ts";

/** Why an expression has no days. */
export type Failure = "no-year" | "no-month" | "impossible" | "no-table" | "ambiguous";

interface Resolved {
  stretches: Stretch[];
  assumptions: Assumption[];
}

export type Outcome = Resolved | { failure: Failure; alternatives?: Stretch[] };

export const failed = (outcome: Outcome): outcome is { failure: Failure; alternatives?: Stretch[] } =>
  "failure" in outcome;

const found = (stretches: Stretch | Stretch[], ...assumptions: Assumption[]): Resolved => ({
  stretches: Array.isArray(stretches) ? stretches : [stretches],
  assumptions,
});

const [firstYear, lastYear] = [1950, 2099];
const plausible = (year: number) => year >= firstYear && year <= lastYear;

/** Resolves any expression in its context. */
export function resolve(expr: Expr, around: Around): Outcome {
  switch (expr.type) {
    case "day":
    case "months":
    case "part":
      return resolveDated(expr);
    case "range":
      return resolveRange(expr, around);
    default:
      return withYearOfPlan(expr, resolveFixed(expr, around), around);
  }
}

/** In a plan of several years a term, holidays or a named day without a year may be of any of them. */
function withYearOfPlan(expr: Fixed, outcome: Outcome, { span, inherited }: Around): Outcome {
  const isOfOne = expr.type === "named-day" ? !inherited : expr.type === "term" || expr.type === "holidays";
  const isWritten = "academic" in expr || "year" in expr;
  if (span?.kind !== "years" || !isOfOne || isWritten || failed(outcome)) return outcome;
  return { ...outcome, assumptions: [...outcome.assumptions, "year-from-plan"] };
}

function resolveDated(expr: Dated): Outcome {
  const { month, year } = expr;
  if (month === undefined) return { failure: "no-month" };
  if (month < 1 || month > 12 || (expr.type === "day" && (expr.day < 1 || expr.day > daysInMonth(2000, month))))
    return { failure: "impossible" };
  if (year === undefined) return { failure: "no-year" };
  if (!plausible(year)) return { failure: "impossible" };
  if (expr.type === "day") {
    if (!exists(year, month, expr.day)) return { failure: "impossible" };
    const day = dayNumber(year, month, expr.day);
    return found({ start: day, end: day });
  }
  if (expr.type === "months") {
    const end = monthStretch(expr.last < month ? year + 1 : year, expr.last).end;
    return found({ start: monthStretch(year, month).start, end });
  }
  const stretch = partOf(expr.of, year, month);
  return stretch ? found(stretch, ...choiceOf(expr.of)) : { failure: "impossible" };
}

/** Where a week, a third or a half of a month begins is a convention; which day or Friday is the last is none. */
function choiceOf({ part }: MonthPart): Assumption[] {
  if (part === "days" || part === "weekday") return [];
  return part === "week" ? ["week-of-month"] : ["part-of-month"];
}

function resolveRange({ from, to }: Range, around: Around): Outcome {
  const [first, last] = [resolve(from, around), resolve(to, around)];
  if (failed(first)) return first;
  if (failed(last)) return last;
  const start = first.stretches[0] as Stretch;
  const end = last.stretches.at(-1) as Stretch;
  if (end.end < start.start) return { failure: "impossible" };
  return found({ start: start.start, end: end.end }, ...first.assumptions, ...last.assumptions);
}

function resolveFixed(expr: Fixed, around: Around): Outcome {
  switch (expr.type) {
    case "span":
      return around.span ? found(around.span, ...spanAssumptions(around)) : { failure: "no-year" };
    case "this-unit":
      return resolveThisUnit(expr.unit, around);
    case "year":
      return resolveYears(expr.first, expr.last, around);
    case "academic-year": {
      if (!plausible(expr.first)) return { failure: "impossible" };
      const end = schoolYearEnd(expr.first, around);
      return found({ start: dayNumber(expr.first, 9, 1), end }, "academic-year-end");
    }
    case "year-edge":
      return resolveYearEdge(expr, around);
    case "term":
      return resolveTerm(expr, around);
    case "holidays":
      return resolveHolidays(expr, around);
    case "named-day":
      return resolveNamedDay(expr, around);
  }
}

const spanAssumptions = ({ span }: Around): Assumption[] => (span?.kind === "academic" ? ["academic-year-end"] : []);

const unitDays: Record<string, [number, number]> = {
  month: [28, 31],
  quarter: [90, 92],
  term: [35, 92],
  trimester: [89, 93],
  "half-year": [120, 184],
};

/** «в течение месяца», «квартала»: the heading, where it is just such a unit. */
function resolveThisUnit(unit: string, { inherited }: Around): Outcome {
  if (!inherited) return { failure: "no-month" };
  const [least, most] = unitDays[unit] as [number, number];
  const days = inherited.end - inherited.start + 1;
  if (days < least || days > most) return { failure: "no-month" };
  return found(inherited, unit === "month" ? "month-inherited" : "unit-inherited");
}

/** Calendar years; «2016-2017 годы» in the academic plan of just those years is its span. */
function resolveYears(first: number, last: number, { span }: Around): Outcome {
  if (!plausible(first) || !plausible(last)) return { failure: "impossible" };
  const ownYears = span?.kind === "academic" && civil(span.start).year === first && civil(span.end).year === last;
  if (ownYears && last === first + 1) return found(span as Stretch, "years-as-plan-span");
  return found({ start: dayNumber(first, 1, 1), end: dayNumber(last, 12, 31) });
}

/** The first or last month of a year, of the plan's where none is named. */
function resolveYearEdge({ edge, academic, year }: Fixed & { type: "year-edge" }, around: Around): Outcome {
  const whole =
    academic !== undefined
      ? { start: dayNumber(academic, 9, 1), end: schoolYearEnd(academic, around) }
      : year !== undefined
        ? { start: dayNumber(year, 1, 1), end: dayNumber(year, 12, 31) }
        : around.span;
  if (!whole) return { failure: "no-year" };
  const at = civil(edge === "start" ? whole.start : whole.end);
  const month = monthStretch(at.year, at.month);
  const stretch = edge === "start" ? { start: whole.start, end: month.end } : { start: month.start, end: whole.end };
  return found(stretch, "part-of-year");
}

function resolveTerm(expr: Fixed & { type: "term" }, around: Around): Outcome {
  if (expr.unit === "half-year" && expr.academic === undefined && around.span?.kind !== "academic")
    return calendarHalf(expr, around);
  const unitsIn = (first: number) => unitsOfSchoolYear(expr.unit, first, around.calendar, schoolYearEnd(first, around));
  const whole = (first: number): Stretch => {
    const { units } = unitsIn(first);
    return { start: (units[expr.first - 1] as Stretch).start, end: (units[expr.last - 1] as Stretch).end };
  };
  const first = pickSchoolYear(expr, around, whole);
  if (first === null) return { failure: "no-year" };
  const stretch = expr.edge ? edgeOf(whole(first), expr.edge) : whole(first);
  return found(stretch, termAssumption(expr.unit, unitsIn(first).official));
}

/** The code for how the bounds of a school unit were known. */
export const termAssumption = (unit: string, official: boolean): Assumption =>
  unit === "half-year" ? "half-year-bounds" : official ? "term-dates-official" : "term-dates-approximate";

/** Outside academic plans a half-year is January–June or July–December. */
function calendarHalf({ first, last, year, edge }: Fixed & { type: "term" }, { span }: Around): Outcome {
  const named = year ?? (span ? civil(span.end).year : undefined);
  if (named === undefined) return { failure: "no-year" };
  const start = dayNumber(named, first === 1 ? 1 : 7, 1);
  const end = last === 1 ? dayNumber(named, 6, 30) : dayNumber(named, 12, 31);
  return found(edge ? edgeOf({ start, end }, edge) : { start, end }, "half-year-bounds");
}

function resolveHolidays(expr: Fixed & { type: "holidays" }, around: Around): Outcome {
  const first = pickSchoolYear(expr, around, (year) => holidaysOf(expr.names, year, around.calendar)?.[0] ?? null);
  if (first === null) return { failure: around.span ? "no-table" : "no-year" };
  const holidays = holidaysOf(expr.names, first, around.calendar);
  return holidays
    ? found(
        holidays.map(({ start, end }) => ({ start, end })),
        "term-dates-official",
      )
    : { failure: "no-table" };
}

const single = (day: number): Stretch => ({ start: day, end: day });

/** A tie goes to the later day. */
function nearest(days: number[], anchor: Stretch): number[] {
  const distances = days.map((day) => gap(single(day), anchor));
  return days.filter((_, i) => distances[i] === Math.min(...distances)).slice(-1);
}

/** The named day that lies in the plan, or nearest to it; two days of one name are ambiguous. */
function resolveNamedDay({ days }: Fixed & { type: "named-day" }, { span, inherited }: Around): Outcome {
  const anchor = inherited ?? span;
  if (!anchor) return { failure: "no-year" };
  const [first, last] = [civil(anchor.start).year, civil(anchor.end).year];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const all = days.flatMap((day) =>
    nearest(
      years.flatMap((year) => namedDayIn(day, year) ?? []),
      anchor,
    ),
  );
  const dates = [...new Set(all)];
  if (dates.length > 1) return { failure: "ambiguous", alternatives: dates.map(single) };
  return dates[0] === undefined ? { failure: "impossible" } : found(single(dates[0]), "named-day");
}

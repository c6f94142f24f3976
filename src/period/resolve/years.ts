/** Rules 1, 2 and 10: gives every day and month of a cell its year. */
import type { Assumption } from "../../assumptions.ts";
import { civil, clip, dayNumber, daysInMonth, gap, overlap, type Stretch } from "../../calendar/dates.ts";
import type { Around } from "../context.ts";
import { type Dated, type Expr, hasExpr, type Statement, takesYear } from "../expr.ts";

/** A day, a month, or a range of them: what takes one year. */
interface Unit {
  first: Dated;
  last: Dated;
}

/** The units of a cell in the order of the text. */
function unitsOf(statements: Statement[]): Unit[] {
  const units: Unit[] = [];
  for (const statement of statements) {
    if (!hasExpr(statement)) continue;
    const { expr } = statement;
    if (takesYear(expr)) units.push({ first: expr, last: expr });
    else if (expr.type === "range") {
      const ends = [expr.from, expr.to].filter(takesYear);
      if (ends[0]) units.push({ first: ends[0], last: ends[1] ?? ends[0] });
    }
  }
  return units;
}

/** Order within a year: month and day. */
const startKey = (d: Dated) => (d.month as number) * 100 + (d.type === "day" ? d.day : 0);
const endMonth = (d: Dated) => (d.type === "months" ? d.last : (d.month as number));

/** Copies of the statements with the years of all units completed; what was assumed, and what the plan gave a year to. */
export function completeYears(
  said: readonly Statement[],
  { span, plan, inherited, previous, lastShortYear }: Around,
): { statements: Statement[]; assumed: Set<Assumption>; fromPlan: Set<Expr> } {
  const assumed = new Set<Assumption>();
  const statements = said.map(copyOf);
  const units = unitsOf(statements);
  for (const statement of statements) if (hasExpr(statement)) inheritMonth(statement.expr, inherited, assumed);
  const known = units.filter(({ first, last }) => first.month !== undefined && last.month !== undefined);
  for (const unit of known) {
    for (const end of [unit.first, unit.last]) if (end.year !== undefined) end.year = fullYear(end.year, lastShortYear);
    shareInside(unit);
    const own = unit.first.year === undefined && inherited && yearOfHeading(unit, inherited);
    if (own) {
      setYear(unit, own);
      assumed.add("year-from-heading");
    }
  }
  shareAlong(known, span, assumed);
  const open = known.filter((unit) => unit.first.year === undefined);
  if (open.length > 0) yearsFromPlan(open, span, inherited, previous, assumed);
  if (span === plan) return { statements, assumed, fromPlan: new Set(open.map(({ first }) => first)) };
  // the cell names the years itself
  assumed.delete("year-from-plan");
  return { statements, assumed, fromPlan: new Set() };
}

/** The expression is shared with other cells: what will take a year is copied. */
function copyOf(statement: Statement): Statement {
  if (!hasExpr(statement)) return statement;
  const { expr } = statement;
  if (takesYear(expr)) return { ...statement, expr: { ...expr } };
  return expr.type === "range"
    ? { ...statement, expr: { ...expr, from: { ...expr.from }, to: { ...expr.to } } }
    : statement;
}

/** «22» is 2022 up to ten years past the plan, else 1922; other figures stay and are judged later. */
const fullYear = (year: number, last: number) => (year >= 100 ? year : 2000 + year <= last ? 2000 + year : 1900 + year);

/** A day without a month takes the heading's month, if the heading is one month. */
function inheritMonth(expr: Expr, inherited: Stretch | null, assumed: Set<Assumption>): void {
  if (expr.type === "range") {
    const backwards =
      expr.sameMonth && expr.from.type === "day" && expr.to.type === "day" && expr.from.day > expr.to.day;
    for (const end of [expr.from, expr.to]) inheritMonth(end, inherited, assumed);
    if (backwards && expr.from.type === "day") monthBefore(expr.from);
    return;
  }
  if (!takesYear(expr) || expr.month !== undefined || !inherited) return;
  const [start, end] = [civil(inherited.start), civil(inherited.end)];
  if (start.month !== end.month || start.year !== end.year) return;
  expr.month = start.month;
  expr.year = start.year;
  if (expr.type === "months") expr.last = start.month;
  assumed.add("month-inherited");
}

function monthBefore(day: Dated): void {
  if (day.month === undefined) return;
  if (day.month > 1) day.month -= 1;
  else {
    day.month = 12;
    if (day.year !== undefined) day.year -= 1;
  }
}

/** True where `b` is of an earlier month than `a`; days of one month may stand in any order. */
const runsBack = (a: Dated, b: Dated) => (a.month as number) > (b.month as number);

/** A year written at one end of a range belongs to both, unless it would then run backwards. */
function shareInside({ first, last }: Unit): void {
  const backwards = startKey(first) > startKey(last) ? 1 : 0;
  if (first.year === undefined && last.year !== undefined) first.year = last.year - backwards;
  else if (last.year === undefined && first.year !== undefined) last.year = first.year + backwards;
}

/** A year written once at the end of a list belongs to all of it; one written before is taken on. */
function shareAlong(units: Unit[], span: Stretch | null, assumed: Set<Assumption>): void {
  for (let i = units.length - 2; i >= 0; i--) {
    const [unit, next] = [units[i] as Unit, units[i + 1] as Unit];
    if (unit.first.year !== undefined || next.first.year === undefined) continue;
    const back = runsBack(unit.last, next.first) && !(unit.first.type === "day" && isIn(unit, next.first.year, span));
    setYear(unit, next.first.year - (back ? 1 : 0));
  }
  for (let i = 1; i < units.length; i++) {
    const [before, unit] = [units[i - 1] as Unit, units[i] as Unit];
    if (unit.first.year !== undefined || before.last.year === undefined) continue;
    const ahead = runsBack(before.last, unit.first) && !isIn(unit, before.last.year, span);
    setYear(unit, before.last.year + (ahead ? 1 : 0));
    assumed.add("year-from-neighbour");
  }
}

const isIn = (unit: Unit, year: number, span: Stretch | null) =>
  span !== null && overlap(monthsIn(unit, year), span) > 0;

/** Sets the year of the unit's start; a range that runs over the new year ends in the next. */
function setYear(unit: Unit, year: number): void {
  unit.first.year = year;
  unit.last.year = startKey(unit.last) < startKey(unit.first) ? year + 1 : year;
}

/** The whole months of a unit that starts in `year`. */
function monthsIn({ first, last }: Unit, year: number): Stretch {
  const start = first.month as number;
  const end = endMonth(last);
  const endYear = end < start || startKey(last) < startKey(first) ? year + 1 : year;
  return { start: dayNumber(year, start, 1), end: dayNumber(endYear, end, daysInMonth(endYear, end)) };
}

/** Rule 1: the plan's years, else the heading's or the neighbour's. */
function yearsFromPlan(
  units: Unit[],
  span: Stretch | null,
  inherited: Stretch | null,
  previous: number | null,
  assumed: Set<Assumption>,
): void {
  const anchor = span ?? inherited ?? (previous === null ? null : { start: previous, end: previous });
  if (!anchor) return;
  for (const unit of units) {
    setYear(unit, nearestYear(unit, anchor, span !== null));
  }
  assumed.add(span ? "year-from-plan" : inherited ? "year-from-heading" : "year-from-neighbour");
  keepAscending(units, anchor);
  if (span && previous !== null) followPrevious(units, previous, assumed);
}

/** A month that the heading names too has the heading's year. */
function yearOfHeading(unit: Unit, inherited: Stretch): number | null {
  const year = civil(inherited.start).year;
  return overlap(monthsIn(unit, year), inherited) > 0 ? year : null;
}

/** Of the years that the anchor touches, the one with the most days in common, else the nearest; a tie goes to the later. */
function nearestYear(unit: Unit, anchor: Stretch, withinAnchor: boolean): number {
  const [from, to] = [civil(anchor.start).year, civil(anchor.end).year];
  const margin = withinAnchor ? 0 : 1;
  let best = from;
  let score = Number.NEGATIVE_INFINITY;
  for (let year = from - margin; year <= to + margin; year++) {
    const stretch = monthsIn(unit, year);
    const value = overlap(stretch, anchor) || -gap(stretch, anchor);
    if (value >= score) [best, score] = [year, value];
  }
  return best;
}

const descends = (a: Unit, b: Unit) =>
  (a.first.year as number) > (b.first.year as number) || runsBack(a.first, b.first);

/** In a list, a month outside the span takes the year that keeps the list in ascending order. */
function keepAscending(units: Unit[], span: Stretch): void {
  const inside = (unit: Unit, shift = 0) => clip(monthsIn(unit, (unit.first.year as number) + shift), span) !== null;
  const start = (unit: Unit) => (unit.first.year as number) * 10_000 + startKey(unit.first);
  for (let i = 1; i < units.length; i++) {
    const [before, unit] = [units[i - 1] as Unit, units[i] as Unit];
    if (start(unit) >= start(before) || !descends(before, unit)) continue;
    const floor = i > 1 ? start(units[i - 2] as Unit) : 0;
    if (!inside(before) && start(before) - 10_000 >= floor && start(before) - 10_000 <= start(unit))
      setYear(before, (before.first.year as number) - 1);
    else if (!inside(unit)) setYear(unit, (unit.first.year as number) + 1);
  }
}

const tenMonths = 300;

/** A table in date order does not jump back by ten months or more: then the year is the next. */
function followPrevious(units: Unit[], previous: number, assumed: Set<Assumption>): void {
  const [unit] = units;
  if (!unit || previous - monthsIn(unit, unit.first.year as number).start < tenMonths) return;
  for (const later of units) setYear(later, (later.first.year as number) + 1);
  assumed.add("year-from-neighbour");
}

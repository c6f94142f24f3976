/** A recurrence in its frame → one window for each slot. */
import type { Assumption } from "../../assumptions.ts";
import { civil, clip, dayNumber, monthStretch, type Stretch, weekday } from "../../calendar/dates.ts";
import { nthWeekday } from "../../calendar/days.ts";
import type { Around } from "../context.ts";
import type { Slot } from "../expr.ts";
import { partOf } from "./months.ts";
import { edgeOf, schoolYearEnd, schoolYearsOf, unitsOfSchoolYear } from "./school.ts";
import { termAssumption } from "./stretch.ts";

export interface Slots {
  windows: Stretch[];
  assumptions: Assumption[];
}

/** Every slot of a recurrence that meets the frame, clipped to it. */
export function slotsIn(frame: Stretch, per: string, slot: Slot | undefined, around: Around): Slots {
  if (!slot) return unitsIn(frame, per, around);
  switch (slot.on) {
    case "weekdays":
      return plain(daysWhere(frame, slot.days));
    case "nth-weekdays":
      return plain(inMonths(frame, (year, month) => nthDays(slot.nth, slot.weekday, year, month)));
    case "days":
      return plain(
        inMonths(frame, (year, month) =>
          slot.ranges.flatMap(([first, last]) => partOf({ part: "days", first, last }, year, month) ?? []),
        ),
      );
    case "part":
      return {
        windows: inMonths(frame, (year, month) => partOf(slot.part, year, month) ?? []),
        assumptions: [slot.part.part === "week" ? "week-of-month" : "part-of-month"],
      };
    case "term-edge":
      return edgesIn(frame, per, slot.edge, around);
    case "next-month":
      return plain(unitsIn(frame, per, around).windows.map(({ end }) => ({ start: end + 1, end: end + slot.last })));
  }
}

const plain = (windows: Stretch[]): Slots => ({ windows, assumptions: [] });

function unitsIn(frame: Stretch, per: string, around: Around): Slots {
  switch (per) {
    case "week":
      return plain(clipped(weeksIn(frame), frame));
    case "month":
      return plain(inMonths(frame, monthStretch));
    case "quarter":
      return plain(clipped(blocksIn(frame, 3), frame));
    case "year":
      return plain(yearsIn(frame, around));
    case "half-year":
      if (around.span?.kind !== "academic")
        return { windows: clipped(blocksIn(frame, 6), frame), assumptions: ["half-year-bounds"] };
      return schoolUnitsIn(frame, "half-year", around);
    case "term":
    case "trimester":
      return schoolUnitsIn(frame, per, around);
    default:
      return plain([frame]);
  }
}

const clipped = (stretches: Stretch[], frame: Stretch) => stretches.flatMap((stretch) => clip(stretch, frame) ?? []);

/** One or more stretches for each month that meets the frame, clipped to it. */
function inMonths(frame: Stretch, make: (year: number, month: number) => Stretch | Stretch[]): Stretch[] {
  const windows: Stretch[] = [];
  const last = civil(frame.end);
  let { year, month } = civil(frame.start);
  while (year < last.year || (year === last.year && month <= last.month)) {
    windows.push(...clipped([make(year, month)].flat(), frame));
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return windows;
}

const nthDays = (nths: number[], day: number, year: number, month: number): Stretch[] =>
  nths.flatMap((nth) => {
    const at = nthWeekday(year, month, day, nth);
    return at === null ? [] : [{ start: at, end: at }];
  });

function daysWhere(frame: Stretch, weekdays: number[]): Stretch[] {
  const days: Stretch[] = [];
  for (let day = frame.start; day <= frame.end; day++)
    if (weekdays.includes(weekday(day))) days.push({ start: day, end: day });
  return days;
}

function weeksIn(frame: Stretch): Stretch[] {
  const weeks: Stretch[] = [];
  for (let monday = frame.start - weekday(frame.start) + 1; monday <= frame.end; monday += 7)
    weeks.push({ start: monday, end: monday + 6 });
  return weeks;
}

/** Blocks of three or six months, counted from January. */
function blocksIn(frame: Stretch, months: 3 | 6): Stretch[] {
  const blocks: Stretch[] = [];
  const last = civil(frame.end).year;
  for (let year = civil(frame.start).year; year <= last; year++)
    for (let month = 1; month <= 12; month += months)
      blocks.push({ start: dayNumber(year, month, 1), end: monthStretch(year, month + months - 1).end });
  return blocks;
}

/** An academic plan is one year; any other frame has its calendar years. */
function yearsIn(frame: Stretch, { span }: Around): Stretch[] {
  if (span?.kind === "academic" && clip(frame, span)) return [frame];
  const [first, last] = [civil(frame.start).year, civil(frame.end).year];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return clipped(
    years.map((year) => ({ start: dayNumber(year, 1, 1), end: dayNumber(year, 12, 31) })),
    frame,
  );
}

function schoolUnitsIn(frame: Stretch, unit: "term" | "trimester" | "half-year", around: Around): Slots {
  const years = schoolYearsOf(frame).map((first) =>
    unitsOfSchoolYear(unit, first, around.calendar, schoolYearEnd(first, around)),
  );
  return {
    windows: clipped(
      years.flatMap(({ units }) => units),
      frame,
    ),
    assumptions: [...new Set(years.map(({ official }) => termAssumption(unit, official)))],
  };
}

function edgesIn(frame: Stretch, unit: string, edge: "start" | "end", around: Around): Slots {
  const { windows, assumptions } = unitsIn(frame, unit, around);
  return { windows: windows.map((window) => edgeOf(window, edge)), assumptions };
}

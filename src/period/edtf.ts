/** Windows as ISO 8601-2 (EDTF) text: days, months, «/» and «..» only, never seasons or semesters. */
import { daysInMonth } from "../calendar/dates.ts";
import type { Window } from "../model.ts";

const monthOf = (day: string) => day.slice(0, 7);
const opensMonth = (day: string) => day.endsWith("-01");

const closesMonth = (day: string) =>
  Number(day.slice(8)) === daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

/** One window; whole months are written as months. */
export function edtf({ start, end }: Window): string {
  if (start === null || end === null) return `${start ?? ".."}/${end ?? ".."}`;
  if (start === end) return start;
  if (!opensMonth(start) || !closesMonth(end)) return `${start}/${end}`;
  return monthOf(start) === monthOf(end) ? monthOf(start) : `${monthOf(start)}/${monthOf(end)}`;
}

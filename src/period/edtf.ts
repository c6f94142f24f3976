/** Windows as ISO 8601-2 (EDTF) text: days, months, «/» and «..» only, never seasons or semesters. */
import { civil, daysInMonth, iso, type Stretch } from "../calendar/dates.ts";

const monthOf = (day: number) => iso(day).slice(0, 7);
const opensMonth = (day: number) => civil(day).day === 1;

function closesMonth(dayNo: number): boolean {
  const { year, month, day } = civil(dayNo);
  return day === daysInMonth(year, month);
}

/** One window; whole months are written as months. */
export function edtf({ start, end }: Stretch): string {
  if (start === Number.NEGATIVE_INFINITY) return `../${iso(end)}`;
  if (end === Number.POSITIVE_INFINITY) return `${iso(start)}/..`;
  if (start === end) return iso(start);
  if (!opensMonth(start) || !closesMonth(end)) return `${iso(start)}/${iso(end)}`;
  return monthOf(start) === monthOf(end) ? monthOf(start) : `${monthOf(start)}/${monthOf(end)}`;
}

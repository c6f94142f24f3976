/** Days as whole numbers (days since 1970-01-01, proleptic Gregorian): no zone can leak, arithmetic is plain. */

/** A stretch of days, both ends inclusive, as day numbers; an open end is -Infinity or Infinity. */
export interface Stretch {
  start: number;
  end: number;
}

/** Day number of a date; the date must exist (see `exists`). Algorithm: Howard Hinnant, days_from_civil. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** The date of a day number. */
export function civil(dayNo: number): CivilDate {
  const z = dayNo + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True where the calendar has such a day. */
export function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** True for an ISO date of a day that there is. */
export function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  return exists(year, month, day);
}

export function monthStretch(year: number, month: number): Stretch {
  const start = dayNumber(year, month, 1);
  return { start, end: start + daysInMonth(year, month) - 1 };
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(dayNo: number): number {
  return ((((dayNo + 3) % 7) + 7) % 7) + 1;
}

const pad = (n: number) => (n < 10 ? `0${n}` : `${n}`);

/** ISO texts of the days met so far; plans name few days, and name them often. */
const isoTexts = new Map<number, string>();
const mostIsoTexts = 100_000;

/** «2022-09-01» */
export function iso(dayNo: number): string {
  const known = isoTexts.get(dayNo);
  if (known !== undefined) return known;
  const { year, month, day } = civil(dayNo);
  const text = `${year}-${pad(month)}-${pad(day)}`;
  if (isoTexts.size < mostIsoTexts) isoTexts.set(dayNo, text);
  return text;
}

/** Day number of «2022-09-01»; the text must be a valid ISO date. */
export function fromIso(text: string): number {
  return dayNumber(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

export function overlap(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1);
}

/** The common part of two stretches, or null. */
export function clip(a: Stretch, b: Stretch): Stretch | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start <= end ? { start, end } : null;
}

/** Days between two stretches that do not meet; 0 where they do. */
export function gap(a: Stretch, b: Stretch): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** The calendar in force: published terms and holidays by school year, and the days that plans name. */

import { sha256 } from "../sha256.ts";
import { days as builtInDays } from "./data/days.ts";
import { terms as builtInTerms } from "./data/terms.ts";
import { fromIso, type Stretch } from "./dates.ts";
import { type DayIndex, indexDays } from "./days.ts";
import type { CalendarFile, SchoolYear } from "./schema.ts";

export type Country = "BY" | "RU";

export interface Holiday extends Stretch {
  name: string;
}

/** A school year's table; `terms` is empty where nobody published one. */
interface YearTable {
  terms: Stretch[];
  holidays: Holiday[];
}

export interface Calendar {
  /** the country, and a hash of the user's own file where there is one */
  id: string;
  /** by the first year: 2024 for 2024/2025 */
  years: ReadonlyMap<number, YearTable>;
  days: DayIndex;
}

const toStretch = ({ start, end }: { start: string; end: string }): Stretch => ({
  start: fromIso(start),
  end: fromIso(end),
});

function yearTable({ terms, holidays }: SchoolYear): YearTable {
  const inOrder = [...terms].sort((a, b) => a.n - b.n);
  return {
    terms: inOrder.length === 4 ? inOrder.map(toStretch) : [],
    holidays: holidays.map((holiday) => ({ name: holiday.name, ...toStretch(holiday) })),
  };
}

/** The built-in calendar of a country; a user's own file goes over it, year by year and day by day. */
export function makeCalendar(country: Country, own: CalendarFile = {}): Calendar {
  const tables = { ...builtInTerms()[country], ...own.terms };
  const years = new Map(Object.entries(tables).map(([key, table]) => [Number(key.slice(0, 4)), yearTable(table)]));
  const ownDays = own.days ?? [];
  const others = builtInDays().filter((day) => !ownDays.some((ownDay) => ownDay.name === day.name));
  const id =
    Object.keys(own).length === 0 ? country : `${country} ${sha256(new TextEncoder().encode(JSON.stringify(own)))}`;
  return { id, years, days: indexDays([...ownDays, ...others], country) };
}

const builtIn = new Map<Country, Calendar>();

/** The built-in calendar of a country, made once. */
export function calendarOf(country: Country): Calendar {
  const made = builtIn.get(country) ?? makeCalendar(country);
  builtIn.set(country, made);
  return made;
}

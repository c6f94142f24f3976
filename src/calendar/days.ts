/** Named days («День учителя», «Международный день семьи») found by their words, whatever the case forms. */
import { fold } from "../text.ts";
import { dayNumber, daysInMonth, weekday } from "./dates.ts";
import type { NamedDay } from "./schema.ts";
import { porterStem } from "./stemmer.ts";

interface Named {
  /** stems of the words of the name */
  words: string[];
  /** the days that bear it, in one country's calendar */
  days: NamedDay[];
}

/** Named days by the stem of their first word, longer names first; `heads` are the first letters of those stems. */
export interface DayIndex {
  byFirst: ReadonlyMap<string, readonly Named[]>;
  heads: ReadonlySet<string>;
}

const headLength = 3;

/** The days whose name may begin with a word: a look at its first letters spares stemming every word. */
export function daysFrom({ byFirst, heads }: DayIndex, word: string): readonly Named[] {
  return heads.has(word.slice(0, headLength)) ? (byFirst.get(dayStem(word)) ?? []) : [];
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = "January February March April May June July August September October November December".split(" ");
const places = ["first", "second", "third", "fourth", "fifth"];

/** «дня», «дню», «дзень» and their like are one word. */
const dayWords = new Set(["день", "дня", "дню", "днем", "дне", "дни", "дней", "дням", "дзень"]);

/** The form in which words of a day's name are compared. */
export function dayStem(word: string): string {
  const folded = fold(word);
  return dayWords.has(folded) ? "день" : porterStem(folded);
}

const stems = (name: string) => (name.match(/[\p{L}\p{N}']+/gu) ?? []).map(dayStem);

/** The days of a country and the international ones; a country's own go before, longer names before shorter. */
export function indexDays(days: readonly NamedDay[], country: string): DayIndex {
  const byName = new Map<string, Named>();
  for (const scope of [country, "INT"])
    for (const day of days.filter((d) => d.country === scope))
      for (const name of [day.name, ...(day.aliases ?? [])]) addName(byName, stems(name), day);
  const index = new Map<string, Named[]>();
  for (const named of [...byName.values()].sort((a, b) => b.words.length - a.words.length)) {
    const first = named.words[0] as string;
    index.set(first, [...(index.get(first) ?? []), named]);
  }
  return { byFirst: index, heads: new Set([...index.keys(), ...dayWords].map((stem) => stem.slice(0, headLength))) };
}

/** A country's own day outranks an international one of the same name. */
function addName(byName: Map<string, Named>, words: string[], day: NamedDay): void {
  const key = words.join(" ");
  const known = byName.get(key);
  if (!known) byName.set(key, { words, days: [day] });
  else if (known.days[0]?.country === day.country && !known.days.includes(day)) known.days.push(day);
}

/** Day number of a named day in a year; null before it was introduced or after it was dropped. */
export function namedDayIn(day: NamedDay, year: number): number | null {
  if (year < (day.since ?? year) || year > (day.until ?? year)) return null;
  const fixed = day.exceptions?.[year] ?? day.rule;
  if (/^\d/.test(fixed)) return dayNumber(year, Number(fixed.slice(0, 2)), Number(fixed.slice(3)));
  const [place = "", name = "", , month = ""] = fixed.split(" ");
  return nthWeekday(year, months.indexOf(month) + 1, weekdays.indexOf(name) + 1, places.indexOf(place) + 1);
}

/** The n-th (0: the last) weekday of a month as a day number, or null where the month has none. */
export function nthWeekday(year: number, month: number, day: number, n: number): number | null {
  const first = dayNumber(year, month, 1);
  const length = daysInMonth(year, month);
  const offset = (day - weekday(first) + 7) % 7;
  if (n === 0) return first + offset + 7 * Math.floor((length - 1 - offset) / 7);
  const at = offset + 7 * (n - 1);
  return at < length ? first + at : null;
}

/** Days and stretches of days in words. */
import type { WindowData } from "../data.ts";
import type { Words } from "../words/words.ts";
import { fill } from "./count.ts";

interface Day {
  year: number;
  /** From 1. */
  month: number;
  day: number;
}

export function dayOf(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return { year, month, day };
}

export const daysInMonth = ({ year, month }: Day): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Months counted from the year 0. */
export const monthNumber = ({ year, month }: Day): number => year * 12 + month - 1;

/** «сентябрь 2022» for a number of a month. */
export function monthInWords(words: Words, number: number): string {
  return `${words.months[number % 12]} ${Math.floor(number / 12)}`;
}

/** «22–27 февраля 2016», «сентябрь 2018 — май 2019», «до 16 мая 2016»: the shortest that says the same. */
export function windowInWords(words: Words, [start, end]: WindowData): string {
  if (start === null) return end === null ? words.anyDay : fill(words.until, { day: dayInWords(words, dayOf(end)) });
  if (end === null) return fill(words.since, { day: dayInWords(words, dayOf(start)) });
  const [from, to] = [dayOf(start), dayOf(end)];
  if (from.day === 1 && to.day === daysInMonth(to)) return monthsInWords(words, from, to);
  return stretchInWords(words, from, to);
}

function monthsInWords(words: Words, from: Day, to: Day): string {
  const last = monthInWords(words, monthNumber(to));
  if (monthNumber(from) === monthNumber(to)) return last;
  if (from.year !== to.year) return `${monthInWords(words, monthNumber(from))} — ${last}`;
  if (from.month === 1 && to.month === 12) return fill(words.wholeYear, { year: String(to.year) });
  return `${words.months[from.month - 1]} — ${last}`;
}

function stretchInWords(words: Words, from: Day, to: Day): string {
  const last = dayInWords(words, to);
  if (monthNumber(from) !== monthNumber(to)) {
    const first = from.year === to.year ? `${from.day} ${words.monthsOf[from.month - 1]}` : dayInWords(words, from);
    return `${first} — ${last}`;
  }
  return from.day === to.day ? last : `${from.day}–${last}`;
}

const dayInWords = (words: Words, { year, month, day }: Day) => `${day} ${words.monthsOf[month - 1]} ${year}`;

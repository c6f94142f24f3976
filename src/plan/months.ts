/** Headings that name a month, a quarter, a half-year or a term: the rows under them inherit it. */
import { anyBegins, words } from "./fold.ts";
import { monthBeginnings, monthFillers, unitBeginnings } from "./words/headings.ts";

const ordinal = /^(?:\d{1,2}|[ivxхі]{1,4}|\d{4})$/;
const headingLength = 60;

/** Whether the text says nothing but a part of the year («СЕНТЯБРЬ», «I квартал», «Январь 2020»); a day such as «1 мая» is none. */
export function isMonthHeading(text: string): boolean {
  if (text.length > headingLength) return false;
  const all = words(text);
  const isDay = all.some((word, at) => monthOf(word) !== null && /^\d{1,2}$/.test(all[at - 1] ?? ""));
  const fits = (word: string) => namesPart(word) || monthFillers.includes(word) || ordinal.test(word);
  return !isDay && all.some(namesPart) && all.every(fits);
}

/** The month that a title is for, verbatim («План на октябрь месяц 2015/2016 учебный год»); null where it names none or several. */
export function monthOfTitle(title: string): string | null {
  const found = [...title.matchAll(/(?:^|\s)(?:на|за)\s+([\p{L}\p{M}]+)/giu)].map((match) => match[1] ?? "");
  const months = found.filter((word) => words(word).every((one) => monthOf(one) !== null));
  return months.length === 1 ? (months[0] ?? null) : null;
}

/** The number of the month that a folded word names, 1 to 12; no more than three letters may follow its beginning («Мартынов» is none). */
export function monthOf(word: string): number | null {
  const names = (beginning: string) => word.startsWith(beginning) && word.length <= beginning.length + 3;
  const index = monthBeginnings.findIndex((beginnings) => beginnings.some(names));
  return index < 0 ? null : index + 1;
}

function namesPart(word: string): boolean {
  return monthOf(word) !== null || anyBegins([word], unitBeginnings);
}

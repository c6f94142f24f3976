/** What a column is by what stands in it: periods, activities, numbers of rows, people. */
import type { ColumnRole } from "../../model.ts";
import { anyBegins, words } from "../fold.ts";
import { monthOf } from "../months.ts";
import { settings } from "../settings.ts";
import { isPeriodPhrase } from "../when.ts";
import { postWords } from "../words/blocks.ts";
import { peopleBeginnings } from "../words/people.ts";

const date = /(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\s?\.\s?(?:0[1-9]|1[0-2])(?!\d)/;
const rowNumber = /^\d{1,3}(?:\.\d{1,3}){0,2}[.)]?$/;
const initials = /\p{Lu}\.\s?\p{Lu}\.|\p{Lu}\p{Ll}+\s\p{Lu}\.(?!\p{L})/u;

/** The role of each column of a table, left to right. */
export type Roles = readonly (ColumnRole | null)[];

/** The role of each column, null where it is not certain; null for all where no column of periods stands beside one of activities. */
export function rolesOf(columns: readonly (readonly string[])[]): Roles | null {
  if ((columns[0]?.length ?? 0) < settings.headerlessRows) return null;
  const period = best(columns, (texts) => shareOf(texts, isDated), settings.headerlessPeriods);
  const activity = best(
    columns,
    (texts, index) => (index === period ? 0 : shareOf(texts, saysWhat)),
    settings.headerlessTexts,
  );
  if (period < 0 || activity < 0) return null;
  const number = columns.findIndex(
    (texts) => shareOf(texts, (text) => rowNumber.test(text)) >= settings.headerlessNumbers,
  );
  const people = (texts: readonly string[]) => shareOf(texts, namesPeople);
  const others = (index: number) => index !== period && index !== activity && index !== number;
  const responsible = best(columns, (texts, index) => (others(index) ? people(texts) : 0), settings.headerlessPeriods);
  return columns.map((_, index) => {
    if (index === period) return "period";
    if (index === activity) return "activity";
    if (index === number) return "number";
    return index === responsible ? "responsible" : null;
  });
}

/** The column that has most of something, if that is enough; −1 for none. */
function best(
  columns: readonly (readonly string[])[],
  measure: (texts: readonly string[], index: number) => number,
  least: number,
): number {
  const all = columns.map(measure);
  const most = Math.max(...all);
  return most >= least ? all.indexOf(most) : -1;
}

function shareOf(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.filter(test).length / Math.max(1, texts.length);
}

/** A date, a month or a phrase such as «в течение года», and little else. */
export function isDated(text: string): boolean {
  if (text.length > settings.prosePeriod || rowNumber.test(text)) return false;
  return date.test(text) || words(text).some((word) => monthOf(word) !== null) || isPeriodPhrase(text);
}

/** Two words, a common one among them, and no person's name: «Выставка рисунков», not «Лугова Анна Павловна». */
function saysWhat(text: string): boolean {
  return (
    /\p{L}{3,}[\s,]+\S/u.test(text) &&
    /(?:^|\s)[«"(]?\p{Ll}{4}/u.test(text) &&
    !initials.test(text.slice(0, settings.headingLength))
  );
}

function namesPeople(text: string): boolean {
  const short = text.slice(0, settings.headingLength);
  return initials.test(short) || anyBegins(words(short), [...postWords, ...peopleBeginnings]);
}

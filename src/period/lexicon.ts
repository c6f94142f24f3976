/** The closed lexicon: every word form that the grammar knows, made once from the word lists. */
import { fold } from "../text.ts";
import * as calendar from "./words/calendar.ts";
import { functionWords } from "./words/function.ts";
import { belarusianMonths, months } from "./words/months.ts";
import { cardinals, endings, last, multiples, ordinals } from "./words/numbers.ts";
import { conditional, counted, labels, numbered, places, status, unscheduled } from "./words/phrases.ts";

/** What a word form may be; several readings of one form live side by side and the grammar chooses. */
export interface Lex {
  month?: number;
  belarusian?: boolean;
  weekday?: number;
  season?: string;
  /** «осенний» and not «осень» */
  seasonal?: boolean;
  unit?: string;
  edge?: string;
  holidays?: boolean;
  ordinal?: number;
  cardinal?: number;
  multiple?: boolean;
  ending?: boolean;
  /** name in words/function.ts */
  word?: string;
  place?: boolean;
  counted?: boolean;
  numbered?: boolean;
}

const forms = new Map<string, Lex>();

function add(list: string, entry: Lex): void {
  for (const form of list.split(" ")) {
    const key = fold(form);
    forms.set(key, { ...forms.get(key), ...entry });
  }
}

function addTable<K extends string | number>(table: Record<K, string>, entry: (key: string) => Lex): void {
  for (const [key, list] of Object.entries<string>(table)) add(list, entry(key));
}

addTable(months, (n) => ({ month: Number(n) }));
add(belarusianMonths, { belarusian: true });
addTable(calendar.weekdays, (n) => ({ weekday: Number(n) }));
addTable(calendar.seasons, (season) => ({ season }));
addTable(calendar.seasonal, (season) => ({ season, seasonal: true }));
addTable(calendar.units, (unit) => ({ unit }));
addTable(calendar.edges, (edge) => ({ edge }));
add(calendar.holidays, { holidays: true });
addTable(ordinals, (n) => ({ ordinal: Number(n) }));
add(last, { ordinal: 0 });
addTable(cardinals, (n) => ({ cardinal: Number(n) }));
add(multiples, { multiple: true });
add(endings, { ending: true });
addTable(functionWords, (word) => ({ word }));
add(places, { place: true });
add(counted, { counted: true });
add(numbered, { numbered: true });

/** Words of the phrases, so that broken ones can be joined; they mean nothing by themselves. */
for (const phrase of [...conditional, ...unscheduled, ...status, ...labels])
  for (const word of phrase.split(" "))
    if (/^[а-яіў]{2,}$/.test(word) && !forms.has(fold(word))) forms.set(fold(word), {});

/** Beginnings of the words that phrases know by their beginning only («прибыти~»). */
const stems = [...conditional, ...unscheduled]
  .flatMap((phrase) => phrase.split(" "))
  .filter((word) => word.endsWith("~") && word.length > 5)
  .map((word) => fold(word.slice(0, -1)));

/** As many letters as an ending may have. */
export const longestEnding = 4;

/** True for a word of a phrase that is known by its beginning. */
export const isPhraseWord = (form: string): boolean =>
  stems.some((stem) => form.startsWith(stem) && form.length - stem.length <= longestEnding);

/** The readings of a folded form, or undefined for a word that the lexicon lacks. */
export const lookUp = (form: string): Lex | undefined => forms.get(form);

/** Month forms long enough for a typo to be recognised safely. */
export const monthForms: readonly string[] = [...forms].flatMap(([form, lex]) =>
  lex.month && form.length >= 5 ? [form] : [],
);

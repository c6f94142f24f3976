/** Full names, told by their patronymic in any case, whoever it is: «Липову Ивану Петровичу», «Марии Ивановне». */
import { endsAsSurname } from "../../party/names.ts";
import { fold } from "../../text.ts";
import { isCapital, isWord, type Word } from "./given.ts";
import type { Surnames } from "./surnames.ts";
import { instrumentalGiven, noPatronymics, patronymicBases, turkicPatronymics } from "./words.ts";

/** Places of words: the first and the last of the name, its surname (the given name where there is none), its given names. */
export interface FullName {
  first: number;
  last: number;
  surname: number;
  given: number;
  patronymic: number;
}

/** The full names of a text by the word with which they begin. */
export function fullNamesIn(text: string, words: readonly Word[], surnames: Surnames): Map<number, FullName> {
  const found = new Map<number, FullName>();
  for (let at = 1; at < words.length; at++) {
    const name = fullNameWith(text, words, at, surnames);
    if (name) found.set(name.first, name);
  }
  return found;
}

const [sameLine, nextLine] = [/^[ \u00a0]{1,2}$/, /^\s{1,3}$/];

function fullNameWith(text: string, words: readonly Word[], at: number, surnames: Surnames): FullName | null {
  const isTurkic = turkicPatronymics.has(fold(words[at]?.text ?? ""));
  const patronymic = isTurkic ? at - 1 : at;
  const given = patronymic - 1;
  const [named, father] = [words[given], words[patronymic]];
  if (!named || !father || !isWord(named) || !isWord(father)) return null;
  if (!nextLine.test(between(text, words, given)) || !(isTurkic || isPatronymic(father.text, named.text))) return null;
  const bare = { first: given, last: at, surname: given, given, patronymic };
  // A word of another line belongs to the name only where its own line has no surname.
  for (const gap of [sameLine, nextLine]) {
    const before = gap.test(between(text, words, given - 1)) && isWord(words[given - 1]);
    const after = gap.test(between(text, words, at)) && isWord(words[at + 1]);
    if (before || after) return withSurname(text, words, bare, before, after, surnames);
  }
  return bare;
}

/** Where a capitalised word stands on both sides, and neither is more of a surname, both go: nobody knows which it is. */
function withSurname(
  text: string,
  words: readonly Word[],
  bare: FullName,
  before: boolean,
  after: boolean,
  surnames: Surnames,
): FullName {
  const [first, last] = [bare.first - 1, bare.last + 1];
  const weight = (at: number) => surnameWeight(words[at]?.text ?? "", surnames);
  const takesBefore = before && !(after && weight(last) > weight(first));
  const takesAfter = after && !(before && weight(first) > weight(last));
  const start = takesBefore ? first : bare.first;
  const isDouble = takesBefore && /^[-–]$/.test(between(text, words, start - 1)) && isWord(words[start - 1]);
  return {
    ...bare,
    first: isDouble ? start - 1 : start,
    last: takesAfter ? doubleEnd(text, words, last) : bare.last,
    surname: takesBefore ? first : last,
  };
}

const doubleEnd = (text: string, words: readonly Word[], at: number): number =>
  /^[-–]$/.test(between(text, words, at)) && isWord(words[at + 1]) ? at + 1 : at;

const surnameWeight = (word: string, surnames: Surnames): number =>
  surnames.find(word).length > 0 ? 2 : endsAsSurname(word) ? 1 : 0;

/** What stands between the word and the next one. */
const between = (text: string, words: readonly Word[], at: number): string =>
  text.slice(words[at]?.end ?? 0, words[at + 1]?.start ?? 0);

/** «Духовной» ends as a patronymic does in the instrumental: there the given name must have that case as well. */
function isPatronymic(word: string, given: string): boolean {
  const match = patronymicEnd.exec(word.slice(-longestEnd).toLowerCase());
  if (!match || !isCapital(word)) return false;
  if (noPatronymics.some((stem) => fold(word).startsWith(stem))) return false;
  return !adjectival.test(match[0]) || instrumentalGiven.some((end) => fold(given).endsWith(end));
}

/** Of the longest patronymic ending that a word is looked at for. */
const longestEnd = 12;
const patronymicEnd = new RegExp(
  `(?:${patronymicBases.map(({ bases, endings }) => `(?:${bases.join("|")})(?:${endings.join("|")})`).join("|")})$`,
);

const adjectival = /(?:ой|ою|ай|аю)$/;

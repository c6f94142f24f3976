/** Given names and patronymics, or their initials, beside a surname. */
import { isKnownWord } from "../../party/lexicon.ts";
import { initialsOf, type Known, type Surnames } from "./surnames.ts";

export interface Word {
  text: string;
  start: number;
  end: number;
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}'’ʼ]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** A capitalised word that may be a surname or a given name: no initial, and no word that has a meaning of its own. */
export const isWord = (word: Word | undefined): word is Word =>
  word !== undefined && word.text.length > 2 && isCapital(word.text) && !isKnownWord(word.text.toLowerCase());

/** The one or two words before the surname at `at` (`step` -1) or after it that fit one of the persons. */
export function givenBeside(
  text: string,
  words: readonly Word[],
  at: number,
  step: 1 | -1,
  surnames: Surnames,
  persons: readonly Known[],
): Word[] {
  for (const count of [2, 1]) {
    const given = step > 0 ? words.slice(at + 1, at + 1 + count) : words.slice(Math.max(0, at - count), at);
    const line = step > 0 ? [words[at] as Word, ...given] : [...given, words[at] as Word];
    const initials = initialsOf(given.map((word) => word.text).join(" "));
    const fits = given.length === count && persons.some((person) => person.initials.slice(0, count) === initials);
    if (fits && given.every((word) => isGiven(text, word, surnames)) && isLine(text, line)) return given;
  }
  return [];
}

export const isInitial = (text: string, { text: word, end }: Word): boolean => word.length <= 2 && text[end] === ".";

/** An initial has its dot, in small letters too; a name has a capital and is nobody's surname. */
const isGiven = (text: string, word: Word, surnames: Surnames): boolean =>
  isInitial(text, word) || (word.text.length > 2 && isCapital(word.text) && surnames.find(word.text).length === 0);

/** Nothing but spaces stands between the words, and the dot of an initial: another dot would end a sentence. */
const isLine = (text: string, words: readonly Word[]): boolean =>
  words.every((word, n) => {
    const before = words[n - 1];
    if (!before) return true;
    const gap = text.slice(before.end, word.start);
    return /^\s{0,2}$/.test(isInitial(text, before) ? gap.slice(1) : gap);
  });

/** From the first word to the last, and the dot of an initial that ends it. */
export function extent(text: string, words: readonly Word[]): { start: number; end: number } {
  const [first, last] = [words[0] as Word, words.at(-1) as Word];
  return { start: first.start, end: last.end + (words.length > 1 && isInitial(text, last) ? 1 : 0) };
}

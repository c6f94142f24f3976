import { headKind } from "./lexicon.ts";
import { irregularAdjectives, masculine } from "./role-words.ts";
import { posts } from "./words.ts";

/** Endings of plural nouns with the endings of the singular that may stand for them. */
const nounEndings: readonly (readonly [string, readonly string[]])[] = [
  ["ые", ["ый", "ой"]],
  ["ие", ["ий"]],
  ["ы", ["", "а"]],
  ["и", ["ь", "", "й", "а"]],
  ["а", [""]],
  ["я", ["ь"]],
];

/** Whether the word or the first part of a compound is the plural of a post: «учителя-предметники». */
export const isPluralPost = (word: string): boolean => pluralOf(word.split("-")[0] ?? "") !== null;

/** A noun of persons in the singular and, where a title has both genders, in the masculine. */
export function singularNoun(word: string): string {
  const [head = "", ...others] = word.split("-");
  const one = pluralOf(head) ?? head;
  return [one, ...others.map(singularPart)].map((part) => masculine[part] ?? part).join("-");
}

function pluralOf(word: string): string | null {
  if (posts.has(word) || headKind(word) !== "group") return null;
  const found = nounEndings.flatMap(([plural, singular]) =>
    singular.flatMap((ending) => swap(word, plural, ending) ?? []),
  );
  return found.find((one) => posts.has(one)) ?? null;
}

/** The second part of a compound needs no table: «новаторы», «предметники», «библиотекари». */
const singularPart = (word: string): string =>
  pluralOf(word) ??
  swap(word, "ли", "ль") ??
  swap(word, "ари", "арь") ??
  swap(word, "ы", "") ??
  swap(word, "и", "") ??
  word;

const swap = (word: string, from: string, to: string): string | null =>
  word.endsWith(from) ? word.slice(0, -from.length) + to : null;

/** A nominative adjective as its noun wants it: in the singular, masculine or feminine. Any other word stays. */
export function agree(adjective: string, noun: string): string {
  const stem = /^(.*)(?:ый|ий|ая|яя|ые|ие)$/u.exec(adjective)?.[1];
  if (stem === undefined) return adjective;
  const isSoft = /(?:ий|яя|ие)$/u.test(adjective);
  const isVelar = /[кгхжчшщ]$/u.test(stem); // these take «-ий» and «-ая»
  if (/[ая]$/u.test(noun)) return stem + (isSoft && !isVelar ? "яя" : "ая");
  return irregularAdjectives[adjective] ?? stem + (isSoft || isVelar ? "ий" : "ый");
}

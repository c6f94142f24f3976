import {
  adjectiveEndings,
  nominativeOnlyEndings,
  obliqueAdjectiveEndings,
  obliqueEndings,
  personEndings,
  pluralStemEndings,
} from "./endings.ts";
import { things } from "./name-words.ts";
import {
  bodies,
  compounds,
  fields,
  groups,
  headModifiers,
  modifiers,
  nounsAfter,
  organizations,
  pluralTails,
  posts,
  strangers,
} from "./words.ts";

export type HeadKind = "post" | "group" | "organization";

const endsWith = (word: string, endings: readonly string[]): boolean =>
  endings.some((ending) => word.length > ending.length + 1 && word.endsWith(ending));

const SHORTEST_NOUN = 6;
const LONGEST_WORD = 40;

/** What a lower-case word opens as the noun of a party, or null. Of a hyphenated word the first known part decides. */
export function headKind(key: string): HeadKind | null {
  const parts = key.includes("-") ? [key, ...key.split("-")] : [key];
  for (const part of parts) {
    const kind = tableKind(part);
    if (kind) return kind === "post" && pluralTails.has(parts.at(-1) ?? "") ? "group" : kind;
  }
  return guessedKind(parts.at(-1) ?? key);
}

function tableKind(word: string): HeadKind | null {
  if (groups.has(word) || bodies.has(word)) return "group";
  if (posts.has(word)) return "post";
  return organizations.has(word) ? "organization" : null;
}

/** «экскурсоводы», «профорги»: the plural of a post that the table of groups lacks. */
const isPluralOfPost = (word: string): boolean =>
  (word.endsWith("ы") && posts.has(word.slice(0, -1))) ||
  (word.endsWith("и") && ["", "ь"].some((ending) => posts.has(word.slice(0, -1) + ending)));

/** A clipped word glued to a known noun («культорганизатор»), or a noun with an ending of persons. */
function guessedKind(word: string): HeadKind | null {
  if (strangers.has(word) || word.length > LONGEST_WORD) return null;
  if (isPluralOfPost(word)) return "group";
  for (let cut = 3; cut <= word.length - SHORTEST_NOUN; cut++) {
    const kind = tableKind(word.slice(cut));
    if (kind) return kind;
  }
  if (endsWith(word, personEndings.many)) return "group";
  return endsWith(word, personEndings.one) ? "post" : null;
}

/** What the nominative of an oblique form is by the tables, or null. */
export function inflectedKind(key: string, endings: Readonly<Record<string, readonly string[]>>): HeadKind | null {
  const nominative = nominativeForm(key, endings) ?? nominativeForm(key.split("-")[0] ?? key, endings);
  return nominative === null ? null : tableKind(nominative);
}

/** The word of the tables of which the key is an oblique form, or null. */
export function nominativeForm(key: string, endings: Readonly<Record<string, readonly string[]>>): string | null {
  for (const length of [3, 2, 1]) {
    for (const ending of endings[key.slice(-length)] ?? []) {
      const nominative = key.slice(0, -length) + ending;
      if (tableKind(nominative)) return nominative;
    }
  }
  return null;
}

/** «родительским» → «родительский»; null where the word has no ending of an adjective in an oblique case. */
export function nominativeAdjective(key: string): string | null {
  for (const [ending, nominative] of obliqueAdjectiveEndings)
    if (key.endsWith(ending)) return key.slice(0, -ending.length) + nominative;
  return null;
}

/** What a noun is only after the adjective before it: «методический кабинет», «дежурный класс». */
export function kindAfter(noun: string, adjective: string | undefined): HeadKind | null {
  const found = Object.entries(nounsAfter).find(([, nouns]) => adjective && nouns[noun]?.has(adjective));
  return found ? (found[0] as HeadKind) : null;
}

/** Whether the tables know the word at all, so that it can be nobody's surname. */
export const isKnownWord = (key: string): boolean =>
  tableKind(key) !== null || [modifiers, fields, strangers, things].some((words) => words.has(key));

/** Whether the word can stand before the noun of a party and belong to it. */
export const isModifier = (key: string): boolean =>
  modifiers.has(lastPart(key)) || headModifiers.has(key) || (headKind(key) === null && endsWith(key, adjectiveEndings));

const lastPart = (key: string): string => key.slice(key.lastIndexOf("-") + 1);

/** Whether a noun in front of another noun only describes it; a compound such as «педагог психолог» only at the beginning. */
export const describes = (key: string, next: string, first: boolean): boolean =>
  headModifiers.has(key) || (first && (compounds[key]?.has(next) ?? false));

/** Whether only an oblique case ends so: the word continues a phrase. */
export const isOblique = (key: string): boolean =>
  key === "по" || key === "па" || obliqueEndings.some((ending) => key.endsWith(ending));

/** Whether the unknown word is in no oblique case, the genitive plural of a known one («школ») included. */
export const isNominativeOnly = (key: string): boolean =>
  nominativeOnlyEndings.some((ending) => key.endsWith(ending)) &&
  !isOblique(key) &&
  headKind(key) === null &&
  !pluralStemEndings.some((ending) => isKnownWord(key + ending));

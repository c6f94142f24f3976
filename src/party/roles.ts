import type { Party } from "../model.ts";
import { headKind } from "./lexicon.ts";
import { expand } from "./role-expansion.ts";
import { agree, isPluralPost, singularNoun } from "./role-forms.ts";
import { partsOf } from "./role-text.ts";
import { capitals, countWords, inverted, singularComplements, synonyms } from "./role-words.ts";
import { compounds, headModifiers } from "./words.ts";

/**
 * The one name of a role for all its spellings: Russian, in full, in the singular, in lower case but for abbreviations
 * («Кл.рук – ли» → «классный руководитель»). Words that no table has stay as written. Null where there are no words.
 */
export function canonicalRole(role: string): string | null {
  const roles = rolesOf(role).map(canonicalWords).filter(Boolean);
  return roles.length > 0 ? roles.join(", ") : null;
}

/** The canonical role of a party; a group has one where it is people who hold one post («классные руководители»). */
export function canonicalOf({ kind, name, role }: Pick<Party, "kind" | "name" | "role">): string | null {
  if (role !== null) return canonicalRole(role);
  return kind === "group" && name !== null && holdsPosts(name) ? canonicalRole(name) : null;
}

/** Whether a group's name is a plural of posts, not a body or any people. */
export const holdsPosts = (name: string): boolean =>
  rolesOf(name).every((words) => isPluralPost(words[headIndex(words)] ?? ""));

const rolesOf = (text: string): string[][] => {
  const parts = partsOf(text);
  return parts.map((words) => expand(words.filter((word) => !countWords.has(word))));
};

function canonicalWords(words: readonly string[]): string {
  const at = headIndex(words);
  const noun = singularNoun(words[at] ?? "");
  const before = words.slice(0, at).map((word) => agree(word, noun));
  const [first = "", ...rest] = words.slice(at + 1);
  const adjective = agree(first, noun);
  const phrase = inverted.has(adjective)
    ? [...before, adjective, noun, ...rest]
    : [...before, ...compound(noun, singularComplements[first] ?? first), ...rest];
  return finish(phrase.filter(Boolean).join(" "));
}

/** The place of the noun that the role is about; 0 where no word is known. */
function headIndex(words: readonly string[]): number {
  const found = words.findIndex((word) => headKind(word) !== null);
  const next = words[found + 1];
  const describes = headModifiers.has(words[found] ?? "") && next !== undefined && headKind(next) !== null;
  return Math.max(found, 0) + (describes ? 1 : 0);
}

/** «педагог психолог» → «педагог-психолог». */
const compound = (noun: string, next: string): string[] =>
  compounds[noun]?.has(singularNoun(next)) ? [`${noun}-${singularNoun(next)}`] : [noun, next];

/** What the spelling of the whole still leaves open: the same word twice in a list, other names, capitals. */
function finish(phrase: string): string {
  const shortened = phrase.replace(/ (работе|части)(?= и \S+ \1)/gu, "").replace(/ и (?=\S+ и )/gu, ", ");
  return (synonyms[shortened] ?? shortened).replace(/[\p{L}/]+/gu, (word) =>
    capitals.has(word) ? word.toUpperCase() : word,
  );
}

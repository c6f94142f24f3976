import type { Party } from "../model.ts";
import { headKind } from "./lexicon.ts";
import { capitalized } from "./role-capitals.ts";
import { nominative } from "./role-cases.ts";
import { expand } from "./role-expansion.ts";
import { inOrder } from "./role-fields.ts";
import { agree, isPluralPost, singularNoun } from "./role-forms.ts";
import { partsOf } from "./role-text.ts";
import { countWords, genitives, inverted, singularComplements, synonyms } from "./role-words.ts";
import { compounds, headModifiers } from "./words.ts";

/**
 * The one name of a role for all its spellings: Russian, in full, in the singular, in lower case but for abbreviations
 * («Кл.рук – ли» → «классный руководитель»). Words that no table has stay as written. Null where there are no words.
 */
export function canonicalRole(role: string): string | null {
  const roles = rolesOf(role).map(canonicalWords).filter(Boolean);
  return roles.length > 0 ? capitalized(withSuperior(roles).join(", "), role) : null;
}

/** The canonical role of a party; a group has one where it is people who hold one post («классные руководители»). */
export function canonicalOf({ kind, name, role }: Pick<Party, "kind" | "name" | "role">): string | null {
  if (role !== null) return canonicalRole(role);
  const canonical = kind === "group" && name !== null && holdsPosts(name) ? canonicalRole(name) : null;
  return canonical === deputy ? null : canonical; // «Директор, заместители»: whose they are, their own name does not say
}

const deputy = "заместитель";

/** «директор, заместитель»: a deputy without more is that of the post before. */
const withSuperior = (roles: readonly string[]): string[] =>
  roles.map((role, at) => {
    const superior = role === deputy ? genitives[roles[at - 1] ?? ""] : undefined;
    return superior === undefined ? role : `${role} ${superior}`;
  });

/** Whether a group's name is a plural of posts, not a body or any people. */
export const holdsPosts = (name: string): boolean =>
  rolesOf(name).every((words) => isPluralPost(words[headIndex(words)] ?? ""));

const rolesOf = (text: string): string[][] => {
  const parts = partsOf(text);
  return parts.map((words) => expand(nominative(words.filter((word) => !countWords.has(word)))));
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
  return finish(inOrder(phrase.filter(Boolean)).join(" "));
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

/** What the spelling of the whole still leaves open: lists of more than two, other names. */
function finish(phrase: string): string {
  const listed = phrase.replace(/ и (?=\S+(?: работе| части)? и )/gu, ", ");
  return synonyms[listed] ?? listed;
}

import { obliqueCases } from "./endings.ts";
import { headKind, nominativeAdjective, nominativeForm } from "./lexicon.ts";
import { adjectives } from "./role-words.ts";

/** The words of a role whose noun, with the adjectives before it, is in an oblique case, in the nominative: «классного руководителя». */
export function nominative(words: readonly string[]): string[] {
  const at = words.findIndex((word) => headKind(word) !== null || !isAdjective(word));
  const noun = nounOf(words[at] ?? "");
  if (noun === null) return [...words];
  const adjectives = words.slice(0, at).map((word) => nominativeAdjective(word) ?? word);
  return [...adjectives, noun, ...words.slice(at + 1)];
}

const isAdjective = (word: string): boolean =>
  word in adjectives || (nominativeAdjective(word) !== null && formOf(word) === null);

/** Of a compound both parts decline: «педагогом-психологом». */
function nounOf(word: string): string | null {
  if (headKind(word) !== null) return null;
  const [noun = "", ...others] = word.split("-");
  const found = formOf(noun);
  return found === null ? null : [found, ...others.map((part) => formOf(part) ?? part)].join("-");
}

function formOf(word: string): string | null {
  for (const endings of obliqueCases) {
    const found = nominativeForm(word, endings);
    if (found !== null) return found;
  }
  return null;
}

import { headKind } from "./lexicon.ts";
import { belarusian, belarusianFields } from "./role-belarusian.ts";
import {
  adjectives,
  complements,
  expansions,
  genitives,
  inverted,
  wantGenitive,
  works,
  workWords,
} from "./role-words.ts";

/** Where a word of a role stands: before its noun, after it, or among the fields of work after «по». */
type Position = "before" | "after" | "work";

/** Writes the words of one role in full and in Russian. */
export function expand(words: readonly string[]): string[] {
  const isBelarusian = words.includes("па");
  const russian = withPreposition(words).map(
    (word) => (isBelarusian ? belarusianFields[word] : undefined) ?? translate(word),
  );
  const full: string[] = [];
  let position: Position = "before";
  russian.forEach((word, at) => {
    const written = inFull(word, position, full.at(-1) ?? "", russian[at + 1]).split(" ");
    full.push(...written);
    if (word === "по") position = "work";
    else if (position === "before" && written.some((one) => headKind(one) !== null)) position = "after";
  });
  return withDirector(full);
}

/** «зам. директора УВР» */
function withPreposition(words: readonly string[]): string[] {
  const at = words.findIndex((word) => word in works);
  const isMissing = at > 0 && superiorsOrDeputies.has(words[at - 1] ?? "") && !words.includes("по");
  return isMissing ? words.toSpliced(at, 0, "по") : [...words];
}

const superiorsOrDeputies = new Set([
  "зам",
  "замдиректора",
  "замдир",
  "заместитель",
  "заместители",
  "директора",
  "дир",
]);

const translate = (word: string): string =>
  belarusian[word] ??
  (word.includes("-")
    ? word
        .split("-")
        .map((part) => belarusian[part] ?? part)
        .join("-")
    : word);

function inFull(word: string, position: Position, before: string, next: string | undefined): string {
  if (wantGenitive.has(before)) return genitives[expansions[word] ?? word] ?? expansions[word] ?? word;
  if (position === "work") return works[word] ?? workWord(word) ?? expansions[word] ?? word;
  if (position === "after")
    return invertedAdjective(word, before, next) ?? complements[word] ?? expansions[word] ?? parts(word);
  return (next !== undefined && next !== "по" ? adjectives[word] : undefined) ?? expansions[word] ?? parts(word);
}

/** «педагог соц.» */
function invertedAdjective(word: string, before: string, next: string | undefined): string | undefined {
  const adjective = adjectives[word];
  const isLast = next === undefined || next === "и";
  return adjective && inverted.has(adjective) && isLast && headKind(before) !== null ? adjective : undefined;
}

/** «уч.-восп. работе»: all parts but the last in their combining form. */
function workWord(word: string): string | undefined {
  const clipped = word.split("-");
  if (!clipped.some((part) => part in workWords)) return undefined;
  return clipped
    .map((part, at) => (at < clipped.length - 1 ? workWords[part]?.first : workWords[part]?.last) ?? part)
    .join("-");
}

/** «учит-предм»: a compound of clipped nouns. */
function parts(word: string): string {
  const [first = "", ...others] = word.split("-");
  return [expansions[first] ?? first, ...others.map((part) => complements[part] ?? expansions[part] ?? part)].join("-");
}

/** «зам. по УВР» is the director's deputy. */
function withDirector(words: readonly string[]): string[] {
  const at = words.findIndex((word) => word.startsWith("заместител"));
  return at >= 0 && words[at + 1] === "по" ? words.toSpliced(at + 1, 0, "директора") : [...words];
}

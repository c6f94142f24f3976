/** What the words of one header cell mean: whole phrases, parts of a combined header, phrases with an addition, typos. */
import distances from "natural/lib/natural/distance/levenshtein_distance.js";
import { squeeze, stem, words } from "./fold.ts";
import { settings } from "./settings.ts";
import { type HeaderKind, headerAdjectives, headerPhrases } from "./words/headers.ts";
import { qualifiedPhrases, qualifierEndings } from "./words/qualified.ts";

/** The meanings of a header, the first one first; `sure` is false where they rest on the beginning of the words only. */
export interface Meaning {
  kinds: HeaderKind[];
  sure: boolean;
}

interface Phrase {
  kind: HeaderKind;
  words: string[];
}

const phrases: Phrase[] = Object.entries(headerPhrases).flatMap(([kind, list]) =>
  list.map((text) => ({ kind: kind as HeaderKind, words: words(text) })),
);
const bySqueezed = new Map(phrases.map((phrase) => [phrase.words.join(""), phrase.kind]));
const byStems = new Map(phrases.map((phrase) => [phrase.words.map(stem).join(" "), phrase.kind]));
const longest = Math.max(...phrases.map((phrase) => phrase.words.length));
const adjectives = new Set(headerAdjectives.map((word) => stem(word)));

/** First letters of the words that may open a header: most cells of a table are told from one by them alone, without stemming. */
const openings = new Set([...headerAdjectives, ...phrases.flatMap((phrase) => phrase.words[0] ?? [])].map(opening));
const separators = /[,;:/()]|\s(?:и|і|или|або)\s/;
const nothing: Meaning = { kinds: [], sure: false };

/** Reads one header cell by its words as they stand. */
export function meaningOf(header: string): Meaning {
  const own = words(header);
  if (own.length === 0 || own.length > settings.headerWords) return nothing;
  const whole = wholePhrase(own);
  if (whole) return { kinds: [whole], sure: true };
  const parts = header
    .split(separators)
    .map(words)
    .filter((part) => part.length > 0);
  const found = parts.map((part) => ({ whole: wholePhrase(part), part }));
  const kinds = found.flatMap((one) => one.whole ?? openingPhrase(one.part) ?? []);
  return { kinds: [...new Set(kinds)], sure: found.every((one) => one.whole !== undefined) };
}

/** What an adjective with a word for things that are done makes of a header, as in «Организационные мероприятия». */
export function qualifiedKind(header: string): "activity" | "topic" | undefined {
  if (words(header).length > settings.qualifiedWords) return undefined;
  const own = squeeze(header);
  const ends = (noun: string) => own.endsWith(noun) && qualifierEndings.some((ending) => own.endsWith(ending + noun));
  return (["activity", "topic"] as const).find((kind) => qualifiedPhrases[kind].some(ends));
}

/** Reads one header cell that the words alone did not explain, forgiving typing errors; costs more. */
export function meaningOfTypo(header: string): Meaning {
  const own = squeeze(header);
  const allowed = own.length < settings.typoMinLength ? 0 : own.length < settings.typoLongLength ? 1 : 2;
  const near = (phrase: string) =>
    phrase.length >= settings.typoMinLength &&
    Math.abs(phrase.length - own.length) <= allowed &&
    distances.LevenshteinDistance(phrase, own) <= allowed;
  const phrase = allowed > 0 ? [...bySqueezed.keys()].find(near) : undefined;
  const kind = phrase && bySqueezed.get(phrase);
  return kind ? { kinds: [kind], sure: true } : nothing;
}

function wholePhrase(own: readonly string[]): HeaderKind | undefined {
  const squeezed = bySqueezed.get(own.join(""));
  if (squeezed || !mayOpen(own)) return squeezed;
  return byStems.get(withoutAdjectives(own.map(stem)).join(" "));
}

/** The longest phrase that the words begin with: «Ответственный за выполнение пункта». */
function openingPhrase(own: readonly string[]): HeaderKind | undefined {
  if (!mayOpen(own)) return undefined;
  const all = withoutAdjectives(own.map(stem));
  for (let length = Math.min(longest, all.length - 1); length > 0; length -= 1) {
    const kind = byStems.get(all.slice(0, length).join(" "));
    if (kind) return kind;
  }
  return undefined;
}

function mayOpen(own: readonly string[]): boolean {
  return openings.has(opening(own[0] ?? ""));
}

function opening(word: string): string {
  return word.slice(0, 4);
}

function withoutAdjectives(own: string[]): string[] {
  const first = own.findIndex((one) => !adjectives.has(one));
  return first > 0 ? own.slice(first) : own;
}

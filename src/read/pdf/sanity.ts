import type { Glyph } from "./geometry.ts";
import { countWords, runsOf } from "./miscoded.ts";
import { settings } from "./settings.ts";

const kinds = ["all", "unreadable", "cyrillic", "western", "plain", "words", "miscoded", "torn"] as const;

/** How many signs of each kind a text has, white space aside, and how many words. */
export type Signs = Record<(typeof kinds)[number], number>;

/** The signs of some glyphs. */
export function signsOf(glyphs: Glyph[]): Signs {
  return countSigns(runsOf(glyphs));
}

/** The signs of a text. */
export function countSigns(text: string): Signs {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    all: count(/\S/gu),
    unreadable: count(/[^\P{Cc}\s]|[\p{Co}\p{Cn}\ufffd]/gu),
    cyrillic: count(/\p{Script=Cyrillic}/gu),
    western: count(/[\u00c0-\u024f]/g),
    plain: count(/[A-Za-z]/g),
    ...countWords(text),
  };
}

export const noSigns = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Signs;

/** The signs of two texts together. */
export function addSigns(one: Signs, other: Signs): Signs {
  return Object.fromEntries(kinds.map((kind) => [kind, one[kind] + other[kind]])) as Signs;
}

/**
 * Whether a text layer is garbage: unreadable characters, Cyrillic shown as Latin letters with accents
 * («Ñåíòÿáðü»), or more than this share of its words miscoded.
 */
export function isGarbled(signs: Signs, share: number = settings.miscodedDocument): boolean {
  const { all, unreadable, cyrillic, western, plain, words, miscoded } = signs;
  const broken = all >= settings.garbledSample && unreadable > all * settings.garbledShare;
  const other = miscoded >= settings.miscodedWords && miscoded > words * share;
  return broken || other || (western > cyrillic && western > plain);
}

/**
 * The same of one page, where one font with miscoded letters is enough; a page that is too short to tell, and has
 * hardly a Cyrillic letter or a miscoded word, is like the page before it.
 */
export function isGarbledPage(signs: Signs, before: boolean): boolean {
  const { all, cyrillic, miscoded, torn } = signs;
  if (isGarbled(signs, settings.miscodedShare) || torn >= settings.miscodedWords) return true;
  return before && (miscoded > 0 || (all > 0 && all < settings.garbledSample && cyrillic * 2 < all));
}

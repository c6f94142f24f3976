import { settings } from "./settings.ts";

/** How many signs of each kind a text has, white space aside. */
export interface Signs {
  all: number;
  unreadable: number;
  cyrillic: number;
  western: number;
  plain: number;
}

/** How many signs of each kind some glyphs have. */
export function signsOf(glyphs: { text: string }[]): Signs {
  return countSigns(glyphs.map((glyph) => glyph.text).join(""), noSigns);
}

export const noSigns: Signs = { all: 0, unreadable: 0, cyrillic: 0, western: 0, plain: 0 };

/** The signs of a text added to those counted before. */
export function countSigns(text: string, before: Signs): Signs {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    all: before.all + count(/\S/gu),
    unreadable: before.unreadable + count(/[^\P{Cc}\s]|[\p{Co}\p{Cn}\ufffd]/gu),
    cyrillic: before.cyrillic + count(/\p{Script=Cyrillic}/gu),
    western: before.western + count(/[\u00c0-\u024f]/g),
    plain: before.plain + count(/[A-Za-z]/g),
  };
}

/** Whether a text layer is garbage: unreadable characters, or Cyrillic shown as Latin letters with accents («Ñåíòÿáðü»). */
export function isGarbled({ all, unreadable, cyrillic, western, plain }: Signs): boolean {
  const broken = all >= settings.garbledSample && unreadable > all * settings.garbledShare;
  return broken || (western > cyrillic && western > plain);
}

/** The same of one page; one that is too short to tell, and has hardly a Cyrillic letter, is like the page before it. */
export function isGarbledPage(signs: Signs, before: boolean): boolean {
  const { all, cyrillic } = signs;
  return isGarbled(signs) || (before && all > 0 && all < settings.garbledSample && cyrillic * 2 < all);
}

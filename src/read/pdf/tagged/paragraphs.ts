import type { Glyph } from "../geometry.ts";
import { settings } from "../settings.ts";

/** Gives glyphs the number of their tagged paragraph, in place; an exporter that makes a paragraph of every line is not believed. */
export function markParagraphs(glyphs: Glyph[], paragraphs: ReadonlyMap<number, number>): void {
  if (paragraphs.size === 0) return;
  for (const glyph of glyphs) glyph.paragraph = typeof glyph.mark === "number" ? paragraphs.get(glyph.mark) : undefined;
  if (!hasLongOnes(glyphs)) for (const glyph of glyphs) glyph.paragraph = undefined;
}

/** Whether some paragraph runs over several lines of the page. */
function hasLongOnes(glyphs: Glyph[]): boolean {
  const firsts = new Map<number, Glyph>();
  return glyphs.some((glyph) => {
    if (glyph.paragraph === undefined) return false;
    const first = firsts.get(glyph.paragraph);
    if (!first) firsts.set(glyph.paragraph, glyph);
    return first !== undefined && Math.abs(glyph.y - first.y) > first.size * settings.sameLine;
  });
}

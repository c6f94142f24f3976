import type { Glyph } from "../geometry.ts";
import { settings } from "../settings.ts";

/** Glyphs with the number of their tagged paragraph; an exporter that makes a paragraph of every line is not believed. */
export function withParagraphs(glyphs: Glyph[], paragraphs: ReadonlyMap<number, number>): Glyph[] {
  if (paragraphs.size === 0) return glyphs;
  const numbered = glyphs.map((glyph) => ({
    ...glyph,
    paragraph: typeof glyph.mark === "number" ? paragraphs.get(glyph.mark) : undefined,
  }));
  return hasLongOnes(numbered) ? numbered : glyphs;
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

/** What is drawn outside of what a page shows: printers' notes, the other half of a spread that was cut in two. */
import type { Glyph } from "./geometry.ts";

/**
 * Marks the glyphs that were drawn together with none in a page's box (left, bottom, right, top; y upwards), or within
 * their size of it; of a line that leaves the page all is taken to be seen.
 */
export function markUnseen(glyphs: Glyph[], [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): Glyph[] {
  const isSeen = ({ x, y, size }: Glyph) => x > left - size && x < right + size && y > bottom - size && y < top + size;
  if (glyphs.every(isSeen)) return glyphs;
  const seen = new Set(glyphs.filter(isSeen).map(({ op }) => op));
  return glyphs.map((glyph) => (seen.has(glyph.op) ? glyph : { ...glyph, mark: "unseen" }));
}

/** Parts the marked glyphs from a drawing. */
export function withoutUnseen<D extends { glyphs: Glyph[] }>(drawing: D): { drawing: D; unseen: Glyph[] } {
  const unseen = drawing.glyphs.filter(({ mark }) => mark === "unseen");
  if (unseen.length === 0) return { drawing, unseen };
  return { drawing: { ...drawing, glyphs: drawing.glyphs.filter(({ mark }) => mark !== "unseen") }, unseen };
}

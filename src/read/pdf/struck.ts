/** Text with a line drawn through its middle: printed changes show so what was deleted. */
import type { Drawing, Glyph, Segment } from "./geometry.ts";
import { isBlank } from "./lines.ts";
import { settings } from "./settings.ts";

export interface Unstruck extends Drawing {
  struck: Glyph[];
}

/** Parts struck glyphs, and the lines that strike them, from an upright drawing. */
export function withoutStruck(drawing: Drawing): Unstruck {
  const { glyphs, segments } = drawing;
  const level = segments.filter((s) => s.y0 === s.y1 && s.x1 - s.x0 >= settings.strikeLength);
  if (level.length > settings.maxEdges) return { ...drawing, struck: [] };
  const { near } = byHeight(glyphs);
  const struck = new Set<Glyph>();
  const strokes = new Set<Segment>();
  for (const line of level) {
    const crossed = near(line).filter((glyph) => isCrossed(glyph, line));
    if (!isDrawnFor(crossed, line)) continue;
    strokes.add(line);
    for (const glyph of crossed) struck.add(glyph);
  }
  if (struck.size === 0) return { ...drawing, struck: [] };
  const rest = glyphs.filter((glyph) => !struck.has(glyph));
  return { ...drawing, glyphs: rest, segments: segments.filter((s) => !strokes.has(s)), struck: [...struck] };
}

/** Looks up the glyphs whose baseline lies under a line by less than the largest letter's size. */
function byHeight(glyphs: Glyph[]): { near: (line: Segment) => Glyph[] } {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y);
  const reach = glyphs.reduce((size, glyph) => Math.max(size, glyph.size), 0) * settings.strikeHigh;
  return {
    near: ({ y0 }) => sorted.slice(below(sorted, y0), below(sorted, y0 + reach)).slice(0, settings.maxLineGlyphs),
  };
}

/** Index of the first glyph at or below a height. */
function below(sorted: Glyph[], y: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Glyph).y < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isCrossed({ x, y, width, size, angle }: Glyph, line: Segment): boolean {
  const up = (y - line.y0) / size;
  const middle = x + width / 2;
  const through = up >= settings.strikeLow && up <= settings.strikeHigh;
  return angle === 0 && through && middle > line.x0 && middle < line.x1;
}

/** A border or a rule under a heading runs on beyond the letters that it happens to cross; a stroke ends with them. */
function isDrawnFor(crossed: Glyph[], line: Segment): boolean {
  const ink = crossed.filter((glyph) => !isBlank(glyph));
  if (ink.length === 0) return false;
  let [left, right, size] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const glyph of crossed) {
    [left, right] = [Math.min(left, glyph.x), Math.max(right, glyph.x + glyph.width)];
    size = Math.max(size, glyph.size);
  }
  const slack = size * settings.strikeSlack;
  return left - line.x0 <= slack && line.x1 - right <= slack;
}

import type { Drawing, Glyph, Point, Segment } from "./geometry.ts";
import { groupBy } from "./group.ts";

/** A page turned; `turn` are the quarter turns that its text was counter-clockwise. */
export interface Upright extends Drawing {
  turn: number;
}

/** Quarter turns (0–3, counter-clockwise) of most of the text; a page's own /Rotate says nothing reliable about it. */
function dominantTurn(glyphs: Glyph[]): number {
  const turns = groupBy(
    glyphs.filter((glyph) => glyph.text.trim() !== ""),
    (glyph) => quartersOf(glyph.angle),
  );
  const [best] = [...turns].sort((a, b) => b[1].length - a[1].length);
  return best?.[0] ?? 0;
}

/** Turns a page so that its text runs to the right and y grows downwards; angles become relative to the text. */
export function upright(drawing: Drawing, turn = dominantTurn(drawing.glyphs)): Upright {
  return {
    ...drawing,
    turn,
    glyphs: drawing.glyphs.map((glyph) => turnGlyph(glyph, turn)),
    segments: drawing.segments.map((segment) => turnSegment(segment, turn)),
  };
}

/** The quarter turns (0–3) that an angle is nearest to. */
export function quartersOf(angle: number): number {
  return ((Math.round(angle / 90) % 4) + 4) % 4;
}

/** The top left corner of an upright page; `view` is left, bottom, right, top as PDF has it. */
export function cornerOf([left = 0, bottom = 0, right = 0, top = 0]: readonly number[], turn: number): Point {
  const [one, other] = [turnPoint(left, bottom, turn), turnPoint(right, top, turn)];
  return [Math.min(one[0], other[0]), Math.min(one[1], other[1])];
}

/** Turned back by `turn` quarters, then mirrored so that y grows downwards. */
function turnPoint(x: number, y: number, turn: number): [number, number] {
  if (turn === 1) return [y, x];
  if (turn === 2) return [-x, y];
  if (turn === 3) return [-y, -x];
  return [x, -y];
}

function turnGlyph(glyph: Glyph, turn: number): Glyph {
  const [x, y] = turnPoint(glyph.x, glyph.y, turn);
  return { ...glyph, x, y, angle: glyph.angle - turn * 90 };
}

function turnSegment(segment: Segment, turn: number): Segment {
  const [ax, ay] = turnPoint(segment.x0, segment.y0, turn);
  const [bx, by] = turnPoint(segment.x1, segment.y1, turn);
  return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
}

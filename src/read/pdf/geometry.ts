/** Plane geometry of a page: matrices in PDF order [a b c d e f], and the shapes that the stages hand on. */

export type Matrix = readonly [number, number, number, number, number, number];
export type Point = readonly [number, number];

/** A level or plumb line; after `upright` y grows downwards. */
export interface Segment {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/**
 * The number of the marked content that a glyph belongs to; an artifact is no part of the document's text: running
 * heads; what is unseen stands outside of the page.
 */
export type Mark = number | "artifact" | "unseen";

/** A drawn character: its origin on the baseline, its advance along `angle` (degrees), `op` the operator that drew it. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  angle: number;
  op: number;
  mark?: Mark | undefined;
  /** The tagged paragraph that it belongs to, numbered within the page. */
  paragraph?: number | undefined;
  /** Of a recognised word, which is one glyph: how sure the program is of it, from 0 to 100. */
  confidence?: number | undefined;
}

/** A picture on a page: where pdf.js keeps it, or the picture itself; `matrix` takes the unit square to page space. */
export interface ImageUse {
  source: unknown;
  matrix: Matrix;
  /** Whether it is a mask: only its black pixels are painted. */
  mask: boolean;
}

/** Everything of a page that the reader looks at. */
export interface Drawing {
  glyphs: Glyph[];
  segments: Segment[];
  hasImage: boolean;
  images: ImageUse[];
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = second;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** The matrix that takes back what `matrix` does; null where it flattens the plane. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | null {
  const area = a * d - b * c;
  if (!Number.isFinite(area) || area === 0) return null;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

/** A point moved by a matrix. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Reads six numbers from what pdf.js hands over (array or Float32Array); null if it is anything else. */
export function toMatrix(value: unknown): Matrix | null {
  const list = ArrayBuffer.isView(value) || Array.isArray(value) ? Array.from(value as ArrayLike<unknown>) : [];
  return list.length === 6 && list.every((n) => Number.isFinite(n)) ? (list as unknown as Matrix) : null;
}

/** The middle of a glyph on an upright page: half its advance along, a quarter of its size above the baseline. */
export function centre(glyph: Glyph, midHeight: number): Point {
  const angle = (glyph.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [along, up] = [glyph.width / 2, glyph.size * midHeight];
  return [glyph.x + along * cos - up * sin, glyph.y - along * sin - up * cos];
}

/** Sorted groups of numbers that lie within `tolerance` of the first of their group, each as its mean. */
export function cluster(values: number[], tolerance: number): number[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && value - (last[0] as number) <= tolerance) last.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

/** The middle value of a list; 0 for an empty one. */
export function median(values: number[]): number {
  const [first] = values;
  if (first !== undefined && values.every((value) => value === first)) return first;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** How far a row of things reaches; a loop, because spreading a long list overflows the stack. */
export function extent(items: readonly { x0: number; x1: number }[]): { left: number; right: number } {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x0, x1 } of items) [left, right] = [Math.min(left, x0), Math.max(right, x1)];
  return { left, right };
}

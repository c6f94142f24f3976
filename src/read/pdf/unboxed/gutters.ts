/** The white stripes between the columns of a table that has no lines between them. */
import { median } from "../geometry.ts";
import type { Line } from "../lines.ts";
import { settings } from "../settings.ts";
import { type Segment, segments, type TextRow } from "../stream/rows.ts";
import { isValue } from "./values.ts";

/** A stripe from top to bottom of some rows that no word stands in. */
export interface Gutter {
  x0: number;
  x1: number;
}

/** Words that ordinary spaces join; two numbers side by side are one only as «12 345». */
export function phrases(row: TextRow): Segment[] {
  return segments(row, gapInPhrase);
}

const gapInPhrase = (left: Line, right: Line) =>
  isValue(left.text) && isValue(right.text) ? settings.valueGap : settings.phraseGap;

/** The gutters that the fullest rows show; what runs across them in these by exception, and what other rows have over them, does not count. */
export function gutters(rows: TextRow[]): Gutter[] {
  const least = median(rows.map((row) => row.size)) * settings.gutter;
  const parts = rows.map(phrases);
  const most = parts.reduce((count, row) => Math.max(count, row.length), 0);
  const isFull = (row: Segment[]) => row.length >= Math.max(2, most * settings.fullRow);
  const full = parts.filter(isFull);
  const wide = whites(full.flat(), Math.floor(full.length * settings.gutterCrossing), least);
  const beside = full.flat().filter((part) => !wide.some((gutter) => reachesAcross(part, gutter)));
  const others = parts.filter((row) => !isFull(row)).flat();
  const within = others.filter((part) => !wide.some(({ x0, x1 }) => part.x0 * 2 < x0 + x1 && part.x1 * 2 > x0 + x1));
  return whites([...beside, ...within], 0, least);
}

/** Whether something begins before a gutter and ends behind it. */
export function reachesAcross({ x0, x1 }: { x0: number; x1: number }, gutter: Gutter): boolean {
  return x0 < gutter.x0 && x1 > gutter.x1;
}

/** Stripes at least this wide in which at most `allowed` of the parts stand. */
function whites(parts: Segment[], allowed: number, least: number): Gutter[] {
  const found: Gutter[] = [];
  let [count, start] = [0, Number.POSITIVE_INFINITY];
  for (const [x, change] of stops(parts)) {
    const before = count;
    count += change;
    if (before > allowed && count <= allowed) start = x;
    if (before <= allowed && count > allowed && x - start >= least) found.push({ x0: start, x1: x });
  }
  return found;
}

/** Where parts begin (+1) and end (−1), from left to right. */
function stops(parts: Segment[]): (readonly [x: number, change: number])[] {
  const all = parts.flatMap(({ x0, x1 }) => [[x0, 1] as const, [Math.max(x0, x1), -1] as const]);
  return all.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/**
 * Rows of bars without rules, as antiword prints them: a row takes as many lines as its longest cell, and nothing says where
 * it ends. Every row has borders of its own, a little off those of the others.
 */
import type { Cell } from "../../../model.ts";
import { groupStrips, type Strip, textsOf } from "../group.ts";
import type { Line } from "../lines.ts";
import { settings } from "../settings.ts";
import type { Glyphs } from "./glyphs.ts";

/** The cells of each row; none where a line has no end or too many cells. */
export function readBars(lines: Line[], glyphs: Glyphs): Cell[][] {
  const strips = lines.map((line) => stripOf(line, glyphs));
  if (strips.some(({ parts }) => parts.length === 0 || parts.length > settings.drawn.cells)) return [];
  if (strips.reduce((cells, { parts }) => cells + parts.length, 0) > settings.cells) return [];
  const rows = isWrappedByWidth(strips) ? groupStrips(strips) : strips.map((strip) => [strip]);
  const edges = commonEdges(strips);
  return rows.map((row, at) => placeRow(row, at, edges));
}

/** Cuts a line at its borders; the shape is where they stand. */
function stripOf({ text, number }: Line, glyphs: Glyphs): Strip {
  const borders: number[] = [];
  const trimmed = text.trimEnd();
  for (let at = 0; at < trimmed.length && borders.length <= settings.drawn.cells + 1; at++) {
    if (glyphs.isBorder(trimmed[at])) borders.push(at);
  }
  if (borders.at(-1) !== trimmed.length - 1) borders.push(trimmed.length);
  const parts = borders.slice(1).map((end, i) => trimmed.slice((borders[i] ?? 0) + 1, end));
  return { parts, widths: parts.map((part) => part.length), line: number, gap: false, shape: borders.join() };
}

/** Cells of several lines stand under one another; where every line has borders of its own, each is a row. */
function isWrappedByWidth(strips: Strip[]): boolean {
  const alike = strips.filter(({ shape }, i) => i > 0 && shape === strips[i - 1]?.shape).length;
  return alike * 2 >= strips.length;
}

const edgesOf = ({ shape }: Strip): number[] => shape.split(",").map(Number);

/** The borders of the rows with the most usual number of cells. */
function commonEdges(strips: Strip[]): number[] {
  const times = new Map<number, number>();
  for (const { parts } of strips) times.set(parts.length, (times.get(parts.length) ?? 0) + 1);
  const usual = [...times].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  const model = strips.find(({ parts }) => parts.length === usual[0]);
  return model ? edgesOf(model) : [];
}

/** A row of the usual number of cells fills the columns; one of fewer has cells that span, told by their borders. */
function placeRow(row: Strip[], at: number, edges: number[]): Cell[] {
  const [first] = row;
  const texts = textsOf(row, { cuts: true });
  const own = first ? edgesOf(first) : [];
  const columns = edges.length - 1;
  const starts = texts.length < columns ? startsOf(own, edges) : texts.map((_, col) => col);
  return texts.map((text, i) => {
    const col = starts[i] ?? i;
    const next = starts[i + 1] ?? Math.max(columns, col + 1);
    return { text, row: at, col, rowspan: 1, colspan: next - col, line: first?.line };
  });
}

/** The column in which each cell begins: that of the nearest border, but further right with every cell. */
function startsOf(own: number[], edges: number[]): number[] {
  const starts: number[] = [];
  for (const [i, edge] of own.slice(0, -1).entries()) {
    const left = (starts.at(-1) ?? -1) + 1;
    const right = edges.length - 1 - (own.length - 1 - i); // leaves a column for every cell that is still to come
    starts.push(i === 0 ? 0 : Math.max(left, Math.min(right, nearest(edge, edges))));
  }
  return starts;
}

const nearest = (edge: number, edges: number[]): number =>
  edges.reduce((best, next, i) => (Math.abs(next - edge) < Math.abs((edges[best] ?? 0) - edge) ? i : best), 0);

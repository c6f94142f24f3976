import type { Glyph } from "../geometry.ts";
import { median } from "../geometry.ts";
import { type Lattice, type LatticeCell, owners } from "../lattice.ts";
import { interval } from "../place.ts";
import { settings } from "../settings.ts";
import { bordersBetween } from "../stream/columns.ts";
import { textRows } from "../stream/rows.ts";
import type { FilledTable, TagCell } from "./fill.ts";

/** A table that the tags alone show: rows and cells are theirs, columns are where the text stands. */
export interface TagLattice {
  lattice: Lattice;
  /** Glyphs by cell of the lattice. */
  content: Glyph[][];
}

/**
 * The grid of a tagged table, or null if its cells fit no columns. pdf.js leaves out empty cells, so those that are
 * there are placed by their text: between the inner borders of the page before, else by the fullest rows of this one.
 */
export function tagLattice(table: FilledTable, open: number[] | null): TagLattice | null {
  if (!runsDown(table)) return null;
  const inner = open && placeAll(table, open) ? open : ownBorders(table);
  const places = inner && placeAll(table, inner);
  return inner && places ? toLattice(table, inner, places) : null;
}

/** Whether each row begins below the beginning of the one before, as rows do whose tags can be believed. */
function runsDown(table: FilledTable): boolean {
  const tops = table.map(rowTop);
  return tops.every((top, i) => i === 0 || top >= (tops[i - 1] as number));
}

/** Column borders where the least stands between the cells of the fullest rows. */
function ownBorders(table: FilledTable): number[] | null {
  const most = Math.max(...table.map((row) => row.length));
  if (most < 2) return null;
  const full = table.filter((row) => row.length === most);
  const columns = Array.from({ length: most }, (_, col) => ({
    x0: median(full.map((row) => (row[col] as TagCell).x0)),
    x1: median(full.map((row) => (row[col] as TagCell).x1)),
  }));
  const cells = table.filter((row) => row.length > 1).flat(); // a single one may be a heading over several columns
  return bordersBetween(columns, textRows(cells.flatMap((cell) => cell.glyphs)));
}

type Span = Pick<LatticeCell, "col" | "colspan">;

function placeAll(table: FilledTable, borders: number[]): Span[][] | null {
  const places = table.map((row) => placeRow(row, borders));
  return places.every((row) => row !== null) ? places : null;
}

/** The columns of a row's cells, which follow one another; the only text of a row that crosses a border heads all columns. */
function placeRow(row: TagCell[], borders: number[]): Span[] | null {
  const all = borders.length + 1;
  if (row.length === all) return row.map((_, col) => ({ col, colspan: 1 }));
  const spans = row.map((cell) => spanOf(cell, borders));
  if (spans.length === 1 && (spans[0] as Span).colspan > 1) return [{ col: 0, colspan: all }];
  const inOrder = spans.every(({ col }, i) => i === 0 || col >= end(spans[i - 1] as Span));
  return inOrder ? spans : null;
}

const end = ({ col, colspan }: Span) => col + colspan;

function spanOf({ x0, x1, ink }: TagCell, borders: number[]): Span {
  const slack = (ink[0]?.size ?? 0) * settings.spaceWidth;
  const edges = [Number.NEGATIVE_INFINITY, ...borders, Number.POSITIVE_INFINITY];
  const col = interval(edges, Math.min(x0 + slack, (x0 + x1) / 2));
  return { col, colspan: interval(edges, Math.max(x1 - slack, (x0 + x1) / 2)) - col + 1 };
}

function toLattice(table: FilledTable, inner: number[], places: Span[][]): TagLattice {
  const cols = inner.length + 1;
  const cells: LatticeCell[] = [];
  const content: Glyph[][] = [];
  for (const [row, spans] of places.entries()) {
    for (const [at, span] of withEmpty(spans, cols)) {
      cells.push({ row, rowspan: 1, ...span, ...(at < 0 && { untagged: true }) });
      content.push(table[row]?.[at]?.glyphs ?? []);
    }
  }
  const { left, right, bottom } = outline(table);
  const xs = [left - 1, ...inner, right + 1];
  const ys = [...table.map(rowTop), bottom];
  return { lattice: { xs, ys, cells, owner: owners(cells, table.length, cols) }, content };
}

/** Spans with the index of their cell, and an empty one (−1) for every column between them. */
function withEmpty(spans: Span[], cols: number): [index: number, span: Span][] {
  const taken = new Map(spans.map((span, i) => [span.col, i]));
  const list: [number, Span][] = [];
  for (let col = 0; col < cols; ) {
    const index = taken.get(col) ?? -1;
    const span = spans[index] ?? { col, colspan: 1 };
    list.push([index, span]);
    col = end(span);
  }
  return list;
}

function outline(table: FilledTable): { left: number; right: number; bottom: number } {
  let [left, right, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x0, x1, ink } of table.flat()) {
    [left, right] = [Math.min(left, x0), Math.max(right, x1)];
    for (const glyph of ink) bottom = Math.max(bottom, glyph.y + glyph.size / 2);
  }
  return { left, right, bottom };
}

/** Where the ink of a row begins. */
function rowTop(row: TagCell[]): number {
  return row
    .flatMap((cell) => cell.ink)
    .reduce((top, glyph) => Math.min(top, glyph.y - glyph.size), Number.POSITIVE_INFINITY);
}

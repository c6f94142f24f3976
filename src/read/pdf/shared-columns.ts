/** The column borders that two pieces of one table have in common. */
import type { LineCell, LineGrid } from "./layout.ts";
import { settings } from "./settings.ts";

/** The pieces with their cells on the same columns, or null if they are two tables. */
export function onSharedColumns(first: LineGrid, next: LineGrid): [upper: LineGrid, lower: LineGrid] | null {
  if (first.ruled !== next.ruled) return null;
  const second = first.ruled && first.method !== "ocr" ? next : onColumnsOf(first, next);
  const [upper, lower] = [withoutStrips(first, second), withoutStrips(second, first)];
  const xs = sidesAgree(upper, lower) ? commonColumns(upper.xs, lower.xs) : null;
  return xs && [alignTo(xs, upper), alignTo(xs, lower)];
}

/** All borders of both lists, or null unless they have most of the inner ones in common. */
export function commonColumns(a: number[], b: number[]): number[] | null {
  const own = b.filter((x) => at(a, x) < 0);
  const shared = b.slice(1, -1).filter((x) => at(a, x) >= 0).length;
  const inner = Math.min(a.length, b.length) - 2;
  return shared >= inner * settings.sharedColumns ? [...a, ...own].sort((x, y) => x - y) : null;
}

/** Index of the border at a place, −1 if there is none. */
function at(xs: number[], x: number): number {
  return xs.findIndex((y) => Math.abs(x - y) <= settings.columnTolerance);
}

/** Aligned tables and those of scans have no exact borders: as many columns at about the same places are the same columns. */
function onColumnsOf(first: LineGrid, second: LineGrid): LineGrid {
  const inner = (grid: LineGrid) => grid.xs.slice(1, -1);
  const near = inner(second).every((x, i) => Math.abs(x - (inner(first)[i] ?? 0)) <= settings.streamShift * 2);
  return near && first.xs.length === second.xs.length ? { ...second, xs: first.xs } : second;
}

const ends = ({ xs }: LineGrid): [left: number, right: number] => [xs[0] ?? 0, xs.at(-1) ?? 0];

/** A grid without the empty strips beyond the sides of the other one, as they lie between a table and a frame around the page. */
function withoutStrips(grid: LineGrid, other: LineGrid): LineGrid {
  const last = grid.xs.length - 1;
  const [left, right] = ends(other).map((x) => at(grid.xs, x)) as [number, number];
  const isEmpty = (from: number, to: number) =>
    grid.cells.every((cell) => !reaches(cell, from, to) || (cell.lines.length === 0 && isWithin(cell, from, to)));
  const from = left > 0 && isEmpty(0, left) ? left : 0;
  const to = right > from && isEmpty(right, last) ? right : last;
  const cells = grid.cells
    .filter((cell) => isWithin(cell, from, to))
    .map((cell) => ({ ...cell, col: cell.col - from }));
  return { ...grid, xs: grid.xs.slice(from, to + 1), cells };
}

const reaches = ({ col, colspan }: LineCell, from: number, to: number) => col < to && col + colspan > from;
const isWithin = ({ col, colspan }: LineCell, from: number, to: number) => col >= from && col + colspan <= to;

/** Whether the sides of both grids are at the same places; a few rows of one may stick out, as Word lets them. */
function sidesAgree(a: LineGrid, b: LineGrid): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) <= settings.columnTolerance;
  const sticksOut = (grid: LineGrid, x: number, side: 0 | 1) => rowsBeyond(grid, x, side) * 2 < grid.rows;
  return ([0, 1] as const).every((side) => {
    const [x, y] = [ends(a)[side], ends(b)[side]];
    return near(x, y) || sticksOut(a, y, side) || sticksOut(b, x, side);
  });
}

/** How many rows reach beyond a border to the left (0) or to the right (1) of it; all if there is no such border. */
function rowsBeyond(grid: LineGrid, x: number, side: 0 | 1): number {
  const border = at(grid.xs, x);
  if (border < 0) return grid.rows;
  const [from, to] = side === 0 ? [0, border] : [border, grid.xs.length - 1];
  return new Set(grid.cells.filter((cell) => reaches(cell, from, to)).map((cell) => cell.row)).size;
}

function alignTo(xs: number[], grid: LineGrid): LineGrid {
  const map = grid.xs.map((x) => nearest(xs, x));
  const to = (col: number) => map[col] ?? 0;
  const cells = grid.cells.map((cell) => ({
    ...cell,
    col: to(cell.col),
    colspan: to(cell.col + cell.colspan) - to(cell.col),
  }));
  return { ...grid, xs, cells };
}

function nearest(xs: number[], x: number): number {
  const distances = xs.map((y) => Math.abs(y - x));
  return distances.indexOf(Math.min(...distances));
}

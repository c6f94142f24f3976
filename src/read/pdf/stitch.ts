import { continues } from "./continuation.ts";
import { fold, type LineCell, type LineGrid, type Part } from "./layout.ts";
import { settings } from "./settings.ts";

/** Joins tables that run over page breaks; what stands between the pieces (page numbers, running heads) follows the table. */
export function stitch(parts: Part[]): Part[] {
  const result: Part[] = [];
  let open: { grid: LineGrid; index: number } | null = null;
  for (const part of parts) {
    if (part.kind === "paragraph") {
      if (!part.role) open = null;
      result.push(part);
      continue;
    }
    const joined: LineGrid | null = open ? append(open.grid, part) : null;
    if (open && joined) {
      result[open.index] = joined;
      open.grid = joined;
    } else {
      result.push(part);
      open = { grid: part, index: result.length - 1 };
    }
  }
  return result;
}

/** The two pieces as one table, or null if they are two tables. */
export function append(first: LineGrid, next: LineGrid): LineGrid | null {
  const gap = (next.pages[0] ?? 0) - (first.pages.at(-1) ?? 0);
  if (gap < 0 || gap > 1 || first.ruled !== next.ruled) return null;
  const second = first.ruled ? next : onColumnsOf(first, next);
  const xs = commonColumns(first.xs, second.xs);
  if (!xs) return null;
  const [upper, lower] = [alignTo(xs, first), alignTo(xs, second)];
  const repeated = repeatedRows(upper, lower);
  const refined = xs.length === first.xs.length || xs.length === second.xs.length;
  if (gap === 0 && (repeated > 0 || !refined)) return null;
  return glue(upper, dropRows(lower, repeated));
}

/** The column borders of both pieces, or null unless the outer ones agree and most of the inner ones. */
export function commonColumns(a: number[], b: number[]): number[] | null {
  const near = (x: number, y: number) => Math.abs(x - y) <= settings.columnTolerance;
  const ends = (list: number[]) => [list[0] ?? 0, list.at(-1) ?? 0];
  if (!ends(a).every((x, i) => near(x, ends(b)[i] ?? 0))) return null;
  const own = b.slice(1, -1).filter((x) => !a.some((y) => near(x, y)));
  const shared = b.length - 2 - own.length;
  const inner = Math.min(a.length, b.length) - 2;
  return shared >= inner * settings.sharedColumns ? [...a, ...own].sort((x, y) => x - y) : null;
}

/** Aligned tables have no exact borders: as many columns at about the same places are the same columns. */
function onColumnsOf(first: LineGrid, second: LineGrid): LineGrid {
  const inner = (grid: LineGrid) => grid.xs.slice(1, -1);
  const near = inner(second).every((x, i) => Math.abs(x - (inner(first)[i] ?? 0)) <= settings.streamShift * 2);
  return near && first.xs.length === second.xs.length ? { ...second, xs: first.xs } : second;
}

function alignTo(xs: number[], grid: LineGrid): LineGrid {
  const map = grid.xs.map((x) => nearest(xs, x));
  const at = (col: number) => map[col] ?? 0;
  const cells = grid.cells.map((cell) => ({
    ...cell,
    col: at(cell.col),
    colspan: at(cell.col + cell.colspan) - at(cell.col),
  }));
  return { ...grid, xs, cells };
}

function nearest(xs: number[], x: number): number {
  const distances = xs.map((y) => Math.abs(y - x));
  return distances.indexOf(Math.min(...distances));
}

/** How many rows at the top of the second piece repeat rows at the top of the first. */
function repeatedRows(first: LineGrid, second: LineGrid): number {
  const heads = Array.from({ length: Math.min(settings.maxHeaderRows, first.rows) }, (_, row) => signature(first, row));
  let start = heads.indexOf(signature(second, 0));
  if (start < 0 || !isTelling(second, 0)) return 0;
  let count = 0;
  while (start < heads.length && count < second.rows && signature(second, count) === heads[start]) {
    start++;
    count++;
  }
  return count;
}

function signature(grid: LineGrid, row: number): string {
  return JSON.stringify(rowOf(grid, row).map((cell) => [cell.col, cell.colspan, fold(cell.lines)]));
}

function isTelling(grid: LineGrid, row: number): boolean {
  return rowOf(grid, row).filter((cell) => cell.lines.length > 0).length >= 2;
}

const rowOf = (grid: LineGrid, row: number) => grid.cells.filter((cell) => cell.row === row);

function dropRows(grid: LineGrid, count: number): LineGrid {
  const cells = grid.cells.filter((cell) => cell.row >= count).map((cell) => ({ ...cell, row: cell.row - count }));
  return { ...grid, cells, rows: grid.rows - count };
}

/** Rows of the second piece under those of the first; a cut row or a cut merged cell is healed. */
function glue(first: LineGrid, second: LineGrid): LineGrid {
  const { cut, pairs } = continues(first, second);
  const healed = new Map(pairs.map(({ above, below }) => [above, join(above, below, cut)] as const));
  const taken = new Set(pairs.map(({ below }) => below));
  const offset = first.rows - (cut ? 1 : 0);
  const upper = first.cells.map((cell) => healed.get(cell) ?? cell);
  const lower = second.cells.filter((cell) => !taken.has(cell)).map((cell) => ({ ...cell, row: cell.row + offset }));
  const pages = [...new Set([...first.pages, ...second.pages])];
  return { ...first, pages, rows: offset + second.rows, cells: [...upper, ...lower] };
}

function join(above: LineCell, below: LineCell, cut: boolean): LineCell {
  const rowspan = above.rowspan + below.rowspan - (cut ? 1 : 0);
  const [first, ...others] = below.lines;
  const lower = first ? [{ ...first, overleaf: true }, ...others] : [];
  return { ...above, rowspan, lines: [...above.lines, ...lower] };
}

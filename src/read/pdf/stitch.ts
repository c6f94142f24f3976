import { continues, isApart, type Pair } from "./continuation.ts";
import { fold, type LineCell, type LineGrid, type LineParagraph, type Part } from "./layout.ts";
import type { Line } from "./lines.ts";
import { settings } from "./settings.ts";
import { onSharedColumns } from "./shared-columns.ts";

/** Joins tables that run over page breaks; what stands between the pieces (page numbers, running heads) follows the table. */
export function stitch(parts: Part[]): Part[] {
  const result: Part[] = [];
  let open: { grid: LineGrid; index: number } | null = null;
  for (const part of parts) {
    if (part.kind === "paragraph") {
      if (open && !part.role && !isBeside(part, open.grid)) open = null;
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

/** Whether text stands in the margin beside a table or runs off the page there. */
function isBeside({ lines }: LineParagraph, { xs }: LineGrid): boolean {
  const [left, right] = [xs[0] ?? 0, xs.at(-1) ?? 0];
  const middle = ({ x0, x1 }: Line) => (x0 + x1) / 2;
  return lines.every((line) => line.angle === 0 && (middle(line) < left || middle(line) > right));
}

/** The two pieces as one table, or null if they are two tables. */
export function append(first: LineGrid, next: LineGrid): LineGrid | null {
  const gap = (next.pages[0] ?? 0) - (first.pages.at(-1) ?? 0);
  const pieces = gap < 0 || gap > 1 ? null : onSharedColumns(first, next);
  if (!pieces) return null;
  const [upper, lower] = pieces;
  const repeated = repeatedRows(upper, lower);
  const refined = [first, next].some(({ xs }) => xs.length === upper.xs.length);
  if (gap === 0 && (repeated > 0 || !refined)) return null;
  return glue(upper, dropRows(lower, repeated));
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
  const shift = cut ? shiftOf(pairs) : 0;
  const healed = new Map(
    pairs.map((pair) => [pair.above, join(pair, cut, shift, cut && isApart(pair, pairs))] as const),
  );
  const taken = new Set(pairs.map(({ below }) => below));
  const offset = first.rows - (cut ? 1 : 0);
  const upper = first.cells.map((cell) => healed.get(cell) ?? cell);
  const lower = second.cells.filter((cell) => !taken.has(cell)).map((cell) => ({ ...cell, row: cell.row + offset }));
  const pages = [...new Set([...first.pages, ...second.pages])];
  return { ...first, pages, rows: offset + second.rows, cells: [...upper, ...lower] };
}

/** What must be added to the heights below a page break so that the row goes on as if there were none. */
function shiftOf(pairs: Pair[]): number {
  const upper = pairs.flatMap(({ above }) => above.lines.filter(isLevel));
  const lower = pairs.flatMap(({ below }) => below.lines.filter(isLevel));
  if (upper.length === 0 || lower.length === 0) return 0;
  const ends = upper.map(({ y, size }) => y + size * settings.linePitch);
  return Math.max(...ends) - Math.min(...lower.map(({ y }) => y));
}

const isLevel = ({ angle }: Line) => angle === 0;

function join({ above, below }: Pair, cut: boolean, shift: number, apart: boolean): LineCell {
  const rowspan = above.rowspan + below.rowspan - (cut ? 1 : 0);
  const [first, ...others] = below.lines.map((line) => ({ ...line, y: line.y + shift }));
  const lower = first ? [{ ...first, overleaf: true, ...(apart && { apart }) }, ...others] : [];
  return { ...above, rowspan, lines: [...above.lines, ...lower] };
}

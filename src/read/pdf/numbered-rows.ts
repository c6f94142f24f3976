/** Tables whose lines part columns only: a ruled row that holds many, as its numbers tell. */

import { leastStep } from "./in-step.ts";
import type { LineCell, LineGrid } from "./layout.ts";
import type { Line } from "./lines.ts";
import { settings } from "./settings.ts";

/** A grid with a row for each number of a cell that numbers the lines beside it, where these stand apart. */
export function withNumberedRows(grid: LineGrid): LineGrid {
  const tops = Array.from({ length: grid.rows }, (_, row) => hiddenRows(grid, row));
  if (tops.every((list) => list.length === 0)) return grid;
  const before = (row: number) => tops.slice(0, row).reduce((sum, list) => sum + list.length, 0);
  const cells = grid.cells.flatMap((cell) => {
    const [start, end] = [before(cell.row), before(cell.row + cell.rowspan)];
    const own = tops[cell.row] ?? [];
    if (own.length === 0) return [{ ...cell, row: cell.row + start, rowspan: cell.rowspan + end - start }];
    return cut(cell, own).map((lines, i) => ({ ...cell, lines, row: cell.row + start + i }));
  });
  const ys = [...grid.ys, ...tops.flat()].sort((a, b) => a - b);
  return { ...grid, cells, ys, rows: grid.rows + before(grid.rows) };
}

/** Where the second and further rows begin that one row of a grid holds. */
function hiddenRows({ cells, method }: LineGrid, row: number): number[] {
  const own = cells.filter((cell) => cell.row <= row && cell.row + cell.rowspan > row);
  const [numbers, ...others] = own.sort((a, b) => a.col - b.col);
  if (method !== "lattice" || !numbers || own.some(({ rowspan }) => rowspan > 1)) return [];
  const beside = others.filter(({ lines }) => lines.length > 0);
  const starts = numbers.lines;
  if (!areConsecutive(starts) || !starts.every((start) => beginsBeside(start, beside))) return [];
  return standApart(starts, beside) ? starts.slice(1).map(topOf) : [];
}

function areConsecutive(lines: Line[]): boolean {
  const numbers = lines.map(({ text }) => (/^\d{1,3}[.)]?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN));
  return numbers.length >= settings.numberedRows && numbers.every((number, i) => number - i === numbers[0]);
}

/** Whether most cells beside a number have a line at its height. */
function beginsBeside(start: Line, beside: LineCell[]): boolean {
  const level = beside.filter(({ lines }) =>
    lines.some(({ y }) => Math.abs(y - start.y) < start.size * settings.sameLine),
  );
  return level.length > 0 && level.length * 2 >= beside.length;
}

/** Whether more white stands before each row than between lines of one; an author who keeps lines in step leaves none, or whole lines. */
function standApart(starts: Line[], beside: LineCell[]): boolean {
  const pitch = Math.min(...beside.map(({ lines }) => leastStep(lines)));
  const all = beside.flatMap(({ lines }) => lines.map(({ y }) => y));
  const gaps = starts.slice(1).map((start) => start.y - Math.max(...all.filter((y) => y < topOf(start))));
  return (
    gaps.every((gap) => gap > pitch * settings.rowApart) && gaps.some((gap) => gap < pitch * settings.paragraphGap)
  );
}

const topOf = ({ y, size }: Line) => y - size * settings.capHeight;

/** The lines of a cell between some heights. */
function cut({ lines }: LineCell, tops: number[]): Line[][] {
  const from = [Number.NEGATIVE_INFINITY, ...tops];
  return from.map((top, i) => lines.filter(({ y }) => y >= top && y < (tops[i] ?? Number.POSITIVE_INFINITY)));
}

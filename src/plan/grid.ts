/** Geometry of a grid: which cells cover a row, and into which column each of them falls. */
import type { Cell, Grid } from "../model.ts";
import type { TableColumn } from "./columns.ts";

/** A row with every cell that covers it, left to right; `own` are the cells that start in it. */
export interface GridRow {
  /** The n-th row of its grid, from 1. */
  number: number;
  own: Cell[];
  cells: Cell[];
}

/** A stretch of grid columns, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** The rows of a grid, cells merged downwards standing in each row that they cover. */
export function gridRows(grid: Grid): GridRow[] {
  let hanging: { cell: Cell; last: number }[] = [];
  return grid.rows.map((own, index) => {
    hanging = hanging.filter(({ last }) => last >= index);
    const cells = [...hanging.map(({ cell }) => cell), ...own].sort((a, b) => a.col - b.col);
    for (const cell of own) if (cell.rowspan > 1) hanging.push({ cell, last: index + cell.rowspan - 1 });
    return { number: index + 1, own, cells };
  });
}

export function isBlank(text: string): boolean {
  return text.trim() === "";
}

export function filled(cells: readonly Cell[]): Cell[] {
  return cells.filter((cell) => !isBlank(cell.text));
}

export function stretchOf(cell: Cell): Stretch {
  return { start: cell.col, end: cell.col + cell.colspan };
}

/** How many grid columns two stretches share. */
export function overlap(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/**
 * The cells of a row by column. Word tables shift their inner borders from row to row, so a row with as many cells
 * as the header is read in order. In any other row a cell that covers the activity column belongs to it; the rest goes
 * by the largest overlap, and by the nearest column where there is none.
 */
export function align(cells: readonly Cell[], columns: readonly TableColumn[]): Cell[][] {
  const byColumn: Cell[][] = columns.map(() => []);
  const headed = columns.flatMap(({ gap }, index) => (gap ? [] : [index]));
  const inOrder = cells.length === headed.length;
  for (const [at, cell] of cells.entries())
    byColumn[inOrder ? (headed[at] as number) : bestColumn(stretchOf(cell), columns)]?.push(cell);
  return byColumn;
}

/** Columns are sorted and do not overlap, so the search starts at the first one that ends after the cell starts. */
function bestColumn(cell: Stretch, columns: readonly TableColumn[]): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle] as TableColumn).end <= cell.start) low = middle + 1;
    else high = middle;
  }
  let best = Math.min(low, columns.length - 1);
  for (let index = low; index < columns.length; index += 1) {
    const column = columns[index] as TableColumn;
    if (column.start >= cell.end) break;
    if (column.use === "activity" && column.start >= cell.start && column.end <= cell.end) return index;
    if (overlap(cell, column) > overlap(cell, columns[best] as TableColumn)) best = index;
  }
  return best;
}

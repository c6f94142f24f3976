/** Geometry of a grid: which cells cover a row, and which columns they share. */
import type { Cell, Grid } from "../model.ts";

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

/** Where the cells of a table with merged cells stand. */
import { limits } from "./limits.ts";

/** A cell as markup gives it: in its row, without a column. */
export interface LooseCell {
  text: string;
  rowspan: number;
  colspan: number;
}

/**
 * Gives every cell its row and its column, as a browser would: each takes the next column that no cell above reaches into.
 * Spans are clamped to what is there, so that no two cells overlap and no row is invented.
 */
export function placeCells<T extends LooseCell>(rows: T[][]): (T & { row: number; col: number })[][] {
  const takenUntil: number[] = []; // per column, the first row that is free again
  const free = (col: number, row: number) => (takenUntil[col] ?? 0) <= row;
  return rows.map((cells, row) => {
    let col = 0;
    return cells.map((cell) => {
      while (!free(col, row)) col++;
      const at = col;
      const rowspan = clamp(cell.rowspan, rows.length - row);
      const wanted = clamp(cell.colspan, limits.columns);
      do takenUntil[col++] = row + rowspan;
      while (col < at + wanted && free(col, row));
      return { ...cell, row, col: at, rowspan, colspan: col - at };
    });
  });
}

function clamp(span: number, most: number): number {
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), most) : 1;
}

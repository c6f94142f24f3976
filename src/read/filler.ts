import type { Cell, Grid } from "../model.ts";

/** A table without its last column, if that holds no word, not even a header: LibreOffice fills with one what Word leaves free beside a table. */
export function withoutFiller(grid: Grid): Grid {
  const last = grid.rows.reduce((most, row) => Math.max(most, endOf(row.at(-1))), 0);
  const isFiller = (cell: Cell | undefined) => cell?.col === last && cell.rowspan === 1 && cell.text.trim() === "";
  if (last < 1 || !grid.rows.every((row) => isFiller(row.at(-1)))) return grid;
  return { ...grid, rows: grid.rows.map((row) => row.slice(0, -1)) };
}

const endOf = (cell: Cell | undefined): number => (cell ? cell.col + cell.colspan - 1 : 0);

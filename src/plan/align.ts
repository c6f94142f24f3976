/** Which column of the header each cell of a row falls into. */
import type { Cell } from "../model.ts";
import type { TableColumn } from "./columns.ts";
import { overlap, type Stretch, stretchOf } from "./grid.ts";

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

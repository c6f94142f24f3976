import type { LineGrid } from "./layout.ts";

/** A grid without empty rows of one cell at its ends: strips between a table and a frame around the page. */
export function withoutBlankEnds(grid: LineGrid): LineGrid {
  const blank = (row: number) => {
    const cells = grid.cells.filter((cell) => cell.row <= row && cell.row + cell.rowspan > row);
    const [only] = cells;
    return cells.length === 1 && only?.rowspan === 1 && only.lines.length === 0;
  };
  let [top, end] = [0, grid.rows];
  while (end > top + 1 && blank(end - 1)) end--;
  while (top < end - 1 && blank(top)) top++;
  if (end - top === grid.rows) return grid;
  const cells = grid.cells
    .filter(({ row }) => row >= top && row < end)
    .map((cell) => ({ ...cell, row: cell.row - top }));
  return { ...grid, cells, rows: end - top, ys: grid.ys.slice(top, end + 1) };
}

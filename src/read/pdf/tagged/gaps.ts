import type { Issue } from "../../../model.ts";
import type { LineCell, LineGrid, Part } from "../layout.ts";

/** A warning for each row whose tags leave out cells that may be one with the filled ones above: without lines nothing tells. */
export function gaps(parts: readonly Part[]): Issue[] {
  return parts.filter((part) => part.kind === "grid").flatMap((grid, at) => gapsIn(grid, at + 1));
}

function gapsIn(grid: LineGrid, table: number): Issue[] {
  if (!grid.cells.some((cell) => cell.untagged)) return [];
  const head = grid.cells.filter(({ row }) => row === 0);
  const nameOf = ({ col }: LineCell) =>
    head
      .find((cell) => cell.col === col)
      ?.lines.map(({ text }) => text)
      .join(" ");
  return [...openGaps(grid)].map(([row, cells]): Issue => {
    const found = cells.map((cell) => nameOf(cell) || `${cell.col + 1}`).join("», «");
    return { code: "cells-missing", at: { page: cells[0]?.page, table, row: row + 1 }, found };
  });
}

/** By row, the left-out cells under a filled one of the same column; a header and a heading over the whole row are none. */
function openGaps({ cells, xs }: LineGrid): Map<number, LineCell[]> {
  const found = new Map<number, LineCell[]>();
  const filled = new Set<number>();
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.col - b.col)) {
    if (cell.colspan === xs.length - 1) filled.clear();
    else if (cell.lines.length > 0 && cell.row > 0) filled.add(cell.col);
    else if (!cell.untagged) filled.delete(cell.col);
    else if (filled.has(cell.col)) found.set(cell.row, [...(found.get(cell.row) ?? []), cell]);
  }
  return found;
}

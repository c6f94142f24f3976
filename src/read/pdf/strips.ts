/** Strips between parallel borders that are too thin for text: the gaps between cells that have a box each, and borders that are a hair askew. */
import type { LatticeCell } from "./lattice.ts";
import { settings } from "./settings.ts";

/** The cells with both borders of each strip as one; cells that lay within strips are gone. */
export function withoutStrips(xs: number[], ys: number[], cells: LatticeCell[]): LatticeCell[] {
  const [col, row] = [merged(xs), merged(ys)];
  return cells
    .map((cell) => ({ ...cell, ...moved("col", "colspan", cell, col), ...moved("row", "rowspan", cell, row) }))
    .filter(({ colspan, rowspan }) => colspan > 0 && rowspan > 0);
}

/** For each border the first one that is nearer to it than a line of small print is high. */
function merged(borders: number[]): number[] {
  let first = 0;
  return borders.map((at, i) => {
    if (at - (borders[first] ?? at) >= settings.minEdge) first = i;
    return first;
  });
}

type Start = "row" | "col";

function moved<S extends Start>(start: S, span: `${S}span`, cell: LatticeCell, to: number[]): Partial<LatticeCell> {
  const [from, end] = [to[cell[start]] ?? 0, to[cell[start] + cell[span]] ?? 0];
  return { [start]: from, [span]: end - from };
}

/** How high lines stand on the page: a line of the source takes several where its column is narrow, and the width is found by what fits. */
import { settings } from "../settings.ts";
import { linesOf, type Piece } from "./lines.ts";

/** The height at which a piece of the cell begins where each line holds `width` characters. */
export function heightsIn(text: string, pieces: readonly Piece[], width: number): number[] {
  let height = 0;
  const tops = linesOf(text).map((line) => {
    const top = height;
    height += Math.max(1, Math.ceil(line.trim().length / width));
    return top;
  });
  return pieces.map(({ line, offset }) => (tops[line] ?? 0) + Math.floor(offset / width));
}

/** The width with the least cost; among equals the middle one. */
export function bestWidth(cost: (width: number) => number): number {
  const costs = settings.stepWidths.map(cost);
  const least = Math.min(...costs);
  const best = settings.stepWidths.filter((_, index) => costs[index] === least);
  return best[best.length >> 1] ?? Number.POSITIVE_INFINITY;
}

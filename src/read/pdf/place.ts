import { centre, type Glyph } from "./geometry.ts";
import type { Lattice } from "./lattice.ts";
import { isBlank } from "./lines.ts";
import { settings } from "./settings.ts";

/** Where a glyph belongs: cell `cell` of lattice `lattice`. */
export interface Spot {
  lattice: number;
  cell: number;
}

export interface Placed {
  /** Glyphs by lattice and cell. */
  inside: Glyph[][][];
  outside: Glyph[];
}

/**
 * Puts every glyph into the smallest cell that holds its middle, unless `known` knows its place better; a space goes
 * with the glyph drawn before it.
 */
export function placeGlyphs(glyphs: Glyph[], lattices: Lattice[], known?: ReadonlyMap<Glyph, Spot>): Placed {
  const inside = lattices.map((lattice) => lattice.cells.map((): Glyph[] => []));
  const outside: Glyph[] = [];
  let spot: Spot | null = null;
  for (const glyph of glyphs) {
    if (!isBlank(glyph)) spot = known?.get(glyph) ?? smallest(glyph, lattices);
    const target = spot ? inside[spot.lattice]?.[spot.cell] : outside;
    target?.push(glyph);
  }
  return { inside, outside };
}

function smallest(glyph: Glyph, lattices: Lattice[]): Spot | null {
  let best: Spot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, lattice] of lattices.entries()) {
    const cell = cellAt(glyph, lattice);
    const area = cell < 0 ? least : areaOf(lattice, cell);
    if (area < least) [best, least] = [{ lattice: index, cell }, area];
  }
  return best;
}

/** The cell of a lattice that holds the middle of a glyph, −1 if none does. */
export function cellAt(glyph: Glyph, { xs, ys, owner }: Lattice): number {
  const [x, y] = centre(glyph, settings.midHeight);
  return owner[interval(ys, y)]?.[interval(xs, x)] ?? -1;
}

/** The area of a cell of a lattice. */
export function areaOf({ xs, ys, cells }: Lattice, index: number): number {
  const cell = cells[index];
  if (!cell) return 0;
  const at = (list: number[], i: number) => list[i] ?? 0;
  return (at(xs, cell.col + cell.colspan) - at(xs, cell.col)) * (at(ys, cell.row + cell.rowspan) - at(ys, cell.row));
}

/** Index of the interval of sorted borders that holds a value, −1 outside. */
export function interval(borders: number[], value: number): number {
  let [low, high] = [0, borders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low === borders.length ? -1 : low - 1;
}

import type { Glyph } from "../geometry.ts";
import type { Lattice } from "../lattice.ts";
import { areaOf, cellAt, type Spot } from "../place.ts";
import { settings } from "../settings.ts";
import type { FilledTable, TagCell } from "./fill.ts";

/** How a table's tags and the ruling lines around it agree; shares are of its ink. */
export interface Verdict {
  /** Cells of the tags with the one ruled cell that holds each. */
  homes: Map<TagCell, Spot>;
  /** Letters in ruled cells that hold just this cell of the tags. */
  agreed: number;
  letters: number;
  /** Whether the tags show the table better than the lines. */
  tagsWin: boolean;
}

/**
 * Compares a tagged table with the lines. The lines win, for only they know of merged cells, unless a part of the table
 * stands outside of them, or most cells of the tags share a ruled one: then lines between the rows were not drawn.
 */
export function judge(table: FilledTable, lattices: Lattice[]): Verdict {
  const cells = table.flat();
  const letters = inkOf(cells);
  const homes = homesOf(cells, lattices);
  const homeless = cells.filter((cell) => !homes.has(cell));
  const outside = inkOf(homeless.filter(({ ink }) => isOutside(ink, lattices)));
  const split = inkOf(homeless) - outside;
  const tenants = tenantsOf(homes);
  const alone = [...tenants.values()].filter((list) => list.length === 1);
  const unruled = split <= letters * settings.tagSlack && alone.length * 2 < homes.size;
  const tagsWin = outside > letters * settings.tagSlack || unruled;
  return { homes, agreed: inkOf(alone.flat()), letters, tagsWin };
}

const inkOf = (cells: TagCell[]) => cells.reduce((sum, { ink }) => sum + ink.length, 0);

function isOutside(ink: Glyph[], lattices: Lattice[]): boolean {
  const inside = ink.filter((glyph) => lattices.some((lattice) => cellAt(glyph, lattice) >= 0));
  return inside.length * 2 < ink.length;
}

function homesOf(cells: TagCell[], lattices: Lattice[]): Map<TagCell, Spot> {
  const homes = new Map<TagCell, Spot>();
  for (const cell of cells) {
    const home = homeOf(cell, lattices);
    if (home) homes.set(cell, home);
  }
  return homes;
}

/** The smallest ruled cell that holds nearly all ink of a cell of the tags; a table inside a cell has smaller ones. */
function homeOf({ ink }: TagCell, lattices: Lattice[]): Spot | null {
  const spots = lattices.flatMap((lattice, index): Spot[] => {
    const [cell, count] = mostCommon(ink.map((glyph) => cellAt(glyph, lattice)));
    return cell >= 0 && count >= ink.length * (1 - settings.tagSlack) ? [{ lattice: index, cell }] : [];
  });
  const area = ({ lattice, cell }: Spot) => areaOf(lattices[lattice] as Lattice, cell);
  return spots.sort((a, b) => area(a) - area(b))[0] ?? null;
}

function mostCommon(values: number[]): [value: number, count: number] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0] ?? [-1, 0];
}

function tenantsOf(homes: Map<TagCell, Spot>): Map<string, TagCell[]> {
  const tenants = new Map<string, TagCell[]>();
  for (const [cell, { lattice, cell: index }] of homes) {
    const key = `${lattice} ${index}`;
    tenants.set(key, [...(tenants.get(key) ?? []), cell]);
  }
  return tenants;
}

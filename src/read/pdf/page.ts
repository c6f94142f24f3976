import { findEdges } from "./edges.ts";
import type { Drawing, Glyph } from "./geometry.ts";
import { groupBy } from "./group.ts";
import { findLattices, type Lattice } from "./lattice.ts";
import type { LineCell, LineGrid, Part } from "./layout.ts";
import { isBlank, toLines } from "./lines.ts";
import { toParagraphs } from "./paragraphs.ts";
import { placeGlyphs } from "./place.ts";
import { settings } from "./settings.ts";
import { alignedTables } from "./stream/index.ts";

interface Tables {
  grids: LineGrid[];
  /** Glyphs that stand in none of them. */
  rest: Glyph[];
}

/** Ruled tables of an upright page. */
export function ruledTables({ glyphs, segments }: Drawing, page: number): Tables {
  return fill(glyphs, findLattices(findEdges(segments)), page, "lattice");
}

/** Tables of a page that only the alignment of their words shows, and the borders of the one that may go on. */
export function unruledTables(glyphs: Glyph[], page: number, open: number[] | null) {
  const aligned = alignedTables(glyphs, open);
  return { ...fill(glyphs, aligned.tables, page, "stream"), open: aligned.open };
}

function fill(glyphs: Glyph[], lattices: Lattice[], page: number, method: LineGrid["method"]): Tables {
  const { inside, outside } = placeGlyphs(glyphs, lattices);
  const grids: LineGrid[] = [];
  const rest = [...outside];
  for (const [i, lattice] of lattices.entries()) {
    const cells = inside[i] as Glyph[][];
    if (isTable(lattice, cells)) grids.push(toGrid(lattice, cells, page, method));
    else for (const cell of cells) for (const glyph of cell) rest.push(glyph);
  }
  return { grids, rest };
}

/** A frame around text and an empty drawing are no tables; the rest of a row that a page break cut is. */
function isTable({ cells }: Lattice, content: Glyph[][]): boolean {
  return cells.length >= 2 && content.some((cell) => cell.some((glyph) => !isBlank(glyph)));
}

function toGrid(lattice: Lattice, content: Glyph[][], page: number, method: LineGrid["method"]): LineGrid {
  const cells = lattice.cells.map((cell, i): LineCell => ({ ...cell, page, lines: toLines(content[i] ?? []) }));
  const { xs, ys } = lattice;
  const [top, bottom] = [ys[0] as number, ys.at(-1) as number];
  return { kind: "grid", method, pages: [page], xs, rows: ys.length - 1, cells, top, bottom };
}

/** Grids and the paragraphs between them, from top to bottom. */
export function inReadingOrder(grids: LineGrid[], rest: Glyph[], page: number): Part[] {
  const sorted = [...grids].sort((a, b) => a.top - b.top || (a.xs[0] ?? 0) - (b.xs[0] ?? 0));
  const zoneOf = (y: number) => sorted.filter((grid) => grid.top + grid.bottom < y * 2).length;
  const lines = toLines(rest, settings.segmentGap);
  const zones = groupBy(lines, (line) => zoneOf(line.y));
  return Array.from({ length: sorted.length + 1 }, (_, zone): Part[] => {
    const grid = sorted[zone];
    return [...toParagraphs(zones.get(zone) ?? [], page), ...(grid ? [grid] : [])];
  }).flat();
}

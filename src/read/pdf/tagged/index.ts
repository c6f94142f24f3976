/** Tables by the document's own tags (Word and LibreOffice write them), compared with the ruling lines around them. */
import type { Glyph } from "../geometry.ts";
import type { Lattice } from "../lattice.ts";
import type { Spot } from "../place.ts";
import { type TagLattice, tagLattice } from "./columns.ts";
import { type FilledTable, fillTables } from "./fill.ts";
import type { TagTable } from "./tree.ts";
import { judge, type Verdict } from "./verdict.ts";

/** Letters that tags and lines put into the same cell, of those that both put into one. */
export interface Agreement {
  agreed: number;
  letters: number;
}

export interface TaggedTables {
  /** Tables that the tags show better than the lines. */
  grids: TagLattice[];
  /** Glyphs that stand in none of these. */
  rest: Glyph[];
  /** The ruled cell of a glyph by its tag. */
  known: Map<Glyph, Spot>;
  agreement: Agreement;
}

/** What the tags of a page say about its tables; `open` are the inner borders of a tagged table that may go on here. */
export function taggedTables(
  tables: TagTable[],
  glyphs: Glyph[],
  lattices: Lattice[],
  open: number[] | null,
): TaggedTables {
  const result: TaggedTables = { grids: [], rest: glyphs, known: new Map(), agreement: { agreed: 0, letters: 0 } };
  const taken = new Set<Glyph>();
  for (const table of fillTables(tables, glyphs)) {
    const verdict = judge(table, lattices);
    count(verdict, result.agreement);
    const grid = verdict.tagsWin ? tagLattice(table, open) : null;
    if (!grid) follow(table, verdict, result.known);
    else {
      result.grids.push(grid);
      for (const glyph of grid.content.flat()) taken.add(glyph);
    }
  }
  return taken.size === 0 ? result : { ...result, rest: glyphs.filter((glyph) => !taken.has(glyph)) };
}

/** A table without any lines is no disagreement. */
function count({ agreed, letters, homes }: Verdict, sum: Agreement): void {
  if (homes.size === 0) return;
  sum.agreed += agreed;
  sum.letters += letters;
}

/** Text that hangs over a line stays in the cell that it was written into. */
function follow(table: FilledTable, { homes }: Verdict, known: Map<Glyph, Spot>): void {
  for (const cell of table.flat()) {
    const home = homes.get(cell);
    if (home) for (const glyph of cell.glyphs) known.set(glyph, home);
  }
}

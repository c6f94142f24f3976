import { extent, type Glyph } from "../geometry.ts";
import { groupBy } from "../group.ts";
import { isBlank } from "../lines.ts";
import type { TagTable } from "./tree.ts";

/** A cell that the tags name, with everything drawn in it; what leaves no ink comes with the glyph before it. */
export interface TagCell {
  glyphs: Glyph[];
  ink: Glyph[];
  x0: number;
  x1: number;
}

/** The filled cells of each filled row of a tagged table. */
export type FilledTable = TagCell[][];

/** Tagged tables with the glyphs of their marked content; content that two cells claim is the first one's. */
export function fillTables(tables: TagTable[], glyphs: Glyph[]): FilledTable[] {
  if (tables.length === 0) return [];
  const byMark = groupBy(glyphs, (glyph) => glyph.mark);
  const take = (mark: number) => {
    const own = byMark.get(mark) ?? [];
    byMark.delete(mark);
    return own;
  };
  const filled = tables.map((rows) => rows.map((cells) => cells.map((marks) => toCell(marks.flatMap(take)))));
  return filled.map((rows) => rows.map((cells) => cells.filter(hasInk)).filter(hasCells)).filter(hasCells);
}

const hasInk = (cell: TagCell) => cell.ink.length > 0;
const hasCells = (cells: readonly unknown[]) => cells.length > 0;

function toCell(glyphs: Glyph[]): TagCell {
  const ink = glyphs.filter((glyph) => !isBlank(glyph));
  const { left, right } = extent(ink.map(({ x, width }) => ({ x0: x, x1: x + width })));
  return { glyphs, ink, x0: left, x1: right };
}

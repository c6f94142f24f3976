import type { Block, Cell, Grid, Paragraph } from "../../model.ts";
import { extent } from "./geometry.ts";
import { groupBy } from "./group.ts";
import { findHabit } from "./habit.ts";
import { type JoinContext, joinLines, type Passage } from "./joints.ts";
import type { LineCell, LineGrid, LineParagraph, Part } from "./layout.ts";
import { buildLexicon } from "./lexicon.ts";
import type { Line } from "./lines.ts";
import { settings } from "./settings.ts";

/** The blocks of a document; how lines join is decided by what its producer and its author do elsewhere in it. */
export function toBlocks(parts: Part[]): Block[] {
  const cells = new Map<LineCell, Passage>();
  for (const part of parts) if (part.kind === "grid") cellPassages(part, cells);
  const passages = [...cells.values(), ...parts.filter((part) => part.kind === "paragraph")];
  const context = { habit: findHabit(passages), lexicon: buildLexicon(passages) };
  return parts.map((part) => (part.kind === "grid" ? gridBlock(part, cells, context) : paragraphBlock(part, context)));
}

/** Gives each cell of a grid the bounds of its column; text that runs another way is bounded by itself. */
function cellPassages(grid: LineGrid, into: Map<LineCell, Passage>): void {
  const keyOf = (cell: LineCell) => `${cell.col} ${cell.colspan} ${cell.lines[0]?.angle ?? 0}`;
  for (const column of groupBy(grid.cells, keyOf).values()) {
    const lines = column.flatMap((cell) => cell.lines);
    const bounds = columnBounds(lines, column[0] as LineCell, grid.xs);
    for (const cell of column) into.set(cell, { lines: cell.lines, ...bounds });
  }
}

/** Where the text of a column can run: as far as any of it does, or up to the border less the padding. */
function columnBounds(lines: Line[], { col, colspan }: LineCell, xs: number[]): { left: number; right: number } {
  const { left, right } = extent(lines);
  if (lines[0]?.angle !== 0) return { left, right };
  const padding = Math.min(settings.padding, Math.max(0, left - (xs[col] ?? left)));
  return { left, right: Math.max(right, (xs[col + colspan] ?? right) - padding) };
}

function gridBlock(grid: LineGrid, passages: Map<LineCell, Passage>, context: JoinContext): Grid {
  const rows = Array.from({ length: grid.rows }, (): Cell[] => []);
  for (const cell of [...grid.cells].sort((a, b) => a.row - b.row || a.col - b.col)) {
    const { row, col, rowspan, colspan, page } = cell;
    const passage = passages.get(cell) ?? { lines: cell.lines, left: 0, right: 0 };
    rows[row]?.push({ text: joinLines(passage, context), row, col, rowspan, colspan, page });
  }
  return { kind: "grid", method: grid.method, pages: grid.pages, rows };
}

function paragraphBlock(part: LineParagraph, context: JoinContext): Paragraph {
  const block: Paragraph = { kind: "paragraph", text: joinLines(part, context), page: part.page };
  return part.role ? { ...block, role: part.role } : block;
}

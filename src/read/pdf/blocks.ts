import type { Block, Cell, Grid, Paragraph } from "../../model.ts";
import { extent } from "./geometry.ts";
import { groupBy } from "./group.ts";
import { findHabit } from "./habit.ts";
import { stepsByRow } from "./in-step.ts";
import { type JoinContext, joinLines, type Passage } from "./joints.ts";
import type { LineCell, LineGrid, LineParagraph, Part } from "./layout.ts";
import { buildLexicon } from "./lexicon.ts";
import { type Line, leastSure } from "./lines.ts";
import { markApart, noteNumber, withoutMarks } from "./notes.ts";
import { settings } from "./settings.ts";

/** The blocks of a document; how lines join is decided by what its producer and its author do elsewhere in it. */
export function toBlocks(parts: Part[]): Block[] {
  const cells = new Map<LineCell, Passage>();
  for (const part of parts) if (part.kind === "grid") cellPassages(part, cells);
  const passages = [...cells.values(), ...parts.filter((part) => part.kind === "paragraph")];
  const context = { habit: findHabit(passages), lexicon: buildLexicon(passages), notes: footnotes(parts) };
  return parts.map((part) => (part.kind === "grid" ? gridBlock(part, cells, context) : paragraphBlock(part, context)));
}

type Context = JoinContext & { notes: ReadonlySet<string> };

/** The numbers of the footnotes that the document has. */
function footnotes(parts: Part[]): Set<string> {
  const notes = parts.filter((part): part is LineParagraph => part.kind === "paragraph" && part.role === "footnote");
  return new Set(notes.flatMap(({ lines }) => noteNumber(lines[0]?.text ?? "") ?? []));
}

function textOf(passage: Passage, context: Context): string {
  return withoutMarks(joinLines(passage, context), context.notes);
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

function gridBlock(grid: LineGrid, passages: Map<LineCell, Passage>, context: Context): Grid {
  const rows = Array.from({ length: grid.rows }, (): Cell[] => []);
  const steps = stepsByRow(grid);
  for (const cell of [...grid.cells].sort((a, b) => a.row - b.row || a.col - b.col)) {
    const { row, col, rowspan, colspan, page } = cell;
    const passage = passages.get(cell) ?? { lines: cell.lines, left: 0, right: 0 };
    const confidence = leastSure(cell.lines);
    const known = confidence === undefined ? {} : { confidence };
    rows[row]?.push({
      text: textOf({ ...passage, steps: steps.get(row) }, context),
      row,
      col,
      rowspan,
      colspan,
      page,
      ...known,
    });
  }
  return { kind: "grid", method: grid.method, pages: grid.pages, rows };
}

function paragraphBlock(part: LineParagraph, context: Context): Paragraph {
  const block: Paragraph = { kind: "paragraph", text: textOf(part, context), page: part.page };
  if (part.role === "footnote") return { ...block, text: markApart(block.text), role: part.role };
  return part.role ? { ...block, role: part.role } : block;
}

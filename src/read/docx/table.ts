/** Tables of a story: where their cells stand, with spans as exact as the markup has them. */
import type { Block, Cell, Grid, Paragraph } from "../../model.ts";
import { limits } from "../limits.ts";
import { detach } from "../xml/index.ts";
import { putBlock } from "./paragraph.ts";
import { last, type OpenCell, type OpenRow, type OpenTable, type RawCell, type Role, type Story } from "./story.ts";

export function beginTable(story: Story): void {
  story.tables.push({ rows: [], row: null, frame: null, asides: [] });
}

/** A row outside of tables, or in a row, is no row: what is in it belongs to what is around it. */
export function beginRow(story: Story): boolean {
  const table = last(story.tables);
  if (!table || table.row) return false;
  const { page } = story;
  table.row = { cells: [], col: 0, cell: null, role: undefined, page, lastPage: page };
  return true;
}

/** The same holds for a cell outside of rows. */
export function beginCell(story: Story): boolean {
  const row = last(story.tables)?.row;
  if (!row || row.cell) return false;
  story.page = row.page;
  row.cell = {
    lines: [],
    nested: [],
    colspan: 1,
    vertical: "none",
    horizontal: "none",
    isDeleted: false,
    page: row.page,
  };
  story.flows.push({ role: undefined, cell: row.cell, blocks: [], held: "" });
  return true;
}

export function endCell(story: Story): void {
  const table = last(story.tables);
  const flow = story.flows.pop();
  const row = table?.row;
  const cell = row?.cell;
  if (!flow || !row || !cell) return;
  if (flow.held !== "") cell.lines.push(flow.held);
  row.lastPage = Math.max(row.lastPage, story.page);
  row.cell = null;
  table.frame = cell.nested.length > 0 ? cell : null;
  const text = cell.lines.length === 1 ? (cell.lines[0] ?? "") : cell.lines.join("\n");
  placeCell(story, table, row, cell, text);
}

/** Gives a cell its place, unless it is deleted or goes on with the one before it. */
function placeCell(story: Story, table: OpenTable, row: OpenRow, cell: OpenCell, text: string): void {
  const before = last(row.cells);
  if (cell.isDeleted) putAside(story, table, text, "deleted");
  else if (cell.horizontal === "continue" && before && before.col + before.colspan === row.col) {
    before.colspan = Math.min(before.colspan + cell.colspan, limits.columns);
    row.col = before.col + before.colspan;
    putAside(story, table, text, "hidden");
  } else {
    row.cells.push(rawCell(story, table.rows.length, row.col, cell, text));
    row.col += cell.colspan;
  }
}

function rawCell({ context }: Story, row: number, col: number, cell: OpenCell, text: string): RawCell {
  const { colspan, vertical, page } = cell;
  const place = { text: detach(text), row, col, rowspan: 1, colspan, vertical };
  return context.hasPages ? { ...place, page } : place;
}

/** Words of a table that are not on the page, a line for each cell. */
function putAside({ page, context }: Story, { asides }: OpenTable, text: string, role: Role): void {
  const before = last(asides);
  if (text.trim() === "") return;
  if (before?.role === role) before.text += `\n${text}`;
  else asides.push({ kind: "paragraph", text: detach(text), role, ...(context.hasPages && { page }) });
}

/** A row that was deleted or is hidden is no row of the table; its words stand beside it. */
export function endRow(story: Story): void {
  const table = last(story.tables);
  const row = table?.row;
  if (!row) return;
  story.page = row.lastPage;
  table.row = null;
  for (const cell of row.cells) if (cell.page !== undefined && cell.page < row.page) cell.page = row.page;
  if (!row.role) table.rows.push(row.cells);
  else for (const { text } of row.cells) putAside(story, table, text, row.role);
}

/** A table is whole: it follows the paragraphs before it, and what is not on the page follows the table. */
export function endTable(story: Story): void {
  const table = story.tables.pop();
  if (!table) return;
  const grid = gridOf(story, table);
  const cells = grid.rows.flat();
  const frame =
    cells.length === 1 && table.frame?.nested.some(({ grid: inner }) => isTabular(inner)) ? table.frame : null;
  if (frame) for (const block of unframe(frame, story)) putBlock(story, block);
  else if (cells.length > 0) putBlock(story, grid);
  for (const aside of table.asides) putBlock(story, aside);
}

/** Whether a table has rows and columns, two at least, so that it may be more than a layout. */
const isTabular = (grid: Grid): boolean => grid.rows.filter((row) => row.length > 1).length > 1;

/** A table of one cell with such a table in it only frames it: its content in order, as if it stood outside. */
function unframe({ lines, nested, page }: OpenCell, { context }: Story): Block[] {
  const blocks: Block[] = [];
  const addLines = (from: number, to: number) => {
    for (const text of lines.slice(from, to)) {
      const paragraph: Paragraph = { kind: "paragraph", text };
      if (text.trim() !== "") blocks.push(context.hasPages ? { ...paragraph, page } : paragraph);
    }
  };
  let done = 0;
  for (const { grid, from, to } of nested) {
    addLines(done, from);
    blocks.push(grid);
    done = to;
  }
  addLines(done, lines.length);
  return blocks;
}

function gridOf(story: Story, table: OpenTable): Grid {
  const rows = mergeDown(story, table);
  const pages = [...new Set(rows.flat().flatMap((cell) => cell.page ?? []))];
  return { kind: "grid", method: "markup", ...(pages.length > 0 && { pages }), rows };
}

/** Joins every cell that goes on with the one above to it; words in it are not on the page. */
function mergeDown(story: Story, table: OpenTable): Cell[][] {
  let above = new Map<number, Cell>();
  return table.rows.map((cells) => {
    const open = new Map<number, Cell>();
    const placed: Cell[] = [];
    for (const { vertical, ...cell } of cells) {
      const origin = vertical === "continue" ? above.get(cell.col) : undefined;
      if (origin?.colspan === cell.colspan) {
        origin.rowspan++;
        putAside(story, table, cell.text, "hidden");
      } else placed.push(cell);
      if (vertical !== "none") open.set(cell.col, origin?.colspan === cell.colspan ? origin : cell);
    }
    above = open;
    return placed;
  });
}

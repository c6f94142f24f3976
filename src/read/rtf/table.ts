/** Tables of an RTF story: paragraphs that say how deep in tables they stand, and ends of cells and of rows. */
import { type CellShape, type EdgedRow, gridByEdges } from "../edges.ts";
import {
  endParagraph,
  type Flow,
  isBlank,
  newCell,
  newFlow,
  type OpenCell,
  putAside,
  putTable,
  putText,
  type Role,
} from "../flow.ts";
import { limits } from "../limits.ts";

/** How a row is set out. Word says it before the cells and again after them, others do one of the two. */
interface RowShape {
  left: number;
  cells: CellShape[];
}

interface OpenTable {
  rows: EdgedRow[];
  /** Cells of the row in hand; the cell in hand is the story's. */
  texts: string[];
  lastCell: OpenCell | null;
  /** How many words aside there were before the row. */
  asides: number;
}

export interface RtfFlow extends Flow {
  /** The tables that are open, outermost first. */
  tables: OpenTable[];
  /** By depth, from 1, the shape of the row in hand. */
  shapes: Map<number, RowShape>;
}

/** A story without words. */
export const newStory = (role: Role): RtfFlow => ({ ...newFlow(role), tables: [], shapes: new Map() });

/** Goes to a depth, 0 being outside of all tables; tables that lie deeper are at their end. */
export function goTo(flow: RtfFlow, depth: number): void {
  while (flow.tables.length > depth) endTable(flow);
  while (flow.tables.length < Math.min(depth, limits.rtf.tables)) {
    flow.tables.push({ rows: [], texts: [], lastCell: null, asides: flow.asides.length });
    flow.cells.push(newCell());
  }
}

/** Whether a row was begun: what comes now is in it, even if it does not say so. */
export const isInRow = ({ tables }: RtfFlow): boolean => (tables[0]?.texts.length ?? 0) > 0;

/** The shape of the row in hand at a depth. */
export function shapeAt({ shapes }: RtfFlow, depth: number): RowShape {
  const shape = shapes.get(depth) ?? { left: 0, cells: [] };
  shapes.set(depth, shape);
  return shape;
}

/** Ends the cell in hand of the innermost table; gives how many its row has now. */
export function endCell(flow: RtfFlow): number {
  const table = flow.tables.at(-1);
  if (!table) return 0;
  endParagraph(flow);
  const cell = flow.cells.pop() ?? newCell();
  flow.cells.push(newCell());
  table.lastCell = cell;
  return table.texts.push(cell.lines.join("\n"));
}

/** Ends the row in hand of the innermost table. */
export function endRow(flow: RtfFlow): void {
  const table = flow.tables.at(-1);
  if (!table) return;
  if ((flow.cells.at(-1)?.lines.length ?? 0) > 0 || !isBlank(flow)) endCell(flow);
  const { left, cells } = shapeAt(flow, flow.tables.length);
  const texts = withoutSurplus(table.texts, cells.length);
  if (texts.length > 0 && !isStruck(flow, table)) table.rows.push({ left, cells: cells.slice(), texts });
  table.texts = [];
  table.asides = flow.asides.length;
}

/** LibreOffice ends more cells than there are after a table in a cell; cells with words stay, come what may. */
function withoutSurplus(texts: string[], cells: number): string[] {
  let length = texts.length;
  while (length > cells && cells > 0 && texts[length - 1]?.trim() === "") length--;
  return texts.slice(0, length);
}

/** A row whose words were all struck out is struck out itself. */
function isStruck({ asides }: RtfFlow, table: OpenTable): boolean {
  if (table.texts.some((text) => text.trim() !== "")) return false;
  return asides.slice(table.asides).some(({ role }) => role === "deleted");
}

/** Ends the innermost table; lines of a cell that never came to its end stand behind it. */
function endTable(flow: RtfFlow): void {
  const table = flow.tables.at(-1);
  if (table && table.texts.length > 0) endRow(flow);
  flow.tables.pop();
  const unfinished = flow.cells.pop();
  const { grid, covered } = gridByEdges(table?.rows ?? []);
  for (const text of covered) putAside(flow, text, "hidden");
  putTable(flow, grid, table?.lastCell ?? null);
  for (const line of unfinished?.lines ?? []) putText(flow, line, flow.role);
}

/** A story of a document (its body, a note, a text box …) as it is read: text becomes paragraphs, and these blocks or lines of a cell. */
import type { Block, Grid, Paragraph } from "../model.ts";
import { symbols, unknownSymbol } from "./docx/symbols.ts";
import { withoutFiller } from "./filler.ts";
import { textsOf } from "./texts.ts";

export type Role = NonNullable<Paragraph["role"]>;

/** How a text counts: on the page, struck out by a tracked change, or made invisible. */
export type Visibility = "shown" | "deleted" | "hidden";

export interface OpenCell {
  lines: string[];
  /** Tables in it, each with the lines that it gave. */
  nested: { grid: Grid; from: number; to: number }[];
}

export interface Flow {
  role: Role;
  blocks: Block[];
  /** The paragraph in hand: its words, and its automatic number with the gap after it. */
  text: Record<Visibility, string>;
  number: string;
  /** Text boxes that hang on the paragraph, to follow it. */
  boxes: Block[];
  /** Words that are not on the page, to follow the paragraph or the outermost table. */
  asides: Paragraph[];
  /** The cells that are open, outermost first. */
  cells: OpenCell[];
}

const noWords = (): Flow["text"] => ({ shown: "", deleted: "", hidden: "" });

/** A story without words. */
export function newFlow(role: Role): Flow {
  return { role, blocks: [], text: noWords(), number: "", boxes: [], asides: [], cells: [] };
}

export const newCell = (): OpenCell => ({ lines: [], nested: [] });

/** Whether nothing of the paragraph in hand is on the page so far. */
export function isBlank({ text, number }: Flow): boolean {
  return text.shown === "" && number === "";
}

/** Ends the paragraph: its text goes to the innermost cell or becomes a block, with what hangs on it behind. */
export function endParagraph(flow: Flow, role: Role = flow.role): void {
  const { text, number, boxes } = flow;
  flow.text = noWords();
  flow.number = "";
  flow.boxes = [];
  putText(flow, clean(text.shown === "" ? number.trimEnd() : number + text.shown), role);
  putAside(flow, text.deleted, "deleted");
  putAside(flow, text.hidden, "hidden");
  for (const block of boxes) putBlock(flow, block);
  putAsides(flow);
}

/** Puts a paragraph that is whole. */
export function putText(flow: Flow, text: string, role: Role): void {
  const cell = flow.cells.at(-1);
  if (cell) cell.lines.push(text);
  else if (text.trim() !== "") flow.blocks.push({ kind: "paragraph", text, ...(role !== "body" && { role }) });
}

/** Keeps words that are not on the page. */
export function putAside(flow: Flow, text: string, role: "deleted" | "hidden"): void {
  if (text.trim() !== "") flow.asides.push({ kind: "paragraph", text: clean(text), role });
}

/** In a table they wait for its end. */
function putAsides(flow: Flow): void {
  if (flow.cells.length > 0 || flow.asides.length === 0) return;
  for (const aside of flow.asides) flow.blocks.push(aside);
  flow.asides = [];
}

/** Puts a table where paragraphs go. One of a single cell with tables in it only frames them and is left out. */
export function putTable(flow: Flow, grid: Grid, lastCell: OpenCell | null): void {
  const cells = grid.rows.reduce((sum, row) => sum + row.length, 0);
  const isFrame = cells === 1 && lastCell !== null && lastCell.nested.length > 0;
  if (isFrame) for (const block of contentOf(lastCell, flow.role)) putBlock(flow, block);
  else if (cells > 0) putBlock(flow, withoutFiller(grid));
  putAsides(flow);
}

function contentOf({ lines, nested }: OpenCell, role: Role): Block[] {
  const paragraphs = (from: number, to: number): Block[] => {
    const words = lines.slice(from, to).filter((text) => text.trim() !== "");
    return words.map((text) => ({ kind: "paragraph", text, ...(role !== "body" && { role }) }));
  };
  const starts = [0, ...nested.map(({ to }) => to)];
  const blocks = nested.flatMap(({ grid, from }, n) => [...paragraphs(starts[n] ?? 0, from), grid]);
  return [...blocks, ...paragraphs(starts.at(-1) ?? 0, lines.length)];
}

function putBlock(flow: Flow, block: Block): void {
  const cell = flow.cells.at(-1);
  if (!cell) flow.blocks.push(block);
  else if (block.kind === "paragraph") cell.lines.push(block.text);
  else putLines(cell, block);
}

function putLines({ lines, nested }: OpenCell, grid: Grid): void {
  const from = lines.length;
  for (const row of grid.rows) for (const { text } of row) lines.push(text);
  nested.push({ grid, from, to: lines.length });
}

/** A block as paragraphs of a role: of a table, one for each cell with words. */
export function paragraphsOf(block: Block, role: Role): Paragraph[] {
  const texts = textsOf(block).filter((text) => text.trim() !== "");
  return texts.map((text) => ({ kind: "paragraph", text, role }));
}

/** Texts that hold none of the signs below. */
const plain = /^[\t\n -~\u00a0-\u00ac\u00ae-\u04ff\u2010-\u203f№]*$/;

/** Without soft hyphens, control characters and halves of characters; signs of symbol fonts become signs of ours. */
function clean(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(/[\p{Cc}\u00ad]/gu, (sign) => (sign === "\t" || sign === "\n" ? sign : ""))
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\uf020-\uf0ff]/g, (sign) => symbols[sign.charCodeAt(0).toString(16)] ?? unknownSymbol);
}

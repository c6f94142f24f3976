/** Paragraphs of a Word file to blocks: those in a table are gathered cell by cell and row by row. */
import type { Block, Paragraph } from "../../model.ts";
import type { DocParagraph } from "./paragraphs.ts";
import { type DocRow, gridOf } from "./table.ts";

/** A table that is being read. */
interface OpenTable {
  rows: DocRow[];
  /** Cells of the row that is being read, and lines of its cell. */
  cells: string[];
  lines: string[];
}

const emptyTable = (): OpenTable => ({ rows: [], cells: [], lines: [] });

/** Blocks in order; text that is deleted or hidden stands for itself behind the paragraph or the table that held it. */
export function blocksOf(paragraphs: Iterable<DocParagraph>): Block[] {
  const blocks: Block[] = [];
  let table = emptyTable();
  let unseen: Block[] = [];
  const flush = () => {
    blocks.push(...tableBlocks(table), ...unseen);
    table = emptyTable();
    unseen = [];
  };
  for (const paragraph of paragraphs) {
    const inTable = paragraph.format.inTable || paragraph.cellEnd;
    if (!inTable) flush();
    if (inTable) take(table, paragraph);
    else blocks.push(...blockOf(paragraph.text, paragraph.format.heading ? "heading" : undefined));
    unseen.push(...blockOf(paragraph.deleted, "deleted"), ...blockOf(paragraph.hidden, "hidden"));
  }
  flush();
  return blocks;
}

function take(table: OpenTable, { text, cellEnd, format }: DocParagraph): void {
  if (format.rowEnd) {
    table.rows.push({ texts: table.cells, shape: format.shape });
    table.cells = [];
    table.lines = [];
  } else if (!format.innerRowEnd) {
    table.lines.push(text);
    if (!cellEnd) return;
    table.cells.push(table.lines.join("\n"));
    table.lines = [];
  }
}

/** What a damaged file leaves of a row is a row too. */
function tableBlocks({ rows, cells, lines }: OpenTable): Block[] {
  const rest = lines.length > 0 ? [...cells, lines.join("\n")] : cells;
  const filled = [...rows, { texts: rest, shape: null }].filter(({ texts }) => texts.length > 0);
  if (filled.length === 0) return [];
  const { grid, covered } = gridOf(filled);
  return [grid, ...covered.flatMap((text) => blockOf(text, "hidden"))];
}

export function blockOf(text: string, role: Paragraph["role"]): Block[] {
  if (text.trim() === "") return [];
  return [role ? { kind: "paragraph", text, role } : { kind: "paragraph", text }];
}

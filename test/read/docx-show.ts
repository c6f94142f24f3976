/** Blocks in short, so that a test shows them at a glance. */
import type { Block, Cell } from "../../src/model.ts";

/** A paragraph as its text, after its role; a grid as rows of cells, with a span as `rows×columns`, and a column where one is left free. */
export const show = (block: Block): string | string[] =>
  block.kind === "paragraph"
    ? `${block.role ? `${block.role}: ` : ""}${block.text}`
    : block.rows.map((row) => row.map((cell, at) => showCell(cell, row[at - 1])).join(" | "));

function showCell({ text, col, rowspan, colspan }: Cell, before: Cell | undefined): string {
  const expected = before ? before.col + before.colspan : 0;
  const place = col === expected ? "" : `@${col} `;
  return `${place}${text}${rowspan * colspan === 1 ? "" : ` ${rowspan}×${colspan}`}`;
}

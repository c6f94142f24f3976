import type { Block } from "../model.ts";

/** The texts of a block: its own, or those of its cells row by row. */
export function textsOf(block: Block): string[] {
  return block.kind === "paragraph" ? [block.text] : block.rows.flatMap((row) => row.map((cell) => cell.text));
}

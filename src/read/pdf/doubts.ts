import type { Block, Issue } from "../../model.ts";
import { scanSettings } from "./scan/settings.ts";

/** A word of warning for each cell in which the recognition was not sure of a word. */
export function doubts(blocks: Block[]): Issue[] {
  return blocks
    .filter((block) => block.kind === "grid")
    .flatMap(({ rows }, table) =>
      rows.flatMap((row) =>
        row
          .filter(({ confidence }) => confidence !== undefined && confidence < scanSettings.sure)
          .map(({ text, row: index, col, page }): Issue => {
            const column = rows[0]?.find((cell) => col >= cell.col && col < cell.col + cell.colspan)?.text;
            const place = { ...(page !== undefined && { page }), table: table + 1, row: index + 1 };
            return { code: "low-confidence", at: { ...place, ...(column && { column }) }, found: text };
          }),
      ),
    );
}

/** Marks that converters leave in the text («[bookmark: _GoBack]», «**bold**») are taken out before anything is read. */
import type { Block, Issue, Place } from "../model.ts";
import type { Result } from "../result.ts";

const marks = /\[(?:bookmark|image):[^[\]\n]*\]|\*\*/g;

/** The blocks without converters' marks, and an issue for each mark taken out. */
export function removeJunk(blocks: readonly Block[]): Result<Block[]> {
  const issues: Issue[] = [];
  const clean = (text: string, at: () => Place): string => {
    for (const [found] of text.matchAll(marks)) issues.push({ code: "junk-removed", at: at(), found });
    return text.replace(marks, "");
  };
  let table = 0;
  const value = blocks.map((block): Block => {
    if (block.kind === "paragraph") return { ...block, text: clean(block.text, () => placeOf(block)) };
    table += 1;
    const at = table;
    const rows = block.rows.map((row, index) =>
      row.map((cell) => ({ ...cell, text: clean(cell.text, () => ({ table: at, row: index + 1, ...placeOf(cell) })) })),
    );
    return { ...block, rows };
  });
  return { value, issues };
}

/** Page and line of a paragraph or a cell, as far as they are known. */
export function placeOf(thing: { page?: number | undefined; line?: number | undefined }): Place {
  return {
    ...(thing.page !== undefined && { page: thing.page }),
    ...(thing.line !== undefined && { line: thing.line }),
  };
}

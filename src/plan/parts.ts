/** A document as its plan tables, each with the lines before it. */
import type { Block, Grid } from "../model.ts";
import { hasName, hasPost, isBareName, startsApproval, startsTitle } from "./clues.ts";
import { type Line, linesOfParagraph, linesOfRows } from "./lines.ts";
import { continuation, type PlanTable, planTables, widthOf } from "./table.ts";

interface Part {
  before: Line[];
  table: PlanTable;
}

export interface Parts {
  parts: Part[];
  /** Lines after the last table. */
  after: Line[];
  /** Headers, footers, notes, and what is not on the page: never part of a plan. */
  aside: string[];
  /** The headers among them. */
  pageHeaders: string[];
}

const asideRoles: readonly (string | undefined)[] = ["header", "footer", "footnote", "comment", "deleted", "hidden"];

/** Cuts the blocks into parts, in order. */
export function partsOf(blocks: readonly Block[]): Parts {
  const parts: Part[] = [];
  const aside: string[] = [];
  const pageHeaders: string[] = [];
  let lines: Line[] = [];
  let table = 0;
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      if (asideRoles.includes(block.role)) aside.push(block.text);
      if (block.role === "header") pageHeaders.push(block.text);
      if (!asideRoles.includes(block.role)) for (const line of linesOfParagraph(block)) lines.push(line);
      continue;
    }
    table += 1;
    const { above, tables } = tablesOf(block, table, lines, parts.at(-1)?.table);
    for (const line of above) lines.push(line);
    for (const found of tables) {
      parts.push({ before: lines, table: found });
      lines = [];
    }
  }
  return { parts, after: lines, aside: aside.filter((text) => text.trim() !== ""), pageHeaders };
}

function tablesOf(grid: Grid, table: number, lines: readonly Line[], before: PlanTable | undefined) {
  const { above, tables } = planTables(grid, table);
  if (tables.length > 0)
    return {
      above: linesOfRows(
        above.map(({ own }) => own),
        table,
      ),
      tables,
    };
  const own = linesOfRows(grid.rows, table);
  if (before && goesOn(grid, own, lines, before)) return { above: [], tables: [continuation(grid, table, before)] };
  return { above: own, tables: [] };
}

/** A grid without a header goes on with the table before it if it is as wide, no new plan begins between, and it is no signature. */
function goesOn(grid: Grid, own: readonly Line[], between: readonly Line[], before: PlanTable): boolean {
  if (widthOf(grid) !== (before.columns.at(-1)?.end ?? 0) || own.length === 0) return false;
  if (own.some(startsApproval) || between.some((line) => startsApproval(line) || startsTitle(line))) return false;
  const isSigned = own.every((line) => hasPost(line) || isBareName(line)) && own.some(hasName);
  return !isSigned;
}

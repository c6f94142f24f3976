/** Tables of a story. */
import type { Grid } from "../../model.ts";
import { newCell, type OpenCell, putAside, putTable } from "../flow.ts";
import { type LooseCell, placeCells } from "../grid.ts";
import { limits } from "../limits.ts";
import type { Tag } from "../xml/index.ts";
import type { Leave } from "./entry.ts";
import { endHeld, type State } from "./story.ts";
import { numberOr } from "./styles.ts";

export interface OpenTable {
  rows: LooseCell[][];
  /** Cells of the row in hand; null between rows. */
  row: LooseCell[] | null;
  lastCell: OpenCell | null;
  /** Whether words of the row were struck out. */
  isStruck: boolean;
}

/** A table, whose rows may stand in groups. */
export function enterTable({ flows }: State): Leave {
  flows.at(-1)?.tables.push({ rows: [], row: null, lastCell: null, isStruck: false });
  return endTable;
}

function endTable({ flows }: State): void {
  const flow = flows.at(-1);
  const table = flow?.tables.pop();
  if (!flow || !table) return;
  const grid: Grid = { kind: "grid", method: "markup", rows: placeCells(table.rows) };
  putTable(flow, grid, table.lastCell);
}

/** A place from which words were struck out. */
export function noteDeletion({ flows }: State): undefined {
  const table = flows.at(-1)?.tables.at(-1);
  if (table) table.isStruck = true;
}

/** A row that is repeated comes as often as it says, an empty one once, and one whose words were all struck out never. */
export function enterRow({ flows }: State, tag: Tag): Leave | undefined {
  const table = flows.at(-1)?.tables.at(-1);
  if (!table) return undefined;
  const repeated = numberOr(tag.attribute("table:number-rows-repeated"), 1);
  const row: LooseCell[] = [];
  table.row = row;
  table.isStruck = false;
  return (state) => {
    table.row = null;
    const isEmpty = row.every(({ text }) => text.trim() === "");
    if (isEmpty && table.isStruck) return;
    const times = isEmpty ? 1 : Math.max(repeated, 1);
    if (!countCells(state, (times - 1) * row.length)) return;
    for (let left = times; left > 0; left--) table.rows.push(row);
  };
}

/** A cell; `isCovered` where one that spans lies over it, so that its words are not on the page. */
export const enterCell =
  (isCovered: boolean) =>
  ({ flows }: State, tag: Tag): Leave | undefined => {
    const flow = flows.at(-1);
    const table = flow?.tables.at(-1);
    const row = table?.row;
    if (!flow || !table || !row) return undefined;
    const rowspan = numberOr(tag.attribute("table:number-rows-spanned"), 1);
    const colspan = numberOr(tag.attribute("table:number-columns-spanned"), 1);
    const repeated = numberOr(tag.attribute("table:number-columns-repeated"), 1);
    flow.cells.push(newCell());
    return (state) => {
      endHeld(flow);
      const cell = flow.cells.pop() ?? newCell();
      const text = cell.lines.join("\n");
      if (isCovered) return putAside(flow, text, "hidden");
      table.lastCell = cell;
      const times = Math.min(Math.max(repeated, 1), limits.columns);
      if (!countCells(state, times)) return;
      for (let left = times; left > 0; left--) row.push({ text, rowspan, colspan });
    };
  };

/** Whether so many more cells are still within the limit. */
function countCells(state: State, count: number): boolean {
  state.cells += count;
  if (state.cells > limits.xml.cells)
    state.issue ??= { code: "too-large", found: `more than ${limits.xml.cells} table cells` };
  return state.issue === null;
}

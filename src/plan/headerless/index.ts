/** A plan table without a header: its columns are known by what stands in them, where that is beyond doubt. */
import type { Grid } from "../../model.ts";
import { startsApproval, startsTitle } from "../clues.ts";
import { columnsOf } from "../columns.ts";
import { collapse } from "../fold.ts";
import { filled, type GridRow, gridRows, type Stretch, stretchOf } from "../grid.ts";
import type { HeaderCell } from "../header.ts";
import { linesOfRows } from "../lines.ts";
import { settings } from "../settings.ts";
import { type PlanTable, tableUnder, widthOf } from "../table.ts";
import { isDated, type Roles, rolesOf } from "./roles.ts";

/** The rows of a title or an approval on top of the grid, and the table under them. */
export interface Headerless {
  above: GridRow[];
  table: PlanTable;
}

/** Reads a grid without a header; null where its columns do not say what they are. `table` counts from 1. */
export function headerlessTable(grid: Grid, table: number): Headerless | null {
  const rows = gridRows(grid);
  const start = rows.slice(0, settings.nearbyLines).findLastIndex((row) => isTitleRow(row, table)) + 1;
  const data = rows.slice(start);
  const sample = data.slice(0, settings.headerlessSample);
  const layout = layoutOf(sample);
  const rolesIn = (some: readonly GridRow[]) => rolesOf(layout.map((column) => textsOf(some, column, layout.length)));
  const named = isNamed(data[0], layout) ? data[0] : undefined;
  const roles = (named && rolesIn(sample.slice(1))) ?? rolesIn(sample);
  if (!roles) return null;
  const header = named && !isDated(named.own[roles.indexOf("period")]?.text ?? "") ? named : null;
  const columns = columnsOf(headerCells(layout, roles, header), widthOf(grid));
  const found = tableUnder(header ? data.slice(1) : data, table, columns);
  if (found.rows.some(({ own }) => linesOfRows([own], table).some(startsApproval))) return null;
  return { above: rows.slice(0, start), table: { ...found, headerless: true, headerRow: header?.number ?? null } };
}

/** Whether a row may be a header whose words are not known: every cell is short and holds no digit. */
function isNamed(row: GridRow | undefined, layout: readonly Stretch[]): boolean {
  if (!row || row.own.length !== layout.length) return false;
  return row.own.every(
    ({ text }) => /\p{L}{2}/u.test(text) && !/\d/.test(text) && text.length <= settings.headingLength,
  );
}

function headerCells(layout: readonly Stretch[], roles: Roles, header: GridRow | null): HeaderCell[] {
  return layout.map((stretch, index) => {
    const text = collapse(header?.cells[index]?.text ?? "");
    return { text, own: text, month: null, kinds: roles[index] ? [roles[index]] : [], ...stretch };
  });
}

/** One cell that opens a title or an approval. */
export function isTitleRow({ own }: GridRow, table: number): boolean {
  if (filled(own).length !== 1) return false;
  return linesOfRows([own], table).some((line) => startsTitle(line) || startsApproval(line));
}

/** The places of the cells in the kind of row that is most frequent. */
function layoutOf(rows: readonly GridRow[]): Stretch[] {
  const kinds = new Map<string, { count: number; cells: Stretch[] }>();
  for (const { cells } of rows) {
    if (filled(cells).length < 2) continue;
    const stretches = cells.map(stretchOf);
    const key = stretches.map(({ start, end }) => `${start}-${end}`).join(" ");
    const kind = kinds.get(key) ?? { count: 0, cells: stretches };
    kinds.set(key, { ...kind, count: kind.count + 1 });
  }
  const [first] = [...kinds.values()].sort((a, b) => b.count - a.count);
  return first?.cells ?? [];
}

/** The texts of a column in the rows that have as many cells as the layout, merged ones in each row that they cover. */
function textsOf(rows: readonly GridRow[], column: Stretch, width: number): string[] {
  return rows.flatMap(({ cells }) => {
    if (cells.length !== width || filled(cells).length < 2) return [];
    return cells.find((cell) => cell.col === column.start)?.text.trim() ?? "";
  });
}

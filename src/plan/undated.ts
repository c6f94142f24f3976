/** A table under a plan's title that says what is done and not when: its header names activities, by its words and by its form. */
import type { Grid } from "../model.ts";
import { columnsOf, type TableColumn } from "./columns.ts";
import { anyBegins, collapse, words } from "./fold.ts";
import { filled, type GridRow, gridRows } from "./grid.ts";
import { type Header, headerAt } from "./header.ts";
import { type Headerless, isTitleRow } from "./headerless/index.ts";
import type { Meaning } from "./phrases.ts";
import { settings } from "./settings.ts";
import { type PlanTable, tableUnder, widthOf } from "./table.ts";
import { foreignHeaders } from "./words/headers.ts";

/** Reads a grid whose header has an activity column and no period; null where it is a table of another kind. `table` counts from 1. */
export function undatedTable(grid: Grid, table: number): Headerless | null {
  const rows = gridRows(grid);
  const start = rows.slice(0, settings.nearbyLines).findLastIndex((row) => isTitleRow(row, table)) + 1;
  const header = headerAt(rows, start, namesActivity);
  if (!header || !isHeaderByForm(rows[start], header)) return null;
  const columns = columnsOf(header.cells, widthOf(grid));
  const found = tableUnder(rows.slice(start + header.height), table, columns);
  if (!saysWhatIsDone(found)) return null;
  return { above: rows.slice(0, start), table: { ...found, headerRow: start + 1 } };
}

/** One column is surely of activities, beside any other. */
function namesActivity(meanings: readonly Meaning[]): boolean {
  return meanings.length >= 2 && meanings.some(({ kinds, sure }) => sure && kinds[0] === "activity");
}

/** Every cell is filled, short and without digits, and none names what tables of other kinds hold. */
function isHeaderByForm(row: GridRow | undefined, { cells }: Header): boolean {
  if (!row || filled(row.own).length !== row.cells.length) return false;
  const foreign = cells.some(({ text, kinds }) => kinds.length === 0 && anyBegins(words(text), foreignHeaders));
  return !foreign && cells.every(({ text }) => !/\d/.test(text) && text.length <= settings.headingLength);
}

/** Enough rows with two texts, the activities in words, and no column of numbers but that of the rows. */
function saysWhatIsDone({ rows, columns }: PlanTable): boolean {
  const data = rows.filter(({ values }) => values.filter((text) => text !== "").length >= 2);
  if (data.length < settings.headerlessRows) return false;
  const share = (column: number, test: RegExp) =>
    data.filter(({ values }) => test.test(collapse(values[column] ?? ""))).length / data.length;
  return columns.every(({ use }: TableColumn, column) => {
    if (use === "activity") return share(column, /\p{L}{3}/u) >= settings.headerlessTexts;
    return use === "number" || share(column, /^[\d\s.,%+–-]+$/) < settings.undatedNumbers;
  });
}

/** From a grid to plan tables: the rows before a header, its columns, and what each row under it is. */
import type { Cell, Grid } from "../model.ts";
import { align } from "./align.ts";
import { columnsOf, type TableColumn } from "./columns.ts";
import { collapse, squeeze } from "./fold.ts";
import { filled, type GridRow, gridRows } from "./grid.ts";
import { headerAt } from "./header.ts";
import { isMonthHeading } from "./months.ts";
import { misreadDigits } from "./words/digits.ts";

/** «1», «2.», «1.1.», «IV». */
const rowNumber = /^[\dIVXІХ]+(?:\.\d+)*[.)]?$/;

/** A row under a header, its cells by column; cells merged downwards stand in every row that they cover. */
export interface TableRow {
  /** The n-th row of its grid, from 1. */
  number: number;
  /** The filled cells of each column, and their text with its line breaks. */
  cells: Cell[][];
  values: string[];
  /** By column, whether a filled cell starts here; the others are blank or merged down from above. */
  starts: boolean[];
  /** Filled cells that start here, and the number of all cells that cover the row. */
  own: Cell[];
  covering: number;
}

export interface PlanTable {
  /** The n-th grid of the document, from 1. */
  table: number;
  /** The n-th row of the grid where the header begins, from 1; null for the continuation of the table before. */
  headerRow: number | null;
  /** Its columns are known by their contents alone. */
  headerless: boolean;
  columns: TableColumn[];
  rows: TableRow[];
  /** Cells of rows that are no data: column numbers, page numbers. */
  leftover: Cell[];
}

/** The plan tables of a grid in order (a new header within it begins another), and the rows above the first header. */
export function planTables(grid: Grid, table: number): { above: GridRow[]; tables: PlanTable[] } {
  const rows = gridRows(grid);
  const width = widthOf(grid);
  const headers: { index: number; height: number; columns: TableColumn[] }[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const header = headerAt(rows, index);
    if (!header) continue;
    headers.push({ index, height: header.height, columns: columnsOf(header.cells, width) });
    index += header.height - 1;
  }
  const inHeader = new Set(
    headers.flatMap(({ index, height }) => Array.from({ length: height }, (_, at) => index + at)),
  );
  const fresh = headers.filter((header, at) => at === 0 || !sameHeader(header.columns, headers[at - 1]?.columns ?? []));
  const tables = fresh.map(({ index, columns }, at): PlanTable => {
    const under = rows.slice(index, fresh[at + 1]?.index).filter((row) => !inHeader.has(row.number - 1));
    return { ...tableUnder(under, table, columns), headerRow: index + 1 };
  });
  return { above: rows.slice(0, fresh[0]?.index ?? rows.length), tables };
}

/** A grid without a header, read with the columns of the table before it. */
export function continuation(grid: Grid, table: number, before: PlanTable): PlanTable {
  return tableUnder(gridRows(grid), table, before.columns);
}

/** Rows read with these columns. */
export function tableUnder(rows: readonly GridRow[], table: number, columns: TableColumn[]): PlanTable {
  return { table, headerRow: null, headerless: false, ...tableRows(rows, columns) };
}

export function sameHeader(a: readonly TableColumn[], b: readonly TableColumn[]): boolean {
  return a.length === b.length && a.every(({ header }, index) => squeeze(header) === squeeze(b[index]?.header ?? ""));
}

/** How many columns a grid spans. */
export function widthOf(grid: Grid): number {
  return grid.rows.reduce((most, row) => row.reduce((max, cell) => Math.max(max, cell.col + cell.colspan), most), 0);
}

function tableRows(rows: readonly GridRow[], header: TableColumn[]): Pick<PlanTable, "columns" | "rows" | "leftover"> {
  const written = rows.filter((row) => filled(row.own).length > 0);
  const data = written.filter((row) => !isColumnNumbers(row, header) && !isPageNumber(row));
  const kept = new Set(data);
  const inside = new Set(data.flatMap(({ own }) => own));
  const tableRows = data.map((row) => tableRow(row, inside, header));
  const leftover = written.filter((row) => !kept.has(row)).flatMap((row) => filled(row.own));
  return { columns: nameless(header, tableRows), rows: tableRows, leftover };
}

/** What hangs into the row counts only if it began `inside` the table: a title or a header cell merged too far down is no value. */
function tableRow(row: GridRow, inside: ReadonlySet<Cell>, columns: readonly TableColumn[]): TableRow {
  const own = new Set(row.own);
  const covering = row.cells.filter((cell) => inside.has(cell));
  const cells = align(covering, columns).map(filled);
  const values = cells.map((all) => all.map(({ text }) => text).join("\n"));
  const starts = cells.map((all) => all.some((cell) => own.has(cell)));
  return { number: row.number, cells, values, starts, own: filled(row.own), covering: covering.length };
}

/** «1 | 2 | 3 | 4» under a header, of which recognition may have misread a few («1 | 2 | з | 4»). */
function isColumnNumbers(row: GridRow, columns: readonly TableColumn[]): boolean {
  const texts = filled(row.own).map(({ text }) => text.trim());
  const all = columns.filter(({ gap }) => !gap).length;
  if (texts.length < 2 || texts.length < all - 1) return false;
  const exact = texts.filter((text, index) => text === String(index + 1)).length;
  const misread = (text: string, index: number) => misreadDigits[index]?.includes(text) === true;
  const counted = texts.every((text, index) => text === String(index + 1) || misread(text, index));
  return counted && exact > texts.length / 2;
}

/** A row that says nothing but a number: a page number inside the table, or an unused row with its number ready. */
function isPageNumber(row: GridRow): boolean {
  const texts = filled(row.own);
  return texts.length === 1 && /^[\d\s.)]+$/.test(texts[0]?.text ?? "") && filled(row.cells).length === 1;
}

/** A column without a header is understood by its cells, where they are all numbers of rows or all months. */
function nameless(columns: TableColumn[], rows: readonly TableRow[]): TableColumn[] {
  const taken = new Set(columns.map(({ use }) => use));
  return columns.map((column, index) => {
    const texts = rows.map(({ values }) => collapse(values[index] ?? "")).filter((text) => text !== "");
    if (!column.nameless || column.use !== null || texts.length === 0) return column;
    const use = texts.every((text) => rowNumber.test(text)) ? "number" : texts.every(isMonthHeading) ? "month" : null;
    if (use === null || taken.has(use)) return column;
    taken.add(use);
    return { ...column, use, role: use === "number" ? use : "period" };
  });
}

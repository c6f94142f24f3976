/** The period of a row with a column for each month: a line for each month, in words that the period stage reads. */
import type { Cell } from "../../model.ts";
import type { TableColumn } from "../columns.ts";
import { readsAsPeriod } from "../dated.ts";
import { collapse, words } from "../fold.ts";
import { overlap, stretchOf } from "../grid.ts";
import { monthOf } from "../months.ts";
import type { PlanTable, TableRow } from "../table.ts";
import { emptyMarks, tickMarks } from "../words/marks.ts";
import { monthNames } from "../words/periods.ts";

/** The composed period, and the cells that it comes from, by header. */
export interface MonthsPeriod {
  text: string;
  cells: Record<string, string>;
}

/** A cell with the months that it stands under. */
export interface MonthCell {
  text: string;
  columns: TableColumn[];
}

/** The headers of the columns that are months; empty for any other table. */
export function monthHeaders({ columns }: PlanTable): string[] {
  return columns.flatMap(({ header, month }) => (month === null ? [] : header));
}

/** The period of a row, null where no month is filled in. */
export function periodOfMonths(row: TableRow, columns: readonly TableColumn[]): MonthsPeriod | null {
  const filled = monthCells(row, columns);
  if (filled.length === 0) return null;
  const lines = filled.map(lineOf).filter((line) => line.text !== "");
  const text = lines.map(({ text, tick }, index) => {
    const joins = tick && lines[index + 1]?.tick === true;
    return `${text}${index + 1 === lines.length ? "" : joins ? ", " : "\n"}`;
  });
  const cells = filled.map(({ text, columns }) => [headersOf(columns), text]);
  return { text: text.join(""), cells: Object.fromEntries(cells) };
}

/** The filled cells of a row under months. */
export function monthCells(row: TableRow, columns: readonly TableColumn[]): MonthCell[] {
  const seen = new Set<Cell>();
  return columns.flatMap((column, index) => {
    if (column.month === null) return [];
    return (row.cells[index] ?? []).flatMap((cell) => {
      if (seen.has(cell)) return [];
      seen.add(cell);
      return { text: collapse(cell.text), columns: monthsUnder(cell, column, columns) };
    });
  });
}

/** «Сентябрь», «Сентябрь – Май». */
function headersOf(columns: readonly TableColumn[]): string {
  return [...new Set([columns[0]?.header, columns.at(-1)?.header])].join(" – ");
}

/** A wide cell stands under every month that it covers, any other one under its own. */
function monthsUnder(cell: Cell, own: TableColumn, columns: readonly TableColumn[]): TableColumn[] {
  const covered = columns.filter((column) => column.month !== null && overlap(stretchOf(cell), column) > 0);
  return cell.colspan > 1 && covered.length > 1 ? covered : [own];
}

/** «сентябрь» for a tick, «сентябрь 16, 30» for days, «3 неделя сентябрь» for words; a text of its own over several months. */
function lineOf({ text, columns }: MonthCell): { text: string; tick: boolean } {
  const [first, last] = [columns[0], columns.at(-1)].map((column) => (column ? nameOf(column) : ""));
  if (isMark(text, emptyMarks)) return { text: "", tick: false };
  if (isMark(text, tickMarks)) return { text: first === last ? `${first}` : `${first} – ${last}`, tick: true };
  if (columns.length > 1 || namesMonth(text)) return { text, tick: false };
  return { text: /\p{L}/u.test(text) ? `${text} ${first}` : `${first} ${text}`, tick: false };
}

/** The month as its header writes it, or its name where the header has a number or a short form. */
export function nameOf({ own, month }: TableColumn): string {
  const named = words(own).some((word) => monthOf(word) !== null);
  return named ? collapse(own) : (monthNames[(month ?? 1) - 1] ?? "");
}

/** Whether a cell is a sign, days or a period, and no activity. */
export function saysWhen(text: string): boolean {
  return isMark(text, tickMarks) || isMark(text, emptyMarks) || readsAsPeriod(text);
}

const isMark = (text: string, marks: readonly string[]) => marks.includes(text.trim().toLowerCase());

function namesMonth(text: string): boolean {
  return words(text).some((word) => monthOf(word) !== null) || (readsAsPeriod(text) && /\d\d?\.\d\d/.test(text));
}

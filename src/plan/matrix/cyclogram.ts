/** Tables with a column for each month whose cells are the activities themselves: each filled cell is an item. */
import { settings } from "../settings.ts";
import type { PlanTable, TableRow } from "../table.ts";
import { type MonthCell, monthCells, nameOf, saysWhen } from "./period.ts";

/** An activity and its month. */
export interface MonthActivity {
  activity: string;
  month: string;
}

/** Whether most of the cells under months are activities and not days, ticks or periods. */
export function isCyclogram({ columns, rows }: PlanTable): boolean {
  if (columns.every(({ month }) => month === null)) return false;
  const cells = rows.flatMap((row) => monthCells(row, columns));
  const activities = cells.filter(({ text }) => /\p{L}{3}/u.test(text) && !saysWhen(text));
  return activities.length > cells.length * settings.cyclogramShare;
}

/** The activities of a row, month by month. */
export function activitiesOfMonths(row: TableRow, { columns }: PlanTable): MonthActivity[] {
  return monthCells(row, columns).map((cell) => ({ activity: cell.text, month: monthsOf(cell) }));
}

function monthsOf({ columns }: MonthCell): string {
  const names = [columns[0], columns.at(-1)].map((column) => (column ? nameOf(column) : ""));
  return [...new Set(names)].join(" – ");
}

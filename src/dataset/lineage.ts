/** What a table's rows belong to, and so the order in which they are told. */
import { columnsOf } from "./columns.ts";
import type { Table } from "./table.ts";

/** The table of this name and all that it cannot live without, the uppermost first. */
export function lineageIn(tables: readonly Table[], name: string): Table[] {
  const table = tables.find((one) => one.name === name) as Table;
  const owner = columnsOf(table).find((column) => column.name === table.owner);
  if (!table.owner || owner?.isNullable) return [table];
  return [...lineageIn(tables, table.references[table.owner] as string), table];
}

/** The column by which the rows of an owner are sorted. */
export const orderOf = ({ key, row }: Table): string => ("position" in row.shape ? "position" : key);

/** The dataset, described once: tables, views, JSON Schema, exports and documentation all come from here. */
import { attempt, history, run, unread } from "./import-tables.ts";
import { lineageIn } from "./lineage.ts";
import type { Table } from "./table.ts";
import { document, issue, item, organization, party, period, person, plan, source, window } from "./tables.ts";

export { type Column, type ColumnType, columnsOf } from "./columns.ts";
export { orderOf } from "./lineage.ts";
export type { Table, View } from "./table.ts";
export { views } from "./views.ts";

/** In an order in which each stands after those that it refers to. */
export const tables: readonly Table[] = [
  run,
  document,
  source,
  unread,
  attempt,
  history,
  organization,
  person,
  plan,
  item,
  period,
  window,
  party,
  issue,
];

/** The table of this name and all that it cannot live without, the uppermost first. */
export const lineage = (name: string): Table[] => lineageIn(tables, name);

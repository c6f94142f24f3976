/** A plan out of its parts: metadata from the lines around its tables, items and columns from all of them. */
import type { Column, Issue, Place, RawPlan } from "../model.ts";
import { joinCutRows } from "./cut-rows.ts";
import { collapse } from "./fold.ts";
import { itemsOf, type TableItems } from "./items.ts";
import { joined, type Line, leftover } from "./lines.ts";
import { type Context, metadataOf } from "./metadata.ts";
import { monthOfTitle } from "./months.ts";
import { withFollowingNumbers } from "./numbers.ts";
import type { Preamble } from "./preamble.ts";
import { type Heading, heading } from "./sections.ts";
import { type PlanTable, sameHeader } from "./table.ts";

interface TableInPlan {
  preamble: Preamble;
  table: PlanTable;
}

/** Consecutive tables of one plan with the lines above each, and the signature under the last. */
export interface PlanParts {
  tables: [TableInPlan, ...TableInPlan[]];
  signature: Line[];
}

export interface BuiltPlan {
  plan: RawPlan;
  residue: string[];
  issues: Issue[];
}

/** Builds one plan. */
export function buildPlan(parts: PlanParts, context: Context): BuiltPlan {
  const [{ preamble }] = parts.tables;
  const read = readTables(parts, monthOfTitle(joined(preamble.title, " ") ?? ""));
  const { items, joinedRows } = joinCutRows(withFollowingNumbers(read.flatMap((table) => table.items)));
  const metadata = metadataOf(preamble, items, context, headerPlace(parts.tables[0].table));
  const columns = columnsOfPlan(parts, new Set(items.flatMap(({ extra }) => Object.keys(extra))));
  const plan: RawPlan = {
    ...metadata.value,
    signature: joined(parts.signature, "\n"),
    columns: columns.map(({ column }) => column),
    items,
  };
  const unknown = columns.filter(({ column }) => column.role === null);
  const issues: Issue[] = unknown.map(({ column: { header }, at }) => ({ code: "unknown-column", at, found: header }));
  issues.push(...joinedRows, ...read.flatMap((table) => table.issues));
  issues.push(...metadata.issues);
  return { plan, residue: residueOf(parts, read), issues };
}

/** Text of the plan's tables and of the lines above them that is in no field, with the headings that no row stands under. */
function residueOf(parts: PlanParts, read: readonly TableItems[]): string[] {
  const used = new Set(read.flatMap((table) => [...table.used]));
  return parts.tables.flatMap(({ preamble: { rest }, table }, index) => [
    ...leftover(rest),
    ...table.leftover.map(({ text }) => text),
    ...(read[index]?.entered ?? []).filter((one) => !used.has(one)).map(({ text }) => text),
  ]);
}

/** Tables in order; headings stay open over a table that goes on without a heading of its own. */
function readTables(parts: PlanParts, month: string | null): TableItems[] {
  let open: Heading[] = [];
  let before: PlanTable | undefined;
  return parts.tables.map(({ preamble, table }) => {
    const own = preamble.headings.map(({ text }) => heading(collapse(text)));
    const goesOn = own.length === 0 && before !== undefined && sameHeader(before.columns, table.columns);
    const read = itemsOf(table, { open: goesOn ? open : own, adjacent: !goesOn, month });
    open = read.open;
    before = table;
    return read;
  });
}

/** The columns of all tables, each once, with the place of its first header; a nameless one only where something stands in it. */
function columnsOfPlan(parts: PlanParts, filled: ReadonlySet<string>): { column: Column; at: Place }[] {
  const all = new Map<string, { column: Column; at: Place }>();
  for (const { table } of parts.tables) {
    for (const { header, role, also, use, nameless } of table.columns) {
      const key = `${header.toLowerCase()}\n${use}`;
      if (all.has(key) || (nameless && use === null && !filled.has(header))) continue;
      all.set(key, { column: { header, role, ...(also && { also }) }, at: { ...headerPlace(table), column: header } });
    }
  }
  return [...all.values()];
}

function headerPlace({ table, headerRow }: PlanTable): Place {
  return { table, row: headerRow ?? 1 };
}

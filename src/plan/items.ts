/** From table rows to raw items: fields by the use of each column, sections and the inherited month from the headings above. */
import type { Issue, Place, RawItem } from "../model.ts";
import { drafter } from "./drafts.ts";
import { entries } from "./headings.ts";
import { type Draft, itemOf } from "./item.ts";
import { placeOf } from "./junk.ts";
import { monthHeaders } from "./matrix/period.ts";
import { enter, type Heading, heading, inheritedFrom } from "./sections.ts";
import type { PlanTable, TableRow } from "./table.ts";

export interface TableItems {
  items: RawItem[];
  /** The headings that are open after the last row. */
  open: Heading[];
  /** The headings entered here, those above the table among them, and all that some row stands under. */
  entered: Heading[];
  used: ReadonlySet<Heading>;
  issues: Issue[];
}

/** What a table stands under: open headings, whether they stand right above it, and the month that the title names. */
export interface Above {
  open: readonly Heading[];
  adjacent: boolean;
  month: string | null;
}

/** The items of one table. */
export function itemsOf(table: PlanTable, { open, adjacent: right, month }: Above): TableItems {
  const items: RawItem[] = [];
  const entered = right ? [...open] : [];
  const used = new Set<Heading>();
  let now: Heading[] = [...open];
  const issues = issuesOf(table);
  const draftsOf = drafter(table);
  let adjacent = right;
  for (const { row, headings } of entries(table)) {
    for (const text of headings ?? []) {
      const next = heading(text);
      entered.push(next);
      now = enter(now, next, adjacent);
      adjacent = true;
    }
    if (headings) continue;
    for (const one of now) used.add(one);
    const draft: Draft = {
      values: row.values,
      section: now.map(({ text }) => text),
      month: inheritedFrom(now) ?? month,
      source: sourceOf(row, table.table),
    };
    const drafts = draftsOf(row, draft);
    if (drafts.some(({ origin }) => origin?.by === "lines"))
      issues.push({ code: "split-row", at: draft.source, found: `${drafts.length}` });
    if (drafts.some(({ unsure }) => unsure)) issues.push({ code: "unsure-lines", at: draft.source });
    for (const one of drafts) items.push(itemOf(one, table.columns));
    adjacent = false;
  }
  return { items, open: now, entered, used, issues };
}

/** How the columns of a table were read, where no words of a header say so. */
function issuesOf(table: PlanTable): Issue[] {
  const at: Place = { table: table.table };
  const months = monthHeaders(table);
  const roles = table.columns.flatMap(({ role }) => role ?? []);
  return [
    ...(table.headerless ? [{ code: "no-header" as const, at, found: roles.join(", ") }] : []),
    ...(months.length > 0 ? [{ code: "month-columns" as const, at, found: months.join(", ") }] : []),
  ];
}

function sourceOf(row: TableRow, table: number): Place {
  const cell = row.own.find(({ page, line }) => page !== undefined || line !== undefined);
  return { table, row: row.number, ...(cell && placeOf(cell)) };
}

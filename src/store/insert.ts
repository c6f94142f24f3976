/** Writes a document's rows, from the document down to its windows and parties. */
import type { Database } from "better-sqlite3";
import type { Document, Item, Plan } from "../model.ts";
import { issueRow, itemRow, partyRow, periodRow, planRow, type Row, windowRow } from "./rows.ts";

type Table = "plan" | "item" | "period" | "window" | "party" | "issue";
type Insert = (row: Row) => number | bigint;

/** Makes a function that writes everything below a document's own row. */
export function contentsWriter(db: Database): (documentId: number | bigint, document: Document) => void {
  const into: Record<Table, Insert> = {
    plan: inserter(db, "plan"),
    item: inserter(db, "item"),
    period: inserter(db, "period"),
    window: inserter(db, "window"),
    party: inserter(db, "party"),
    issue: inserter(db, "issue"),
  };

  function writePlan(plan: Plan, parent: Row): void {
    const plan_id = into.plan({ ...planRow(plan), ...parent });
    plan.items.forEach((item, index) => {
      writeItem(item, { plan_id, position: index + 1 });
    });
  }

  function writeItem(item: Item, parent: Row): void {
    const item_id = into.item({ ...itemRow(item), ...parent });
    if (item.period) into.period({ ...periodRow(item.period), item_id });
    each(item.period?.windows, windowRow, into.window, { item_id });
    each(item.responsible?.parties, partyRow, into.party, { item_id });
  }

  return (document_id, document) => {
    document.plans.forEach((plan, index) => {
      writePlan(plan, { document_id, position: index + 1 });
    });
    each(document.issues, issueRow, into.issue, { document_id });
  };
}

function each<T>(values: T[] | undefined, toRow: (value: T) => Row, insert: Insert, parent: Row): void {
  values?.forEach((value, index) => {
    insert({ ...toRow(value), ...parent, position: index + 1 });
  });
}

/** An INSERT over all columns of a table; the schema alone knows which they are, and a row that lacks one is an error. */
function inserter(db: Database, table: Table): Insert {
  const columns = db.prepare("SELECT name FROM pragma_table_info(?) WHERE name <> 'id'").pluck().all(table);
  const statement = db.prepare(
    `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map((name) => `@${name}`).join(", ")})`,
  );
  return (row) => statement.run(row).lastInsertRowid;
}

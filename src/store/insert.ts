/** Writes a document's rows, from the document down to its windows and parties. */
import type { Database } from "better-sqlite3";
import type { Document, Item, Party, Plan } from "../model.ts";
import { type Place, peopleFinder } from "./people.ts";
import { issueRow, itemRow, partyRow, periodRow, planRow, type Row, windowRow } from "./rows.ts";
import { findableText, searchable } from "./search.ts";

type Table = "plan" | "item" | "period" | "window" | "party" | "issue";
type Id = number | bigint;
type Insert = (row: Row) => Id;

/** Makes a function that writes everything below a document's own row. */
export function contentsWriter(db: Database): (documentId: Id, document: Document) => void {
  const into: Record<Table, Insert> = {
    plan: inserter(db, "plan"),
    item: inserter(db, "item"),
    period: inserter(db, "period"),
    window: inserter(db, "window"),
    party: inserter(db, "party"),
    issue: inserter(db, "issue"),
  };

  const people = peopleFinder(db);
  const search = db.prepare("INSERT INTO search (rowid, words, stems) VALUES (?, ?, ?)");

  /** Returns the numbers of its items. */
  function writePlan(plan: Plan, document_id: Id, position: number): Id[] {
    const organization_id = plan.organization === null ? null : people.organization(plan.organization);
    const plan_id = into.plan({ ...planRow(plan), document_id, position, organization_id });
    return plan.items.map((item, index) => {
      const item_id = into.item({ ...itemRow(item), plan_id, position: index + 1 });
      writeItem(item, item_id, { organization_id, document_id });
      return item_id;
    });
  }

  function makeFindable(item: Item, item_id: Id): void {
    const { folded, stemmed } = searchable(findableText(item));
    search.run(item_id, folded, stemmed);
  }

  function writeItem(item: Item, item_id: Id, place: Place): void {
    const toParty = (party: Party) => ({ ...partyRow(party), person_id: personOf(party, place) });
    if (item.period) into.period({ ...periodRow(item.period), item_id });
    each(item.period?.windows, windowRow, into.window, { item_id });
    each(item.responsible?.parties, toParty, into.party, { item_id });
  }

  const personOf = ({ kind, name }: Party, place: Place): Id | null =>
    kind === "person" && name !== null ? people.person(name, place) : null;

  return (document_id, document) => {
    const ids = document.plans.flatMap((plan, index) => writePlan(plan, document_id, index + 1));
    each(document.issues, issueRow, into.issue, { document_id });
    // All at once and last: between other rows each would be a piece of the index of its own.
    const items = document.plans.flatMap(({ items }) => items);
    for (const [index, item] of items.entries()) makeFindable(item, ids[index] as Id);
  };
}

function each<T>(values: T[] | undefined, toRow: (value: T) => Row, insert: Insert, parent: Row): void {
  values?.forEach((value, index) => {
    insert({ ...toRow(value), ...parent, position: index + 1 });
  });
}

/** An INSERT over all columns of a table; the schema alone knows which they are, and a row that lacks one is an error. */
function inserter(db: Database, table: Table): Insert {
  const columns = db.prepare("SELECT name FROM pragma_table_info(?) WHERE name <> 'id'").pluck().all(table) as string[];
  const statement = db.prepare(
    `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
  );
  const cellOf = (row: Row, column: string) => {
    const value = row[column];
    if (value === undefined) throw new Error(`a row of ${table} lacks ${column}`);
    return value;
  };
  return (row) => statement.run(columns.map((column) => cellOf(row, column))).lastInsertRowid;
}

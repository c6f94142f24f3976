/** Documents taken apart into the rows of their tables, all of a table at once. */
import type { Document, Item, Party, Plan } from "../model.ts";
import { issueRow, itemRow, partyRow, periodRow, planRow, type Row, windowRow } from "../store/rows.ts";
import type { People } from "./people.ts";

/** In the order in which they are written. */
export const contentTables = ["plan", "item", "period", "window", "party", "issue"] as const;

export type Contents = Record<(typeof contentTables)[number], Row[]>;

/** A document by its number in the database. */
export interface Numbered {
  id: number;
  document: Document;
}

/** New numbers for the plans and items, as many as there are. */
export type Ids = Record<"plan" | "item", number[]>;

export function contentsOf(documents: readonly Numbered[], people: People, ids: Ids): Contents {
  const contents: Contents = { plan: [], item: [], period: [], window: [], party: [], issue: [] };

  function addPlan(plan: Plan, document_id: number, position: number): void {
    const organization_id = plan.organization === null ? null : people.organization(plan.organization);
    const id = ids.plan[contents.plan.length] as number;
    contents.plan.push({ ...planRow(plan), id, document_id, position, organization_id });
    const personOf = ({ kind, name }: Party) =>
      kind === "person" && name !== null ? people.person(name, { organization_id, document_id }) : null;
    for (const [index, item] of plan.items.entries()) addItem(item, { plan_id: id, position: index + 1 }, personOf);
  }

  function addItem(item: Item, place: Row, personOf: (party: Party) => number | null): void {
    const item_id = ids.item[contents.item.length] as number;
    contents.item.push(Object.assign(itemRow(item), place, { id: item_id }));
    if (item.period) contents.period.push(Object.assign(periodRow(item.period), { item_id }));
    addInOrder(contents.window, item.period?.windows, windowRow, { item_id });
    const toParty = (party: Party) => Object.assign(partyRow(party), { person_id: personOf(party) });
    addInOrder(contents.party, item.responsible?.parties, toParty, { item_id });
  }

  for (const { id, document } of documents) {
    for (const [index, plan] of document.plans.entries()) addPlan(plan, id, index + 1);
    addInOrder(contents.issue, document.issues, issueRow, { document_id: id });
  }
  return contents;
}

function addInOrder<T>(rows: Row[], values: T[] | undefined, toRow: (value: T) => Row, parent: Row): void {
  let position = 0;
  for (const value of values ?? []) rows.push(Object.assign(toRow(value), parent, { position: ++position }));
}

/** A document taken apart into the rows of its tables, all of a table at once. */
import type { Document, Item, Party, Plan } from "../model.ts";
import { organizationKey, personKey } from "../store/people.ts";
import { issueRow, itemRow, partyRow, periodRow, planRow, type Row, windowRow } from "../store/rows.ts";

/** Rows refer to plans, items and names by their places in the lists here. */
export interface Contents {
  plan: Row[];
  item: Row[];
  period: Row[];
  window: Row[];
  party: Row[];
  issue: Row[];
  organizations: Name[];
  persons: PersonName[];
}

export interface Name {
  name: string;
  folded: string;
}

interface PersonName extends Name {
  /** The place of an organization; null for one that belongs to the document. */
  organization: number | null;
}

export function contentsOf({ plans, issues }: Document): Contents {
  const [plan, item]: [Row[], Row[]] = [[], []];
  const [period, window, party]: [Row[], Row[], Row[]] = [[], [], []];
  const organizations = collector<Name>(({ folded }) => folded);
  const persons = collector<PersonName>(({ organization, folded }) => `${organization} ${folded}`);

  function addPlan(one: Plan, position: number): void {
    const name = one.organization;
    const organization = name === null ? null : organizations.place({ name, folded: organizationKey(name) });
    const plan_id = plan.push({ ...planRow(one), position, organization_id: organization }) - 1;
    for (const [index, its] of one.items.entries()) {
      const item_id = item.push({ ...itemRow(its), plan_id, position: index + 1 }) - 1;
      addBelow(its, item_id, organization);
    }
  }

  function addBelow(one: Item, item_id: number, organization: number | null): void {
    const toParty = (party: Party) => ({ ...partyRow(party), person_id: personOf(party, organization) });
    if (one.period) period.push({ ...periodRow(one.period), item_id });
    window.push(...inOrder(one.period?.windows, windowRow, { item_id }));
    party.push(...inOrder(one.responsible?.parties, toParty, { item_id }));
  }

  const personOf = ({ kind, name }: Party, organization: number | null): number | null =>
    kind === "person" && name !== null ? persons.place({ name, folded: personKey(name), organization }) : null;

  for (const [index, one] of plans.entries()) addPlan(one, index + 1);
  const issue = inOrder(issues, issueRow, {});
  return { plan, item, period, window, party, issue, organizations: organizations.values, persons: persons.values };
}

function inOrder<T>(values: T[] | undefined, toRow: (value: T) => Row, parent: Row): Row[] {
  return (values ?? []).map((value, index) => ({ ...toRow(value), ...parent, position: index + 1 }));
}

/** Keeps the first of each key, and tells its place. */
function collector<T>(keyOf: (value: T) => string) {
  const values: T[] = [];
  const places = new Map<string, number>();
  return {
    values,
    place: (value: T): number => {
      const key = keyOf(value);
      const place = places.get(key) ?? values.push(value) - 1;
      places.set(key, place);
      return place;
    },
  };
}

/** Writes everything below a document's own row. */
import { tables } from "../dataset/index.ts";
import type { Table } from "../dataset/table.ts";
import type { Document } from "../model.ts";
import type { Row } from "../store/rows.ts";
import type { PoolClient } from "./connect.ts";
import { type Contents, contentsOf } from "./contents.ts";
import { insertSql, jsonOf } from "./json.ts";
import { peopleOf } from "./people.ts";

const written = ["plan", "item", "period", "window", "party", "issue"] as const;
const numbered = new Set<string>(["plan", "item"]);

/** One statement for all tables: what refers to what is looked at when it ends. */
const statement = (() => {
  const inserts = written.map((name, index) => {
    const table = tables.find((one) => one.name === name) as Table;
    return `${name}_rows AS (${insertSql(table, index + 1, { withId: numbered.has(name) })})`;
  });
  return `WITH ${inserts.join(",\n")} SELECT`;
})();

export async function writeContents(client: PoolClient, documentId: number, document: Document): Promise<void> {
  const contents = contentsOf(document);
  const people = await peopleOf(client, documentId, contents);
  const ids = await numbersFor(client, contents);
  const rows = referring(contents, documentId, people, ids);
  await client.query({ name: "contents", text: statement, values: written.map((name) => jsonOf(rows[name])) });
}

type Ids = Record<"plan" | "item", number[]>;

/** New numbers for plans and items, so that what belongs to them can be written with them. */
async function numbersFor(client: PoolClient, { plan, item }: Contents): Promise<Ids> {
  const { rows } = await client.query<{ of: "plan" | "item"; id: number }>({
    name: "numbers",
    text: `
      SELECT 'plan' AS of, nextval(pg_get_serial_sequence('plan', 'id')) AS id FROM generate_series(1, $1::int) UNION ALL
      SELECT 'item', nextval(pg_get_serial_sequence('item', 'id')) FROM generate_series(1, $2::int)`,
    values: [plan.length, item.length],
  });
  const idsOf = (name: string) => rows.filter(({ of }) => of === name).map(({ id }) => id);
  return { plan: idsOf("plan"), item: idsOf("item") };
}

/** The rows with the numbers of rows in place of places in lists. */
function referring(
  contents: Contents,
  document_id: number,
  people: Awaited<ReturnType<typeof peopleOf>>,
  ids: Ids,
): Record<(typeof written)[number], Row[]> {
  const at = (list: number[], place: Row[string] | undefined): number | null => list[Number(place ?? -1)] ?? null;
  const ofItem = (row: Row): Row => ({ ...row, item_id: at(ids.item, row.item_id) });
  return {
    plan: contents.plan.map((row, n) => ({
      ...row,
      id: at(ids.plan, n),
      document_id,
      organization_id: at(people.organizations, row.organization_id),
    })),
    item: contents.item.map((row, n) => ({ ...row, id: at(ids.item, n), plan_id: at(ids.plan, row.plan_id) })),
    period: contents.period.map(ofItem),
    window: contents.window.map(ofItem),
    party: contents.party.map((row) => ({ ...ofItem(row), person_id: at(people.persons, row.person_id) })),
    issue: contents.issue.map((row) => ({ ...row, document_id })),
  };
}

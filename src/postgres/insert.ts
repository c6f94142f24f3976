/** Writes a document's rows, from its own down to its windows and parties. */
import { tables } from "../dataset/index.ts";
import type { Table } from "../dataset/table.ts";
import type { Row } from "../store/rows.ts";
import type { PoolClient } from "./connect.ts";
import type { Contents } from "./contents.ts";
import { insertSql, jsonOf } from "./json.ts";
import { peopleOf } from "./people.ts";

const written = ["plan", "item", "period", "window", "party", "issue"] as const;
const numbered = new Set<string>(["plan", "item"]);

const tableOf = (name: string) => tables.find((one) => one.name === name) as Table;

const documentTable = tableOf("document");
const changing = Object.keys(documentTable.row.shape).filter((name) => name !== "id" && name !== "sha256");

/** One statement for all tables: what refers to what is looked at when it ends. */
const statement = (() => {
  const document = `${insertSql(documentTable, 1, { withId: true })}
    ON CONFLICT (id) DO UPDATE SET ${changing.map((name) => `"${name}" = excluded."${name}"`).join(", ")}`;
  const inserts = written.map(
    (name, index) => `${name}_rows AS (${insertSql(tableOf(name), index + 2, { withId: numbered.has(name) })})`,
  );
  return `WITH document_row AS (${document}),\n${inserts.join(",\n")} SELECT`;
})();

/** Writes a document with everything below it; `ids` are new numbers for its plans and items. */
export async function writeDocument(client: PoolClient, row: Row & { id: number }, contents: Contents, ids: Ids) {
  const people = await peopleOf(client, row.id, contents);
  const rows = referring(contents, row.id, people, ids);
  const values = [jsonOf([row]), ...written.map((name) => jsonOf(rows[name]))];
  await client.query({ name: "contents", text: statement, values });
}

/** What the same bytes held before. */
export async function dropContents(client: PoolClient, id: number): Promise<void> {
  await client.query("DELETE FROM plan WHERE document_id = $1", [id]);
  await client.query("DELETE FROM issue WHERE document_id = $1", [id]);
}

export type Ids = Record<"plan" | "item", number[]>;

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

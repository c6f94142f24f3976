/** Writes the rows of documents, from their own down to their windows and parties. */
import { tables } from "../dataset/index.ts";
import type { Table } from "../dataset/table.ts";
import { documentRow } from "../store/rows.ts";
import type { PoolClient } from "./connect.ts";
import { contentsOf, contentTables, type Ids, type Numbered } from "./contents.ts";
import { copyInto } from "./copy.ts";
import { insertSql, jsonOf } from "./json.ts";
import { peopleOf } from "./people.ts";

export const tableOf = (name: string) => tables.find((one) => one.name === name) as Table;

const documentTable = tableOf("document");
const changing = Object.keys(documentTable.row.shape).filter((name) => name !== "id" && name !== "sha256");

/** Who writes a document has its row for himself until the end, so that nobody removes it meanwhile. */
const documentSql = `${insertSql(documentTable, 1, { withId: true })}
  ON CONFLICT (id) DO UPDATE SET ${changing.map((name) => `"${name}" = excluded."${name}"`).join(", ")}`;

/** Writes documents with everything below them. */
export async function writeDocuments(client: PoolClient, documents: readonly (Numbered & { run: number })[]) {
  const people = await peopleOf(client, documents);
  const rows = documents.map(({ id, run, document }) => ({ ...documentRow(document), id, run_id: run }));
  await client.query({ name: "documents", text: documentSql, values: [jsonOf(rows)] });
  const contents = contentsOf(documents, people, await newIds(client, documents));
  for (const name of contentTables) await copyInto(client, tableOf(name), contents[name]);
}

/** What the same bytes held before. */
export async function dropContents(client: PoolClient, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await client.query("DELETE FROM plan WHERE document_id = ANY($1::bigint[])", [ids]);
  await client.query("DELETE FROM issue WHERE document_id = ANY($1::bigint[])", [ids]);
}

async function newIds(client: PoolClient, documents: readonly Numbered[]): Promise<Ids> {
  const plans = documents.flatMap(({ document }) => document.plans);
  const items = plans.reduce((sum, plan) => sum + plan.items.length, 0);
  const values = [plans.length, items];
  const { rows } = await client.query<Ids>({
    name: "ids",
    text: idsSql,
    values,
    types: { getTypeParser: () => JSON.parse },
  });
  return rows[0] as Ids;
}

const counted = (table: string, parameter: string) =>
  `(SELECT coalesce(json_agg(nextval('${table}_id_seq')), '[]') FROM generate_series(1, ${parameter}::int))`;

const idsSql = `SELECT ${counted("plan", "$1")} AS plan, ${counted("item", "$2")} AS item`;

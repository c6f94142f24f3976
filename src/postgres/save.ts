/** Puts documents in, each in one transaction with all that belongs to it and with the word that it is done. */
import { tables } from "../dataset/index.ts";
import type { Table } from "../dataset/table.ts";
import type { Document } from "../model.ts";
import { documentRow } from "../store/rows.ts";
import { errorOf } from "../store/saver.ts";
import { inTransaction, type Pool, type PoolClient } from "./connect.ts";
import { type Contents, contentsOf } from "./contents.ts";
import { retried } from "./error.ts";
import { dropContents, type Ids, writeDocument } from "./insert.ts";
import { insertSql, jsonOf } from "./json.ts";
import { assign, type QueuedFile } from "./sources.ts";

const tableOf = (name: string) => tables.find((table) => table.name === name) as Table;

/** What one job has to do with a content. */
export interface Entry {
  id: number;
  sha256: string;
  run: number;
  files: QueuedFile[];
}

/** Stores a document with every file that holds it; does nothing where another worker was faster. */
export function save(pool: Pool, entry: Entry, document: Document, seconds: number): Promise<void> {
  const state = document.issues.some(({ code }) => code === "set-aside") ? "set-aside" : "done";
  const contents = contentsOf(document);
  const row = { ...documentRow(document), id: entry.id, run_id: entry.run };
  return settle(pool, entry, { state, contents }, async (client, { ids, isThere }) => {
    if (isThere) await dropContents(client, entry.id);
    await writeDocument(client, row, contents, ids);
    return (await assign(client, entry.run, entry.id)).map(({ path, replaced }) => ({
      ...(path === document.path
        ? { result: document.status, reason: errorOf(document), seconds }
        : { result: "duplicate" as const, reason: null, seconds: null }),
      path,
      sha256: entry.sha256,
      replaced,
    }));
  });
}

/** Records a content that became no document, file by file. */
export function saveUnread(pool: Pool, entry: Entry, reason: string): Promise<void> {
  return settle(pool, entry, { state: "unread" }, async (client) => {
    const text = "SELECT path FROM queued_file WHERE queued_id = $1 ORDER BY id";
    const { rows } = await client.query<{ path: string }>(text, [entry.id]);
    await noteUnread(
      client,
      entry.run,
      rows.map(({ path }) => ({ path, reason })),
    );
    return rows.map(({ path }) => ({ ...failed(path, reason), sha256: entry.sha256 }));
  });
}

export async function noteUnread(client: PoolClient, run: number, rows: { path: string; reason: string }[]) {
  const sql = `INSERT INTO unread (run_id, path, reason)
    SELECT $1, path, reason FROM json_to_recordset($2::json) AS given(path text, reason text)`;
  await client.query(sql, [run, jsonOf(rows)]);
}

export const failed = (path: string, reason: string): HistoryRow => ({
  path,
  result: "failed",
  reason,
  sha256: null,
  replaced: null,
  seconds: null,
});

export interface HistoryRow {
  path: string;
  result: Document["status"] | "duplicate";
  reason: string | null;
  sha256: string | null;
  replaced: string | null;
  seconds: number | null;
}

export async function noteHistory(client: PoolClient, run: number, rows: HistoryRow[]): Promise<void> {
  const values = [jsonOf(rows.map((row) => ({ ...row, run_id: run })))];
  await client.query({ name: "history", text: insertSql(tableOf("history"), 1), values });
}

interface Hold {
  /** Whether the document was stored before. */
  isThere: boolean;
  ids: Ids;
}

type Work = (client: PoolClient, hold: Hold) => Promise<HistoryRow[]>;

interface Settled {
  state: string;
  contents?: Pick<Contents, "plan" | "item">;
}

/** Does the work where the content still waits, and says that it waits no more. */
function settle(pool: Pool, { id, run }: Entry, { state, contents }: Settled, work: Work): Promise<void> {
  const counts = [contents?.plan.length ?? 0, contents?.item.length ?? 0];
  return retried(() =>
    inTransaction(pool, async (client) => {
      const { rows } = await client.query<Row>({ name: "hold", text: holdSql, values: [id, ...counts] });
      if (!rows[0]) return;
      const history = await work(client, holdOf(rows[0]));
      const noted = jsonOf(history.map((row) => ({ ...row, run_id: run })));
      const values = [id, state, new Date().toISOString(), noted];
      await client.query({ name: "settle", text: settleSql, values });
    }),
  );
}

type Row = Record<"plan" | "item", string> & { known: number };

function holdOf({ plan, item, known }: Row): Hold {
  return { isThere: known > 0, ids: { plan: JSON.parse(plan), item: JSON.parse(item) } };
}

const newIds = (table: string, parameter: string) =>
  `(SELECT coalesce(json_agg(nextval(pg_get_serial_sequence('${table}', 'id'))), '[]') FROM generate_series(1, ${parameter}::int))`;

/** Locked before its files are asked for: others may have been put on the queue since the job began. */
const holdSql = `
SELECT
  (SELECT count(*) FROM document WHERE id = $1) AS known,
  ${newIds("plan", "$2")} AS plan,
  ${newIds("item", "$3")} AS item
FROM queued WHERE id = $1 AND state = 'waiting' FOR UPDATE`;

const settleSql = `
WITH let_go AS (DELETE FROM attempt USING queued WHERE queued.id = $1 AND attempt.sha256 = queued.sha256),
noted AS (${insertSql(tableOf("history"), 4)})
UPDATE queued SET state = $2, done_at = $3 WHERE id = $1`;

/** Puts documents in, each in one transaction with all that belongs to it and with the word that it is done. */
import { tables } from "../dataset/index.ts";
import type { Table } from "../dataset/table.ts";
import type { Document } from "../model.ts";
import { documentRow } from "../store/rows.ts";
import { errorOf } from "../store/saver.ts";
import { inTransaction, type Pool, type PoolClient } from "./connect.ts";
import { retried } from "./error.ts";
import { writeContents } from "./insert.ts";
import { insertSql, jsonOf } from "./json.ts";
import { assign, type QueuedFile } from "./sources.ts";

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
  return settle(pool, entry, state, async (client, files) => {
    const { rows } = await client.query({ name: "document", text: upsert, values: [jsonOf([rowOf(entry, document)])] });
    if (!rows[0].made) await dropContents(client, entry.id);
    await writeContents(client, entry.id, document);
    const replaced = await assign(client, entry.run, entry.id, files);
    return files.map(({ path, location }) => ({
      path,
      result: path === document.path ? document.status : "duplicate",
      reason: path === document.path ? errorOf(document) : null,
      sha256: entry.sha256,
      replaced: replaced.get(location) ?? null,
      seconds: path === document.path ? seconds : null,
    }));
  });
}

/** Records a content that became no document, file by file. */
export function saveUnread(pool: Pool, entry: Entry, reason: string): Promise<void> {
  return settle(pool, entry, "unread", async (client, files) => {
    await noteUnread(
      client,
      entry.run,
      files.map(({ path }) => ({ path, reason })),
    );
    return files.map(({ path }) => ({ ...failed(path, reason), sha256: entry.sha256 }));
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

const tableOf = (name: string) => tables.find((table) => table.name === name) as Table;

type Work = (client: PoolClient, files: QueuedFile[]) => Promise<HistoryRow[]>;

/** The files are those of now: others may have been put on the queue since the job began. */
function settle(pool: Pool, entry: Entry, state: string, work: Work): Promise<void> {
  return retried(() =>
    inTransaction(pool, async (client) => {
      const files = await filesInHand(client, entry.id);
      if (!files) return;
      await noteHistory(client, entry.run, await work(client, files));
      await client.query({ name: "settle", text: settleSql, values: [entry.id, state, new Date().toISOString()] });
    }),
  );
}

/** Null where the content waits no more. */
async function filesInHand(client: PoolClient, id: number): Promise<QueuedFile[] | null> {
  const held = await client.query({
    name: "hold",
    text: "SELECT 1 FROM queued WHERE id = $1 AND state = 'waiting' FOR UPDATE",
    values: [id],
  });
  if (held.rows.length === 0) return null;
  const text = "SELECT path, location FROM queued_file WHERE queued_id = $1 ORDER BY id";
  return (await client.query<QueuedFile>({ name: "files", text, values: [id] })).rows;
}

const settleSql = `
WITH let_go AS (DELETE FROM attempt USING queued WHERE queued.id = $1 AND attempt.sha256 = queued.sha256)
UPDATE queued SET state = $2, done_at = $3 WHERE id = $1`;

const rowOf = ({ id, run }: Entry, document: Document) => ({ ...documentRow(document), id, run_id: run });

const documentTable = tableOf("document");
const changing = Object.keys(documentTable.row.shape).filter((name) => name !== "id" && name !== "sha256");
const upsert = `${insertSql(documentTable, 1, { withId: true })}
  ON CONFLICT (id) DO UPDATE SET ${changing.map((name) => `"${name}" = excluded."${name}"`).join(", ")}
  RETURNING xmax = 0 AS made`;

async function dropContents(client: PoolClient, id: number): Promise<void> {
  await client.query("DELETE FROM plan WHERE document_id = $1", [id]);
  await client.query("DELETE FROM issue WHERE document_id = $1", [id]);
}

/** What the runs did, file by file, and which files could not be read. */
import type { HistoryRow } from "../store/history.ts";
import type { PoolClient } from "./connect.ts";
import { tableOf } from "./insert.ts";
import { insertSql, jsonOf } from "./json.ts";

export async function noteUnread(client: PoolClient, run: number, rows: { path: string; reason: string }[]) {
  if (rows.length === 0) return;
  const sql = `INSERT INTO unread (run_id, path, reason)
    SELECT $1, path, reason FROM json_to_recordset($2::json) AS given(path text, reason text)`;
  await client.query(sql, [run, jsonOf(rows)]);
}

export async function noteHistory(client: PoolClient, rows: HistoryRow[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query({ name: "history", text: insertSql(tableOf("history"), 1), values: [jsonOf(rows)] });
}

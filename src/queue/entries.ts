/** What a job has to do, and the word that it is in hand. */
import type { Pool } from "../postgres/connect.ts";
import type { Entry } from "../postgres/save.ts";

/** The contents of a job that nobody has stored yet, each with all its files. */
export async function entriesOf(pool: Pool, contents: number[]): Promise<Entry[]> {
  const { rows } = await pool.query<Omit<Entry, "files"> & { path: string; location: string }>(
    `SELECT queued.id, sha256, queued.run_id AS run, path, location
     FROM queued JOIN queued_file ON queued_id = queued.id
     WHERE queued.id = ANY($1::bigint[]) AND state = 'waiting' ORDER BY queued.id, queued_file.id`,
    [contents],
  );
  const entries = new Map<number, Entry>();
  for (const { path, location, ...entry } of rows) {
    const known = entries.get(entry.id) ?? { ...entry, files: [] };
    known.files.push({ path, location });
    entries.set(entry.id, known);
  }
  return [...entries.values()];
}

/**
 * Takes contents in hand before they are read; says how often each was taken, with this time: one that was taken before
 * was left behind by a worker that died. A crash of the server itself may forget it, so nobody waits for the disk.
 */
export async function claim(pool: Pool, entries: Entry[]): Promise<Map<string, number>> {
  const client = await pool.connect();
  try {
    await client.query("SET synchronous_commit = off");
    const { rows } = await client.query<{ sha256: string; tries: number }>(
      `INSERT INTO attempt (sha256, run_id, path, tries)
       SELECT sha256, run_id, path, 1
       FROM json_to_recordset($1::json) AS given(sha256 text, run_id bigint, path text) ORDER BY sha256
       ON CONFLICT (sha256) DO UPDATE SET tries = attempt.tries + 1, run_id = excluded.run_id
       RETURNING sha256, tries`,
      [JSON.stringify(entries.map(({ sha256, run, files }) => ({ sha256, run_id: run, path: files[0]?.path })))],
    );
    return new Map(rows.map(({ sha256, tries }) => [sha256, tries]));
  } finally {
    await client.query("RESET synchronous_commit").catch(() => {});
    client.release();
  }
}

export async function letGo(pool: Pool, entries: Entry[]): Promise<void> {
  await pool.query("DELETE FROM attempt WHERE sha256 = ANY($1)", [entries.map(({ sha256 }) => sha256)]);
}

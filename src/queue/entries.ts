/** What a job has to do, and the word that it is in hand. */
import type { Pool } from "../postgres/connect.ts";
import type { Entry } from "../postgres/save.ts";

/** A content in hand. */
export interface Claimed extends Entry {
  /** How often it was taken, with this time: what was taken before was left behind by a worker that died. */
  tries: number;
}

/** Takes the contents of a job that nobody has stored yet in hand before they are read, each with all its files. */
export async function claim(pool: Pool, contents: number[]): Promise<Claimed[]> {
  const { rows } = await pool.query<Omit<Claimed, "files"> & { path: string; location: string }>({
    name: "claim",
    text: claimSql,
    values: [contents],
  });
  const entries = new Map<number, Claimed>();
  for (const { path, location, ...entry } of rows) {
    const known = entries.get(entry.id) ?? { ...entry, files: [] };
    known.files.push({ path, location });
    entries.set(entry.id, known);
  }
  return [...entries.values()];
}

/** A crash of the server itself may forget it, so nobody waits for the disk. */
const claimSql = `
WITH open AS (
  SELECT queued.id, sha256, queued.run_id AS run, path, location, file.id AS file
  FROM queued JOIN queued_file AS file ON queued_id = queued.id
  WHERE queued.id = ANY($1::bigint[]) AND state = 'waiting'),
claimed AS (
  INSERT INTO attempt (sha256, run_id, path, tries)
  SELECT DISTINCT ON (sha256) sha256, run, path, 1
  FROM open, (SELECT set_config('synchronous_commit', 'off', true)) AS hurry ORDER BY sha256, file
  ON CONFLICT (sha256) DO UPDATE SET tries = attempt.tries + 1, run_id = excluded.run_id
  RETURNING sha256, tries)
SELECT id, sha256, run, path, location, tries FROM open JOIN claimed USING (sha256) ORDER BY id, file`;

export async function letGo(pool: Pool, entries: Entry[]): Promise<void> {
  await pool.query("DELETE FROM attempt WHERE sha256 = ANY($1)", [entries.map(({ sha256 }) => sha256)]);
}

/** Which files hold which document. */
import type { PoolClient } from "./connect.ts";

export interface QueuedFile {
  path: string;
  location: string;
}

export interface Assigned extends QueuedFile {
  /** The hash of what it held before, where that was another content. */
  replaced: string | null;
}

/**
 * Records that all files of a content hold this document now, and drops the documents that they held before where no file
 * holds those any more, or this one where none is left. The content is to be locked.
 */
export async function assign(client: PoolClient, run: number, documentId: number): Promise<Assigned[]> {
  const { rows } = await client.query<Assigned & { former: number | null }>({
    name: "assign",
    text: assignSql,
    values: [run, documentId],
  });
  const former = rows.flatMap((row) => row.former ?? []);
  if (former.length > 0 || rows.length === 0) await leave(client, [...former, documentId]);
  return rows;
}

/** What the files held before is asked of the rows as they were when the statement began. */
const assignSql = `
WITH given AS (SELECT id, location, path FROM queued_file WHERE queued_id = $2),
written AS (
  INSERT INTO source (location, path, document_id, run_id) SELECT location, path, $2, $1 FROM given ORDER BY location
  ON CONFLICT (location) DO UPDATE
    SET path = excluded.path, document_id = excluded.document_id, run_id = excluded.run_id)
SELECT given.location, given.path, document.id AS former, document.sha256 AS replaced FROM given
LEFT JOIN source ON source.location = given.location AND source.document_id <> $2
LEFT JOIN document ON document.id = source.document_id
ORDER BY given.id`;

async function leave(client: PoolClient, ids: number[]): Promise<void> {
  await client.query(
    `DELETE FROM document WHERE id = ANY($1::bigint[])
      AND NOT EXISTS (SELECT 1 FROM source WHERE document_id = document.id)`,
    [ids],
  );
  await client.query(
    `UPDATE document SET path = (SELECT path FROM source WHERE document_id = document.id ORDER BY location LIMIT 1)
     WHERE id = ANY($1::bigint[]) AND NOT EXISTS (
       SELECT 1 FROM source WHERE document_id = document.id AND source.path = document.path)`,
    [ids],
  );
}

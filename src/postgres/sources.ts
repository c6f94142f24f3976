/** Which files hold which document. */
import type { PoolClient } from "./connect.ts";

export interface QueuedFile {
  path: string;
  location: string;
}

export interface Assigned extends QueuedFile {
  document_id: number;
  /** The hash of what it held before, where that was another content. */
  replaced: string | null;
}

/**
 * Records that all files of these contents hold their documents now, and drops the documents that they held before where no
 * file holds those any more, or one of these where none is left. The contents are to be locked.
 */
export async function assign(client: PoolClient, documents: { id: number; run: number }[]): Promise<Assigned[]> {
  const ids = documents.map(({ id }) => id);
  const { rows } = await client.query<Assigned & { former: number | null }>({
    name: "assign",
    text: assignSql,
    values: [ids, documents.map(({ run }) => run)],
  });
  const former = rows.flatMap((row) => row.former ?? []);
  const held = new Set(rows.map(({ document_id }) => document_id));
  if (former.length > 0 || held.size < ids.length) await leave(client, [...former, ...ids]);
  return rows;
}

/** What the files held before is asked of the rows as they were when the statement began. */
const assignSql = `
WITH given AS (
  SELECT file.id, location, path, queued_id AS document_id, run FROM queued_file AS file
  JOIN unnest($1::bigint[], $2::bigint[]) AS content(id, run) ON content.id = queued_id),
written AS (
  INSERT INTO source (location, path, document_id, run_id)
  SELECT location, path, document_id, run FROM given ORDER BY location
  ON CONFLICT ((md5(location))) DO UPDATE
    SET path = excluded.path, document_id = excluded.document_id, run_id = excluded.run_id)
SELECT given.location, given.path, given.document_id, document.id AS former, document.sha256 AS replaced FROM given
LEFT JOIN source ON md5(source.location) = md5(given.location) AND source.document_id <> given.document_id
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

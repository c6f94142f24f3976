/** Which files hold which document. */
import type { PoolClient } from "./connect.ts";

export interface QueuedFile {
  path: string;
  location: string;
}

/**
 * Records that the files hold this document now, and drops the documents that they held before where no file holds them
 * any more; returns, for each file that held another, the hash of that.
 */
export async function assign(
  client: PoolClient,
  run: number,
  documentId: number,
  files: readonly QueuedFile[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ location: string; id: number; sha256: string }>({
    name: "assign",
    text: assignSql,
    values: [JSON.stringify(files), run, documentId],
  });
  if (rows.length > 0)
    await leave(
      client,
      rows.map(({ id }) => id),
    );
  return new Map(rows.map(({ location, sha256 }) => [location, sha256]));
}

/** What the files held before is asked of the rows as they were when the statement began. */
const assignSql = `
WITH given AS (SELECT * FROM json_to_recordset($1::json) AS file(location text, path text)),
former AS (
  SELECT source.location, document.id, document.sha256 FROM given
  JOIN source USING (location) JOIN document ON document.id = source.document_id
  WHERE document.id <> $3),
written AS (
  INSERT INTO source (location, path, document_id, run_id) SELECT location, path, $3, $2 FROM given ORDER BY location
  ON CONFLICT (location) DO UPDATE
    SET path = excluded.path, document_id = excluded.document_id, run_id = excluded.run_id)
SELECT * FROM former`;

async function leave(client: PoolClient, ids: number[]): Promise<void> {
  await client.query(
    `DELETE FROM document WHERE id = ANY($1::bigint[])
      AND NOT EXISTS (SELECT 1 FROM source WHERE document_id = document.id)`,
    [ids],
  );
  await client.query(
    `UPDATE document SET path = (SELECT path FROM source WHERE document_id = document.id ORDER BY location LIMIT 1)
     WHERE id = ANY($1::bigint[])`,
    [ids],
  );
}

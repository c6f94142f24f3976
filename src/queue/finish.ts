/** A run is finished when nothing of it waits. */
import type { Pool } from "../postgres/connect.ts";

export async function finishRun(pool: Pool, run: number): Promise<void> {
  const { rows } = await pool.query({ name: "is open", text: isOpen, values: [run] });
  if (rows.length === 0) await pool.query(finish, [run, new Date().toISOString()]);
}

const isOpen = "SELECT 1 FROM queued WHERE run_id = $1 AND state = 'waiting' LIMIT 1";

const finish = `
UPDATE run SET finished_at = $2, documents = counts.documents, imported = counts.imported, partial = counts.partial,
  no_plan = counts.no_plan, failed = counts.failed, duplicates = counts.duplicates
FROM (
  SELECT count(*) AS documents,
    count(*) FILTER (WHERE result = 'imported') AS imported,
    count(*) FILTER (WHERE result = 'partial') AS partial,
    count(*) FILTER (WHERE result = 'no-plan') AS no_plan,
    count(*) FILTER (WHERE result = 'failed') AS failed,
    count(*) FILTER (WHERE result = 'duplicate') AS duplicates
  FROM history WHERE run_id = $1) AS counts
WHERE run.id = $1`;

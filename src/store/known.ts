/** Which bytes need no reading, because the database has what would come of it. */
import type { Database } from "better-sqlite3";
import type { Document } from "../model.ts";

export interface Known {
  status: Document["status"];
  /** why it failed */
  reason: string | null;
}

/**
 * Known is what this run stored, and what another stored in the same way: the same version, the same options (a run
 * without any takes what there is). What failed for want of time or memory is tried again by the next run, and a run that
 * reads everything anew knows nothing; but both go on where a run of their kind was stopped.
 */
export function knownFinder(db: Database): (run: number | bigint, sha256: string) => Known | undefined {
  const find = db.prepare(`
    SELECT document.status, (
      SELECT message FROM issue WHERE document_id = document.id AND severity = 'error' ORDER BY position LIMIT 1
    ) AS reason
    FROM document
    JOIN run AS former ON former.id = document.run_id
    JOIN run AS current ON current.id = @run
    WHERE document.sha256 = @sha256 AND (former.id = current.id OR (
      former.version = current.version
      AND (former.options = current.options OR current.options = '{}')
      AND (former.reimport = current.reimport OR NOT current.reimport)
      AND NOT (
        (current.reimport OR EXISTS (
          SELECT 1 FROM issue
          WHERE document_id = document.id AND code IN ('timed-out', 'out-of-memory', 'crashed')))
        AND EXISTS (
          SELECT 1 FROM run WHERE id >= former.id AND id < current.id AND finished_at IS NOT NULL)
      )))`);
  return (run, sha256) => find.get({ run, sha256 }) as Known | undefined;
}

/** Which bytes need no reading, because the database has what would come of it. */
import type { Database } from "better-sqlite3";
import type { Known } from "./shapes.ts";

/**
 * Known is what this run stored, and what another stored in the same way: the same version, the same options (a run
 * without any takes what there is). What failed for want of time or memory is tried again by the next run, and a run that
 * reads everything anew knows nothing; but both go on where a run of their kind was stopped. As a condition over
 * `document`, the run `former` that stored it, and the run `current`.
 */
export const isKnown = `(former.id = current.id OR (
  former.version = current.version
  AND (CAST(former.options AS TEXT) = CAST(current.options AS TEXT) OR CAST(current.options AS TEXT) = '{}')
  AND (former.reimport = current.reimport OR current.reimport = 0)
  AND NOT (
    (current.reimport = 1 OR EXISTS (
      SELECT 1 FROM issue
      WHERE document_id = document.id AND code IN ('timed-out', 'out-of-memory', 'crashed')))
    AND EXISTS (
      SELECT 1 FROM run WHERE id >= former.id AND id < current.id AND finished_at IS NOT NULL)
  )))`;

/** Makes a function that looks up bytes for a run. */
export function knownFinder(db: Database): (run: number | bigint, sha256: string) => Known | undefined {
  const find = db.prepare(`
    SELECT document.status, (
      SELECT message FROM issue WHERE document_id = document.id AND severity = 'error' ORDER BY position LIMIT 1
    ) AS reason
    FROM document
    JOIN run AS former ON former.id = document.run_id
    JOIN run AS current ON current.id = @run
    WHERE document.sha256 = @sha256 AND ${isKnown}`);
  return (run, sha256) => find.get({ run, sha256 }) as Known | undefined;
}

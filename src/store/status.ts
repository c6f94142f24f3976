/** What a database holds and what waits for a look, as it can be told at any time after an import. */
import type { Database } from "better-sqlite3";
import { guarded } from "./error.ts";
import { openToRead } from "./open.ts";

export interface Status {
  documents: Record<string, number>;
  files: number;
  plans: number;
  items: number;
  periods: Record<string, number>;
  /** Documents at work now, or left behind by a process that died. */
  inHand: number;
  lastRun: { started_at: string; finished_at: string | null; version: string } | null;
  /** Why documents failed or went in only in part. */
  reasons: { code: string; documents: number; example: string }[];
  /** Documents with the largest share of periods that are not resolved. */
  worst: { path: string; periods: number; unresolved: number }[];
  slowest: { path: string; seconds: number }[];
  /** What makes periods wait for a look. */
  periodIssues: { code: string; periods: number; example: string | null }[];
}

/** How many lines of a kind are told. */
const most = 10;

export function statusOf(file: string): Status {
  const db = openToRead(file);
  try {
    return guarded(file, () => read(db));
  } finally {
    db.close();
  }
}

function read(db: Database): Status {
  const one = <T>(sql: string) => db.prepare(sql).pluck().get() as T;
  const all = <T>(sql: string) => db.prepare(sql).all() as T[];
  const tally = (sql: string) => Object.fromEntries(db.prepare(sql).raw().all() as [string, number][]);
  return {
    documents: tally("SELECT status, count(*) FROM document GROUP BY status"),
    files: one("SELECT count(*) FROM source"),
    plans: one("SELECT count(*) FROM plan"),
    items: one("SELECT count(*) FROM item"),
    periods: tally("SELECT outcome, count(*) FROM period GROUP BY outcome"),
    inHand: one("SELECT count(*) FROM attempt"),
    lastRun:
      all<NonNullable<Status["lastRun"]>>(
        "SELECT started_at, finished_at, version FROM run ORDER BY id DESC LIMIT 1",
      )[0] ?? null,
    reasons: all(`
      SELECT code, count(*) AS documents, min(path) AS example FROM (
        SELECT code, path FROM issue JOIN document ON document.id = document_id
        WHERE severity = 'error' GROUP BY document.id HAVING position = min(position)
        UNION ALL
        SELECT 'unread', path FROM unread WHERE run_id = (SELECT max(id) FROM run)
      ) GROUP BY code ORDER BY documents DESC, code LIMIT ${most}`),
    worst: all(`
      SELECT path, resolved + review + failed AS periods, review + failed AS unresolved FROM summary
      WHERE review + failed > 0 ORDER BY unresolved * 1.0 / periods DESC, unresolved DESC, path LIMIT ${most}`),
    slowest: all(`
      SELECT path, max(seconds) AS seconds FROM history WHERE seconds >= 1
      GROUP BY path ORDER BY seconds DESC LIMIT ${most}`),
    periodIssues: all(`
      SELECT json_extract(value, '$.code') AS code, count(*) AS periods, min(period.raw) AS example
      FROM period, json_each(period.issues) WHERE outcome <> 'resolved'
      GROUP BY code ORDER BY periods DESC, code LIMIT ${most}`),
  };
}

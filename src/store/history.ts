/** What a run did with a file: a row of `history`, on a server too. */
import type { Database } from "better-sqlite3";
import type { Document } from "../model.ts";

export interface HistoryRow {
  run_id: number | bigint;
  path: string;
  result: Document["status"] | "duplicate";
  reason: string | null;
  sha256: string | null;
  replaced: string | null;
  seconds: number | null;
}

/** The row of a file that could not be read. */
export const failed = (
  run_id: HistoryRow["run_id"],
  path: string,
  reason: string,
  sha256: string | null = null,
): HistoryRow => ({ run_id, path, result: "failed", reason, sha256, replaced: null, seconds: null });

export function historyWriter(db: Database): (row: HistoryRow) => void {
  const insert = db.prepare(`
    INSERT INTO history (run_id, path, result, reason, sha256, replaced, seconds)
    VALUES (@run_id, @path, @result, @reason, @sha256, @replaced, @seconds)`);
  return (row) => void insert.run(row);
}

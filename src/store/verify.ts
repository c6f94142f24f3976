/** Whether a database is whole: SQLite's own checks, and what we declared against what is there. */
import type { Database } from "better-sqlite3";
import { guarded } from "./error.ts";
import { openToRead } from "./open.ts";

/** What is wrong, in a sentence each; nothing if all is well. */
export function verify(file: string): string[] {
  const db = openToRead(file);
  try {
    return guarded(file, () => [...integrity(db), ...foreignKeys(db), ...declared(db)]);
  } finally {
    db.close();
  }
}

function integrity(db: Database): string[] {
  const found = db.pragma("integrity_check") as { integrity_check: string }[];
  return found.map((row) => row.integrity_check).filter((text) => text !== "ok");
}

function foreignKeys(db: Database): string[] {
  const found = db.pragma("foreign_key_check") as { table: string; rowid: number; parent: string }[];
  return found.map(
    ({ table, rowid, parent }) => `row ${rowid} of ${table} belongs to a row of ${parent} that is not there`,
  );
}

/** Each query answers with a sentence for each fault. */
const checks = [
  `SELECT path || ': ' || plans || ' plans declared, ' || found || ' stored' FROM (
     SELECT path, plans, (SELECT count(*) FROM plan WHERE document_id = document.id) AS found FROM document)
   WHERE plans <> found`,
  `SELECT path || ': ' || items || ' items declared, ' || found || ' stored' FROM (
     SELECT path, items, (
       SELECT count(*) FROM item JOIN plan ON plan.id = plan_id WHERE document_id = document.id) AS found
     FROM document)
   WHERE items <> found`,
  "SELECT path || ': no file holds it' FROM document WHERE NOT EXISTS (SELECT 1 FROM source WHERE document_id = document.id)",
  `SELECT 'run ' || id || ': its outcomes do not add up to its ' || documents || ' documents' FROM run
   WHERE documents <> imported + partial + no_plan + failed + duplicates`,
];

function declared(db: Database): string[] {
  return checks.flatMap((sql) => db.prepare(sql).pluck().all() as string[]);
}

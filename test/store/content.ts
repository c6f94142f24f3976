/** Everything that a database says of its documents, by their hashes; ids, runs and times are left out. */
import Database from "better-sqlite3";
import { readBack } from "./read-back.ts";

export function contentOf(file: string): Record<string, unknown> {
  const db = new Database(file, { readonly: true });
  const hashes = db.prepare("SELECT sha256 FROM document ORDER BY sha256").pluck().all() as string[];
  const documents = hashes.map((sha256) => readBack(db, sha256));
  const sources = db
    .prepare("SELECT source.path, sha256 FROM source JOIN document ON document.id = document_id ORDER BY source.path")
    .all();
  const attempts = db.prepare("SELECT * FROM attempt").all();
  db.close();
  return { documents, sources, attempts };
}

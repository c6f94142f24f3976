/** The dataset in one SQLite file: a document goes in whole, in one transaction, or not at all. */
import { resolve } from "node:path";
import type { Database } from "better-sqlite3";
import type { Document } from "../model.ts";
import { guarded } from "./error.ts";
import { contentsWriter } from "./insert.ts";
import { openDatabase } from "./open.ts";
import { documentRow } from "./rows.ts";

/** How the documents of a run ended. */
export interface RunCounts {
  documents: number;
  imported: number;
  partial: number;
  noPlan: number;
  failed: number;
  duplicates: number;
}

/** Every function throws a StoreError where the database itself is the trouble. */
export interface Store {
  /** Begins a run; `options` are those that change the answers, and all that follows belongs to the run. */
  startRun(version: string, options: object): void;
  /**
   * What these bytes are if they need no reading: they are stored by this version, with the options of this run if it
   * has any, and did not fail in a run before.
   */
  known(sha256: string): Document["status"] | undefined;
  /** Records a further file with bytes that are stored already. */
  link(path: string, sha256: string): void;
  /** Stores a document, in place of what the same bytes or the same path held before. */
  save(document: Document): void;
  /** Records a file whose bytes could not be had. */
  saveUnread(path: string, reason: string): void;
  finishRun(counts: RunCounts): void;
  /** What the database holds by now. */
  size(): { documents: number; plans: number; items: number };
  close(): void;
}

/** Opens the file, or makes it; throws a StoreError if it is not a database of ours or cannot be written. */
export function openStore(file: string): Store {
  const db = openDatabase(file);
  const { startRun, finishRun, saveUnread, isKnown, size } = statements(db);
  const saver = documentSaver(db);
  let run: number | bigint = 0;
  return {
    startRun: (version, options) =>
      guarded(file, () => {
        run = startRun.run(now(), version, JSON.stringify(options)).lastInsertRowid;
      }),
    known: (sha256) => guarded(file, () => isKnown.get({ run, sha256 }) as Document["status"] | undefined),
    link: (path, sha256) => guarded(file, () => saver.link.immediate(run, path, sha256)),
    save: (document) => guarded(file, () => saver.save.immediate(run, document)),
    saveUnread: (path, reason) => guarded(file, () => void saveUnread.run(run, path, reason)),
    finishRun: (counts) => guarded(file, () => void finishRun.run({ ...counts, run, now: now() })),
    size: () => guarded(file, () => size.get() as ReturnType<Store["size"]>),
    close: () => guarded(file, () => void db.close()),
  };
}

const now = () => new Date().toISOString();

function statements(db: Database) {
  return {
    startRun: db.prepare("INSERT INTO run (started_at, version, options) VALUES (?, ?, ?)"),
    finishRun: db.prepare(`
      UPDATE run SET finished_at = @now, documents = @documents, imported = @imported, partial = @partial,
        no_plan = @noPlan, failed = @failed, duplicates = @duplicates WHERE id = @run`),
    saveUnread: db.prepare("INSERT INTO unread (run_id, path, reason) VALUES (?, ?, ?)"),
    isKnown: db
      .prepare(`
      SELECT document.status FROM document
      JOIN run AS former ON former.id = document.run_id
      JOIN run AS current ON current.id = @run
      WHERE document.sha256 = @sha256
        AND former.version = current.version AND (former.options = current.options OR current.options = '{}')
        AND (document.status <> 'failed' OR former.id = current.id)`)
      .pluck(),
    size: db.prepare(`
      SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM plan) AS plans,
        (SELECT count(*) FROM item) AS items`),
  };
}

function documentSaver(db: Database) {
  const writeContents = contentsWriter(db);
  const assign = sourceAssigner(db);
  const upsert = db.prepare(`
    INSERT INTO document (run_id, sha256, path, format, status, reader, agreement, properties, residue)
    VALUES (@run, @sha256, @path, @format, @status, @reader, @agreement, @properties, @residue)
    ON CONFLICT (sha256) DO UPDATE SET run_id = excluded.run_id, path = excluded.path, format = excluded.format,
      status = excluded.status, reader = excluded.reader, agreement = excluded.agreement,
      properties = excluded.properties, residue = excluded.residue
    RETURNING id`);
  const find = db.prepare("SELECT id FROM document WHERE sha256 = ?");
  const dropPlans = db.prepare("DELETE FROM plan WHERE document_id = ?");
  const dropIssues = db.prepare("DELETE FROM issue WHERE document_id = ?");

  return {
    save: db.transaction((run: number | bigint, document: Document) => {
      const { id } = upsert.get({ ...documentRow(document), run }) as { id: number };
      dropPlans.run(id);
      dropIssues.run(id);
      writeContents(id, document);
      assign(run, document.path, id);
    }),
    link: db.transaction((run: number | bigint, path: string, sha256: string) => {
      const { id } = find.get(sha256) as { id: number };
      assign(run, path, id);
    }),
  };
}

/** Makes a function that records which document a file holds now, and drops the former one if no file holds it any more. */
function sourceAssigner(db: Database) {
  const former = db.prepare("SELECT document_id FROM source WHERE location = ?").pluck();
  const upsert = db.prepare(`
    INSERT INTO source (location, path, document_id, run_id) VALUES (@location, @path, @id, @run)
    ON CONFLICT (location) DO UPDATE SET path = excluded.path, document_id = excluded.document_id, run_id = excluded.run_id`);
  const drop = db.prepare(
    "DELETE FROM document WHERE id = @before AND NOT EXISTS (SELECT 1 FROM source WHERE document_id = @before)",
  );
  const rename = db.prepare(`
    UPDATE document SET path = (SELECT path FROM source WHERE document_id = @before ORDER BY location LIMIT 1)
    WHERE id = @before`);

  return (run: number | bigint, path: string, id: number): void => {
    const location = resolve(path);
    const before = former.get(location);
    upsert.run({ location, path, id, run });
    if (before === undefined || before === id) return;
    drop.run({ before });
    rename.run({ before });
  };
}

/** Puts documents in, each in one transaction with all that belongs to it. */
import { resolve } from "node:path";
import type { Database } from "better-sqlite3";
import type { Document } from "../model.ts";
import { attempts } from "./attempts.ts";
import { failed, historyWriter } from "./history.ts";
import { contentsWriter } from "./insert.ts";
import { documentRow } from "./rows.ts";

type Id = number | bigint;

export function documentSaver(db: Database) {
  const writeContents = contentsWriter(db);
  const assign = sourceAssigner(db);
  const note = historyWriter(db);
  const { release } = attempts(db);
  const upsert = db.prepare(`
    INSERT INTO document (run_id, sha256, path, format, status, reader, agreement, properties, plans, items, residue)
    VALUES (@run, @sha256, @path, @format, @status, @reader, @agreement, @properties, @plans, @items, @residue)
    ON CONFLICT (sha256) DO UPDATE SET run_id = excluded.run_id, path = excluded.path, format = excluded.format,
      status = excluded.status, reader = excluded.reader, agreement = excluded.agreement,
      properties = excluded.properties, plans = excluded.plans, items = excluded.items, residue = excluded.residue
    RETURNING id`);
  const find = db.prepare("SELECT id FROM document WHERE sha256 = ?").pluck();
  const dropPlans = db.prepare("DELETE FROM plan WHERE document_id = ?");
  const dropIssues = db.prepare("DELETE FROM issue WHERE document_id = ?");
  const unread = db.prepare("INSERT INTO unread (run_id, path, reason) VALUES (?, ?, ?)");
  const holds = db
    .prepare(
      "SELECT 1 FROM source JOIN document ON document.id = document_id WHERE location = ? AND source.path = ? AND sha256 = ?",
    )
    .pluck();

  const link = db.transaction((run: Id, path: string, sha256: string, location: string) => {
    const replaced = assign(run, path, find.get(sha256) as number, location);
    note({ run_id: run, path, result: "duplicate", reason: null, sha256, replaced, seconds: null });
  });

  return {
    save: db.transaction((run: Id, document: Document, seconds: number | null, at?: string) => {
      const { path, sha256, status } = document;
      const { id } = upsert.get({ ...documentRow(document), run }) as { id: number };
      dropPlans.run(id);
      dropIssues.run(id);
      writeContents(id, document);
      const replaced = assign(run, path, id, at ?? resolve(path));
      release(sha256);
      note({ run_id: run, path, result: status, reason: errorOf(document), sha256, replaced, seconds });
    }).immediate,
    /** Writes nothing where the file held these bytes already. */
    link: (run: Id, path: string, sha256: string, location = resolve(path)) => {
      if (!holds.get(location, path, sha256)) link.immediate(run, path, sha256, location);
    },
    saveUnread: db.transaction((run: Id, path: string, reason: string, sha256: string | null) => {
      unread.run(run, path, reason);
      if (sha256) release(sha256);
      note(failed(run, path, reason, sha256));
    }).immediate,
  };
}

/** Why a document failed, or went in only in part. */
export function errorOf({ issues }: Document): string | null {
  return issues.find(({ severity, code }) => severity === "error" || code === "recovered")?.message ?? null;
}

/**
 * Makes a function that records which document a file holds now, drops the former one if no file holds it any more, and
 * returns its hash.
 */
function sourceAssigner(db: Database): (run: Id, path: string, id: number, location: string) => string | null {
  const former = db.prepare(`
    SELECT document.id, sha256 FROM source JOIN document ON document.id = document_id WHERE location = ?`);
  const upsert = db.prepare(`
    INSERT INTO source (location, path, document_id, run_id) VALUES (@location, @path, @id, @run)
    ON CONFLICT (location) DO UPDATE SET path = excluded.path, document_id = excluded.document_id, run_id = excluded.run_id`);
  const drop = db.prepare(
    "DELETE FROM document WHERE id = @id AND NOT EXISTS (SELECT 1 FROM source WHERE document_id = @id)",
  );
  const rename = db.prepare(`
    UPDATE document SET path = (SELECT path FROM source WHERE document_id = @id ORDER BY location LIMIT 1)
    WHERE id = @id`);

  return (run, path, id, location) => {
    const before = former.get(location) as { id: number; sha256: string } | undefined;
    upsert.run({ location, path, id, run });
    if (!before || before.id === id) return null;
    drop.run({ id: before.id });
    rename.run({ id: before.id });
    return before.sha256;
  };
}

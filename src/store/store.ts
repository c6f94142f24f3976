/** The dataset in one SQLite file: a document goes in whole, in one transaction, or not at all. */
import type { Document } from "../model.ts";
import { attempts, ourselves } from "./attempts.ts";
import { guarded } from "./error.ts";
import { knownFinder } from "./known.ts";
import { closeDatabase, openDatabase } from "./open.ts";
import { documentSaver } from "./saver.ts";
import type { Claim, Known } from "./shapes.ts";

/** How the documents of a run ended. */
export interface RunCounts {
  documents: number;
  imported: number;
  partial: number;
  noPlan: number;
  failed: number;
  duplicates: number;
}

export interface RunOptions {
  /** reads everything anew, whatever is stored */
  reimport?: boolean;
}

/** Every function throws a StoreError where the database itself is the trouble. */
export interface Store {
  /** Begins a run; `options` are those that change the answers, and all that follows belongs to the run. */
  startRun(version: string, options: object, how?: RunOptions): void;
  /** What these bytes are if they need no reading; src/store/known.ts says when they do. */
  known(sha256: string): Known | undefined;
  /** Takes a document in hand before it is read. */
  claim(path: string, sha256: string): Claim;
  /** Records a further file with bytes that are stored already; `location` is where it lies, if not where its path says. */
  link(path: string, sha256: string, location?: string): void;
  /** Stores a document, in place of what the same bytes or the same path held before. */
  save(document: Document, seconds?: number | null, location?: string): void;
  /** Records a file that became no document. */
  saveUnread(path: string, reason: string, sha256?: string): void;
  finishRun(counts: RunCounts): void;
  /** What the database holds by now. */
  size(): { documents: number; plans: number; items: number };
  /** Lets go of what is still in hand. */
  close(): void;
}

/** Opens the file, or makes it; throws a StoreError if it is not a database of ours or cannot be written. */
export function openStore(file: string): Store {
  const db = openDatabase(file);
  const startRun = db.prepare(`
    INSERT INTO run (started_at, version, options, reimport, pid, host, born)
    VALUES (@now, @version, @options, @reimport, @pid, @host, @born)`);
  const finishRun = db.prepare(`
    UPDATE run SET finished_at = @now, documents = @documents, imported = @imported, partial = @partial,
      no_plan = @noPlan, failed = @failed, duplicates = @duplicates WHERE id = @run`);
  const size = db.prepare(`
    SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM plan) AS plans,
      (SELECT count(*) FROM item) AS items`);
  const saver = documentSaver(db);
  const known = knownFinder(db);
  const { claim, releaseAll } = attempts(db);
  let run: number | bigint = 0;
  return {
    startRun: (version, options, { reimport = false } = {}) =>
      guarded(file, () => {
        const row = { now: now(), version, options: JSON.stringify(options), reimport: Number(reimport) };
        run = startRun.run({ ...row, ...ourselves() }).lastInsertRowid;
      }),
    known: (sha256) => guarded(file, () => known(run, sha256)),
    claim: (path, sha256) => guarded(file, () => claim(run, path, sha256)),
    link: (path, sha256, location) => guarded(file, () => saver.link(run, path, sha256, location)),
    save: (document, seconds, location) => guarded(file, () => saver.save(run, document, seconds ?? null, location)),
    saveUnread: (path, reason, sha256) => guarded(file, () => saver.saveUnread(run, path, reason, sha256 ?? null)),
    finishRun: (counts) => guarded(file, () => void finishRun.run({ ...counts, run, now: now() })),
    size: () => guarded(file, () => size.get() as ReturnType<Store["size"]>),
    close: () =>
      guarded(file, () => {
        try {
          releaseAll(run);
        } catch {
          // where it cannot be written any more, what was in hand counts as left behind
        }
        closeDatabase(db);
      }),
  };
}

const now = () => new Date().toISOString();

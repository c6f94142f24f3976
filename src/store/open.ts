/** Opens a database of ours or makes one; whatever is not ours is refused before a byte of it changes. */
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import type Database from "better-sqlite3";
import { createAll } from "./create.ts";
import { guarded, StoreError } from "./error.ts";
import { migrate, oldestMigrated, schemaVersion } from "./migrate.ts";

/** "PLAN" in ASCII. */
const applicationId = 0x504c414e;

/** How long to wait for another writer (milliseconds): a document takes a few to store, a person at work takes longer. */
const patience = 5_000;

/** Loaded with the first database: importing the library stays cheap. */
function open(file: string, options: Database.Options): Database.Database {
  const Sqlite: typeof Database = createRequire(import.meta.url)("better-sqlite3");
  return new Sqlite(file, options);
}

export function openDatabase(file: string): Database.Database {
  refuseForeign(file);
  return guarded(file, () => {
    const db = open(file, { timeout: patience });
    try {
      prepare(db, file);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Leaves no write-ahead log behind, so that the file can be read where nothing may be written; unless others have it open. */
export function closeDatabase(db: Database.Database): void {
  try {
    db.pragma("busy_timeout = 0");
    db.pragma("journal_mode = DELETE");
  } catch {
    // somebody else has it open, and will do so
  }
  db.close();
}

/** Opens a database that must be there already, to look and not to write; one of an older schema is migrated first. */
export function openToRead(file: string): Database.Database {
  if (!existsSync(file)) throw new StoreError("missing", { file });
  refuseForeign(file);
  if (readOnly(file, (db) => versionOf(db, file)) < schemaVersion) closeDatabase(openDatabase(file));
  return readOnly(file, (db) => db);
}

/** Opens, does the work and leaves the database open only where the work gives it back. */
function readOnly<T>(file: string, work: (db: Database.Database) => T): T {
  return guarded(file, () => {
    const db = open(file, { readonly: true, timeout: patience });
    let kept = false;
    try {
      db.pragma("trusted_schema = OFF");
      if (versionOf(db, file) === 0) throw new StoreError("empty", { file });
      const answer = work(db);
      kept = (answer as unknown) === db;
      return answer;
    } finally {
      if (!kept) db.close();
    }
  });
}

/** Looks at the header only: opening a foreign database could already write beside it. */
function refuseForeign(file: string): void {
  if (file === ":memory:") return;
  if (!existsSync(dirname(file))) throw new StoreError("no-folder", { file, found: dirname(file) });
  if (!existsSync(file)) return;
  const stat = statSync(file);
  if (stat.isDirectory()) throw new StoreError("is-folder", { file });
  if (stat.isFile() && stat.size === 0) return;
  const header = stat.isFile() ? guarded(file, () => firstBytes(file, 100)) : Buffer.alloc(0);
  if (header.toString("latin1", 0, 16) !== "SQLite format 3\0") throw new StoreError("no-database", { file });
  if (header.readUInt32BE(68) !== applicationId) throw new StoreError("foreign", { file });
}

function firstBytes(file: string, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  const handle = openFile(file);
  try {
    readSync(handle, buffer, 0, length, 0);
  } finally {
    closeSync(handle);
  }
  return buffer;
}

function openFile(file: string): number {
  try {
    return openSync(file, "r");
  } catch (error) {
    throw new StoreError("unreadable", { file }, error);
  }
}

function prepare(db: Database.Database, file: string): void {
  db.pragma("trusted_schema = OFF");
  db.pragma("cell_size_check = ON");
  db.pragma("foreign_keys = ON");
  // The schema comes before WAL, so that the application id is in the file itself from its first commit.
  db.transaction(() => createTables(db, file)).immediate();
  // Where WAL cannot be (network drives), only EXTRA keeps the last commit through a power cut.
  const mode = db.pragma("journal_mode = WAL", { simple: true });
  db.pragma(`synchronous = ${mode === "wal" ? "FULL" : "EXTRA"}`);
}

function createTables(db: Database.Database, file: string): void {
  const version = versionOf(db, file);
  if (version > 0) migrate(db, version);
  else {
    db.exec(createAll());
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${schemaVersion}`);
  }
}

/** The version of the schema, 0 for an empty file; one that we cannot bring up to ours is refused. */
function versionOf(db: Database.Database, file: string): number {
  const version = db.pragma("user_version", { simple: true }) as number;
  if (version > schemaVersion) throw new StoreError("newer", { file, found: String(version) });
  if (version > 0 && version < oldestMigrated) throw new StoreError("older", { file, found: String(version) });
  return version;
}

/** Opens a database of ours or makes one; whatever is not ours is refused before a byte of it changes. */
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { guarded, StoreError } from "./error.ts";

/** "PLAN" in ASCII; schema.sql sets it. */
const applicationId = 0x504c414e;
const schemaVersion = 4;

/** How long to wait for another writer (milliseconds): a document takes a few to store, a person at work takes longer. */
const patience = 5_000;

export function openDatabase(file: string): Database.Database {
  refuseForeign(file);
  return guarded(file, () => {
    const db = new Database(file, { timeout: patience });
    try {
      prepare(db, file);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Opens a database that must be there already, to look and not to write. */
export function openToRead(file: string): Database.Database {
  if (!existsSync(file)) throw new StoreError(`there is no database ${file}`);
  refuseForeign(file);
  return guarded(file, () => {
    const db = new Database(file, { readonly: true, timeout: patience });
    try {
      db.pragma("trusted_schema = OFF");
      refuseOtherVersion(db, file, 1);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Looks at the header only: opening a foreign database could already write beside it. */
function refuseForeign(file: string): void {
  if (file === ":memory:") return;
  if (!existsSync(dirname(file))) {
    throw new StoreError(`there is no folder ${dirname(file)} to put the database in; make it first`);
  }
  if (!existsSync(file)) return;
  const stat = statSync(file);
  if (stat.isDirectory()) throw new StoreError(`${file} is a folder; name a file in it, such as ${file}/plans.sqlite`);
  if (stat.isFile() && stat.size === 0) return;
  const header = stat.isFile() ? guarded(file, () => firstBytes(file, 100)) : Buffer.alloc(0);
  if (header.toString("latin1", 0, 16) !== "SQLite format 3\0") {
    throw new StoreError(`${file} is not a database; nothing was written to it, name another file`);
  }
  if (header.readUInt32BE(68) !== applicationId) {
    throw new StoreError(`${file} is a database of another program; nothing was written to it, name another file`);
  }
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
    throw new StoreError(`${file} cannot be read; give yourself the right to, or name another file`, { cause: error });
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
  if (refuseOtherVersion(db, file, 0) === 0) {
    db.exec(readFileSync(new URL("schema.sql", import.meta.url), "utf8"));
  }
}

/** Returns the version of the schema, which is ours or, for a new file, as low as `least`. */
function refuseOtherVersion(db: Database.Database, file: string, least: 0 | 1): number {
  const version = db.pragma("user_version", { simple: true }) as number;
  if (version > schemaVersion) {
    throw new StoreError(`${file} was made by a newer Planoteka (schema ${version}); update Planoteka to use it`);
  }
  if (version > 0 && version < schemaVersion) {
    throw new StoreError(`${file} was made by an older Planoteka (schema ${version}); import into a new file`);
  }
  if (version < least) throw new StoreError(`${file} is empty; nothing was imported into it yet`);
  return version;
}

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { StoreError } from "../../src/store/error.ts";
import { openStore } from "../../src/store/store.ts";
import { documentOf } from "./documents.ts";
import { temporaryFolder } from "./folder.ts";

const inFolder = temporaryFolder();

/** Opening must fail with these words and leave the file and its folder as they were. */
function expectRefusal(file: string, words: RegExp): void {
  const before = statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null;
  const beside = existsSync(dirname(file)) ? readdirSync(dirname(file)) : null;
  expect(() => openStore(file)).toThrow(StoreError);
  expect(() => openStore(file)).toThrow(words);
  if (before) expect(readFileSync(file).equals(before)).toBe(true);
  if (beside) expect(readdirSync(dirname(file))).toEqual(beside);
}

test("a closed database has no log that a reader would have to write to", () => {
  const store = openStore(inFolder("closed.sqlite"));
  store.startRun("1.0.0", {});
  store.close();
  expect([...readFileSync(inFolder("closed.sqlite")).subarray(18, 20)]).toEqual([1, 1]);
  expect(readdirSync(inFolder(".")).filter((name) => name.startsWith("closed"))).toEqual(["closed.sqlite"]);
});

test("two stores, closed in turn, hinder each other in nothing", () => {
  const [first, second] = [openStore(inFolder("both.sqlite")), openStore(inFolder("both.sqlite"))];
  first.startRun("1.0.0", {});
  first.close();
  second.startRun("1.0.0", {});
  second.save(documentOf("a.txt", "a".repeat(64)));
  expect(second.size().documents).toBe(1);
  second.close();
});

test("a new file, an empty file and a file of ours are opened", () => {
  writeFileSync(inFolder("empty.sqlite"), "");
  for (const name of ["new.sqlite", "empty.sqlite", "new.sqlite"]) {
    const store = openStore(inFolder(name));
    store.startRun("1.0.0", {});
    store.close();
  }
  const db = new Database(inFolder("new.sqlite"));
  expect(db.pragma("journal_mode", { simple: true })).toBe("delete");
  expect(db.pragma("user_version", { simple: true })).toBe(5);
  expect(db.prepare("SELECT count(*) FROM run").pluck().get()).toBe(2);
  db.close();
});

test("text that is no database is refused", () => {
  writeFileSync(inFolder("notes.txt"), "a list of things to do, which nobody wants to lose");
  expectRefusal(inFolder("notes.txt"), /is not a database.*another file/);
});

test("a database of another program is refused, whatever its journal", () => {
  for (const mode of ["delete", "wal"]) {
    const file = inFolder(`other-${mode}.sqlite`);
    const other = new Database(file);
    other.pragma(`journal_mode = ${mode}`);
    other.exec("CREATE TABLE document (id INTEGER PRIMARY KEY)");
    other.close();
    expectRefusal(file, /database of another program.*another file/);
  }
});

test("a database of a newer Planoteka is refused", () => {
  const file = inFolder("newer.sqlite");
  openStore(file).close();
  const db = new Database(file);
  db.pragma("user_version = 6");
  db.close();
  expectRefusal(file, /newer Planoteka.*update/);
});

test("a database of a schema that was never released is refused", () => {
  const file = inFolder("older.sqlite");
  openStore(file).close();
  const db = new Database(file);
  db.pragma("user_version = 2");
  db.close();
  expectRefusal(file, /very old Planoteka.*new file/);
});

test("a folder, and a place that is not there, are refused", () => {
  mkdirSync(inFolder("folder.sqlite"));
  expectRefusal(inFolder("folder.sqlite"), /is a folder.*plans\.sqlite/);
  expectRefusal(inFolder("nowhere/plans.sqlite"), /no folder/);
});

test("a damaged database of ours is refused", () => {
  const file = inFolder("damaged.sqlite");
  openStore(file).close();
  const bytes = readFileSync(file);
  bytes.fill(0xff, 100, 8192);
  writeFileSync(file, bytes);
  expectRefusal(file, /damaged/);
});

test("a database that another program keeps locked is told as such", () => {
  const file = inFolder("locked.sqlite");
  openStore(file).close();
  const other = new Database(file);
  other.exec("BEGIN IMMEDIATE");
  expect(() => openStore(file)).toThrow(/another program is writing/);
  other.exec("COMMIT");
  other.close();
});

test("two stores may fill one database in turn", () => {
  const file = inFolder("shared.sqlite");
  const [a, b] = [openStore(file), openStore(file)];
  a.startRun("1.0.0", {});
  b.startRun("1.0.0", {});
  for (let n = 0; n < 20; n++) (n % 2 ? a : b).save(documentOf(`${n}.txt`, String(n).padStart(64, "0")));
  a.close();
  b.close();
  const db = new Database(file);
  expect(db.prepare("SELECT count(*) FROM document").pluck().get()).toBe(20);
  expect(db.prepare("SELECT count(DISTINCT run_id) FROM document").pluck().get()).toBe(2);
  db.close();
});

import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openToRead } from "../../src/store/open.ts";
import { openStore } from "../../src/store/store.ts";
import { temporaryFolder } from "./folder.ts";
import { planOf } from "./people.ts";

const inFolder = temporaryFolder();
const oldSchema = readFileSync(new URL("schema-4.sql", import.meta.url), "utf8");

/** The same documents as schema 4 stored them: what is new in schema 5 is taken away again. */
function makeOld(file: string): void {
  const now = new Database(file);
  const old = new Database(`${file}.old`);
  old.exec(oldSchema);
  old.close();
  now.prepare("ATTACH ? AS old").run(`${file}.old`);
  const tables = now.prepare("SELECT name FROM old.sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  for (const table of tables) {
    const columns = now.prepare("SELECT name FROM pragma_table_info(?, 'old')").pluck().all(table).join(", ");
    now.exec(`INSERT INTO old.${table} (${columns}) SELECT ${columns} FROM main.${table}`);
  }
  now.close();
}

function store(file: string): void {
  const db = openStore(file);
  db.startRun("1.0.0", {});
  db.save(planOf("a", "ГУО «Средняя школа № 3»", ["Иванова А.А.", "Пятрова Б.Б."], "завуч", "завуч"));
  db.save(planOf("b", "Государственное учреждение образования «Средняя школа №3»", ["ИВАНОВА А. А."]));
  db.save(planOf("c", null, ["Иванова А.А."]));
  db.close();
}

/** Tables with their columns in order of name, indexes, triggers, views. */
function shapeOf(db: Database.Database) {
  const columns = db.prepare(`
    SELECT tables.name AS tbl, info.name, info.type, info."notnull", info.pk FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS info
    WHERE tables.type IN ('table', 'view') AND tables.name NOT LIKE 'search_%' ORDER BY 1, 2`);
  const keys = db.prepare(`
    SELECT tables.name AS tbl, "from", "table", on_delete FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name)
    WHERE tables.type = 'table' ORDER BY 1, 2`);
  const others = db.prepare(
    "SELECT type, name, tbl_name FROM sqlite_schema WHERE type IN ('index', 'trigger') ORDER BY 1, 2",
  );
  return { columns: columns.all(), keys: keys.all(), others: others.all() };
}

const contentOf = (db: Database.Database) =>
  Object.fromEntries(
    ["document", "organization", "person", "plan", "item", "period", "window", "party", "issue", "search"].map(
      (table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all()],
    ),
  );

test("a database of schema 4 becomes what an import of today would have made", () => {
  store(inFolder("now.sqlite"));
  makeOld(inFolder("now.sqlite"));
  const [now, migrated] = [openToRead(inFolder("now.sqlite")), openToRead(inFolder("now.sqlite.old"))];
  expect(migrated.pragma("user_version", { simple: true })).toBe(5);
  expect(shapeOf(migrated)).toEqual(shapeOf(now));
  expect(contentOf(migrated)).toEqual(contentOf(now));
  expect(migrated.pragma("foreign_key_check")).toEqual([]);
  now.close();
  migrated.close();
});

import Database from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import { tables, views } from "../../src/dataset/index.ts";
import { openStore } from "../../src/store/store.ts";
import { documentOf, itemWith } from "./documents.ts";
import { temporaryFolder } from "./folder.ts";
import { planOf } from "./people.ts";

const inFolder = temporaryFolder();
let db: Database.Database;

beforeAll(() => {
  const store = openStore(inFolder("plans.sqlite"));
  store.startRun("1.0.0", {});
  store.save(planOf("a", "ГУО «Средняя школа № 3»", ["Иванова А.А."], "завуч"));
  const unclear = itemWith({ windows: [], kind: "date" });
  store.save({
    ...documentOf("b.txt", "b".repeat(64), [unclear, { ...itemWith(), period: null, responsible: null }]),
    issues: [{ code: "no-plan", severity: "warning", message: "there is no plan" }],
  });
  store.saveUnread("c.txt", "it cannot be read");
  store.claim("d.txt", "d".repeat(64));
  db = new Database(inFolder("plans.sqlite"), { readonly: true });
});

describe.each([...tables, ...views])("$name", ({ name, about, row }) => {
  test("has the columns that are described, in their order", () => {
    const columns = db.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(name);
    expect(columns).toEqual(Object.keys(row.shape));
    expect(about).toMatch(/\.$/);
    const silent = Object.entries(row.shape).filter(([, type]) => !(type as { description?: string }).description);
    expect(
      silent.map(([column]) => column),
      "every column is described",
    ).toEqual([]);
  });

  test("holds rows of the described shape", () => {
    const rows = db.prepare(`SELECT * FROM ${name}`).all();
    if (name !== "roles") expect(rows.length, "a row to look at").toBeGreaterThan(0);
    for (const found of rows) expect(row.strict().parse(found)).toEqual(found);
  });
});

test("nothing is in the database that is not described", () => {
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT GLOB 'search*' ORDER BY name")
    .pluck()
    .all();
  expect(names).toEqual([...tables, ...views].map(({ name }) => name).sort());
});

test("every foreign key has an index", () => {
  for (const { name, references } of tables) {
    const led = db
      .prepare(
        "SELECT info.name FROM pragma_index_list(?) AS list, pragma_index_info(list.name) AS info WHERE seqno = 0",
      )
      .pluck()
      .all(name);
    const keys = db.prepare("SELECT name FROM pragma_table_info(?) WHERE pk").pluck().all(name);
    expect([...led, ...keys]).toEqual(expect.arrayContaining(Object.keys(references)));
  }
});

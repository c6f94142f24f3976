import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { merge } from "../../src/store/merge.ts";
import { openStore } from "../../src/store/store.ts";
import { verify } from "../../src/store/verify.ts";
import { documentOf, itemWith } from "./documents.ts";
import { temporaryFolder } from "./folder.ts";
import { planOf } from "./people.ts";

const inFolder = temporaryFolder();
const third = "ГУО «Средняя школа № 3»";

function stored(name: string, ...documents: Parameters<ReturnType<typeof openStore>["save"]>[0][]): string {
  const store = openStore(inFolder(name));
  store.startRun("1.0.0", {});
  for (const document of documents) store.save(document);
  store.close();
  return inFolder(name);
}

/** Every person with the organization and the number of rows. */
function people(file: string): unknown[] {
  const db = new Database(file, { readonly: true });
  const rows = db.prepare("SELECT name, organization, items FROM people ORDER BY name, organization").raw().all();
  db.close();
  return rows;
}

test("one person across the documents of an organization is one row, however it is spelt", () => {
  const file = stored(
    "one.sqlite",
    planOf("a", third, ["Иванова А.А.", "Пятрова Б.Б."]),
    planOf("b", "Государственное учреждение образования «СРЕДНЯЯ ШКОЛА №3»", ["ИВАНОВА А. А."]),
    planOf("c", "Государственного учреждения образования «Средней школы № 3»", ["Иванова А.А."]),
  );
  expect(people(file)).toEqual([
    ["Иванова А.А.", third, 3],
    ["Пятрова Б.Б.", third, 1],
  ]);
});

test("people who only share a name are not taken for one", () => {
  const file = stored(
    "two.sqlite",
    planOf("a", third, ["Иванова А.А."]),
    planOf("b", "ГУО «Средняя школа № 4»", ["Иванова А.А."]),
    planOf("c", null, ["Иванова А.А.", "Иванова А.А."]),
    planOf("d", null, ["Иванова А.А."]),
    planOf("e", third, ["Иванова А.Б."]),
  );
  expect(people(file)).toEqual([
    ["Иванова А.А.", null, 2],
    ["Иванова А.А.", null, 1],
    ["Иванова А.А.", third, 1],
    ["Иванова А.А.", "ГУО «Средняя школа № 4»", 1],
    ["Иванова А.Б.", third, 1],
  ]);
});

test("a person whom nothing names any more is gone, and so is the organization", () => {
  const file = stored("gone.sqlite", planOf("a", third, ["Иванова А.А."]), planOf("b", null, ["Пятрова Б.Б."]));
  const store = openStore(file);
  store.startRun("1.0.0", {});
  store.save(documentOf("a.txt", "c".repeat(64), []));
  store.save({ ...planOf("b", null, ["Пятрова Б.Б."]), plans: [] });
  store.close();
  expect(people(file)).toEqual([]);
  const db = new Database(file, { readonly: true });
  expect(db.prepare("SELECT count(*) FROM organization").pluck().get()).toBe(0);
  db.close();
});

test("merging joins the people of an organization and leaves the others apart", () => {
  const first = stored("first.sqlite", planOf("x", null, ["Липова О.П."]), planOf("a", third, ["Иванова А.А."]));
  const second = stored(
    "second.sqlite",
    planOf("b", third, ["Пятрова Б.Б.", "Иванова А.А."]),
    planOf("c", null, ["Липова О.П."]),
  );
  merge(inFolder("merged.sqlite"), [first, second]);
  expect(people(inFolder("merged.sqlite"))).toEqual([
    ["Иванова А.А.", third, 2],
    ["Липова О.П.", null, 1],
    ["Липова О.П.", null, 1],
    ["Пятрова Б.Б.", third, 1],
  ]);
  expect(verify(inFolder("merged.sqlite"))).toEqual([]);
});

test("roles are counted by their canonical spelling", () => {
  const role = (document: ReturnType<typeof planOf>, written: string, canonical: string) => {
    const [party] = document.plans[0]?.items[0]?.responsible?.parties ?? [];
    Object.assign(party ?? {}, { role: written, canonical });
    return document;
  };
  const file = stored(
    "roles.sqlite",
    role(planOf("a", third, ["Иванова А.А."]), "зам. директора", "заместитель директора"),
    role(planOf("b", third, ["Иванова А.А."]), "Заместитель директора", "заместитель директора"),
    documentOf("c.txt", "c".repeat(64), [itemWith()]),
  );
  const db = new Database(file, { readonly: true });
  expect(db.prepare("SELECT * FROM roles").all()).toEqual([
    { role: "заместитель директора", spellings: "Заместитель директора; зам. директора", people: 1, items: 2 },
  ]);
  db.close();
});

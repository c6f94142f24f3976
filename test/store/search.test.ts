import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { searchQuery, stems } from "../../src/store/search.ts";
import { openStore } from "../../src/store/store.ts";
import { documentOf, itemWith } from "./documents.ts";
import { temporaryFolder } from "./folder.ts";

const inFolder = temporaryFolder();

const activities = [
  "Проведение школьной олимпиады по математике",
  "Ёлка для младших классов",
  "Правядзенне мерапрыемстваў па бяспецы",
  "Подготовка к ОЛИМПИАДАМ",
  "«Осенний кросс» — соревнования",
];

function database(): Database.Database {
  const store = openStore(inFolder("search.sqlite"));
  store.startRun("1.0.0", {});
  store.save(
    documentOf(
      "a.txt",
      "a".repeat(64),
      activities.map((activity) => ({ ...itemWith(), activity, section: [], responsible: null })),
    ),
  );
  store.close();
  return new Database(inFolder("search.sqlite"), { readonly: true });
}

describe("words are found", () => {
  const db = database();
  const found = (question: string) =>
    db
      .prepare("SELECT position - 1 FROM search JOIN item ON item.id = search.rowid WHERE search MATCH ? ORDER BY 1")
      .pluck()
      .all(searchQuery(question));

  test.each([
    ["in another form", "олимпиада", [0, 3]],
    ["in another case", "МАТЕМАТИКА", [0]],
    ["with ё or е", "елка", [1]],
    ["with ё or е", "ёлки", [1]],
    ["in Belarusian forms", "мерапрыемства", [2]],
    ["in Belarusian forms", "мерапрыемствамі", [2]],
    ["all of them", "школьная олимпиада", [0]],
    ["in a row", "«осенний кросс»", [4]],
    ["but not in another order", '"кросс осенний"', []],
    ["by their beginning", "олимп*", [0, 3]],
    ["with a Latin letter among Cyrillic ones", "oсенний", [4]],
  ])("%s: %s", (_, question, expected) => {
    expect(found(question)).toEqual(expected);
  });

  test("by plain SQL that knows nothing of us", () => {
    const sql = "SELECT count(*) FROM search WHERE search MATCH 'олимпиад*'";
    expect(db.prepare(sql).pluck().get()).toBe(2);
  });

  test.each(['"', "*", "AND", "NEAR(", "а-б:в", "", "«", "a\u0000b", "(", "^x"])("«%s» is no mistake", (question) => {
    const query = searchQuery(question);
    if (query !== "") expect(() => found(question)).not.toThrow();
  });
});

test("forms of a word have one stem", () => {
  for (const forms of ["школа школы школе школой школу", "мерапрыемства мерапрыемствы мерапрыемстваў", "вучні вучня"]) {
    expect(new Set(stems(forms).split(" ")).size, forms).toBe(1);
  }
});

import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { countItems, findItems } from "../../src/store/find.ts";
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

const paradigms = readFileSync(new URL("forms.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"));
const stemsOf = (forms: string) => [...new Set(stems(forms).split(" "))];

describe("forms of a word have one stem", () => {
  test.each(paradigms)("%s", (forms) => {
    expect(stemsOf(forms)).toHaveLength(1);
  });

  test("and no other word has it", () => {
    const all = paradigms.flatMap(stemsOf);
    expect(all.filter((stem, at) => all.indexOf(stem) !== at)).toEqual([]);
  });
});

test("the title of a plan finds none of its rows, the heading of a section does", () => {
  const document = documentOf("b.txt", "b".repeat(64), [{ ...itemWith(), section: ["Работа с родителями"] }]);
  const [plan] = document.plans;
  if (plan) plan.title = "Годовой план на лето";
  const store = openStore(inFolder("title.sqlite"));
  store.startRun("1.0.0", {});
  store.save(document);
  store.close();
  expect(findItems(inFolder("title.sqlite"), "годовой", 10)).toEqual([]);
  expect(findItems(inFolder("title.sqlite"), "родитель", 10)).toHaveLength(1);
});

test("all that a question finds are counted, however few are asked for", () => {
  expect(findItems(inFolder("search.sqlite"), "олимпиада", 1)).toHaveLength(1);
  expect(countItems(inFolder("search.sqlite"), "олимпиада")).toBe(2);
});

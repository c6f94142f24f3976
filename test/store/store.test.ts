import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { report } from "../../src/issues.ts";
import type { Document } from "../../src/model.ts";
import { openStore } from "../../src/store/store.ts";
import { anyDocument, documentOf, itemWith } from "./documents.ts";
import { temporaryFolder } from "./folder.ts";
import { readBack } from "./read-back.ts";

const inFolder = temporaryFolder();
let files = 0;

/** A store in a run, and a second connection that looks at it. */
function freshStore() {
  const file = inFolder(`${++files}.sqlite`);
  const store = openStore(file);
  store.startRun("1.0.0", {});
  return { store, db: new Database(file, { readonly: true }) };
}

const paths = (db: Database.Database) => db.prepare("SELECT path FROM document ORDER BY path").pluck().all();
const rows = (db: Database.Database, sql: string) => db.prepare(sql).all() as Record<string, unknown>[];

describe("what goes in", () => {
  test("comes out again, every field of it", () => {
    const { store, db } = freshStore();
    fc.assert(
      fc.property(anyDocument, (document) => {
        store.save(document);
        expect(readBack(db, document.sha256)).toEqual(document);
      }),
    );
    expect(db.pragma("foreign_key_check")).toEqual([]);
  });

  test("goes in whole or not at all", () => {
    const { store, db } = freshStore();
    const bad = documentOf("a.txt", "a".repeat(64));
    bad.issues = [{ code: "no-plan", severity: "shrug" as "info", message: "" }];
    expect(() => store.save(bad)).toThrow(/CHECK/);
    expect(paths(db)).toEqual([]);
    expect(rows(db, "SELECT * FROM item")).toEqual([]);
  });

  test("cannot become SQL", () => {
    const { store, db } = freshStore();
    const trick = "'); DROP TABLE item; --";
    store.save({ ...documentOf("a.txt", "a".repeat(64), [{ ...itemWith(), activity: trick }]), residue: [trick] });
    expect(rows(db, "SELECT activity FROM item")).toEqual([{ activity: trick }]);
  });
});

describe("identity", () => {
  const one = (path: string, sha: string): Document => documentOf(path, sha.repeat(64));

  test("the same bytes under two paths are one document with two sources", () => {
    const { store, db } = freshStore();
    store.save(one("a.txt", "1"));
    expect(store.known("1".repeat(64))?.status).toBe("imported");
    store.link("b.txt", "1".repeat(64));
    expect(paths(db)).toEqual(["a.txt"]);
    expect(rows(db, "SELECT path FROM source ORDER BY path")).toEqual([{ path: "a.txt" }, { path: "b.txt" }]);
  });

  test("a path whose bytes changed holds the new document only", () => {
    const { store, db } = freshStore();
    store.save(one("a.txt", "1"));
    store.save(one("./a.txt", "2"));
    expect(rows(db, "SELECT sha256 FROM document")).toEqual([{ sha256: "2".repeat(64) }]);
    expect(rows(db, "SELECT count(*) AS items FROM item")).toEqual([{ items: 1 }]);
    expect(store.known("1".repeat(64))).toBeUndefined();
  });

  test("a document stays as long as one of its files holds it, and takes that file's path", () => {
    const { store, db } = freshStore();
    store.save(one("a.txt", "1"));
    store.link("b.txt", "1".repeat(64));
    store.save(one("a.txt", "2"));
    expect(paths(db)).toEqual(["a.txt", "b.txt"]);
    store.link("b.txt", "2".repeat(64));
    expect(paths(db)).toEqual(["a.txt"]);
  });

  test("saving the same bytes again replaces the rows and keeps every source", () => {
    const { store, db } = freshStore();
    store.save(one("a.txt", "1"));
    store.link("b.txt", "1".repeat(64));
    store.save({ ...one("a.txt", "1"), plans: [] });
    expect(rows(db, "SELECT count(*) AS items FROM item")).toEqual([{ items: 0 }]);
    expect(rows(db, "SELECT path FROM source")).toHaveLength(2);
  });
});

describe("what is known needs no reading", () => {
  const sha256 = "1".repeat(64);

  test("in a later run of the same version with the same options", () => {
    const { store } = freshStore();
    store.save(documentOf("a.txt", sha256));
    store.startRun("1.0.0", {});
    expect(store.known(sha256)?.status).toBe("imported");
    expect(store.known("2".repeat(64))).toBeUndefined();
  });

  test("but another version or other options read it anew", () => {
    const { store } = freshStore();
    store.save(documentOf("a.txt", sha256));
    store.startRun("1.0.1", {});
    expect(store.known(sha256)).toBeUndefined();
    store.startRun("1.0.0", { country: "RU" });
    expect(store.known(sha256)).toBeUndefined();
  });

  test("but a run without options leaves what was read with some", () => {
    const { store } = freshStore();
    store.startRun("1.0.0", { country: "RU" });
    store.save(documentOf("a.txt", sha256));
    store.startRun("1.0.0", {});
    expect(store.known(sha256)?.status).toBe("imported");
  });

  test("and what failed for want of time is tried again by the next run, but not when it goes on with this one", () => {
    const { store } = freshStore();
    const issues = [report({ code: "timed-out", found: "30 s" })];
    store.save({ ...documentOf("a.txt", sha256), status: "failed", issues });
    expect(store.known(sha256)?.status).toBe("failed");
    store.startRun("1.0.0", {});
    expect(store.known(sha256)?.reason).toBe(issues[0]?.message);
    store.finishRun({ documents: 0, imported: 0, partial: 0, noPlan: 0, failed: 0, duplicates: 0 });
    store.startRun("1.0.0", {});
    expect(store.known(sha256)).toBeUndefined();
  });

  test("and a run that reads everything anew goes on where one of its kind was stopped", () => {
    const { store } = freshStore();
    store.save(documentOf("a.txt", sha256));
    store.startRun("1.0.0", {}, { reimport: true });
    expect(store.known(sha256)).toBeUndefined();
    store.save(documentOf("a.txt", sha256));
    store.startRun("1.0.0", {}, { reimport: true });
    expect(store.known(sha256)?.status).toBe("imported");
  });
});

describe("who has a document in hand", () => {
  const sha256 = "1".repeat(64);
  const dead = "UPDATE run SET pid = 999999999";

  test("is recorded before it is read, and no more when it is stored or let go", () => {
    const { store, db } = freshStore();
    expect(store.claim("a.txt", sha256)).toBe("free");
    expect(rows(db, "SELECT path, tries FROM attempt")).toEqual([{ path: "a.txt", tries: 1 }]);
    store.save(documentOf("a.txt", sha256));
    store.claim("b.txt", "2".repeat(64));
    store.saveUnread("b.txt", "a fault of the program", "2".repeat(64));
    expect(rows(db, "SELECT * FROM attempt")).toEqual([]);
    store.claim("c.txt", "3".repeat(64));
    store.close();
    expect(rows(db, "SELECT * FROM attempt")).toEqual([]);
  });

  test("keeps it from another importer, as long as it lives", () => {
    const { store, db } = freshStore();
    const other = openStore(db.name);
    other.startRun("1.0.0", {});
    expect(store.claim("a.txt", sha256)).toBe("free");
    expect(other.claim("a.txt", sha256)).toBe("taken");
    new Database(db.name).exec(dead);
    expect(other.claim("a.txt", sha256)).toEqual({ tries: 2 });
    other.save(documentOf("a.txt", sha256));
    expect(store.claim("b.txt", sha256)).toBe("stored");
    other.close();
  });
});

test("history has what each run did, and what a file held before", () => {
  const { store, db } = freshStore();
  store.save(documentOf("a.txt", "1".repeat(64)), 0.5);
  store.link("b.txt", "1".repeat(64));
  store.link("b.txt", "1".repeat(64));
  store.startRun("1.0.0", {});
  store.save({ ...documentOf("a.txt", "2".repeat(64)), status: "failed", issues: [report({ code: "encrypted" })] });
  store.saveUnread("c.txt", "no right to read it");
  const shown = rows(db, "SELECT run_id, path, result, reason, substr(replaced, 1, 1) AS was FROM history ORDER BY id");
  expect(shown).toEqual([
    { run_id: 1, path: "a.txt", result: "imported", reason: null, was: null },
    { run_id: 1, path: "b.txt", result: "duplicate", reason: null, was: null },
    { run_id: 2, path: "a.txt", result: "failed", reason: report({ code: "encrypted" }).message, was: "1" },
    { run_id: 2, path: "c.txt", result: "failed", reason: "no right to read it", was: null },
  ]);
});

describe("views", () => {
  test("calendar has a row for every window, with where it comes from", () => {
    const { store, db } = freshStore();
    const windows = [
      { start: null, end: "2022-09-01" },
      { start: "2022-10-03", end: "2022-10-07" },
    ];
    const item = { ...itemWith({ windows }), section: ["Осень", "Спорт"] };
    store.save(documentOf("a.txt", "1".repeat(64), [item, itemWith({ windows: [] })]));
    const shown = rows(db, "SELECT start_date, end_date, activity, responsible, section, plan, path FROM calendar");
    const common = { activity: "Осенний кросс", responsible: "Липова О.П.", section: "Осень › Спорт" };
    const place = { plan: "План работы", path: "a.txt" };
    expect(shown).toEqual([
      { start_date: null, end_date: "2022-09-01", ...common, ...place },
      { start_date: "2022-10-03", end_date: "2022-10-07", ...common, ...place },
    ]);
  });

  test("needs_review tells each trouble once", () => {
    const { store, db } = freshStore();
    const document = documentOf("a.txt", "1".repeat(64), [
      itemWith(),
      itemWith({ kind: "unresolved", raw: "31 ноября", windows: [], issues: [{ code: "impossible-date" }] }),
      itemWith({ alternatives: [[]] }),
      itemWith({ issues: [{ code: "outside-plan-span" }] }),
      itemWith({ windows: [] }),
    ]);
    document.issues = [
      report({ code: "no-year" }),
      report({ code: "junk-removed" }),
      report({ code: "impossible-date", found: "31 ноября", at: { table: 1, row: 2, column: "period" } }),
      report({ code: "outside-plan-span", found: "май 2030", at: { table: 1, row: 4, column: "period" } }),
    ];
    store.save(document);
    store.saveUnread("b.txt", "no right to read it");
    const shown = rows(db, "SELECT path, severity, reason FROM needs_review").map((row) =>
      Object.values(row).join(" | "),
    );
    expect(shown).toEqual([
      `a.txt | warning | ${report({ code: "no-year" }).message}`,
      `a.txt | warning | ${report({ code: "impossible-date", found: "31 ноября" }).message}`,
      `a.txt | warning | ${report({ code: "outside-plan-span", found: "май 2030" }).message}`,
      "a.txt | warning | the period can be read in several ways",
      "a.txt | warning | the period names no day",
      "b.txt | error | no right to read it",
    ]);
    store.startRun("1.0.0", {});
    expect(rows(db, "SELECT * FROM needs_review WHERE path = 'b.txt'")).toEqual([]);
  });

  test("needs_review names the activity of every row that is told, whatever its column", () => {
    const { store, db } = freshStore();
    const document = documentOf("a.txt", "1".repeat(64), [itemWith()]);
    const { source, activity } = document.plans[0]?.items[0] ?? {};
    const at = { table: source?.table ?? 1, row: source?.row ?? 1 };
    document.issues = [
      report({ code: "party-unread", found: "***", at: { ...at, column: "responsible" } }),
      report({ code: "unsure-lines", at }),
      report({ code: "no-year" }),
    ];
    store.save(document);
    expect(rows(db, "SELECT code, activity FROM needs_review ORDER BY code")).toEqual([
      { code: "no-year", activity: null },
      { code: "party-unread", activity },
      { code: "unsure-lines", activity },
    ]);
  });

  test("summary has a row for every document", () => {
    const { store, db } = freshStore();
    const items = [itemWith(), itemWith({ kind: "unresolved" }), itemWith({ alternatives: [[]] })];
    store.save(documentOf("a.txt", "1".repeat(64), [...items, { ...itemWith(), period: null }]));
    store.link("copy.txt", "1".repeat(64));
    store.save({ ...documentOf("b.txt", "2".repeat(64)), status: "failed", plans: [] });
    expect(rows(db, "SELECT path, status, plans, items, resolved, review, failed, files FROM summary")).toEqual([
      { path: "a.txt", status: "imported", plans: 1, items: 4, resolved: 1, review: 1, failed: 1, files: 2 },
      { path: "b.txt", status: "failed", plans: 0, items: 0, resolved: 0, review: 0, failed: 0, files: 1 },
    ]);
  });
});

test("a run keeps its version, its options and its counts", () => {
  const { store, db } = freshStore();
  store.startRun("1.2.3", { country: "RU", years: null });
  store.finishRun({ documents: 6, imported: 1, partial: 2, noPlan: 3, failed: 4, duplicates: 5 });
  const [unfinished, run] = rows(db, "SELECT * FROM run ORDER BY id");
  expect(unfinished?.finished_at).toBeNull();
  expect(run).toMatchObject({ version: "1.2.3", options: '{"country":"RU","years":null}', documents: 6, no_plan: 3 });
  expect(run?.finished_at).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test("every foreign key has an index that begins with it", () => {
  const { db } = freshStore();
  const bare = rows(
    db,
    `SELECT t.name AS tbl, k."from" AS col FROM sqlite_master AS t JOIN pragma_foreign_key_list(t.name) AS k
     WHERE t.type = 'table'
       AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) AS c WHERE c.name = k."from" AND c.pk = 1)
       AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) AS i JOIN pragma_index_info(i.name) AS c
                       WHERE c.seqno = 0 AND c.name = k."from")`,
  );
  expect(bare).toEqual([]);
});

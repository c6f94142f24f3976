import { mkdirSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import { contentOf } from "../store/content.ts";
import { temporaryFolder } from "../store/folder.ts";
import { alone, jsonLines, planoteka, planText } from "./command.ts";

const inFolder = temporaryFolder();
const cwd = inFolder("");

beforeAll(() => {
  mkdirSync(inFolder("plans"));
  for (let n = 0; n < 12; n++) writeFileSync(inFolder(`plans/${n}.txt`), planText.replace("Росток", `Росток-${n}`));
  writeFileSync(inFolder("plans/copy.txt"), planText.replace("Росток", "Росток-3"));
  writeFileSync(inFolder("plans/broken.docx"), "PK\x03\x04");
  const { code } = planoteka(["import", "plans", "--db", "all.sqlite", "-q", ...alone], { cwd });
  expect(code).toBe(1);
});

function change(file: string, sql: string): void {
  const db = new Database(inFolder(file));
  db.pragma("foreign_keys = OFF");
  db.exec(sql);
  db.close();
}

test("any number of jobs makes the same rows, ids and all", () => {
  planoteka(["import", "plans", "--db", "jobs.sqlite", "-q", "--jobs", "3"], { cwd });
  const rows = (file: string) => {
    const db = new Database(inFolder(file), { readonly: true });
    const read = ["document", "plan", "item", "window", "party", "issue"].map((table) =>
      db.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
    );
    db.close();
    return read;
  };
  expect(rows("jobs.sqlite")).toEqual(rows("all.sqlite"));
});

test("shards, merged, are the whole", () => {
  for (const part of [1, 2, 3]) {
    planoteka(["import", "plans", "--db", `part-${part}.sqlite`, "--shard", `${part}/3`, "-q", ...alone], { cwd });
  }
  const parts = ["part-1.sqlite", "part-2.sqlite", "part-3.sqlite"];
  const { code, out } = planoteka(["merge", "merged.sqlite", ...parts], { cwd });
  expect(code).toBe(0);
  const added = [...out.matchAll(/: (\d+) documents added/g)].map(([, count]) => Number(count));
  expect(added.reduce((sum, count) => sum + count, 0)).toBe(13);
  expect(contentOf(inFolder("merged.sqlite"))).toEqual(contentOf(inFolder("all.sqlite")));
  expect(planoteka(["verify", "merged.sqlite"], { cwd }).code).toBe(0);
  expect(planoteka(["merge", "merged.sqlite", "part-2.sqlite"], { cwd }).out).toContain(": 0 documents added");
});

test("--limit takes the archive in portions", () => {
  const portion = () =>
    planoteka(["import", "plans", "--db", "portions.sqlite", "--limit", "5", "--json", ...alone], { cwd });
  const summaries = [portion(), portion(), portion()].map(({ out }) => jsonLines(out).at(-1));
  expect(summaries.map((summary) => summary?.imported)).toEqual([5, 5, 2]);
  expect(contentOf(inFolder("portions.sqlite"))).toEqual(contentOf(inFolder("all.sqlite")));
});

test("--dry-run and --json tell of every input and write nothing", () => {
  const { code, out, err } = planoteka(["import", "plans", "--dry-run", "--json", ...alone], { cwd });
  expect({ code, err }).toEqual({ code: 1, err: "" });
  const events = jsonLines(out);
  expect(events.filter(({ event }) => event === "document")).toHaveLength(14);
  const { documents, imported, partial, noPlan, failed, duplicates } = events.at(-1) as Record<string, number>;
  expect({ documents, imported, failed, duplicates }).toEqual({
    documents: 14,
    imported: 12,
    failed: 1,
    duplicates: 1,
  });
  expect(Number(imported) + Number(partial) + Number(noPlan) + Number(failed) + Number(duplicates)).toBe(documents);
});

test("--reimport reads what is there already", () => {
  const again = (...options: string[]) =>
    jsonLines(planoteka(["import", "plans", "--db", "jobs.sqlite", "--json", ...alone, ...options], { cwd }).out).at(
      -1,
    );
  expect(again()).toMatchObject({ imported: 0, duplicates: 13 });
  expect(again("--reimport")).toMatchObject({ imported: 12, duplicates: 1 });
});

test("status tells it again", () => {
  const { code, out } = planoteka(["status", "all.sqlite"], { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(/documents +13: 1 failed, 12 imported$/m);
  expect(out).toMatch(/periods +36: 12 failed, 24 resolved$/m);
  expect(out).toMatch(/1 {2}damaged +e\.g\. plans\/broken\.docx$/m);
  expect(out).toMatch(/12 {2}impossible-date +e\.g\. «31 ноября»$/m);
  expect(jsonLines(planoteka(["status", "all.sqlite", "--json"], { cwd }).out)[0]).toMatchObject({
    files: 14,
    items: 36,
  });
});

describe("verify", () => {
  test("finds nothing wrong with a good one", () => {
    expect(planoteka(["verify", "all.sqlite"], { cwd })).toEqual({ code: 0, out: "all.sqlite is whole\n", err: "" });
  });

  test("finds rows that are gone, and rows that belong to nothing", () => {
    planoteka(["merge", "hurt.sqlite", "all.sqlite"], { cwd });
    change("hurt.sqlite", "DELETE FROM item WHERE id = 1; UPDATE run SET documents = documents + 1");
    const { code, out } = planoteka(["verify", "hurt.sqlite"], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/plans\/0\.txt: 3 items declared, 2 stored/);
    expect(out).toMatch(/row \d+ of period belongs to a row of item that is not there/);
    expect(out).toMatch(/run 1: its outcomes do not add up/);
  });

  test("of nothing ends with 2", () => {
    const { code, err } = planoteka(["verify", "nowhere.sqlite"], { cwd });
    expect({ code, err }).toEqual({ code: 2, err: "error: there is no database nowhere.sqlite\n" });
  });
});

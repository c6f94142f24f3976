import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { type Delivered, delivered, type Extractor } from "../../src/extractor.ts";
import type { Problem } from "../../src/found.ts";
import { importPlans, type Progress } from "../../src/import.ts";
import { report } from "../../src/issues.ts";
import type { Document } from "../../src/model.ts";
import type { Source } from "../../src/pipeline.ts";
import { sha256 } from "../../src/sha256.ts";
import { StoreError } from "../../src/store/error.ts";
import { openStore } from "../../src/store/store.ts";
import { documentOf, itemWith } from "./documents.ts";
import { temporaryFolder } from "./folder.ts";

/** Answers with what the text of the document says. */
async function extract({ path, bytes }: Source): Promise<Delivered> {
  const text = new TextDecoder().decode(bytes);
  if (text.includes("throw")) throw new Error("a fault of the program");
  return delivered(answerOf(text, documentOf(path, sha256(bytes))), 0.1);
}

function answerOf(text: string, document: Document): Document {
  if (text.includes("fail"))
    return { ...document, plans: [], status: "failed", issues: [report({ code: "encrypted" })] };
  if (text.includes("half"))
    return { ...document, status: "partial", issues: [report({ code: "damaged", found: "page 2" })] };
  if (text.includes("letter")) return { ...document, plans: [], status: "no-plan" };
  if (text.includes("unstorable")) return { ...document, format: null } as unknown as Document;
  const periods = [itemWith(), itemWith({ kind: "unresolved" }), itemWith({ alternatives: [[]] })];
  const items = [...periods, { ...itemWith(), period: null }];
  return { ...document, plans: document.plans.map((plan) => ({ ...plan, items })) };
}

const extractor: Extractor = { atOnce: 1, extract };
const inFolder = temporaryFolder();
const source = (path: string, text: string): Source => ({ path, bytes: new TextEncoder().encode(text) });

async function importInto(name: string, sources: (Source | Problem)[], signal = new AbortController().signal) {
  const seen: Progress[] = [];
  const store = openStore(inFolder(name));
  const summary = await importPlans(sources, store, {
    extractor,
    signal,
    onProgress: (progress) => void seen.push(progress),
  });
  store.close();
  const db = new Database(inFolder(name), { readonly: true });
  return { summary, seen, db };
}

test("every file is accounted for, whatever happened to it", async () => {
  const { summary, seen, db } = await importInto("all.sqlite", [
    source("a.txt", "plan"),
    source("copy.txt", "plan"),
    source("letter.txt", "letter"),
    source("locked.docx", "fail"),
    source("locked-copy.docx", "fail"),
    { path: "gone.txt", problem: "there is no such file or folder" },
    source("bug.txt", "throw"),
    source("worse.txt", "unstorable"),
    source("b.txt", "another plan"),
  ]);
  expect(summary).toMatchObject({ documents: 9, imported: 2, partial: 0, noPlan: 1, failed: 5, duplicates: 1 });
  expect(summary).toMatchObject({ plans: 2, items: 8, periods: { resolved: 2, review: 2, failed: 2 } });
  expect(seen.map(({ path, result }) => `${path} ${result}`)).toEqual([
    "a.txt imported",
    "copy.txt duplicate",
    "letter.txt no-plan",
    "locked.docx failed",
    "locked-copy.docx failed",
    "gone.txt failed",
    "bug.txt failed",
    "worse.txt failed",
    "b.txt imported",
  ]);
  expect(seen.filter(({ reason }) => reason).map(({ reason }) => reason)).toEqual([
    report({ code: "encrypted" }).message,
    `the same bytes failed already: ${report({ code: "encrypted" }).message}`,
    "there is no such file or folder",
    expect.stringMatching(/please report.*a fault of the program/),
    expect.stringMatching(/please report.*NOT NULL/),
  ]);
  expect(db.prepare("SELECT count(*) FROM source").pluck().get()).toBe(6);
  expect(db.prepare("SELECT path FROM unread ORDER BY id").pluck().all()).toEqual(["gone.txt", "bug.txt", "worse.txt"]);
  expect(db.prepare("SELECT documents, failed, duplicates FROM run").get()).toEqual({
    documents: 9,
    failed: 5,
    duplicates: 1,
  });
});

test("a second import reads only what changed", async () => {
  const first = [source("a.txt", "plan"), source("b.txt", "fail"), source("c.txt", "plan c")];
  await importInto("again.sqlite", first);
  const { summary, db } = await importInto("again.sqlite", [...first.slice(0, 2), source("c.txt", "letter")]);
  expect(summary).toMatchObject({ documents: 3, imported: 0, noPlan: 1, failed: 1, duplicates: 1 });
  expect(db.prepare("SELECT path, status FROM document ORDER BY path").all()).toEqual([
    { path: "a.txt", status: "imported" },
    { path: "b.txt", status: "failed" },
    { path: "c.txt", status: "no-plan" },
  ]);
});

test("a document that went in only in part says why", async () => {
  const { summary, seen } = await importInto("half.sqlite", [source("a.pdf", "half")]);
  expect(summary).toMatchObject({ partial: 1, failed: 0, items: 1 });
  expect(seen[0]).toMatchObject({ result: "partial", reason: expect.stringContaining("page 2") });
});

test("an aborted import finishes the document in flight and its run", async () => {
  const controller = new AbortController();
  function* sources() {
    yield source("a.txt", "plan a");
    controller.abort();
    yield source("b.txt", "plan b");
    throw new Error("asked for a third document");
  }
  const store = openStore(inFolder("aborted.sqlite"));
  const summary = await importPlans(sources(), store, { extractor, signal: controller.signal });
  store.close();
  expect(summary).toMatchObject({ documents: 2, imported: 2 });
});

test("a database that gives out ends the import", async () => {
  const store = openStore(inFolder("locked.sqlite"));
  const refusing = {
    ...store,
    save: () => {
      throw new StoreError("full", { file: "plans.sqlite" });
    },
  };
  const sources = [source("a.txt", "plan")];
  await expect(importPlans(sources, refusing, { extractor })).rejects.toThrow("the disk is full");
  store.close();
});

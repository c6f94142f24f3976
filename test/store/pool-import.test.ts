/** What an import does with the answers of several processes, late, lost or never given. */
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import type { Delivered, Extractor } from "../../src/extractor.ts";
import { importPlans, type Progress } from "../../src/import.ts";
import { report } from "../../src/issues.ts";
import type { Document } from "../../src/model.ts";
import type { Source } from "../../src/pipeline.ts";
import { sha256 } from "../../src/sha256.ts";
import { openStore } from "../../src/store/store.ts";
import { documentOf } from "./documents.ts";
import { temporaryFolder } from "./folder.ts";

const inFolder = temporaryFolder();
const source = (path: string, text = path): Source => ({ path, bytes: new TextEncoder().encode(text) });
const sources = (...names: string[]) => names.map((name) => source(name));

function delivered(document: Document, killed = false): Delivered {
  return { size: 10, seconds: 0.1, killed, open: () => document };
}

const good = ({ path, bytes }: Source) => delivered(documentOf(path, sha256(bytes)));
function lost({ path, bytes }: Source): Delivered {
  const document = { ...documentOf(path, sha256(bytes)), plans: [], status: "failed" as const };
  return delivered({ ...document, issues: [report({ code: "timed-out", found: "30 s" })] }, true);
}

/** Answers after so many milliseconds as the path begins with. */
async function late(source: Source): Promise<Delivered> {
  await new Promise((resolve) => setTimeout(resolve, Number.parseInt(source.path, 10)));
  return good(source);
}

async function importWith(name: string, extractor: Partial<Extractor>, inputs: Source[]) {
  const store = openStore(inFolder(name));
  const seen: Progress[] = [];
  const whole: Extractor = { atOnce: 4, extract: async (one) => good(one), ...extractor };
  const summary = await importPlans(inputs, store, { extractor: whole, onProgress: (one) => void seen.push(one) });
  store.close();
  return { summary, told: seen.map(({ path, result, reason }) => [path, result, reason].filter(Boolean).join(" ")) };
}

test("documents go in as they came, whoever is done first", async () => {
  const { told } = await importWith("order.sqlite", { extract: late }, sources("60", "5", "40", "1", "30", "2", "20"));
  expect(told).toEqual(["60", "5", "40", "1", "30", "2", "20"].map((path) => `${path} imported`));
});

test("no more are in hand at once than the extractor takes", async () => {
  let inHand = 0;
  let most = 0;
  const extract = async (one: Source) => {
    most = Math.max(most, ++inHand);
    await new Promise((resolve) => setTimeout(resolve, 2));
    inHand--;
    return good(one);
  };
  const names = Array.from({ length: 30 }, (_, n) => `${n}`);
  const { summary } = await importWith("bounded.sqlite", { extract }, sources(...names));
  expect(summary.imported).toBe(30);
  expect(most).toBe(4);
});

test("large answers do not pile up behind a slow one", async () => {
  let answered = 0;
  let whileSlow = 0;
  const extract = async (one: Source) => {
    if (one.path === "slow") await new Promise((resolve) => setTimeout(resolve, 200));
    if (one.path === "slow") whileSlow = answered;
    answered++;
    return { ...good(one), size: 20_000_000 };
  };
  const names = ["slow", ...Array.from({ length: 30 }, (_, n) => `${n}`)];
  const { summary } = await importWith("large.sqlite", { extract }, sources(...names));
  expect(summary.imported).toBe(31);
  expect(whileSlow).toBeLessThan(10);
});

test("copies of a document in hand wait for it and are read once", async () => {
  const asked: string[] = [];
  const extract = (one: Source) => {
    asked.push(one.path);
    return late(one);
  };
  const { told } = await importWith("copies.sqlite", { extract }, [
    source("20 a", "x"),
    source("1 b", "x"),
    source("1 c"),
  ]);
  expect(asked).toEqual(["20 a", "1 c"]);
  expect(told).toEqual(["20 a imported", "1 b duplicate", "1 c imported"]);
});

test("what was lost with its process is tried once more at the end, alone; so are its copies", async () => {
  const extract = async (one: Source) => (one.path.startsWith("slow") ? lost(one) : good(one));
  const extractAlone = async (one: Source) => (one.path.endsWith("hopeless") ? lost(one) : good(one));
  const inputs = [...sources("a", "slow", "slow, hopeless"), source("copy", "slow"), source("b")];
  const { summary, told } = await importWith("again.sqlite", { extract, extractAlone }, inputs);
  const reason = report({ code: "timed-out", found: "30 s" }).message;
  expect(told).toEqual([
    "a imported",
    "b imported",
    "slow imported",
    `slow, hopeless failed ${reason}`,
    "copy duplicate",
  ]);
  expect(summary).toMatchObject({ documents: 5, imported: 3, failed: 1, duplicates: 1 });
});

/** Leaves a document in the hand of an importer that is dead. */
function leaveBehind(name: string, { path, bytes }: Source): void {
  const store = openStore(inFolder(name));
  store.startRun("1.0.0", {});
  store.claim(path, sha256(bytes));
  const db = new Database(inFolder(name));
  db.exec("UPDATE run SET pid = 999999999");
  db.close();
}

test("what an importer died of is tried apart, after all others, and set aside if it kills again", async () => {
  for (const poison of ["a", "b"]) leaveBehind("suspects.sqlite", source(poison));
  const extractApart = async (one: Source) => (one.path === "a" ? { ...good(one), killed: true } : good(one));
  const { told } = await importWith("suspects.sqlite", { extractApart }, sources("a", "b", "c"));
  expect(told).toEqual(["c imported", `a failed ${report({ code: "set-aside" }).message}`, "b imported"]);
  const again = await importWith("suspects.sqlite", {}, sources("a"));
  expect(again.told[0]).toMatch(/^a failed the same bytes failed already: the import ended twice/);
});

test("where nothing can stand in for the importer, two tries are enough", async () => {
  for (let tries = 1; tries <= 2; tries++) {
    leaveBehind("twice.sqlite", source("a"));
  }
  const { told } = await importWith("twice.sqlite", {}, sources("a", "b"));
  expect(told).toEqual(["b imported", `a failed ${report({ code: "set-aside" }).message}`]);
});

test("two imports into one database read each document once", async () => {
  const asked: string[] = [];
  const extract = (one: Source) => {
    asked.push(one.path);
    return late(one);
  };
  const names = Array.from({ length: 20 }, (_, n) => `${3 + (n % 5)} ${n}`);
  const both = await Promise.all(
    [1, 2].map(() => importWith("both.sqlite", { extract, atOnce: 2 }, sources(...names))),
  );
  expect(asked.sort()).toEqual([...names].sort());
  const counts = both.map(({ summary: { imported, duplicates, documents } }) => ({ imported, duplicates, documents }));
  expect(counts.reduce((sum, { imported }) => sum + imported, 0)).toBe(20);
  for (const { imported, duplicates, documents } of counts) expect(imported + duplicates).toBe(documents);
});

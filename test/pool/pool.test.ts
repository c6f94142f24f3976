import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
// The children are built files, and so is what starts them.
import { createPool, type Pool, type PoolOptions } from "../../dist/pool/pool.js";
import type { Document } from "../../src/model.ts";
import { extract, type Source } from "../../src/pipeline.ts";
import { planText } from "../cli/command.ts";

const entry = pathToFileURL("test/pool/mock-child.js");
const pools: Pool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

function poolOf(options: PoolOptions): Pool {
  const pool = createPool({ jobs: 2, entry, ...options });
  pools.push(pool);
  return pool;
}

const source = (path: string, text: string): Source => ({ path, bytes: new TextEncoder().encode(text) });
const goodOne = (n: number) => source(`good-${n}.txt`, planText.replace("Росток", `Росток-${n}`));
const badOne = (deed: string) => source(`${deed}.txt`, `deed: ${deed}\n${planText}`);

async function documentsOf(pool: Pool, sources: Source[]): Promise<Document[]> {
  return Promise.all(sources.map(async (one) => (await pool.extract(one)).open()));
}

const alone = (sources: Source[], path = "") =>
  extract(sources.find((one) => one.path === path) as Source, { today: "2026-01-01" });

function wordsOf(document: Document | undefined): string {
  const error = document?.issues.find(({ severity }) => severity === "error");
  return [document?.status, error?.code].filter(Boolean).join(" ");
}

describe("a document costs itself alone, and the others are what they are alone", () => {
  test.each<[PoolOptions, Record<string, string>]>([
    [{ seconds: 1 }, { hang: "failed timed-out", sleep: "failed timed-out" }],
    [{ seconds: 1 }, { pages: "imported" }], // six seconds by the clock, in six pages; four are the most for one
    [{ megabytes: 300 }, { heap: "failed out-of-memory", buffers: "failed out-of-memory" }],
    [{}, { abort: "failed crashed", exit: "failed crashed" }],
    [{}, { garbage: "failed crashed", lie: "failed crashed", huge: "failed crashed" }],
    [{}, { flood: "imported", leftover: "imported" }],
  ])("%o %o", async (limits, outcomes) => {
    const pool = poolOf(limits);
    const deeds = Object.keys(outcomes);
    const sources = [goodOne(0), ...deeds.flatMap((deed, n) => [badOne(deed), goodOne(2 * n + 1), goodOne(2 * n + 2)])];
    const documents = await documentsOf(pool, sources);
    const good = documents.filter(({ path }) => path.startsWith("good"));
    expect(good).toHaveLength(2 * deeds.length + 1);
    for (const document of good) expect(document).toEqual(await alone(sources, document.path));
    for (const [deed, outcome] of Object.entries(outcomes)) {
      expect(wordsOf(documents.find(({ path }) => path === `${deed}.txt`))).toBe(outcome);
    }
  });
});

test("a fault of the program is told as one", async () => {
  const pool = poolOf({});
  const [outcome] = await Promise.allSettled([pool.extract(badOne("throw")), pool.extract(goodOne(1))]);
  expect(outcome).toMatchObject({ status: "rejected", reason: { message: "a fault of the program" } });
});

test("what kills its parent kills a stand-in", async () => {
  const pool = poolOf({});
  const delivered = await pool.extractApart(badOne("kill"));
  expect(delivered.killed).toBe(true);
  const other = await pool.extractApart(goodOne(1));
  expect(other.open()).toMatchObject({ status: "imported" });
});

test("children that cannot start are no fault of the documents", async () => {
  const pool = poolOf({ entry: pathToFileURL("test/pool/nowhere.js") });
  await expect(Promise.all([pool.extract(goodOne(1)), pool.extract(goodOne(2))])).rejects.toThrow(
    /no process can be started/,
  );
});

test("a pool that is closed starts no child again, whatever is asked of it", async () => {
  const before = running();
  const pool = poolOf({ jobs: 1 });
  for (const n of [1, 2, 3]) void pool.extract(goodOne(n));
  await pool.extract(goodOne(0));
  pool.close();
  void pool.extract(goodOne(4));
  await expect.poll(running, { timeout: 30_000 }).toBeLessThanOrEqual(before);
});

test("a child that hangs ends soon after its parent", async () => {
  const script = `
    import { createPool } from "./dist/pool/pool.js";
    const pool = createPool({ jobs: 1, entry: new URL("${entry.href}") });
    const bytes = new TextEncoder().encode("deed: hang");
    void pool.extract({ path: "hang.txt", bytes });
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 1000);`;
  const before = running();
  spawnSync(process.execPath, ["--input-type=module", "-e", script]);
  await expect.poll(running, { timeout: 30_000 }).toBeLessThanOrEqual(before);
});

/** How many processes of this machine run the children's program; told on Linux only. */
function running(): number {
  if (process.platform !== "linux") return 0;
  const commandOf = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    } catch {
      return "";
    }
  };
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(commandOf)
    .filter((command) => command.includes(entry.pathname)).length;
}

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { delivered, type Extractor } from "../../src/extractor.ts";
import { walk } from "../../src/files.ts";
import type { Period } from "../../src/model.ts";
import type { Source } from "../../src/options.ts";
import type { Pool } from "../../src/postgres/connect.ts";
import type { Entry } from "../../src/postgres/save.ts";
import { doBatch } from "../../src/queue/batch.ts";
import { enqueue } from "../../src/queue/enqueue.ts";
import { claim } from "../../src/queue/entries.ts";
import { locate } from "../../src/queue/inputs.ts";
import { openQueue } from "../../src/queue/open.ts";
import { createWriter } from "../../src/queue/writer.ts";
import { sha256 } from "../../src/sha256.ts";
import { zip } from "../read/zip-writer.ts";
import { documentOf } from "../store/documents.ts";
import { temporaryFolder } from "../store/folder.ts";
import { describeWithServer } from "./server.ts";

const inFolder = temporaryFolder();
const plain = { options: {}, reimport: false };

/** Files of a new folder that hold these texts. */
function folderOf(name: string, files: Record<string, string | Uint8Array>): string {
  const folder = inFolder(name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

const readAs = (source: Source) => delivered(documentOf(source.path, sha256(source.bytes)), 0.1);

/** With a day that no calendar has, which PostgreSQL refuses. */
function impossible({ path, bytes }: Source) {
  const document = documentOf(path, sha256(bytes));
  const period = document.plans[0]?.items[0]?.period as Period;
  period.windows = [{ start: "2023-02-30", end: null }];
  return delivered(document, 0.1);
}

/** Documents that are read apart say so; what holds «poison» kills whatever reads it. */
const extractor: Extractor = {
  atOnce: 4,
  extract: async (source) => {
    const text = Buffer.from(source.bytes);
    return text.includes("impossible") ? impossible(source) : { ...readAs(source), killed: text.includes("poison") };
  },
  extractApart: async (source) => {
    const document = { ...documentOf(source.path, sha256(source.bytes)), residue: ["apart"] };
    return delivered(document, 0.1, Buffer.from(source.bytes).includes("poison"));
  },
};

async function waiting(pool: Pool): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>("SELECT id FROM queued WHERE state = 'waiting' ORDER BY id");
  return rows.map(({ id }) => id);
}

async function work(pool: Pool, attempt = 2): Promise<void> {
  const contents = await waiting(pool);
  await doBatch(
    { contents, attempt },
    { pool, extractor, write: createWriter(pool), language: "en", onDone: () => {} },
  );
}

async function states(pool: Pool): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ path: string; state: string }>(
    "SELECT path, state FROM queued JOIN queued_file ON queued_id = queued.id ORDER BY path",
  );
  return Object.fromEntries(rows.map(({ path, state }) => [path.split("/").at(-1), state]));
}

describeWithServer("a job", (fresh) => {
  test("is each content once, and every file of it", async () => {
    const pool = await openQueue(await fresh());
    const inner = zip([{ name: "inner.txt", content: "three" }]);
    const folder = folderOf("once", { "a.txt": "one", "b.txt": "two", "c.txt": "one", "d.zip": inner });
    expect(await enqueue(pool, locate(walk([folder])), plain)).toEqual({ files: 4, waiting: 3, unread: 0 });
    await work(pool);
    const { rows } = await pool.query(
      "SELECT document.path AS of, source.path FROM source JOIN document ON document.id = document_id ORDER BY 2",
    );
    const paths = ["a.txt", "b.txt", "c.txt", "d.zip!/inner.txt"].map((name) => join(folder, name));
    expect(rows).toEqual(paths.map((path, n) => ({ path, of: n === 2 ? paths[0] : path })));
    expect(await enqueue(pool, locate(walk([folder])), plain)).toMatchObject({ waiting: 0 });
    expect(await enqueue(pool, locate(walk([folder])), { ...plain, reimport: true })).toMatchObject({ waiting: 3 });
    await work(pool);
    const { rows: counts } = await pool.query("SELECT count(*) AS documents, sum(items) AS items FROM document");
    expect(counts).toEqual([{ documents: 3, items: 3 }]);
    await pool.end();
  });

  test("sets aside what workers die of, and nothing else that they had in hand", async () => {
    const pool = await openQueue(await fresh());
    await enqueue(pool, locate(walk([folderOf("poison", { "good.txt": "good", "bad.txt": "poison" })])), plain);
    await claim(pool, await waiting(pool)); // and the worker dies
    await work(pool);
    expect(await states(pool)).toEqual({ "bad.txt": "set-aside", "good.txt": "done" });
    const { rows } = await pool.query("SELECT status, residue FROM document ORDER BY path");
    expect(rows).toEqual([
      { status: "failed", residue: "[]" },
      { status: "imported", residue: '["apart"]' },
    ]);
    expect((await pool.query("SELECT 1 FROM attempt")).rows).toEqual([]);
    await pool.end();
  });

  test("stores what can be stored, also beside what cannot", async () => {
    const pool = await openQueue(await fresh());
    const files = { "a.txt": "a", "bad.txt": "impossible", "z.txt": "z" };
    await enqueue(pool, locate(walk([folderOf("refused", files)])), plain);
    await work(pool);
    expect(await states(pool)).toEqual({ "a.txt": "done", "bad.txt": "unread", "z.txt": "done" });
    const { rows } = await pool.query("SELECT reason FROM unread");
    expect(rows).toEqual([{ reason: expect.stringContaining("2023-02-30") }]);
    await pool.end();
  });

  test("may have a path longer than an entry of an index", async () => {
    const pool = await openQueue(await fresh());
    const long = Array.from({ length: 300 }, (_, n) => sha256(Buffer.from(String(n))).slice(0, 12)).join("/");
    const file = { location: `/${long}/a.txt`, path: `${long}/a.txt`, sha256: sha256(Buffer.from("a")), bytes: 1 };
    const files = async function* () {
      yield file;
    };
    expect(await enqueue(pool, files(), plain)).toMatchObject({ waiting: 1 });
    const [entry] = await claim(pool, await waiting(pool));
    await createWriter(pool)(entry as Entry, Promise.resolve(delivered(documentOf(file.path, file.sha256), 0.1)));
    expect(await enqueue(pool, files(), plain)).toMatchObject({ files: 1, waiting: 0 });
    const { rows } = await pool.query("SELECT location FROM source");
    expect(rows).toEqual([{ location: file.location }]);
    await pool.end();
  });

  test("comes back once where a file is not there, and then says so", async () => {
    const pool = await openQueue(await fresh());
    const folder = folderOf("gone", { "a.txt": "a", "b.txt": "b", "c.txt": "c", "copy.txt": "c" });
    await enqueue(pool, locate(walk([folder])), plain);
    rmSync(join(folder, "a.txt"));
    writeFileSync(join(folder, "b.txt"), "changed");
    rmSync(join(folder, "c.txt"));
    await expect(work(pool, 1)).rejects.toThrow("a.txt");
    expect(await states(pool)).toEqual({ "a.txt": "waiting", "b.txt": "waiting", "c.txt": "done", "copy.txt": "done" });
    await work(pool, 2);
    expect(await states(pool)).toMatchObject({ "a.txt": "unread", "b.txt": "unread" });
    const { rows } = await pool.query("SELECT path, reason FROM unread ORDER BY path");
    expect(rows).toMatchObject([
      { reason: expect.stringMatching(/no such|not there/) },
      { reason: expect.stringMatching(/changed/) },
    ]);
    expect(await enqueue(pool, locate(walk([folder])), plain), "put there again").toMatchObject({ waiting: 1 });
    await pool.end();
  });

  test("waits longer where a folder is not there, which may be seen elsewhere", async () => {
    const pool = await openQueue(await fresh());
    const folder = folderOf("unmounted", { "a.txt": "a" });
    await enqueue(pool, locate(walk([folder])), plain);
    rmSync(folder, { recursive: true });
    await expect(work(pool, 2)).rejects.toThrow(/no folder .*unmounted.* mounted\?$/);
    expect(await states(pool)).toEqual({ "a.txt": "waiting" });
    await work(pool, 8);
    expect(await states(pool)).toEqual({ "a.txt": "unread" });
    await pool.end();
  });

  test("replaces what a file held before", async () => {
    const pool = await openQueue(await fresh());
    const folder = folderOf("change", { "a.txt": "first" });
    for (const text of ["first", "second"]) {
      writeFileSync(join(folder, "a.txt"), text);
      await enqueue(pool, locate(walk([folder])), plain);
      await work(pool);
    }
    const { rows } = await pool.query("SELECT sha256 FROM document");
    expect(rows).toEqual([{ sha256: sha256(Buffer.from("second")) }]);
    await pool.query("DELETE FROM document");
    for (const table of ["plan", "item", "period", '"window"', "party", "person", "organization"])
      expect((await pool.query(`SELECT * FROM ${table}`)).rows, table).toEqual([]);
    await pool.end();
  });
});

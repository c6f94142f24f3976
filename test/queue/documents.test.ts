import fc from "fast-check";
import { expect, test } from "vitest";
import { views } from "../../src/dataset/index.ts";
import { documents } from "../../src/export/index.ts";
import type { Document, Plan } from "../../src/model.ts";
import type { Pool } from "../../src/postgres/connect.ts";
import { openServedDataset } from "../../src/postgres/dataset.ts";
import { saveAll as saveTogether } from "../../src/postgres/save.ts";
import { enqueue } from "../../src/queue/enqueue.ts";
import { claim } from "../../src/queue/entries.ts";
import { openQueue } from "../../src/queue/open.ts";
import { sha256 } from "../../src/sha256.ts";
import { openDataset } from "../../src/store/dataset.ts";
import { openStore } from "../../src/store/store.ts";
import { anyDocument, documentOf } from "../store/documents.ts";
import { temporaryFolder } from "../store/folder.ts";
import { planOf } from "../store/people.ts";
import { describeWithServer } from "./server.ts";

const inFolder = temporaryFolder();

/** Stores documents as workers would, some of them together and all at the same time. */
async function saveAll(pool: Pool, all: Document[]): Promise<void> {
  const located = all.map(({ path, sha256 }) => ({ path, location: `/${sha256}/${path}`, sha256, bytes: 1 }));
  await enqueue(pool, listed(located), { options: {}, reimport: false });
  const { rows } = await pool.query<{ id: number }>("SELECT id FROM queued ORDER BY id");
  const entries = await claim(
    pool,
    rows.map(({ id }) => id),
  );
  const readings = entries.map((entry, n) => ({ entry, document: all[n] as Document, seconds: 0.5 }));
  const groups = [0, 1, 2, 3].map((rest) => readings.filter((_, n) => n % 4 === rest));
  await Promise.all(groups.map((group) => saveTogether(pool, group)));
}

async function* listed<T>(values: T[]): AsyncGenerator<T> {
  yield* values;
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

describeWithServer("documents on a server", (fresh) => {
  test("come out as they went in, in the order of the queue", async () => {
    const url = await fresh();
    const pool = await openQueue(url);
    const [sample = []] = fc.sample(
      fc.uniqueArray(anyDocument, { selector: ({ sha256 }) => sha256, minLength: 60, maxLength: 60 }),
      { numRuns: 1, seed: 8 },
    );
    const own = sample.map((document, n) => ({ ...document, path: `${n}-${document.path}` }));
    await saveAll(pool, own);
    const dataset = await openServedDataset(url);
    expect(await all(documents(dataset))).toEqual(own);
    await dataset.close();
    await pool.end();
  });

  test("with characters that PostgreSQL refuses lose those only", async () => {
    const url = await fresh();
    const pool = await openQueue(url);
    const document = documentOf("a.txt", sha256(Buffer.from("a")));
    const [plan] = document.plans as [Plan];
    await saveAll(pool, [{ ...document, plans: [{ ...plan, title: "План\0 \ud83d", organization: "Школа\0" }] }]);
    const dataset = await openServedDataset(url);
    const [{ plans }] = (await all(documents(dataset))) as [Document];
    expect(plans).toEqual([{ ...plan, title: "План\ufffd \ufffd", organization: "Школа\ufffd" }]);
    await dataset.close();
    await pool.end();
  });

  test("of the same people and organizations meet without harm, and give the views that SQLite gives", async () => {
    const url = await fresh();
    const pool = await openQueue(url, 8);
    const names = ["Липова О.П.", "Ясенев К.Т.", "Рябинин И.И.", "Вязова Т.Т."];
    const plans = Array.from({ length: 24 }, (_, n) => {
      const turned = [...names.slice(n % 4), ...names.slice(0, n % 4)];
      const plan = planOf(`${n}`, n % 2 ? "Липовская школа" : "Ясеневский лицей", turned, "завуч");
      return { ...plan, path: `${n}.txt`, sha256: sha256(Buffer.from(String(n))) };
    });
    await saveAll(pool, plans);
    await pool.end();
    const store = openStore(inFolder("same.sqlite"));
    store.startRun("1.0.0", {});
    for (const plan of plans) store.save(plan);
    store.close();
    const [served, local] = [await openServedDataset(url), openDataset(inFolder("same.sqlite"))];
    for (const view of views) {
      const [theirs, ours] = [await all(served.rows(view)), await all(local.rows(view))];
      expect(theirs.map(unnumbered).sort()).toEqual(ours.map(unnumbered).sort());
    }
    local.close();
    await served.close();
  });
});

/** Numbers hang on the order in which things happen. */
const unnumbered = (row: object) => JSON.stringify(Object.entries(row).filter(([name]) => !name.endsWith("_id")));

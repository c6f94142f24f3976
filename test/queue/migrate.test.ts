import { readFileSync } from "node:fs";
import pg from "pg";
import { expect, test } from "vitest";
import { documents } from "../../src/export/index.ts";
import { openServedDataset } from "../../src/postgres/dataset.ts";
import { currentVersion } from "../../src/postgres/migrate.ts";
import { openQueue } from "../../src/queue/open.ts";
import { queueStatus } from "../../src/queue/status.ts";
import { schemaVersion } from "../../src/store/migrate.ts";
import { describeWithServer } from "./server.ts";

const oldSchema = readFileSync(new URL("schema-5.2.sql", import.meta.url), "utf8");

/** One document with one row of each table, as workers of schema 5.2 stored it. */
const oldRows = `
INSERT INTO run (id, started_at, version, options, reimport, pid, host) VALUES (1, '2023-01-01', '0.1.0', '{}', 0, 1, 'h');
INSERT INTO document (id, run_id, sha256, path, format, status, plans, items, residue)
  VALUES (7, 1, 'ab', 'a.txt', 'txt', 'imported', 1, 1, '[]');
INSERT INTO organization (id, name, folded) VALUES (1, 'Липовская школа', 'липовск школ');
INSERT INTO person (id, organization_id, name, folded) VALUES (1, 1, 'Липова О.П.', 'липова о п');
INSERT INTO plan (id, document_id, position, organization, columns, organization_id) VALUES (1, 7, 1, 'Липовская школа', '[]', 1);
INSERT INTO item (id, plan_id, position, section, activity, responsible, extra) VALUES (1, 1, 1, '[]', 'Поход', 'Липова О.П.', '{}');
INSERT INTO party (id, item_id, position, kind, name, person_id) VALUES (1, 1, 1, 'person', 'Липова О.П.', 1);`;

async function asked<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, options: "-c search_path=planoteka" });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

const become = (url: string, version: string) =>
  asked(url, `COMMENT ON SCHEMA planoteka IS 'Planoteka, schema ${version}'`);

async function makeOld(url: string): Promise<void> {
  await asked(url, `CREATE SCHEMA planoteka; ${oldSchema} ${oldRows}`);
  await become(url, "5.2");
}

/** All that a schema is, in words. */
const shape = `
SELECT format('%s.%s %s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attidentity) AS is
  FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
  WHERE relnamespace = 'planoteka'::regnamespace AND relkind = 'r' AND attnum > 0
UNION ALL SELECT format('%s %s', relname, reloptions) FROM pg_class WHERE relnamespace = 'planoteka'::regnamespace
UNION ALL SELECT format('%s %s', sequencename, cache_size) FROM pg_sequences WHERE schemaname = 'planoteka'
UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'planoteka'
UNION ALL SELECT format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
  WHERE connamespace = 'planoteka'::regnamespace
UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT prosrc FROM pg_proc WHERE pronamespace = 'planoteka'::regnamespace
UNION ALL SELECT format('%s %s', viewname, definition) FROM pg_views WHERE schemaname = 'planoteka'
ORDER BY 1`;

test("the version of a server's tables begins with that of the dataset", () => {
  expect(currentVersion).toMatch(new RegExp(`^${schemaVersion}\\.\\d+$`));
});

describeWithServer("tables of an older version", (fresh) => {
  test("become those of today, whoever comes first, and keep their rows", async () => {
    const [old, today] = [await fresh(), await fresh()];
    await makeOld(old);
    const dataset = await openServedDataset(old);
    const names = [];
    for await (const { path, plans } of documents(dataset)) names.push([path, plans[0]?.items[0]?.activity]);
    expect(names).toEqual([["a.txt", "Поход"]]);
    await dataset.close();
    await (await openQueue(today)).end();
    expect(await asked(old, shape)).toEqual(await asked(today, shape));
    await asked(old, "DELETE FROM document");
    for (const table of ["plan", "item", "party", "person", "organization"])
      expect(await asked(old, `SELECT FROM ${table}`), table).toEqual([]);
  });

  test("are brought up once by many who come at the same time", async () => {
    const url = await fresh();
    await makeOld(url);
    const pools = await Promise.all([1, 2, 3].map(() => openQueue(url)));
    for (const pool of pools) await pool.end();
    expect(await queueStatus(url)).toMatchObject({ waiting: 0, done: 0 });
  });

  test.each([
    ["9.1", "newer"],
    ["5.99", "newer"],
    ["4.1", "other-version"],
  ])("of schema %s are refused as %s", async (version, code) => {
    const url = await fresh();
    await (await openQueue(url)).end();
    await become(url, version);
    for (const open of [openQueue, openServedDataset, queueStatus])
      await expect(open(url)).rejects.toMatchObject({ code, found: expect.stringContaining(version) });
  });
});

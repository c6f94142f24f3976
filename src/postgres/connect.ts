/** Connections to a PostgreSQL that holds, or is to hold, a dataset. */
import type { CustomTypesConfig, Pool, PoolClient } from "pg";
import { StoreError } from "../store/error.ts";
import { createAll } from "./create.ts";
import { driver } from "./driver.ts";
import { guarded, retried, withoutPassword } from "./error.ts";
import { currentVersion, isNewer, migrate } from "./migrate.ts";

export type { Pool, PoolClient } from "pg";

/** All that is ours lies in a schema of its own, beside whatever else the database holds. */
const schema = "planoteka";

/** Our statements are always the same: that each is planned once saves the server a tenth of its time. */
const options = `-c search_path=${schema} -c DateStyle=ISO -c plan_cache_mode=force_generic_plan`;

/** A number of its own, so that two programs do not make or migrate the tables at once. */
const creationLock = 0x504c414e;

/** Values as SQLite gives them: dates and JSON are text; numbers of rows stay below 2⁵³. */
const types: CustomTypesConfig = {
  getTypeParser: (oid: number) => (text: string) => (numberTypes.has(oid) ? Number(text) : text),
} as CustomTypesConfig;
const numberTypes = new Set([20, 21, 23, 700, 701, 1700]); // int8, int2, int4, float4, float8, numeric

/** Connects to a database that has our tables, of an older version too; with `make` they are made where there are none. */
export async function connect(url: string, { make = false, max = 4 } = {}): Promise<Pool> {
  const { default: pg } = await driver();
  const pool = new pg.Pool({ connectionString: url, options, types, max });
  pool.on("error", () => {}); // of an idle connection, which the next query replaces
  pool.on("connect", (client) => void client.on("error", () => {})); // of one at work, whose query tells it
  try {
    await guarded(url, () => retried(() => inTransaction(pool, (client) => prepare(client, url, make))));
    return pool;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** Does the work in one transaction; whatever it throws undoes all of it. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const answer = await work(client);
    await client.query("COMMIT");
    return answer;
  } catch (error) {
    await client.query("ROLLBACK").catch((worse: Error) => {
      broken = worse;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function prepare(client: PoolClient, url: string, make: boolean): Promise<void> {
  if ((await commentOf(client)) === versionText) return;
  await client.query("SELECT pg_advisory_xact_lock($1)", [creationLock]);
  const found = await commentOf(client); // somebody may have been faster
  if (found === versionText) return;
  if (found !== null) await bringUp(client, url, found);
  else if (make) await client.query(`CREATE SCHEMA ${schema}; ${createAll()}`);
  else throw new StoreError("empty", { file: withoutPassword(url) });
  await client.query(`COMMENT ON SCHEMA ${schema} IS '${versionText}'`);
}

async function bringUp(client: PoolClient, url: string, found: string): Promise<void> {
  const [, version] = /^Planoteka, schema (\d+\.\d+)$/.exec(found) ?? [];
  const file = withoutPassword(url);
  if (version !== undefined && isNewer(version, currentVersion))
    throw new StoreError("newer", { file, found: version });
  if (version === undefined || !(await migrate(client, version)))
    throw new StoreError("other-version", { file, found });
}

async function commentOf(client: PoolClient): Promise<string | null> {
  const { rows } = await client.query("SELECT obj_description(to_regnamespace($1), 'pg_namespace') AS is", [schema]);
  return rows[0].is;
}

const versionText = `Planoteka, schema ${currentVersion}`;

/** Connections to a PostgreSQL that holds, or is to hold, a dataset. */
import type { CustomTypesConfig, Pool, PoolClient } from "pg";
import { StoreError } from "../store/error.ts";
import { schemaVersion } from "../store/migrate.ts";
import { createAll } from "./create.ts";
import { guarded, withoutPassword } from "./error.ts";
import { optional } from "./optional.ts";

export type { Pool, PoolClient } from "pg";

/** All that is ours lies in a schema of its own, beside whatever else the database holds. */
const schema = "planoteka";

/** Our statements are always the same: that each is planned once saves the server a tenth of its time. */
const options = `-c search_path=${schema} -c DateStyle=ISO -c plan_cache_mode=force_generic_plan`;

/** A number of its own, so that two programs do not make the tables at once. */
const creationLock = 0x504c414e;

/** Values as SQLite gives them: dates and JSON are text; numbers of rows stay below 2⁵³. */
const types: CustomTypesConfig = {
  getTypeParser: (oid: number) => (text: string) => (numberTypes.has(oid) ? Number(text) : text),
} as CustomTypesConfig;
const numberTypes = new Set([20, 21, 23, 700, 701, 1700]); // int8, int2, int4, float4, float8, numeric

/** Connects to a database that has our tables; with `make` they are made where there are none. */
export async function connect(url: string, { make = false, max = 4 } = {}): Promise<Pool> {
  const { default: pg } = await optional("pg", () => import("pg"));
  const pool = new pg.Pool({ connectionString: url, options, types, max });
  pool.on("error", () => {}); // of an idle connection, which the next query replaces
  pool.on("connect", (client) => void client.on("error", () => {})); // of one at work, whose query tells it
  try {
    await guarded(url, () => inTransaction(pool, (client) => prepare(client, url, make)));
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
  const file = withoutPassword(url);
  if (make) await client.query("SELECT pg_advisory_xact_lock($1)", [creationLock]);
  const { rows } = await client.query("SELECT obj_description(to_regnamespace($1), 'pg_namespace') AS is", [schema]);
  const found: string | null = rows[0].is;
  if (found === versionText) return;
  if (found !== null) throw new StoreError("other-version", { file, found });
  if (!make) throw new StoreError("empty", { file });
  await client.query(`CREATE SCHEMA ${schema}; ${createAll()} COMMENT ON SCHEMA ${schema} IS '${versionText}'`);
}

/** Counted up where the columns stay and what is made around them changes: keys, indexes, triggers. */
const layout = 2;

const versionText = `Planoteka, schema ${schemaVersion}.${layout}`;

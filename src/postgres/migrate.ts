/** Brings the tables of an older version up to those of today; what hangs on them is made anew. */
import { createViews } from "../store/views.ts";
import type { PoolClient } from "./connect.ts";
import { dialect } from "./create.ts";
import { createTriggers } from "./triggers.ts";

/**
 * Versions that servers may hold, each with what leads to it from the one before: that of the schema (src/store/migrate.ts),
 * and one that is counted up where the columns stay and keys, indexes or triggers change. The text of a step never changes.
 */
const steps: readonly (readonly [version: string, sql: string])[] = [
  ["5.2", ""],
  [
    "5.3",
    `
ALTER TABLE attempt DROP CONSTRAINT attempt_run_id_fkey;
ALTER TABLE document DROP CONSTRAINT document_run_id_fkey;
ALTER TABLE history DROP CONSTRAINT history_run_id_fkey;
ALTER TABLE item DROP CONSTRAINT item_plan_id_fkey;
ALTER TABLE queued DROP CONSTRAINT queued_run_id_fkey;
ALTER TABLE queued_file DROP CONSTRAINT queued_file_run_id_fkey;
ALTER TABLE queued_run DROP CONSTRAINT queued_run_run_id_fkey;
ALTER TABLE source DROP CONSTRAINT source_run_id_fkey;
ALTER TABLE unread DROP CONSTRAINT unread_run_id_fkey;
DROP INDEX attempt_run_id_idx, document_run_id_idx, queued_run_id_idx, queued_file_run_id_idx, source_run_id_idx,
  unread_run_id_idx;
ALTER TABLE item ALTER COLUMN id SET CACHE 1000;
ALTER TABLE "window" ALTER COLUMN id SET CACHE 1000;
ALTER TABLE party ALTER COLUMN id SET CACHE 1000;
ALTER TABLE item SET (autovacuum_analyze_scale_factor = 1, autovacuum_vacuum_insert_scale_factor = 1);
ALTER TABLE period SET (autovacuum_analyze_scale_factor = 1, autovacuum_vacuum_insert_scale_factor = 1);
ALTER TABLE "window" SET (autovacuum_analyze_scale_factor = 1, autovacuum_vacuum_insert_scale_factor = 1);
ALTER TABLE party SET (autovacuum_analyze_scale_factor = 1, autovacuum_vacuum_insert_scale_factor = 1);`,
  ],
];

export const currentVersion = steps.at(-1)?.[0] as string;

/** To be called inside a transaction: a dataset is migrated whole or not at all. False where no step leads from this version. */
export async function migrate(client: PoolClient, version: string): Promise<boolean> {
  const place = steps.findIndex(([known]) => known === version);
  if (place < 0) return false;
  await dropDerived(client);
  for (const [, sql] of steps.slice(place + 1)) await client.query(sql);
  await client.query(`${createTriggers} ${createViews("", dialect)}`);
  return true;
}

/** Views and triggers hold no data. */
async function dropDerived(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(
    `SELECT 'DROP VIEW ' || string_agg(oid::regclass::text, ', ') AS sql FROM pg_class
     WHERE relkind = 'v' AND relnamespace = current_schema::regnamespace HAVING count(*) > 0
     UNION ALL
     SELECT format('DROP FUNCTION %s CASCADE', oid::regprocedure) FROM pg_proc
     WHERE prorettype = 'trigger'::regtype AND pronamespace = current_schema::regnamespace`,
  );
  for (const { sql } of rows) await client.query(sql);
}

/** Whether a version, such as 5.2, comes after another. */
export function isNewer(version: string, than: string): boolean {
  const [[schema = 0, layout = 0], [ours = 0, oursToo = 0]] = [version, than].map((one) =>
    one.split(".").map(Number),
  ) as [number[], number[]];
  return schema > ours || (schema === ours && layout > oursToo);
}

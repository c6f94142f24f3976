/** Which workers live: a session of each holds a lock that ends with it, however it ends. The jobs of the others are freed. */
import { hostname } from "node:os";
import type { Pool } from "../postgres/connect.ts";
import { settings, workerLock } from "./settings.ts";

export interface Life {
  /** Comes when the session is lost; others may then take this worker's jobs. */
  lost: Promise<Error>;
  /** Tells by which name graphile-worker locks our jobs. */
  introduce(name: string): Promise<void>;
  end(): Promise<void>;
}

export async function beginLife(pool: Pool, jobs: number): Promise<Life> {
  const client = await pool.connect();
  const lost = new Promise<Error>((resolve) => {
    client.once("error", resolve);
    client.once("end", () => resolve(new Error("Connection terminated")));
  });
  // Of a machine that is gone without a word the server learns in half a minute, and not after two hours.
  await client.query("SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3");
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO worker (pool, host, pid, jobs, started_at) VALUES ('', $1, $2, $3, $4)
     RETURNING id, pg_advisory_lock($5, id::int)`,
    [hostname(), process.pid, jobs, new Date().toISOString(), workerLock],
  );
  const id = rows[0]?.id;
  return {
    lost,
    introduce: async (name) => void (await client.query("UPDATE worker SET pool = $2 WHERE id = $1", [id, name])),
    end: async () => {
      await client.query("DELETE FROM worker WHERE id = $1", [id]).catch(() => {});
      client.release(true);
    },
  };
}

/** The workers whose session is there. */
export const living = `
SELECT worker.* FROM worker JOIN pg_locks ON locktype = 'advisory' AND classid = ${workerLock} AND objid = worker.id
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** Frees the jobs of workers that died; graphile-worker itself would wait four hours. */
export async function buryDead(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ id: number; pool: string }>(
    `SELECT id, pool FROM worker WHERE id NOT IN (SELECT id FROM (${living}) AS living) AND pool <> ''`,
  );
  if (rows.length === 0) return;
  await unlock(
    pool,
    rows.map((row) => row.pool),
  );
  await pool.query("DELETE FROM worker WHERE id = ANY($1::bigint[])", [rows.map(({ id }) => id)]);
}

/** The same for those that nobody buried or that died before they had told their name: looks at all jobs, so at the start only. */
export async function freeForgotten(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT DISTINCT locked_by AS name FROM graphile_worker.jobs
     WHERE locked_by IS NOT NULL AND locked_at < now() - $1 * interval '1 second'
       AND locked_by NOT IN (SELECT pool FROM (${living}) AS living)`,
    [settings.introduction],
  );
  if (rows.length > 0)
    await unlock(
      pool,
      rows.map(({ name }) => name),
    );
}

async function unlock(pool: Pool, names: string[]): Promise<void> {
  await pool.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [names]);
}

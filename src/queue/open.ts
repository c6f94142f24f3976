/** Opens the queue of a server: our tables and those of graphile-worker, which are made where there are none. */
import { connect, type Pool } from "../postgres/connect.ts";
import { guarded } from "../postgres/error.ts";
import { optional } from "../postgres/optional.ts";
import { workerLock } from "./settings.ts";

export const graphile = () => optional("graphile-worker", () => import("graphile-worker"));

/** What we tell ourselves: why jobs come back, and that the server is lost. */
const chatter =
  /^(?:Failed task|PostgreSQL (?:active|idle) client|Error with notify listener|Error occurred attempting)/;

/** Only warnings and errors, on standard error; success is told by our own progress. */
export async function quietLogger() {
  const { Logger } = await graphile();
  return new Logger(() => (level, message) => {
    if ((level === "error" || level === "warning") && !chatter.test(message)) process.stderr.write(`${message}\n`);
  });
}

export async function openQueue(url: string, max?: number): Promise<Pool> {
  const pool = await connect(url, { make: true, ...(max !== undefined && { max }) });
  try {
    await guarded(url, () => makeTables(pool, url));
    return pool;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** Tables of an older graphile-worker are left to the workers, which bring them up to date as they start. */
async function makeTables(pool: Pool, url: string): Promise<void> {
  if (await areMade(pool)) return;
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [workerLock]);
    const { runMigrations } = await graphile();
    await runMigrations({ connectionString: url, logger: await quietLogger() });
  } finally {
    client.release(true); // with its lock
  }
}

async function areMade(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query(
    "SELECT FROM pg_proc WHERE proname = 'add_jobs' AND pronamespace = to_regnamespace('graphile_worker')",
  );
  return rows.length > 0;
}

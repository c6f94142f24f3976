/** Puts files on the queue: each content once, whatever its files are called, in the order in which they come. */
import { lastingOptions } from "../import.ts";
import { optionsOf, type PlainOptions } from "../pool/plain.ts";
import { inTransaction, type Pool } from "../postgres/connect.ts";
import { retried } from "../postgres/error.ts";
import { ourselves } from "../store/attempts.ts";
import { version } from "../version.ts";
import { finishRun } from "./finish.ts";
import type { Located } from "./inputs.ts";
import { settings } from "./settings.ts";
import { take } from "./take.ts";

export interface Enqueued {
  files: number;
  /** Contents that wait for a worker now, of these files. */
  waiting: number;
  unread: number;
}

export async function enqueue(
  pool: Pool,
  located: AsyncIterable<Located>,
  { options, reimport }: { options: PlainOptions; reimport: boolean },
  onFile: (file: Located) => void = () => {},
): Promise<Enqueued> {
  const run = await startRun(pool, options, reimport);
  const counts: Enqueued = { files: 0, waiting: 0, unread: 0 };
  for await (const chunk of chunks(located, onFile)) {
    counts.files += chunk.length;
    counts.unread += chunk.filter((file) => "problem" in file).length;
    counts.waiting += await retried(() => inTransaction(pool, (client) => take(client, run, chunk)));
  }
  await finishRun(pool, run);
  return counts;
}

async function startRun(pool: Pool, options: PlainOptions, reimport: boolean): Promise<number> {
  const lasting = JSON.stringify(lastingOptions(optionsOf(options)));
  const { pid, host, born } = ourselves();
  const { rows } = await pool.query<{ id: number }>(
    `WITH made AS (
       INSERT INTO run (started_at, version, options, reimport, pid, host, born) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id),
     kept AS (INSERT INTO queued_run (run_id, options) SELECT id, $8 FROM made)
     SELECT id FROM made`,
    [new Date().toISOString(), version(), lasting, Number(reimport), pid, host, born, JSON.stringify(options)],
  );
  return (rows[0] as { id: number }).id;
}

async function* chunks(located: AsyncIterable<Located>, onFile: (file: Located) => void): AsyncGenerator<Located[]> {
  let chunk: Located[] = [];
  for await (const file of located) {
    onFile(file);
    chunk.push(file);
    if (chunk.length < settings.chunk) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

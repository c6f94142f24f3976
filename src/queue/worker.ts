/** Takes jobs from the queue for as long as it is let; any number of such processes may work, on any machines. */
import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Runner, WorkerEvents } from "graphile-worker";
import { type Language, wordsOf } from "../language/index.ts";
import type { Limits } from "../pool/settings.ts";
import type { Pool } from "../postgres/connect.ts";
import { withoutPassword } from "../postgres/error.ts";
import { StoreError } from "../store/error.ts";
import { beginLife, buryDead, freeForgotten, type Life } from "./alive.ts";
import { doBatch } from "./batch.ts";
import { type Extractors, extractorsOf } from "./extractors.ts";
import { finishRun } from "./finish.ts";
import { graphile, openQueue, quietLogger } from "./open.ts";
import { settings, task } from "./settings.ts";
import { createWriter } from "./writer.ts";

export interface WorkerOptions extends Partial<Limits> {
  /** Documents that are read at the same time. */
  jobs: number;
  /** Ends when nothing waits any more; else it waits for more. */
  untilEmpty: boolean;
  language: Language;
  /** Ends the work after the documents in hand. */
  signal: AbortSignal;
  onDone(path: string): void;
  /** A job comes back, with why, in words. */
  onPutBack(words: string): void;
}

/** Throws a StoreError where the server cannot be used, or was lost. */
export async function work(url: string, options: WorkerOptions): Promise<void> {
  const concurrency = jobsInHand(options.jobs);
  const pool = await openQueue(url);
  const extractors = extractorsOf(pool, options);
  try {
    const life = await beginLife(pool, options.jobs);
    await freeForgotten(pool);
    const runner = await startRunner(url, concurrency, life, taskOf(pool, extractors, options));
    const end = await Promise.race([life.lost, watch(pool, options)]);
    if (end) {
      runner.stop().catch(() => {}); // not awaited: it has much to tell a server that is gone
      throw new StoreError("no-server", { file: withoutPassword(url), found: end.message }, end);
    }
    await runner.stop();
    await life.end();
    await pool.end();
  } finally {
    extractors.close();
  }
}

/** As many as keep the children at work while others of their documents wait to be stored. */
const jobsInHand = (children: number) =>
  Math.ceil((children * settings.ahead + settings.together.documents) / settings.batch.documents);

type Task = (payload: unknown, helpers: { job: { attempts: number } }) => Promise<void>;

function taskOf(pool: Pool, extractors: Extractors, { language, signal, onDone, onPutBack }: WorkerOptions): Task {
  const write = createWriter(pool);
  return async (payload, { job }) => {
    const { run, contents } = payload as { run: number; contents: number[] };
    const extractor = await extractors.forRun(run);
    const desk = { pool, extractor, write, language, onDone };
    await doBatch({ contents, attempt: job.attempts }, desk).catch(async (error: unknown) => {
      onPutBack(wordsOf(language).queue.putBack((error as Error).message));
      await pause(settings.rest, signal);
      throw error;
    });
    await finishRun(pool, run);
  };
}

async function startRunner(url: string, concurrency: number, life: Life, doTask: Task): Promise<Runner> {
  const { run } = await graphile();
  const events: WorkerEvents = new EventEmitter();
  const named = new Promise<void>((resolve) => {
    events.on("pool:create", ({ workerPool }) => resolve(life.introduce(workerPool.id)));
  });
  const runner = await run({
    connectionString: url,
    concurrency,
    events,
    logger: await quietLogger(),
    noHandleSignals: true,
    parsedCronItems: [], // else it looks for a crontab in this folder
    pollInterval: settings.pollEvery,
    gracefulShutdownAbortTimeout: settings.patience,
    taskList: {
      [task]: async (payload, helpers) => {
        await named;
        await doTask(payload, helpers);
      },
    },
  });
  return runner;
}

/** Looks after the jobs of dead workers until it is time to end. */
async function watch(pool: Pool, { signal, untilEmpty }: WorkerOptions): Promise<null> {
  while (!signal.aborted) {
    await buryDead(pool).catch(() => {}); // where the server is gone, so is our session
    if (untilEmpty && (await isEmpty(pool))) return null;
    await pause(settings.lookEvery, signal);
  }
  return null;
}

const pause = (milliseconds: number, signal: AbortSignal) => sleep(milliseconds, undefined, { signal }).catch(() => {});

async function isEmpty(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query("SELECT 1 FROM queued WHERE state = 'waiting' LIMIT 1");
  return rows.length === 0;
}

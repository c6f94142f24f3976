/** Ties together what an import needs: a store, a pool of processes, and Ctrl-C. */
import type { Problem } from "../found.ts";
import type { Progress, Shard, Summary } from "../import.ts";
import type { Source } from "../options.ts";
import type { PlainOptions } from "../pool/plain.ts";
import type { PoolOptions } from "../pool/pool.ts";
import type { Store } from "../store/store.ts";
import { words } from "./language.ts";
import { say } from "./talk.ts";

export interface ImportJob {
  /** The file of the database; null where nothing is to be stored. */
  db: string | null;
  options: PlainOptions;
  pool: PoolOptions;
  reimport?: boolean;
  limit?: number;
  shard?: Shard;
}

export interface Ended {
  summary: Summary;
  /** What the database holds in all. */
  size: ReturnType<Store["size"]>;
  stopped: boolean;
}

export async function importFiles(
  sources: AsyncIterable<Source | Problem>,
  { db, options, pool: limits, ...how }: ImportJob,
  onProgress: (progress: Progress) => void,
): Promise<Ended> {
  const { importPlans } = await import("../import.ts");
  const { createPool } = await import("../pool/pool.ts");
  const { optionsOf } = await import("../pool/plain.ts");
  const store = await storeOf(db);
  const pool = createPool({ ...limits, options });
  const signal = stopOnInterrupt();
  try {
    const importOptions = { ...optionsOf(options), ...how, extractor: pool, signal, onProgress };
    const summary = await importPlans(sources, store, importOptions);
    return { summary, size: store.size(), stopped: signal.aborted };
  } finally {
    pool.close();
    store.close();
  }
}

async function storeOf(db: string | null): Promise<Store> {
  if (db === null) return (await import("../store/dry.ts")).dryStore();
  return (await import("../store/store.ts")).openStore(db);
}

/** The first Ctrl-C lets the documents in flight finish; the second one ends the program at once, as ever. */
export function stopOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    say(`\n${words().talk.stopping}`);
    controller.abort();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return controller.signal;
}

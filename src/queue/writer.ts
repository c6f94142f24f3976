/** Stores what was read, several documents in one transaction: what a statement and a commit cost, they cost for all together. */
import { type Delivered, ExtractorError } from "../extractor.ts";
import type { Pool } from "../postgres/connect.ts";
import { isOfServer } from "../postgres/error.ts";
import { type Entry, type Reading, saveAll } from "../postgres/save.ts";
import { StoreError } from "../store/error.ts";
import { settings } from "./settings.ts";

/** Stores what comes of a content, if anything does; rejects with what is wrong with the document, or with the server. */
export type Writer = (entry: Entry, coming: Promise<Delivered | null>) => Promise<void>;

/** Whether something is wrong that is no fault of a document. */
export const isOfSurroundings = (error: unknown): boolean =>
  error instanceof StoreError || error instanceof ExtractorError || isOfServer(error);

interface Waiting {
  entry: Entry;
  delivered: Delivered;
  resolve(): void;
  reject(error: unknown): void;
}

export function createWriter(pool: Pool): Writer {
  const { documents, bytes, milliseconds } = settings.together;
  let coming = 0;
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const group = waiting;
    waiting = [];
    last = last.then(() => write(pool, group));
  }

  const isFull = () =>
    waiting.length >= documents || waiting.reduce((sum, { delivered }) => sum + delivered.size, 0) >= bytes;

  /** Where nothing more comes, nobody waits. */
  function flushInTime(): void {
    if (waiting.length === 0) return;
    if (coming === 0 || isFull()) flush();
    else timer ??= setTimeout(flush, milliseconds);
  }

  return async (entry, reading) => {
    coming++;
    const delivered = await reading.catch(() => null);
    coming--;
    const stored =
      delivered && new Promise<void>((resolve, reject) => waiting.push({ entry, delivered, resolve, reject }));
    flushInTime();
    await stored;
  };
}

/** Documents that cannot be stored together are stored one by one, so that each costs itself alone. */
async function write(pool: Pool, group: Waiting[]): Promise<void> {
  try {
    await saveAll(pool, group.map(readingOf));
    for (const { resolve } of group) resolve();
  } catch (error) {
    if (group.length > 1 && !isOfSurroundings(error)) for (const one of group) await write(pool, [one]);
    else for (const { reject } of group) reject(error);
  }
}

function readingOf({ entry, delivered }: Waiting): Reading {
  const document = delivered.open();
  if (document.sha256 !== entry.sha256) throw new Error("the answer is about another document");
  return { entry, document, seconds: delivered.seconds };
}

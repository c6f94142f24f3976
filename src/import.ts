/** The main job: documents in, as many at once as the extractor takes, into a store. Nothing that one of them does stops the others. */
import type { Extractor } from "./extractor.ts";
import type { Problem } from "./found.ts";
import { count, emptySummary, type Progress, type Summary } from "./import/counts.ts";
import { type Identified, identify, type Shard } from "./import/inputs.ts";
import { begin, type Done, type InHand, settle, type Turn, trySuspect } from "./import/job.ts";
import { laterList, tryAgain } from "./import/later.ts";
import { inOrder } from "./import/order.ts";
import { settings } from "./import/settings.ts";
import type { Language } from "./language/index.ts";
import type { ExtractOptions, Source } from "./options.ts";
import type { Store } from "./store/store.ts";
import { version } from "./version.ts";

export type { Progress, Summary } from "./import/counts.ts";
export type { Shard } from "./import/inputs.ts";

export interface ImportOptions extends ExtractOptions {
  /** Reads the documents; by default one after the other in this process. */
  extractor?: Extractor;
  /** Reads everything anew, whatever is stored. */
  reimport?: boolean;
  /** Reads no more documents than that; those that need no reading do not count. */
  limit?: number;
  /** Takes only this part of the inputs. */
  shard?: Shard;
  onProgress?: (progress: Progress) => void;
  /** Ends the import after the documents in hand; its run stays unfinished in the database. */
  signal?: AbortSignal;
}

/**
 * Stores every source, in the order in which they come, and returns what became of them all. Bytes that are stored
 * already, by this version with these options, are not read again. Throws a StoreError if the database cannot go on, an
 * ExtractorError if nothing can be read at all; the documents before that stay.
 */
export async function importPlans(
  sources: Iterable<Source | Problem> | AsyncIterable<Source | Problem>,
  store: Store,
  options: ImportOptions = {},
): Promise<Summary> {
  const { onProgress, signal, extractor, reimport = false, limit, shard, ...extractOptions } = options;
  const started = performance.now();
  store.startRun(version(), lastingOptions(extractOptions), { reimport });
  const summary = await importAll(sources, store, extractor ?? (await readHere(extractOptions)), {
    isEnough: (begun) => signal?.aborted === true || begun >= (limit ?? Number.POSITIVE_INFINITY),
    tell: (progress) => onProgress?.(progress),
    shard,
    language: options.language,
  });
  if (!signal?.aborted) store.finishRun(summary);
  return { ...summary, seconds: (performance.now() - started) / 1000 };
}

/** The readers are loaded only where they are to work in this process. */
async function readHere(options: ExtractOptions): Promise<Extractor> {
  const { extractHere } = await import("./extract-here.ts");
  return extractHere(options);
}

/** The day of the import, an office program or the language of its messages is no reason to read everything anew; another calendar is. */
export function lastingOptions({
  today: _,
  office: __,
  language: ___,
  calendar,
  ocr,
  ...lasting
}: ExtractOptions): object {
  return { ...lasting, ...(calendar && { calendar: calendar.id }), ...(ocr && { ocr: true }) };
}

interface Course {
  /** Whether to stop, with so many documents begun. */
  isEnough(begun: number): boolean;
  tell(progress: Progress): void;
  shard: Shard | undefined;
  language: Language | undefined;
}

async function importAll(
  sources: Parameters<typeof importPlans>[0],
  store: Store,
  extractor: Extractor,
  { isEnough, tell, shard, language }: Course,
): Promise<Summary> {
  const summary = emptySummary();
  const inHand: InHand = { begun: 0, hashes: new Set<string>() };
  const later = laterList(extractor);
  const work = {
    begin: (source: Identified) => begin(source, store, extractor, inHand),
    weighInput: (source: Identified) => ("problem" in source ? 0 : source.bytes.length),
    weighResult: (turn: Turn) => (turn.is === "read" ? turn.source.bytes.length + turn.delivered.size : 0),
  };
  const window = { atOnce: extractor.atOnce, inputs: settings.waiting.documents, weight: settings.waiting.bytes };

  function finish(done: Done): void {
    const progress = settle(done, store, summary, language);
    if (done.is === "read") inHand.hashes.delete(done.source.sha256);
    count(summary, progress.result);
    tell(progress);
  }

  const inputs = identify(sources, shard, () => isEnough(inHand.begun));
  for await (const turn of inOrder(inputs, work, window)) {
    if (!later.takes(turn)) finish(turn.is === "suspect" ? await trySuspect(turn, extractor, language) : turn);
  }
  for (const turn of later.turns) {
    if (isEnough(0)) break;
    finish(await tryAgain(turn, extractor, language));
  }
  return summary;
}

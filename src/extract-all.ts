/** Whole folders for a programmer: documents come one after the other, in the order in which they are found. */
import { extractEach } from "./extract-each.ts";
import { readSources, walk } from "./files.ts";
import type { Document } from "./model.ts";
import { createStagePool, type PoolOptions } from "./pool/pool.ts";
import { unreadAnswer } from "./stages.ts";

export interface ExtractAllOptions extends PoolOptions {
  /** Ends the work: the generator throws the signal's reason and the children are gone. */
  signal?: AbortSignal;
  /** Called after each document. */
  onProgress?: (progress: { done: number; path: string; status: Document["status"] }) => void;
}

/** A document; a file whose bytes could not be had has no hash. */
export type Extracted = Omit<Document, "sha256"> & { sha256: string | null };

/**
 * Reads files, folders and archives in child processes, as `planoteka extract` does. Nothing is kept: memory does not grow
 * with the archive. A bad document is a document that failed; rejects with an ExtractorError if nothing can be read at all.
 */
export async function* extractAll(
  paths: Iterable<string> | AsyncIterable<string>,
  { signal, onProgress, ...options }: ExtractAllOptions = {},
): AsyncGenerator<Extracted> {
  signal?.throwIfAborted();
  const language = options.options?.language;
  const pool = createStagePool("document", options);
  const results = extractEach(readSources(walk(paths, language), language), pool, language);
  let done = 0;
  try {
    for await (const result of untilAborted(results, signal)) {
      const document = "problem" in result ? unreadAnswer("document", result, language) : result.answer;
      onProgress?.({ done: ++done, path: document.path, status: document.status });
      yield document;
    }
  } finally {
    pool.close();
  }
}

async function* untilAborted<T>(values: AsyncGenerator<T>, signal?: AbortSignal): AsyncGenerator<T> {
  if (!signal) return yield* values;
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop);
  });
  aborted.catch(() => {}); // it may come when nobody waits
  try {
    for (;;) {
      const { value, done } = await Promise.race([values.next(), aborted]);
      if (done) return;
      yield value;
    }
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

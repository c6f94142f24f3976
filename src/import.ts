/** The main job: documents in, one after another, into a store. Nothing that one of them does stops the others. */
import type { Problem } from "./files.ts";
import type { Document } from "./model.ts";
import { outcomeOf } from "./outcome.ts";
import { type ExtractOptions, extract, type Source } from "./pipeline.ts";
import { sha256 } from "./sha256.ts";
import { StoreError } from "./store/error.ts";
import type { RunCounts, Store } from "./store/store.ts";
import { version } from "./version.ts";

export interface Summary extends RunCounts {
  plans: number;
  items: number;
  /** As src/outcome.ts defines them. */
  periods: { resolved: number; review: number; failed: number };
  seconds: number;
}

/** What became of one file; `reason` says why it failed or went in only in part. */
export interface Progress {
  path: string;
  result: Document["status"] | "duplicate";
  reason?: string;
}

export interface ImportOptions extends ExtractOptions {
  onProgress?: (progress: Progress) => void;
  /** Ends the import after the document in flight; its run stays unfinished in the database. */
  signal?: AbortSignal;
}

/**
 * Stores every source and returns what became of them all. Bytes that are stored already, by this version with these
 * options, are not read again. Throws a StoreError if the database cannot go on; the documents before that stay.
 */
export async function importPlans(
  sources: Iterable<Source | Problem> | AsyncIterable<Source | Problem>,
  store: Store,
  options: ImportOptions = {},
): Promise<Summary> {
  const { onProgress, signal, ...extractOptions } = options;
  const started = performance.now();
  const summary = emptySummary();
  // The day of the import, or an office program, is no reason to read everything anew; another calendar is.
  const { today: _, calendar, office: __, ...lasting } = extractOptions;
  store.startRun(version(), { ...lasting, ...(calendar && { calendar: calendar.id }) });
  for await (const source of sources) {
    const progress = await importOne(source, store, extractOptions, summary);
    count(summary, progress.result);
    onProgress?.(progress);
    if (signal?.aborted) break;
  }
  if (!signal?.aborted) store.finishRun(summary);
  return { ...summary, seconds: (performance.now() - started) / 1000 };
}

async function importOne(
  source: Source | Problem,
  store: Store,
  options: ExtractOptions,
  summary: Summary,
): Promise<Progress> {
  const { path } = source;
  if ("problem" in source) return refuse(store, path, source.problem);
  const hash = sha256(source.bytes);
  const known = store.known(hash);
  if (known) {
    store.link(path, hash);
    return known === "failed"
      ? { path, result: known, reason: "the same bytes failed already" }
      : { path, result: "duplicate" };
  }
  try {
    const document = await extract(source, options);
    store.save(document);
    add(summary, document);
    return { path, result: document.status, ...reasonOf(document) };
  } catch (error) {
    if (error instanceof StoreError) throw error;
    // A fault of the program, not of the document; it must not cost the rest of the archive.
    return refuse(store, path, `Planoteka failed on it, please report this: ${(error as Error).message}`);
  }
}

function refuse(store: Store, path: string, reason: string): Progress {
  store.saveUnread(path, reason);
  return { path, result: "failed", reason };
}

function reasonOf({ status, issues }: Document): { reason?: string } {
  if (status !== "failed" && status !== "partial") return {};
  return { reason: issues.find(({ severity }) => severity === "error")?.message ?? "no reason is known" };
}

function emptySummary(): Summary {
  const counts = { documents: 0, imported: 0, partial: 0, noPlan: 0, failed: 0, duplicates: 0 };
  return { ...counts, plans: 0, items: 0, periods: { resolved: 0, review: 0, failed: 0 }, seconds: 0 };
}

const counterOf = {
  imported: "imported",
  partial: "partial",
  "no-plan": "noPlan",
  failed: "failed",
  duplicate: "duplicates",
} as const;

function count(summary: Summary, result: Progress["result"]): void {
  summary.documents++;
  summary[counterOf[result]]++;
}

function add(summary: Summary, { plans }: Document): void {
  summary.plans += plans.length;
  for (const { items } of plans) {
    summary.items += items.length;
    for (const { period } of items) if (period) summary.periods[outcomeOf(period)]++;
  }
}

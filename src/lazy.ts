/** The library's larger functions, loaded when first asked: importing the library stays cheap. */
import type { Dataset, ExportFile, ExportFormat, ExportOptions, Row, TableFormat } from "./export/index.ts";
import type { ExtractAllOptions, Extracted } from "./extract-all.ts";
import type { FoundFile, Problem } from "./found.ts";
import type { ImportOptions, Summary } from "./import.ts";
import type { Language } from "./language/index.ts";
import type { Blocks, Document, RawDocument } from "./model.ts";
import type { ExtractOptions, ReadOptions, Source } from "./options.ts";
import type { Pool, PoolOptions } from "./pool/pool.ts";
import type { Result } from "./result.ts";
import type { OpenDataset } from "./store/dataset.ts";
import type { FoundItem } from "./store/find.ts";
import type { Selection } from "./store/shapes.ts";
import type { Store } from "./store/store.ts";

/** Reads one document, in this process; never throws for a bad one. */
export async function extract(source: Source, options?: ExtractOptions): Promise<Document> {
  return (await import("./pipeline.ts")).extract(source, options);
}

/** The stage before plans: paragraphs and grids. */
export async function extractBlocks(source: Source, options?: ReadOptions): Promise<Result<Blocks>> {
  return (await import("./pipeline.ts")).extractBlocks(source, options);
}

/** The stage before periods: plans with raw cells. */
export async function extractPlans(source: Source, options?: ExtractOptions): Promise<Result<RawDocument>> {
  return (await import("./pipeline.ts")).extractPlans(source, options);
}

/**
 * Reads files, folders and archives in child processes, as `planoteka extract` does. Nothing is kept: memory does not grow
 * with the archive. A bad document is a document that failed; rejects with an ExtractorError if nothing can be read at all.
 */
export async function* extractAll(
  paths: Iterable<string> | AsyncIterable<string>,
  options?: ExtractAllOptions,
): AsyncGenerator<Extracted> {
  yield* (await import("./extract-all.ts")).extractAll(paths, options);
}

/** Walks files and folders (with the folders in them) in the given order, the entries of a folder sorted by name; throws nothing. */
export async function* walk(
  paths: Iterable<string> | AsyncIterable<string>,
  language?: Language,
): AsyncGenerator<FoundFile> {
  yield* (await import("./files.ts")).walk(paths, language);
}

/** Reads what `walk` found, one file in memory at a time; what was left alone is left out. */
export async function* readSources(
  files: AsyncIterable<FoundFile>,
  language?: Language,
): AsyncGenerator<Source | Problem> {
  yield* (await import("./files.ts")).readSources(files, language);
}

/** A pool of child processes for `importPlans`, a core each; what a document kills one of costs that document. Close it at the end. */
export async function createPool(options?: PoolOptions): Promise<Pool> {
  return (await import("./pool/pool.ts")).createPool(options);
}

/** Opens a database to write, or makes it; rejects with a StoreError if it is not one of ours or cannot be written. */
export async function openStore(file: string): Promise<Store> {
  return (await import("./store/store.ts")).openStore(file);
}

/**
 * Stores every source, in the order in which they come, and returns what became of them all. Bytes that are stored
 * already, by this version with these options, are not read again. Rejects with a StoreError if the database cannot go on,
 * an ExtractorError if nothing can be read at all; the documents before that stay.
 */
export async function importPlans(
  sources: Iterable<Source | Problem> | AsyncIterable<Source | Problem>,
  store: Store,
  options?: ImportOptions,
): Promise<Summary> {
  return (await import("./import.ts")).importPlans(sources, store, options);
}

/** Items by their words, the best first; rejects with a StoreError where the text has no word. */
export async function findItems(file: string, text: string, limit: number): Promise<FoundItem[]> {
  return (await import("./store/find.ts")).findItems(file, text, limit);
}

/** Opens a database to read; all that is read of it is of one moment. Rejects with a StoreError where it cannot be used. */
export async function openDataset(file: string, selection?: Selection): Promise<OpenDataset> {
  return (await import("./store/dataset.ts")).openDataset(file, selection);
}

/** The chosen documents as `extract` gives them. */
export async function* documents(dataset: Dataset): AsyncGenerator<Document> {
  yield* (await import("./export/index.ts")).documents(dataset);
}

/** Puts pseudonyms in the place of persons. `secret` makes them: the same one gives the same, and who has it can try names out. */
export async function anonymized(dataset: Dataset, secret: string): Promise<Dataset> {
  return (await import("./export/index.ts")).anonymized(dataset, secret);
}

/** All of the dataset in a format: one file or several, each written piece by piece. */
export async function exportAll(dataset: Dataset, to: ExportFormat, options?: ExportOptions): Promise<ExportFile[]> {
  return (await import("./export/index.ts")).exportAll(dataset, to, options);
}

/** One table or view by its name, in a format that has tables; rejects with a RangeError where there is none of this name. */
export async function exportTable(
  dataset: Dataset,
  name: string,
  to: TableFormat,
  options?: ExportOptions,
): Promise<ExportFile> {
  const exports = await import("./export/index.ts");
  return exports.exportTable(dataset, exports.sourceNamed(name), to, options);
}

/** The rows of one table or view by its name; throws a RangeError where there is none of this name. */
export async function* rowsOf(dataset: Dataset, name: string): AsyncGenerator<Row> {
  yield* dataset.rows((await import("./export/index.ts")).sourceNamed(name));
}

/** The pipeline for the library, loaded when it is first asked: importing the library stays cheap. */
import type { Blocks, Document, RawDocument } from "./model.ts";
import type { ExtractOptions, ReadOptions, Source } from "./options.ts";
import type { Result } from "./result.ts";

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

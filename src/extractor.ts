/** What an import asks for documents: the pipeline in its own process, or a pool of child processes. */
import type { Document } from "./model.ts";
import type { ExtractOptions, Source } from "./options.ts";
import { extract } from "./pipeline.ts";

/** A document that may still be packed, so that many can wait for their turn in little memory. */
export interface Delivered {
  /** Bytes that it takes while it waits. */
  size: number;
  /** How long it took by the clock. */
  seconds: number;
  /** The process that read it had to be killed, or died. */
  killed: boolean;
  open(): Document;
}

/** Every function rejects only for a fault of the program; a bad document is a document that failed. */
export interface Extractor {
  /** How many documents it takes at once. */
  atOnce: number;
  extract(source: Source): Promise<Delivered>;
  /** One more try for a document whose process was killed, in a new process with nothing else at work. */
  extractAlone?(source: Source): Promise<Delivered>;
  /** For a document that an importer may have died of: whatever it does now, it does to another process than ours. */
  extractApart?(source: Source): Promise<Delivered>;
}

/** Documents cannot be read at all, whichever they are; the message says why. */
export class ExtractorError extends Error {
  override name = "ExtractorError";
}

/** Reads in this process, one document after the other. */
export function extractHere(options: ExtractOptions): Extractor {
  return {
    atOnce: 1,
    extract: async (source) => {
      const started = performance.now();
      const document = await extract(source, options);
      return { size: 0, seconds: (performance.now() - started) / 1000, killed: false, open: () => document };
    },
  };
}

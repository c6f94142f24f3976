/** What is asked for documents: the pipeline in its own process, or a pool of child processes. */
import { type Language, wordsOf } from "./language/index.ts";
import type { Document } from "./model.ts";
import type { Source } from "./options.ts";

/** An answer that may still be packed, so that many can wait for their turn in little memory. */
export interface Delivered<Answer = Document> {
  /** Bytes that it takes while it waits. */
  size: number;
  /** How long it took by the clock. */
  seconds: number;
  /** The process that read it had to be killed, or died. */
  killed: boolean;
  open(): Answer;
}

/** Every function rejects only for a fault of the program; a bad document is a document that failed. */
export interface Extractor<Answer = Document> {
  /** How many documents it takes at once. */
  atOnce: number;
  extract(source: Source): Promise<Delivered<Answer>>;
  /** One more try for a document whose process was killed, in a new process with nothing else at work. */
  extractAlone?(source: Source): Promise<Delivered<Answer>>;
  /** For a document that an importer may have died of: whatever it does now, it does to another process than ours. */
  extractApart?(source: Source): Promise<Delivered<Answer>>;
}

/** Documents cannot be read at all, whichever they are; `found` is what the system says, the message is in English. */
export class ExtractorError extends Error {
  override name = "ExtractorError";
  readonly found: string;

  constructor(found: string) {
    super(wordsOf("en").import.cannotStart(found));
    this.found = found;
  }
}

/** An answer that is there already. */
export function delivered<Answer>(answer: Answer, seconds: number, killed = false): Delivered<Answer> {
  return { size: 0, seconds, killed, open: () => answer };
}

/** What is said of a document that a fault of the program met; it must not cost the rest of the archive. */
export function wordFault(error: unknown, language: Language = "en"): string {
  return wordsOf(language).import.fault(error instanceof Error ? error.message : String(error));
}

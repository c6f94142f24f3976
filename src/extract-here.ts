import { delivered, type Extractor } from "./extractor.ts";
import type { ExtractOptions } from "./options.ts";
import { extract } from "./pipeline.ts";

/** Reads in this process, one document after the other. */
export function extractHere(options: ExtractOptions): Extractor {
  return {
    atOnce: 1,
    extract: async (source) => {
      const started = performance.now();
      const document = await extract(source, options);
      return delivered(document, (performance.now() - started) / 1000);
    },
  };
}

/** Answers for many documents, in the order of the inputs; the import with its database has more to do (src/import.ts). */
import { type Delivered, type Extractor, ExtractorError, wordFault } from "./extractor.ts";
import type { Problem } from "./found.ts";
import { inOrder } from "./import/order.ts";
import { settings } from "./import/settings.ts";
import type { Language } from "./language/index.ts";
import type { Source } from "./options.ts";

interface Extracted<Answer> {
  source: Source;
  delivered: Delivered<Answer>;
}

/**
 * Yields the answer for each source once all before it are out, or why there is none. Rejects with an ExtractorError
 * only if nothing can be read at all.
 */
export async function* extractEach<Answer>(
  sources: AsyncIterable<Source | Problem>,
  extractor: Extractor<Answer>,
  language: Language = "en",
): AsyncGenerator<{ answer: Answer; source: Source } | Problem> {
  const unlessFault = <R>(source: Source, result: () => R | Promise<R>) => orProblem(source, result, language);
  const work = {
    begin: async (source: Source | Problem) =>
      "problem" in source
        ? source
        : unlessFault(source, async () => ({ source, delivered: await extractor.extract(source) })),
    weighInput: (source: Source | Problem) => ("problem" in source ? 0 : source.bytes.length),
    weighResult: (result: Extracted<Answer> | Problem) =>
      "problem" in result ? 0 : result.source.bytes.length + result.delivered.size,
  };
  const window = { atOnce: extractor.atOnce, inputs: settings.waiting.documents, weight: settings.waiting.bytes };
  for await (const result of inOrder(sources, work, window)) {
    if ("problem" in result) yield result;
    else yield await unlessFault(result.source, () => ({ source: result.source, answer: result.delivered.open() }));
  }
}

async function orProblem<R>({ path }: Source, work: () => R | Promise<R>, language: Language): Promise<R | Problem> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExtractorError) throw error;
    return { path, problem: wordFault(error, language) };
  }
}

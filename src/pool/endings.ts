/** Why a child ended. */
import type { Issue } from "../model.ts";
import type { Ending } from "./worker.ts";

/** Node, V8 and the C++ library say so in their last words. */
const noMemory = /out of memory|allocation failed|cannot allocate|bad_alloc|array buffer allocation/i;

/** Why a child died by itself, with a document at work; one that was full of memory and got a signal was denied more. */
export function issueOfEnding({ code, signal, words }: Ending, wasFull: boolean): Issue {
  if (noMemory.test(words) || (wasFull && signal !== null)) return { code: "out-of-memory" };
  return { code: "crashed", found: signal ?? `exit code ${code}` };
}

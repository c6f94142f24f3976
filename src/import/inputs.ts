/** The inputs of an import, with the identity of each; those of another shard are left out. */
import type { Problem } from "../found.ts";
import type { Source } from "../options.ts";
import { sha256 } from "../sha256.ts";

export type Identified = Problem | (Source & { sha256: string });

/** The n-th of so many parts of an archive, from 1. */
export interface Shard {
  part: number;
  of: number;
}

export async function* identify(
  sources: Iterable<Source | Problem> | AsyncIterable<Source | Problem>,
  shard: Shard | undefined,
  isEnough: () => boolean,
): AsyncGenerator<Identified> {
  for await (const source of sources) {
    const identified = "problem" in source ? source : { ...source, sha256: sha256(source.bytes) };
    if (isIn(identified, shard)) yield identified;
    if (isEnough()) return;
  }
}

/** By content, so that equal files fall to one shard wherever they lie; files without content fall to the first. */
function isIn(source: Identified, shard: Shard | undefined): boolean {
  if (!shard) return true;
  const key = "problem" in source ? 0 : Number.parseInt(source.sha256.slice(0, 8), 16);
  return key % shard.of === shard.part - 1;
}

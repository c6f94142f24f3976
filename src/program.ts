/** What the programs outside (an office, a recognition) have in common: they are looked for late, run one after another, each in a folder of its own. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A program that is looked for when it is first needed; `otherwise` is its answer where there is none. */
export function lazily<A extends unknown[], R>(
  find: () => Promise<((...args: A) => Promise<R>) | null>,
  otherwise: R,
): (...args: A) => Promise<R> {
  let found: ReturnType<typeof find> | undefined;
  return async (...args) => {
    found ??= find();
    const program = await found;
    return program ? program(...args) : otherwise;
  };
}

/** Calls wait for each other; `work` never rejects. */
export function inTurn<A extends unknown[], R>(work: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve();
  return (...args) => {
    const next = last.then(() => work(...args));
    last = next;
    return next;
  };
}

/** Works in a temporary folder, which is removed; `otherwise` is the answer when anything fails, such as a full disk. */
export async function inFolder<R>(work: (folder: string) => Promise<R>, otherwise: R): Promise<R> {
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(tmpdir(), "planoteka-"));
    return await work(folder);
  } catch {
    return otherwise;
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

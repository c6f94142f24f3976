/** Files by where they lie, so that a worker finds them from any folder. */
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { readFound, walk } from "../files.ts";
import type { FoundFile, Problem } from "../found.ts";
import { type Language, wordsOf } from "../language/index.ts";
import type { Source } from "../options.ts";
import { sha256 } from "../sha256.ts";
import { StoreError } from "../store/error.ts";
import { isObject, readObject } from "./s3.ts";
import type { Unreadable } from "./unreadable.ts";

/** A file that was read once, to know it by its content. */
export interface Known {
  path: string;
  /** The absolute path, or the address in an object storage. */
  location: string;
  sha256: string;
  bytes: number;
}
export type Located = Known | Problem;

type ToRead = Exclude<FoundFile, { skipped: string }>;

export async function* locate(files: AsyncIterable<FoundFile>, language?: Language): AsyncGenerator<Located> {
  for await (const file of files) {
    if ("skipped" in file) continue;
    const source = await readAt(file, language);
    if ("isAway" in source) throw new StoreError("no-storage", { file: source.path, found: source.problem });
    if ("problem" in source) yield source;
    else {
      const { path, bytes } = source;
      yield { path, location: locationOf(path), sha256: sha256(bytes), bytes: bytes.length };
    }
  }
}

const locationOf = (path: string) => (isObject(path) ? path : resolve(path));

/** Makes a function that reads files by their locations; archives are opened once for each function. */
export function locationReader(language?: Language): (location: string) => Promise<Source | Unreadable> {
  const archives = new Map<string, Promise<Map<string, ToRead>>>();

  async function find(location: string): Promise<ToRead> {
    const [, archive] = /^(.+?\.zip)!\//i.exec(location) ?? [];
    if (archive === undefined) return { path: location };
    const listing = archives.get(archive) ?? list(archive, language);
    archives.set(archive, listing);
    // A path without a file is told as such when it is read.
    return (await listing).get(location) ?? { path: location };
  }

  return async (location) => {
    const source = await readAt(await find(location), language);
    return "problem" in source && !("isAway" in source) ? withFolder(source, location, language) : source;
  };
}

const readAt = (file: ToRead, language?: Language): Promise<Source | Unreadable> =>
  isObject(file.path) && !("problem" in file) ? readObject(file.path, language) : readFound(file, language);

/** Where the folder of a file is not there either, it is the machine that lacks something. */
async function withFolder(problem: Problem, location: string, language: Language = "en"): Promise<Unreadable> {
  const folder = dirname(location.replace(/\.zip!\/.*$/is, ".zip"));
  const isThere = isObject(location) || (await stat(folder).catch(() => null)) !== null;
  return isThere ? problem : { ...problem, problem: wordsOf(language).queue.noFolder(folder), isAway: true };
}

async function list(archive: string, language?: Language): Promise<Map<string, ToRead>> {
  const files = new Map<string, ToRead>();
  for await (const file of walk([archive], language)) if (!("skipped" in file)) files.set(file.path, file);
  return files;
}

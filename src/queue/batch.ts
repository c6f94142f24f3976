/** One job: documents that are read at the same time and stored whatever becomes of the others. */
import { type Extractor, wordFault } from "../extractor.ts";
import { type Done, type Readable, trySuspect, tryTo } from "../import/job.ts";
import { type Language, wordsOf } from "../language/index.ts";
import type { Pool } from "../postgres/connect.ts";
import { type Entry, saveUnread } from "../postgres/save.ts";
import { sha256 } from "../sha256.ts";
import { claim, entriesOf, letGo } from "./entries.ts";
import { locationReader } from "./inputs.ts";
import { settings } from "./settings.ts";
import { isOfSurroundings, type Writer } from "./writer.ts";

export interface Batch {
  contents: number[];
  /** How often this job was begun, with this time. */
  attempt: number;
}

export interface Desk {
  pool: Pool;
  extractor: Extractor;
  write: Writer;
  language: Language;
  onDone(path: string): void;
}

/** Throws where something is left to do: the job then comes back. */
export async function doBatch({ contents, attempt }: Batch, desk: Desk): Promise<void> {
  const entries = await entriesOf(desk.pool, contents);
  const tries = await claim(desk.pool, entries);
  const read = entryReader(desk.language);
  const isLast = attempt >= settings.fileTries;
  const results = await Promise.allSettled(
    entries.map((entry) => doEntry(entry, { tries: tries.get(entry.sha256) ?? 1, read, isLast }, desk)),
  );
  const failure = results.find((result) => result.status === "rejected");
  if (!failure) return;
  // What fails while we live is no suspect.
  await letGo(
    desk.pool,
    entries.filter((_, n) => results[n]?.status === "rejected"),
  );
  throw failure.reason;
}

interface Course {
  tries: number;
  read: ReturnType<typeof entryReader>;
  isLast: boolean;
}

async function doEntry(entry: Entry, { tries, read, isLast }: Course, desk: Desk): Promise<void> {
  const source = await read(entry);
  if ("problem" in source) {
    if (!isLast) throw new Error(`${source.path}: ${source.problem}`);
    await saveUnread(desk.pool, entry, source.problem);
  } else {
    const suspect = { is: "suspect", source, tries: tries - 1 } as const;
    const done = tries > 1 ? await trySuspect(suspect, desk.extractor, desk.language) : await tryTwice(source, desk);
    await write(entry, done, desk);
  }
  desk.onDone(entry.files[0]?.path ?? "");
}

/** A document whose child was killed is tried once more, apart from the others. */
async function tryTwice(source: Readable, { extractor }: Desk): Promise<Done> {
  const done = await tryTo(source, extractor.extract);
  const isKilled = done.is === "read" && done.delivered.killed;
  return isKilled && extractor.extractApart ? tryTo(source, extractor.extractApart) : done;
}

async function write(entry: Entry, done: Done, { pool, language, write }: Desk): Promise<void> {
  try {
    if (done.is !== "read") throw done.is === "refused" ? done.reason : new Error("nothing was read");
    await write(entry, done.delivered);
  } catch (error) {
    if (isOfSurroundings(error)) throw error;
    await saveUnread(pool, entry, typeof error === "string" ? error : wordFault(error, language));
  }
}

/** Makes a function that reads a content from the first of its files that still holds it. */
function entryReader(language: Language) {
  const read = locationReader(language);
  return async ({ files, ...entry }: Entry): Promise<Readable | { path: string; problem: string }> => {
    let problem = { path: "", problem: "" };
    for (const { path, location } of files) {
      const source = await read(location);
      if ("problem" in source) problem = { path, problem: source.problem };
      else if (sha256(source.bytes) === entry.sha256) return { path, bytes: source.bytes, sha256: entry.sha256 };
      else problem = { path, problem: wordsOf(language).queue.changed };
    }
    return problem;
  };
}

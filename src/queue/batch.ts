/** One job: documents that are read at the same time and stored whatever becomes of the others. */
import { type Delivered, type Extractor, wordFault } from "../extractor.ts";
import { type Done, type Readable, trySuspect, tryTo } from "../import/job.ts";
import { type Language, wordsOf } from "../language/index.ts";
import type { Pool } from "../postgres/connect.ts";
import { type Entry, saveUnread } from "../postgres/save.ts";
import { sha256 } from "../sha256.ts";
import { type Claimed, claim, letGo } from "./entries.ts";
import { locationReader } from "./inputs.ts";
import { settings } from "./settings.ts";
import type { Unreadable } from "./unreadable.ts";
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
  const entries = await claim(desk.pool, contents);
  const course = { read: entryReader(desk.language), attempt };
  const results = await Promise.allSettled(entries.map((entry) => doEntry(entry, course, desk)));
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
  read: ReturnType<typeof entryReader>;
  /** The place of the job among its tries. */
  attempt: number;
}

async function doEntry(entry: Claimed, course: Course, desk: Desk): Promise<void> {
  const reading = readEntry(entry, course, desk);
  const stored = desk.write(entry, reading);
  await reading;
  await stored.catch((error: unknown) => {
    if (isOfSurroundings(error)) throw error;
    return leave(entry, error, desk);
  });
  desk.onDone(entry.files[0]?.path ?? "");
}

/** What comes of a content; null where nothing does, which is then recorded. */
async function readEntry(entry: Claimed, { read, attempt }: Course, desk: Desk): Promise<Delivered | null> {
  const source = await read(entry);
  if ("problem" in source) {
    if (attempt < settings.tries[source.isAway ? "place" : "file"])
      throw new Error(`${source.path}: ${source.problem}`);
    await saveUnread(desk.pool, entry, source.problem);
    return null;
  }
  const suspect = { is: "suspect", source, tries: entry.tries - 1 } as const;
  const done =
    entry.tries > 1 ? await trySuspect(suspect, desk.extractor, desk.language) : await tryTwice(source, desk);
  if (done.is === "read") return done.delivered;
  await leave(entry, done.is === "refused" ? done.reason : new Error("nothing was read"), desk);
  return null;
}

/** Records a content of which a fault of the program lets nothing come. */
function leave(entry: Entry, reason: unknown, { pool, language }: Desk): Promise<void> {
  return saveUnread(pool, entry, typeof reason === "string" ? reason : wordFault(reason, language));
}

/** A document whose child was killed is tried once more, apart from the others. */
async function tryTwice(source: Readable, { extractor }: Desk): Promise<Done> {
  const done = await tryTo(source, extractor.extract);
  const isKilled = done.is === "read" && done.delivered.killed;
  return isKilled && extractor.extractApart ? tryTo(source, extractor.extractApart) : done;
}

/** Makes a function that reads a content from the first of its files that still holds it. */
function entryReader(language: Language) {
  const read = locationReader(language);
  return async ({ files, ...entry }: Entry): Promise<Readable | Unreadable> => {
    let problem: Unreadable = { path: "", problem: "" };
    for (const { path, location } of files) {
      const source = await read(location);
      if ("problem" in source) problem = { ...source, path };
      else if (sha256(source.bytes) === entry.sha256) return { path, bytes: source.bytes, sha256: entry.sha256 };
      else problem = { path, problem: wordsOf(language).queue.changed };
    }
    return problem;
  };
}

/** What the words of a command name: files, folders, and `-` for paths on standard input. */
import { once } from "node:events";
import type { Readable } from "node:stream";
import { walk } from "../files.ts";
import type { FoundFile } from "../found.ts";
import { CommandError, fault } from "./command.ts";
import { language } from "./language.ts";
import { inputLines } from "./streams.ts";

type ToRead = Exclude<FoundFile, { skipped: string }>;
type LeftAlone = Extract<FoundFile, { skipped: string }>;

/** The files to read, as they are found; a CommandError if there is none, before anything else has begun. */
export async function findInputs(
  words: string[],
  onSkipped: (file: LeftAlone) => void = () => {},
): Promise<AsyncGenerator<ToRead>> {
  if (words.length === 0) throw fault("nothingNamed");
  const files = withoutSkipped(walk(expand(words), language()), onSkipped);
  const problems: ToRead[] = [];
  for (;;) {
    const { value, done } = await files.next();
    if (done) throw nothingToRead(words, problems);
    if (!("problem" in value)) return chain([...problems, value], files);
    problems.push(value);
  }
}

/** The files of a list, one for each path in it, whatever it names; `-` is a list on standard input. */
export async function listedFiles(list: string): Promise<AsyncGenerator<ToRead>> {
  if (list === "-") return filesOf(process.stdin);
  const { createReadStream } = await import("node:fs");
  const stream = createReadStream(list);
  await once(stream, "open").catch((error: Error) => {
    throw fault("listUnread", list, error.message);
  });
  return filesOf(stream);
}

async function* filesOf(stream: Readable): AsyncGenerator<ToRead> {
  for await (const path of pathsIn(stream)) yield { path };
}

/** The paths in a list: one in each line, or between NULs. */
async function* pathsIn(stream: Readable): AsyncGenerator<string> {
  for await (const line of inputLines(stream)) yield* line.split("\0").filter(Boolean);
}

/** How many files there are to read; null where standard input will tell. */
export async function countInputs(words: string[]): Promise<number | null> {
  if (words.includes("-")) return null;
  let count = 0;
  for await (const _ of withoutSkipped(walk(words), () => {})) count++;
  return count;
}

async function* expand(words: string[]): AsyncGenerator<string> {
  for (const word of words) {
    if (word !== "-") yield word;
    else yield* pathsIn(process.stdin);
  }
}

async function* withoutSkipped(
  files: AsyncIterable<FoundFile>,
  onSkipped: (file: LeftAlone) => void,
): AsyncGenerator<ToRead> {
  for await (const file of files) {
    if ("skipped" in file) onSkipped(file);
    else yield file;
  }
}

async function* chain(first: ToRead[], rest: AsyncIterable<ToRead>): AsyncGenerator<ToRead> {
  yield* first;
  yield* rest;
}

function nothingToRead(words: string[], problems: ToRead[]): CommandError {
  const reasons = problems.map((file) => ("problem" in file ? `${file.path}: ${file.problem}` : ""));
  if (reasons.length > 0) return new CommandError(reasons.join("\n  "));
  if (words.includes("-")) return fault("nothingOnInput");
  return words.length === 1 ? fault("nothingInFolder", String(words[0])) : fault("nothingInFolders", words.join(", "));
}

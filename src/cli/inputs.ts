/** What the words of a command name: files, folders, and `-` for paths on standard input. */
import { type FoundFile, walk } from "../files.ts";
import { CommandError } from "./command.ts";
import { inputLines } from "./streams.ts";

type ToRead = Exclude<FoundFile, { skipped: string }>;
type LeftAlone = Extract<FoundFile, { skipped: string }>;

/** The files to read, as they are found; a CommandError if there is none, before anything else has begun. */
export async function findInputs(
  words: string[],
  onSkipped: (file: LeftAlone) => void = () => {},
): Promise<AsyncGenerator<ToRead>> {
  if (words.length === 0) throw new CommandError("nothing to read was named", "name files or folders, or - for paths");
  const files = withoutSkipped(walk(expand(words)), onSkipped);
  const problems: ToRead[] = [];
  for (;;) {
    const { value, done } = await files.next();
    if (done) throw nothingToRead(words, problems);
    if (!("problem" in value)) return chain([...problems, value], files);
    problems.push(value);
  }
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
    else for await (const line of inputLines()) yield* line.split("\0").filter(Boolean);
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
  const folders = words.length === 1 ? `the folder ${words[0]} holds` : `the folders ${words.join(", ")} hold`;
  const where = words.includes("-") ? "standard input names no document" : `${folders} no document`;
  return new CommandError(`nothing to read: ${where}`, "of a folder DOCX, PDF, TXT and the like are taken");
}

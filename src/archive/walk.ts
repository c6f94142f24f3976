/** Walks a ZIP file as if it were a folder, and the ZIP files in it. */
import type { FoundFile } from "../found.ts";
import { type Bytes, bytesInMemory } from "./bytes.ts";
import { settings } from "./settings.ts";
import { ArchiveError, type Entry, listEntries, unpack } from "./zip.ts";

export interface WalkOptions {
  /** Says why a file is left alone, or nothing. */
  leave(name: string): string | undefined;
  /** Says in the user's language what is wrong. */
  word(problem: string): string;
  /** Bytes of one file. */
  mostBytes: number;
}

export const isArchive = (path: string) => path.toLowerCase().endsWith(".zip");

/** Its files, as `archive.zip!/folder/plan.docx`, sorted by name; throws nothing. */
export async function* walkArchive(path: string, bytes: Bytes, options: WalkOptions): AsyncGenerator<FoundFile> {
  yield* walk(path, bytes, options, { depth: 1, bytes: settings.totalBytes });
}

/** What is left to spend: on archives in archives, and on bytes in all. */
interface Budget {
  depth: number;
  bytes: number;
}

async function* walk(path: string, bytes: Bytes, options: WalkOptions, budget: Budget): AsyncGenerator<FoundFile> {
  try {
    const entries = await listEntries(bytes);
    if (entries.some(({ name }) => name === "[Content_Types].xml")) {
      yield { path, read: () => bytes.read(0, bytes.size) }; // a Word document by another name
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      budget.bytes -= entry.size;
      if (budget.bytes < 0) throw new ArchiveError("it unpacks to more than is read; the rest of it was left alone");
      yield* walkEntry(`${path}!/${entry.name}`, entry, bytes, options, budget);
    }
  } catch (error) {
    yield { path, problem: options.word((error as Error).message) };
  }
}

async function* walkEntry(
  path: string,
  entry: Entry,
  bytes: Bytes,
  options: WalkOptions,
  budget: Budget,
): AsyncGenerator<FoundFile> {
  const read = () => unpack(bytes, entry, options.mostBytes);
  const why = options.leave(entry.name);
  if (why !== undefined) yield { path, skipped: why };
  else if (!isArchive(entry.name)) yield { path, read };
  else if (budget.depth >= settings.depth)
    yield { path, problem: options.word("an archive too deep inside others; unpack it first") };
  else yield* walkInner(path, read, options, budget);
}

async function* walkInner(
  path: string,
  read: () => Promise<Buffer>,
  options: WalkOptions,
  budget: Budget,
): AsyncGenerator<FoundFile> {
  let inner: Buffer;
  try {
    inner = await read();
  } catch (error) {
    yield { path, problem: options.word((error as Error).message) };
    return;
  }
  budget.depth++;
  yield* walk(path, bytesInMemory(inner), options, budget);
  budget.depth--;
}

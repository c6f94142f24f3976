/** Finds documents in files and folders, and reads them one at a time. */
import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { bytesOnDisk } from "./archive/bytes.ts";
import { isArchive, walkArchive } from "./archive/walk.ts";
import type { Source } from "./pipeline.ts";
import { limits } from "./read/limits.ts";

/** A file to read, with how to read it where it is in an archive; or one that cannot be read and why; or one that is left alone and why. */
export type FoundFile =
  | { path: string; read?: () => Promise<Uint8Array> }
  | Problem
  | { path: string; skipped: string };

/** A file that could not be read, with the reason and what to do about it. */
export interface Problem {
  path: string;
  problem: string;
}

/** What is taken from a folder; a file that is named itself is always tried. */
const documentExtensions = new Set(
  ".docx .doc .docm .dotx .rtf .odt .ott .fodt .pdf .txt .html .htm .mht .mhtml .xlsx .xlsm".split(" "),
);

/** Folders that hold programs and their history, no documents. */
const otherFolders = new Set([".git", "node_modules"]);

/** Walks files and folders (with the folders in them) in the given order, the entries of a folder sorted by name; throws nothing. */
export async function* walk(paths: Iterable<string> | AsyncIterable<string>): AsyncGenerator<FoundFile> {
  for await (const path of paths) {
    try {
      const found = await stat(path);
      if (found.isDirectory()) yield* walkFolder(path);
      else if (isArchive(path) && found.isFile()) yield* openArchive(path, found.size);
      else yield { path };
    } catch (error) {
      yield { path, problem: wordError(error) };
    }
  }
}

async function* walkFolder(folder: string): AsyncGenerator<FoundFile> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, problem: wordError(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) yield* judge(path, entry);
    else if (otherFolders.has(entry.name)) yield { path, skipped: "a folder of programs" };
    else yield* walkFolder(path);
  }
}

/** Links to files are followed; links to folders are not, as they could lead in circles. */
async function* judge(path: string, entry: Dirent): AsyncGenerator<FoundFile> {
  const why = leave(entry.name);
  const target = entry.isSymbolicLink() || isArchive(path) ? await stat(path).catch(() => null) : undefined;
  if (target?.isDirectory()) yield { path, skipped: "a link to a folder; name it to have it read" };
  else if (why !== undefined) yield { path, skipped: why };
  else if (target === null) yield { path, problem: "a link to a file that is not there" };
  else if (target?.isFile() && isArchive(path)) yield* openArchive(path, target.size);
  else yield { path };
}

function openArchive(path: string, size: number): AsyncGenerator<FoundFile> {
  return walkArchive(path, bytesOnDisk(path, size), { leave, mostBytes: limits.bytes.other });
}

/** Why a file is left alone that nobody named, or nothing. */
function leave(name: string): string | undefined {
  if (name.slice(name.lastIndexOf("/") + 1).startsWith("~$")) return "a lock file of an office program";
  return isDocument(name) || isArchive(name) ? undefined : "not a document by its name; name it to have it read";
}

function isDocument(path: string): boolean {
  return documentExtensions.has(extname(path).toLowerCase());
}

/** Reads what `walk` found, one file in memory at a time; what was left alone is left out. */
export async function* readSources(files: AsyncIterable<FoundFile>): AsyncGenerator<Source | Problem> {
  for await (const file of files) {
    if ("problem" in file) yield file;
    else if (!("skipped" in file)) yield await readSource(file);
  }
}

async function readSource({
  path,
  read,
}: {
  path: string;
  read?: () => Promise<Uint8Array>;
}): Promise<Source | Problem> {
  try {
    if (read) return { path, bytes: await read() };
    const found = await stat(path);
    if (!found.isFile()) return { path, problem: "not a file of bytes on a disk" };
    if (found.size > limits.bytes.other) {
      return { path, problem: `larger than ${limits.bytes.other / 1e6} MB; no plan is, so it was not read` };
    }
    return { path, bytes: await readFile(path) };
  } catch (error) {
    return { path, problem: wordError(error) };
  }
}

const wording: Record<string, string> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "there is no such file or folder",
  EACCES: "no right to read it; give yourself the right, or leave it out",
  EPERM: "no right to read it; give yourself the right, or leave it out",
  ELOOP: "a link that leads in a circle",
  EISDIR: "a folder where a file was expected",
};

function wordError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return wording[code ?? ""] ?? message;
}

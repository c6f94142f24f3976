/** Finds documents in files and folders, and reads them one at a time. */
import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { bytesOnDisk } from "./archive/bytes.ts";
import { isArchive, walkArchive } from "./archive/walk.ts";
import type { FoundFile, Problem } from "./found.ts";
import { type Language, wordsOf } from "./language/index.ts";
import { phrase } from "./language/phrase.ts";
import type { Words } from "./language/words.ts";
import type { Source } from "./pipeline.ts";
import { limits } from "./read/limits.ts";

/** What is taken from a folder; a file that is named itself is always tried. */
const documentExtensions = new Set(
  ".docx .doc .docm .dotx .rtf .odt .ott .fodt .pdf .txt .html .htm .mht .mhtml .xlsx .xlsm".split(" "),
);

/** Folders that hold programs and their history, no documents. */
const otherFolders = new Set([".git", "node_modules"]);

/** Walks files and folders (with the folders in them) in the given order, the entries of a folder sorted by name; throws nothing. */
export async function* walk(
  paths: Iterable<string> | AsyncIterable<string>,
  language: Language = "en",
): AsyncGenerator<FoundFile> {
  const words = wordsOf(language);
  for await (const path of paths) {
    try {
      const found = await stat(path);
      if (found.isDirectory()) yield* walkFolder(path, words);
      else if (isArchive(path) && found.isFile()) yield* openArchive(path, found.size, words);
      else yield { path };
    } catch (error) {
      yield { path, problem: wordError(error, words) };
    }
  }
}

async function* walkFolder(folder: string, words: Words): AsyncGenerator<FoundFile> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, problem: wordError(error, words) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) yield* judge(path, entry, words);
    else if (otherFolders.has(entry.name)) yield { path, skipped: words.files.programs };
    else yield* walkFolder(path, words);
  }
}

/** Links to files are followed; links to folders are not, as they could lead in circles. */
async function* judge(path: string, entry: Dirent, words: Words): AsyncGenerator<FoundFile> {
  const why = leave(entry.name, words);
  const target = entry.isSymbolicLink() || isArchive(path) ? await stat(path).catch(() => null) : undefined;
  if (target?.isDirectory()) yield { path, skipped: words.files.folderLink };
  else if (why !== undefined) yield { path, skipped: why };
  else if (target === null) yield { path, problem: words.files.brokenLink };
  else if (target?.isFile() && isArchive(path)) yield* openArchive(path, target.size, words);
  else yield { path };
}

function openArchive(path: string, size: number, words: Words): AsyncGenerator<FoundFile> {
  return walkArchive(path, bytesOnDisk(path, size), {
    leave: (name) => leave(name, words),
    word: (problem) => phrase(problem, words.phrases),
    mostBytes: limits.bytes.other,
  });
}

/** Why a file is left alone that nobody named, or nothing. */
export function leave(name: string, { files }: Words): string | undefined {
  if (name.slice(name.lastIndexOf("/") + 1).startsWith("~$")) return files.lockFile;
  return isDocument(name) || isArchive(name) ? undefined : files.otherName;
}

function isDocument(path: string): boolean {
  return documentExtensions.has(extname(path).toLowerCase());
}

/** Reads what `walk` found, one file in memory at a time; what was left alone is left out. */
export async function* readSources(
  files: AsyncIterable<FoundFile>,
  language: Language = "en",
): AsyncGenerator<Source | Problem> {
  for await (const file of files) {
    if (!("skipped" in file)) yield await readFound(file, language);
  }
}

/** Reads one file that `walk` found. */
export async function readFound(
  file: Exclude<FoundFile, { skipped: string }>,
  language: Language = "en",
): Promise<Source | Problem> {
  return "problem" in file ? file : readSource(file, wordsOf(language));
}

async function readSource(
  { path, read }: { path: string; read?: () => Promise<Uint8Array> },
  words: Words,
): Promise<Source | Problem> {
  try {
    if (read) return { path, bytes: await read() };
    const found = await stat(path);
    if (!found.isFile()) return { path, problem: words.files.noBytes };
    if (found.size > limits.bytes.other) {
      return { path, problem: words.files.tooLarge(limits.bytes.other / 1e6) };
    }
    return { path, bytes: await readFile(path) };
  } catch (error) {
    return { path, problem: wordError(error, words) };
  }
}

const reasons: Readonly<Record<string, "missing" | "forbidden" | "circle" | "folder">> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EACCES: "forbidden",
  EPERM: "forbidden",
  ELOOP: "circle",
  EISDIR: "folder",
};

function wordError(error: unknown, { files, phrases }: Words): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = reasons[code ?? ""];
  return reason ? files[reason] : phrase(message, phrases);
}

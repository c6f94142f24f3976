/** What commands write: to standard output, or into files that are there whole or not at all. */
import { once } from "node:events";
import { createWriteStream, existsSync, rmSync, statSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { fault } from "./command.ts";
import { words } from "./language.ts";
import { isOursOrNew } from "./ours.ts";

export interface Output {
  path: string;
  content: AsyncIterable<string | Uint8Array>;
}

/** Refuses to write over what this command did not write; a folder in the way is told when it is written to. */
export async function refuseOthers(files: { path: string; beginning: string }[]): Promise<void> {
  for (const { path, beginning } of files) {
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    if (!isFolder && !(await isOursOrNew(path, beginning))) throw fault("notOurs", path);
  }
}

/** Writes as fast as the other side takes it. */
export async function printContent(content: AsyncIterable<string | Uint8Array>): Promise<void> {
  for await (const piece of inPieces(content)) {
    if (!process.stdout.write(piece)) await once(process.stdout, "drain");
  }
}

/** Writes files under temporary names beside their own, and renames them when all of them are whole. */
export async function writeFiles(outputs: Output[]): Promise<void> {
  const written = outputs.map(({ path, content }) => ({ path, content, part: `${path}.part-${process.pid}` }));
  const release = onInterrupt(() => {
    for (const { part } of written) rmSync(part, { force: true });
  });
  try {
    for (const { path, content, part } of written) {
      await makeFolder(dirname(path));
      await pipeline(inPieces(content), createWriteStream(part));
    }
    for (const { part, path } of written) await rename(part, path);
  } catch (error) {
    for (const { part } of written) await rm(part, { force: true }).catch(() => {});
    throw outputError(error);
  } finally {
    release();
  }
}

/** Folder by folder: Node's own way never ends where no folder can be made, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && statSync(path).isDirectory()) return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}

const interrupts = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Cleans up before a signal ends the process as it would have ended it anyway; answers how to leave that to others again. */
function onInterrupt(clean: () => void): () => void {
  const stop = (signal: NodeJS.Signals) => {
    clean();
    release();
    process.kill(process.pid, signal);
  };
  const release = () => {
    for (const signal of interrupts) process.off(signal, stop);
  };
  for (const signal of interrupts) process.on(signal, stop);
  return release;
}

const inTheWay: Readonly<Record<string, "folder" | "fileInTheWay">> = {
  EISDIR: "folder",
  EEXIST: "fileInTheWay",
  ENOTDIR: "fileInTheWay",
};

/** What the disk refuses is no fault of ours. */
function outputError(error: unknown): unknown {
  const { code, syscall, message, path } = error as NodeJS.ErrnoException;
  if (!code || !syscall) return error;
  const reason = inTheWay[code];
  return fault("exportUnwritten", reason && path ? `${path}: ${words().files[reason]}` : message);
}

const fullPiece = 64 * 1024;

/** Joins small texts, so that not each row is a write of its own. */
async function* inPieces(content: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer | Uint8Array> {
  let piece = "";
  for await (const part of content) {
    if (typeof part === "string") piece += part;
    if (piece.length >= fullPiece || (piece && typeof part !== "string")) {
      yield Buffer.from(piece);
      piece = "";
    }
    if (typeof part !== "string") yield part;
  }
  if (piece) yield Buffer.from(piece);
}

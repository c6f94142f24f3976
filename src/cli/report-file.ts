/** Writes a report where only a report may be lost. */
import { createWriteStream, existsSync, statSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { beginning } from "../report/index.ts";
import { fault } from "./command.ts";

/** The old report stays until the new one is whole. */
export async function writeReport(file: string, pieces: Iterable<string>): Promise<void> {
  await refuseOther(file);
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw isOfTheDisk(error) ? fault("reportUnwritten", file, error.message) : error;
  }
}

/** A slip such as `--out plans.sqlite` must not cost the database. */
async function refuseOther(file: string): Promise<void> {
  if (!existsSync(file)) return;
  const isOurs = statSync(file).isFile() && (await start(file, beginning.length)) === beginning;
  if (!isOurs) throw fault("noReport", file);
}

async function start(file: string, length: number): Promise<string> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Errors of file operations have a `syscall`; those of SQLite and of ourselves have none. */
const isOfTheDisk = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "syscall" in error;

/** Writes a report where only a report may be lost. */
import { existsSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { beginning } from "../report/index.ts";
import { fault } from "./command.ts";
import { writeFiles } from "./outputs.ts";

/** The old report stays until the new one is whole. */
export async function writeReport(file: string, pieces: Iterable<string>): Promise<void> {
  await refuseOther(file);
  await writeFiles([{ path: file, content: Readable.from(pieces) }]);
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

/** Whether a file may be written over: a slip such as `--out plans.sqlite` must not cost the database. */
import { existsSync, statSync } from "node:fs";
import { open } from "node:fs/promises";

/** Enough to see the header of any of our tables. */
const startBytes = 4_096;

/** Nothing is there yet, an empty file, or one that begins as ours do, with a byte order mark or without. */
export async function isOursOrNew(file: string, beginning: string): Promise<boolean> {
  if (!existsSync(file)) return true;
  if (!statSync(file).isFile()) return false;
  const start = await startOf(file);
  return start === "" || start.replace(/^\ufeff/, "").startsWith(beginning);
}

async function startOf(file: string): Promise<string> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The secret behind the pseudonyms of a database, in a file beside it. */
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { fault } from "./command.ts";

/** Reads the file, or makes it, readable for its owner only. */
export async function secretIn(file: string): Promise<string> {
  const kept = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw fault("keyUnread", file, error.message);
  });
  if (kept === null) return makeSecret(file);
  if (kept.trim().length >= shortest) return kept.trim();
  throw fault("keyTooShort", file, shortest);
}

/** A shorter one could be tried out. */
const shortest = 16;

async function makeSecret(file: string): Promise<string> {
  const secret = randomBytes(32).toString("hex");
  await writeFile(file, `${secret}\n`, { mode: 0o600, flag: "wx" }).catch((error: Error) => {
    throw fault("keyUnwritten", file, error.message);
  });
  return secret;
}

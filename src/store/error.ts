/** The database cannot be used; the message says why and what to do. */
export class StoreError extends Error {
  override name = "StoreError";
}

/** SQLite's result codes that are about the surroundings and no fault of a document, by their first words. */
const reasons: [code: RegExp, reason: string][] = [
  [/^SQLITE_(BUSY|LOCKED)/, "another program is writing to it; wait until it is done, or close it, and start again"],
  [/^SQLITE_FULL/, "the disk is full; make room and start again, what is imported stays"],
  [/^SQLITE_(READONLY|PERM|AUTH)/, "it cannot be written to; give yourself the right to write, or name another file"],
  [/^SQLITE_CANTOPEN/, "the file cannot be opened or made; check the folder and your right to write there"],
  [/^SQLITE_(CORRUPT|NOTADB)/, "it is damaged; restore it from a copy, or name a new file and import again"],
  [/^SQLITE_IOERR/, "the disk reported an error; check it and start again, what is imported stays"],
];

/** Runs `work`, turning what SQLite says about the surroundings into a StoreError; anything else passes through. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const reason = typeof code === "string" ? reasons.find(([pattern]) => pattern.test(code))?.[1] : undefined;
    if (!reason) throw error;
    throw new StoreError(`cannot use the database ${file}: ${reason}`, { cause: error });
  }
}

import { wordsOf } from "../language/index.ts";
import type { Words } from "../language/words.ts";

export type StoreErrorCode = keyof Words["store"];

/** The database cannot be used; `src/language` says in each language why and what to do, `message` in English. */
export class StoreError extends Error {
  override name = "StoreError";
  readonly code: StoreErrorCode;
  readonly file: string;
  readonly found: string;

  constructor(code: StoreErrorCode, { file = "", found = "" }, cause?: unknown) {
    super(wordsOf("en").store[code](file, found), cause === undefined ? {} : { cause });
    this.code = code;
    this.file = file;
    this.found = found;
  }
}

/** SQLite's result codes that are about the surroundings and no fault of a document, by their first words. */
const surroundings: [code: RegExp, reason: StoreErrorCode][] = [
  [/^SQLITE_(BUSY|LOCKED)/, "busy"],
  [/^SQLITE_FULL/, "full"],
  [/^SQLITE_(READONLY|PERM|AUTH)/, "forbidden"],
  [/^SQLITE_CANTOPEN/, "cannot-open"],
  [/^SQLITE_(CORRUPT|NOTADB)/, "damaged"],
  [/^SQLITE_IOERR/, "disk-error"],
];

/** Runs `work`, turning what SQLite says about the surroundings into a StoreError; anything else passes through. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const reason = typeof code === "string" ? surroundings.find(([pattern]) => pattern.test(code))?.[1] : undefined;
    if (!reason) throw error;
    throw new StoreError(reason, { file }, error);
  }
}

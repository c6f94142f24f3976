/** What looking for documents finds. */

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

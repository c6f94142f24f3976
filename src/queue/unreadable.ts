import type { Problem } from "../found.ts";

/** A file that cannot be read here and now. */
export interface Unreadable extends Problem {
  /** Nothing is known of the file itself: where it should lie cannot be seen. */
  isAway?: true;
}

/** Types of the store that the library names: apart, so that whoever uses it needs no declarations of the SQLite driver. */
import type { Document } from "../model.ts";

/** Stored: another process was faster. Taken: another one has it in hand. With tries: one ended while it had it in hand. */
export type Claim = "free" | "stored" | "taken" | { tries: number };

export interface Known {
  status: Document["status"];
  /** why it failed */
  reason: string | null;
}

/** What is chosen of a database. */
export interface Selection {
  /** an SQL condition over the columns of item, plan, document, period and window */
  where?: string;
  /** ISO date: items of which a window ends on that day or later, or has no end */
  since?: string;
  /** the number of a plan */
  plan?: number;
}

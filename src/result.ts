import type { Issue } from "./model.ts";

/** What every stage returns: its value, and what it noticed on the way. Bad input is never thrown. */
export interface Result<T> {
  value: T;
  issues: Issue[];
}

/** What became of a period: the one definition behind the summary, the column period.outcome and the view needs_review. */
import { severityOf } from "./issues.ts";
import type { Period } from "./model.ts";

/** resolved: nothing is left to do; review: an answer that a person should confirm; failed: no answer. */
export const outcomes = ["resolved", "review", "failed"] as const;
export type Outcome = (typeof outcomes)[number];

const withoutDays = new Set(["conditional", "unscheduled", "empty"]);

/** «по мере необходимости» and an empty cell are resolved too: they are understood, and there is nothing to date. */
export function outcomeOf(period: Period): Outcome {
  if (period.kind === "unresolved") return "failed";
  const answered = period.windows.length > 0 || period.recurrence !== null || withoutDays.has(period.kind);
  const warned = period.issues.some((issue) => severityOf(issue) !== "info");
  return answered && !warned && !period.alternatives?.length ? "resolved" : "review";
}

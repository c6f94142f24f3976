/** What became of the inputs, counted. */
import { type Language, wordsOf } from "../language/index.ts";
import type { Document } from "../model.ts";
import { outcomeOf } from "../outcome.ts";
import type { RunCounts } from "../store/store.ts";

export interface Summary extends RunCounts {
  plans: number;
  items: number;
  /** As src/outcome.ts defines them. */
  periods: { resolved: number; review: number; failed: number };
  seconds: number;
}

/** What became of one file; `reason` says why it failed or went in only in part. */
export interface Progress {
  path: string;
  result: Document["status"] | "duplicate";
  reason?: string;
  /** How long it took to read, by the clock. */
  seconds?: number;
}

export function emptySummary(): Summary {
  const counts = { documents: 0, imported: 0, partial: 0, noPlan: 0, failed: 0, duplicates: 0 };
  return { ...counts, plans: 0, items: 0, periods: { resolved: 0, review: 0, failed: 0 }, seconds: 0 };
}

const counterOf = {
  imported: "imported",
  partial: "partial",
  "no-plan": "noPlan",
  failed: "failed",
  duplicate: "duplicates",
} as const;

/** Every input is counted once, under what became of it. */
export function count(summary: Summary, result: Progress["result"]): void {
  summary.documents++;
  summary[counterOf[result]]++;
}

export function add(summary: Summary, { plans }: Document): void {
  summary.plans += plans.length;
  for (const { items } of plans) {
    summary.items += items.length;
    for (const { period } of items) if (period) summary.periods[outcomeOf(period)]++;
  }
}

export function reasonOf({ status, issues }: Document, language: Language = "en"): { reason?: string } {
  if (status !== "failed" && status !== "partial") return {};
  const why = issues.find(({ severity, code }) => severity === "error" || code === "recovered");
  return { reason: why?.message ?? wordsOf(language).import.unknownReason };
}

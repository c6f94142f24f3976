/** Every issue and its severity. The stages produce codes only; their words go into src/language/en.ts and ru.ts. */
import { type Language, wordsOf } from "./language/index.ts";
import type { Issue, ReportedIssue } from "./model.ts";

const severities = {
  // reading
  "unreadable-file": "error",
  "empty-file": "error",
  "lock-file": "error",
  "too-large": "error",
  "timed-out": "error",
  "out-of-memory": "error",
  crashed: "error",
  "set-aside": "error",
  "unsupported-format": "error",
  "unknown-format": "error",
  "not-what-it-is-named": "warning",
  encrypted: "error",
  damaged: "error",
  recovered: "warning",
  "broken-stream": "warning",
  garbled: "error",
  "needs-ocr": "error",
  "no-ocr": "error",
  "low-confidence": "warning",
  "cells-missing": "warning",
  "words-recovered": "warning",
  "readers-disagree": "warning",
  "reader-note": "info",
  encoding: "info",
  "double-encoded": "warning",
  "bad-characters": "warning",
  "struck-out": "info",
  "junk-removed": "info",
  // plan
  "no-plan": "info",
  "prose-plan": "info",
  "blank-template": "info",
  "unknown-column": "info",
  "joined-row": "info",
  "split-row": "info",
  "unsure-lines": "warning",
  "table-left-out": "warning",
  "month-columns": "info",
  "no-header": "warning",
  "misprinted-year": "warning",
  "year-from-properties": "warning",
  "month-at-end": "info",
  "no-year": "warning",
  // periods
  "outside-plan-span": "warning",
  "impossible-date": "warning",
  "period-without-year": "warning",
  "period-without-month": "warning",
  "no-calendar-table": "warning",
  "ambiguous-period": "warning",
  "exception-not-applied": "warning",
  "no-period": "warning",
  "unresolved-period": "warning",
  // parties
  "party-unread": "warning",
  "responsible-as-above": "info",
} as const satisfies Record<string, "info" | "warning" | "error">;

export type IssueCode = keyof typeof severities;

export const issueCodes = Object.keys(severities) as [IssueCode, ...IssueCode[]];

export const severityOf = ({ code }: Issue): ReportedIssue["severity"] => severities[code];

/** A cell may have several lines, a message has one. */
const inOneLine = (found: string) => found.trim().replace(/\s+/g, " ");

/** Adds severity and wording to an issue; in every language the codes are the same. */
export function report(issue: Issue, language: Language = "en"): ReportedIssue {
  const message = wordsOf(language).issues[issue.code](inOneLine(issue.found ?? ""));
  return { ...issue, severity: severityOf(issue), message };
}

/** Every issue: its severity and its wording. The stages produce codes only; this is the one file with their words. */
import type { Issue, ReportedIssue } from "./model.ts";

type Wording = { severity: "info" | "warning" | "error"; message: (found: string) => string };

const catalog = {
  // reading
  "unreadable-file": { severity: "error", message: (found) => `the file could not be read: ${found}` },
  "empty-file": {
    severity: "error",
    message: (found) => (found ? `the file holds nothing but ${found}` : "the file is empty"),
  },
  "lock-file": {
    severity: "error",
    message: () => "this is the lock file that Word leaves beside an open document, not a document",
  },
  "too-large": { severity: "error", message: (found) => `the document goes over a limit (${found})` },
  "timed-out": {
    severity: "error",
    message: (found) => `the document took longer than it may${found && ` (${found})`}; --timeout allows more`,
  },
  "out-of-memory": {
    severity: "error",
    message: (found) => `the document took more memory than it may${found && ` (${found})`}; --memory allows more`,
  },
  crashed: {
    severity: "error",
    message: (found) => `the process that read the document did not survive it${found && ` (${found})`}`,
  },
  "set-aside": {
    severity: "error",
    message: () => "the import ended twice while it had the document in hand, so the document was set aside",
  },
  "unsupported-format": {
    severity: "error",
    message: (found) => `${found} files are not yet supported; save the document as DOCX, PDF or TXT`,
  },
  "unknown-format": { severity: "error", message: () => "this is not a document that Planoteka knows" },
  "not-what-it-is-named": {
    severity: "warning",
    message: (found) => `the contents are ${found}, whatever the file name says`,
  },
  encrypted: { severity: "error", message: () => "the document is protected by a password; save it without one" },
  damaged: { severity: "error", message: (found) => `the document is damaged and cannot be read (${found})` },
  recovered: {
    severity: "warning",
    message: (found) => `the document is damaged; what could be read was kept${found && ` (${found})`}`,
  },
  "broken-stream": {
    severity: "warning",
    message: (found) => `${found} of the PDF's compressed streams fail their checksum: words may be missing or wrong`,
  },
  garbled: {
    severity: "error",
    message: () =>
      "the text layer is unreadable (the fonts do not say which letters they draw); print the pages as pictures and recognise those",
  },
  "needs-ocr": {
    severity: "error",
    message: (found) =>
      `the pages are pictures without a text layer; recognise them (--ocr has tesseract do it)${found && `: ${found}`}`,
  },
  "no-ocr": {
    severity: "error",
    message: () =>
      "--ocr needs tesseract with its Russian data: apt-get install tesseract-ocr tesseract-ocr-rus tesseract-ocr-bel",
  },
  "low-confidence": {
    severity: "warning",
    message: (found) => `the words were hard to recognise; compare «${found}» with the page`,
  },
  "words-recovered": {
    severity: "warning",
    message: (found) => `words that the Word reader dropped stand at the end of the document: ${found}`,
  },
  "readers-disagree": {
    severity: "warning",
    message: (found) => `two readers of the document differ in these words: ${found}`,
  },
  "reader-note": { severity: "info", message: (found) => found },
  encoding: { severity: "info", message: (found) => `read as ${found}` },
  "double-encoded": {
    severity: "warning",
    message: (found) => `the text had been garbled by a wrong encoding (${found}) and was restored`,
  },
  "bad-characters": { severity: "warning", message: (found) => `some characters could not be decoded: ${found}` },
  "struck-out": { severity: "info", message: (found) => `struck-out text is kept apart: «${found}»` },
  "junk-removed": { severity: "info", message: (found) => `converter's mark removed: ${found}` },
  // plan
  "no-plan": { severity: "info", message: () => "no plan was found" },
  "prose-plan": { severity: "info", message: () => "the plan is no table; its items were read from paragraphs" },
  "blank-template": {
    severity: "info",
    message: (found) => `the plan is a template that was not filled in${found && ` («${found}»)`}`,
  },
  "unknown-column": { severity: "info", message: (found) => `column «${found}» is kept in extra` },
  "joined-row": { severity: "info", message: (found) => `«${found}» goes on with the row before the page break` },
  "split-row": {
    severity: "info",
    message: (found) => `the row holds ${found} activities, their dates and people in step by lines; each is an item`,
  },
  "unsure-lines": {
    severity: "warning",
    message: () => "the row holds several activities, and its lines do not say surely which people are whose",
  },
  "table-left-out": {
    severity: "warning",
    message: () => "a table under a plan's title was not understood; its text is in the residue",
  },
  "month-columns": {
    severity: "info",
    message: (found) => `the columns ${found} are read as months`,
  },
  "no-header": {
    severity: "warning",
    message: (found) => `no header says what the columns are; by their contents they are taken for ${found}`,
  },
  "misprinted-year": {
    severity: "warning",
    message: (found) => `«${found}» is taken for the school year that its other half names`,
  },
  "year-from-properties": {
    severity: "warning",
    message: (found) => `the year comes from nothing but the properties of the file (${found}); --year overrules it`,
  },
  "month-at-end": {
    severity: "info",
    message: (found) =>
      `«${found}» comes after the months of the same school year and is taken for the one that ends it`,
  },
  "no-year": {
    severity: "warning",
    message: () => "nothing in the document says which year the plan is for; --year does",
  },
  // periods
  "outside-plan-span": {
    severity: "warning",
    message: (found) => `«${found}» lies outside the plan's own year; kept as written`,
  },
  "impossible-date": { severity: "warning", message: (found) => `«${found}» is no possible date` },
  "period-without-year": {
    severity: "warning",
    message: (found) => `«${found}» names no year, and nothing in the document gives one; --year does`,
  },
  "period-without-month": {
    severity: "warning",
    message: (found) => `«${found}» names no month, and no heading gives one`,
  },
  "no-calendar-table": {
    severity: "warning",
    message: (found) => `the dates of «${found}» are not in the calendar of that school year; see --calendar`,
  },
  "ambiguous-period": { severity: "warning", message: (found) => `«${found}» can be read in several ways` },
  "exception-not-applied": {
    severity: "warning",
    message: (found) => `«${found}» is kept in words; the windows do not leave it out`,
  },
  "no-period": { severity: "warning", message: (found) => `«${found}» does not say when` },
  "unresolved-period": { severity: "warning", message: (found) => `«${found}» was not understood` },
} as const satisfies Record<string, Wording>;

export type IssueCode = keyof typeof catalog;

export const issueCodes = Object.keys(catalog) as [IssueCode, ...IssueCode[]];

/** Adds severity and wording to an issue. */
export function report(issue: Issue): ReportedIssue {
  const { severity, message } = catalog[issue.code] as Wording;
  return { ...issue, severity, message: message(issue.found ?? "") };
}

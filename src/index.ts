/** The library: what the commands do, as functions. Importing it does nothing. */

export { type Assumption, assumptionCodes, wordAssumption } from "./assumptions.ts";
export { type Calendar, type Country, calendarOf, makeCalendar } from "./calendar/index.ts";
export { CalendarFile } from "./calendar/schema.ts";
export { parseYears, type Years } from "./calendar/span.ts";
export {
  anonymized,
  type Dataset,
  documents,
  type ExportFile,
  type ExportFormat,
  type ExportOptions,
  exportAll,
  exportedSources,
  exportFormats,
  exportTable,
  plainCell,
  type Row,
  type TableFormat,
} from "./export/index.ts";
export { type ExtractAllOptions, type Extracted, extractAll } from "./extract-all.ts";
export type { Delivered, Extractor } from "./extractor.ts";
export { ExtractorError } from "./extractor.ts";
export { readSources, walk } from "./files.ts";
export type { FoundFile, Problem } from "./found.ts";
export { type ImportOptions, importPlans, type Progress, type Shard, type Summary } from "./import.ts";
export { type IssueCode, issueCodes, report } from "./issues.ts";
export { type Language, languageOf, languages } from "./language/index.ts";
export { extract, extractBlocks, extractPlans } from "./lazy.ts";
export * from "./model.ts";
export type { ExtractOptions, GrayImage, Ocr, OcrLine, OcrText, Office, ReadOptions, Source } from "./options.ts";
export { type Outcome, outcomeOf, outcomes } from "./outcome.ts";
export { parseParties } from "./party/index.ts";
export { normalizePeriod, type PeriodContext } from "./period/index.ts";
export type { PlainOptions } from "./pool/plain.ts";
export { createPool, type Pool, type PoolOptions } from "./pool/pool.ts";
export type { Result } from "./result.ts";
export type { Claim } from "./store/attempts.ts";
export { type OpenDataset, openDataset } from "./store/dataset.ts";
export { StoreError, type StoreErrorCode } from "./store/error.ts";
export { type FoundItem, findItems } from "./store/find.ts";
export type { Known } from "./store/known.ts";
export type { Selection } from "./store/selection.ts";
export { openStore, type RunCounts, type RunOptions, type Store } from "./store/store.ts";

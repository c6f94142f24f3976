/** The library: what the commands do, as functions. Importing it does nothing. */

export { type Assumption, assumptionCodes, wordAssumption } from "./assumptions.ts";
export { type Calendar, type Country, calendarOf, makeCalendar } from "./calendar/index.ts";
export { CalendarFile } from "./calendar/schema.ts";
export { parseYears, type Years } from "./calendar/span.ts";
export type { Delivered, Extractor } from "./extractor.ts";
export { ExtractorError } from "./extractor.ts";
export { type FoundFile, type Problem, readSources, walk } from "./files.ts";
export { type ImportOptions, importPlans, type Progress, type Shard, type Summary } from "./import.ts";
export { type IssueCode, issueCodes, report } from "./issues.ts";
export * from "./model.ts";
export { type Outcome, outcomeOf } from "./outcome.ts";
export { parseParties } from "./party/index.ts";
export { normalizePeriod, type PeriodContext } from "./period/index.ts";
export {
  type ExtractOptions,
  extract,
  extractBlocks,
  extractPlans,
  type Office,
  type ReadOptions,
  type Source,
} from "./pipeline.ts";
export type { PlainOptions } from "./pool/plain.ts";
export { createPool, type Pool, type PoolOptions } from "./pool/pool.ts";
export type { Result } from "./result.ts";
export { StoreError } from "./store/error.ts";
export { openStore, type RunCounts, type Store } from "./store/store.ts";

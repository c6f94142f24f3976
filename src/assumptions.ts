/** Every assumption: a choice that the text of a cell did not make itself. The words are in src/language/en.ts and ru.ts. */
import { type Language, wordsOf } from "./language/index.ts";

export const assumptionCodes = [
  "year-from-plan",
  "year-from-heading",
  "year-from-neighbour",
  "years-as-plan-span",
  "month-inherited",
  "unit-inherited",
  "period-inherited",
  "lines-in-step",
  "place-beside-period",
  "month-columns",
  "ditto",
  "academic-year-end",
  "term-dates-official",
  "term-dates-approximate",
  "half-year-bounds",
  "named-day",
  "week-of-month",
  "part-of-month",
  "part-of-year",
  "typo-corrected",
  "broken-word-joined",
] as const;

export type Assumption = (typeof assumptionCodes)[number];

/** What was assumed, in words. */
export const wordAssumption = (code: Assumption, language: Language = "en"): string =>
  wordsOf(language).assumptions[code];

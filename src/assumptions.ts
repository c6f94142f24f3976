/** Every assumption: a choice that the text of a cell did not make itself, and its wording. */
const catalog = {
  "year-from-plan": "the year comes from the plan's span",
  "year-from-heading": "the year is that of the heading's month",
  "year-from-neighbour": "the year comes from another date of the cell, or from the rows above",
  "years-as-plan-span": "two calendar years are meant as the academic plan of just those years",
  "month-inherited": "the month comes from the heading",
  "unit-inherited": "the quarter, term or half-year comes from the heading",
  "period-inherited": "the cell is blank; the whole period is the heading's",
  "lines-in-step": "the row holds several activities; their lines were matched by number and height",
  "place-beside-period": "the column is for date and place, so what says no date is the place",
  "month-columns": "the period is put together from the columns of months that are filled in",
  ditto: "the period is that of the row above",
  "academic-year-end": "the school year ends on the plan's last day, 31 May by default",
  "term-dates-official": "the days come from the published table of terms and holidays",
  "term-dates-approximate": "no table is published; the terms' days are the usual ones",
  "half-year-bounds":
    "the half-year is September–December or January–May (in a calendar plan January–June, July–December)",
  "named-day": "the day comes from the calendar of named days",
  "week-of-month": "a week belongs to the month of its Thursday",
  "part-of-month": "beginning, middle and end are thirds of the month, halves part at the 15th",
  "part-of-year": "beginning and end of a year are its first and last month",
  "typo-corrected": "one letter of a month was wrong",
  "broken-word-joined": "a word was broken or run together with another",
} as const;

export type Assumption = keyof typeof catalog;

export const assumptionCodes = Object.keys(catalog) as [Assumption, ...Assumption[]];

/** What was assumed, in words. */
export const wordAssumption = (code: Assumption): string => catalog[code];

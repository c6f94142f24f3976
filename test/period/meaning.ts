import { parseYears } from "../../src/calendar/span.ts";
import type { Period, Window } from "../../src/model.ts";
import { normalizePeriod, type PeriodContext } from "../../src/period/index.ts";

const bound = (day: string | null) => day ?? "..";
const windowText = ({ start, end }: Window) => (start === end ? bound(start) : `${bound(start)}/${bound(end)}`);
const bounds = { exactly: "", atLeast: " at least", atMost: " at most" };

/** A period in one line, as the corpora and the examples of the rules write it. */
export function meaningOf({ kind, windows, recurrence }: Period): string {
  const often = recurrence ? ` ${recurrence.times}/${recurrence.per}${bounds[recurrence.bound]}` : "";
  return `${kind}${often}: ${windows.map(windowText).join(" ")}`.trim();
}

/** Reads a cell in an academic year of Belarus, or in the years given as «2022/2023», «2022», «-» for none. */
export function read(cell: string, years = "2022/2023", context: PeriodContext = {}): Period {
  return normalizePeriod(cell, { span: years === "-" ? null : parseYears(years), ...context });
}

const mostWindows = 5;

/** The same, with the middle of a long row of windows counted only. */
export function briefMeaningOf(period: Period): string {
  const { windows } = period;
  if (windows.length <= mostWindows) return meaningOf(period);
  const ends = [...windows.slice(0, 2), ...windows.slice(-1)].map(windowText);
  return `${meaningOf({ ...period, windows: [] })} ${ends[0]} ${ends[1]} …${windows.length}… ${ends[2]}`;
}

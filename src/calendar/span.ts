/** The years that a plan is for: how they are written as an option, and the days they cover. */
import type { Span } from "../model.ts";

/** A span before anything is known of what said it. */
export type Years = Pick<Span, "kind" | "start" | "end">;

/** 1 September to 31 May; the end is a setting because regions differ. */
export function academicYear(first: number, end = "05-31"): Years {
  return { kind: "academic", start: `${first}-09-01`, end: `${first + 1}-${end}` };
}

export function calendarYear(year: number): Years {
  return { kind: "calendar", start: `${year}-01-01`, end: `${year}-12-31` };
}

/** Several calendar years, first and last included. */
export function calendarYears(first: number, last: number): Years {
  return { kind: "years", start: `${first}-01-01`, end: `${last}-12-31` };
}

/** Reads «2022/2023» (academic), «2022» (calendar), «2016-2018» (several years); null for anything else. */
export function parseYears(text: string): Years | null {
  const match = /^\s*(\d{4})\s*(?:([/–-])\s*(\d{2,4}))?\s*$/.exec(text);
  if (!match) return null;
  const first = Number(match[1]);
  if (first < 1950 || first > 2099) return null;
  if (!match[2] || !match[3]) return calendarYear(first);
  const last = match[3].length === 2 ? Math.floor(first / 100) * 100 + Number(match[3]) : Number(match[3]);
  if (match[2] === "/") return last === first + 1 ? academicYear(first) : null;
  return last >= first && last <= 2099 ? calendarYears(first, last) : null;
}

/** The lines of a document without tables as stretches that may each be a plan: what stands above it, and what may be its points. */
import { startsApproval, startsTitle } from "../clues.ts";
import type { Line } from "../lines.ts";
import { isMonthHeading } from "../months.ts";
import { settings } from "../settings.ts";
import { titleEnd } from "../title.ts";
import { isNamedPlan, opensPlan } from "./evidence.ts";
import { markerOf, monthList } from "./marker.ts";

/** Lines up to the end of a title, and the lines under it; `title` is where it starts, or where the points do if there is none. */
export interface Stretch {
  title: number;
  above: Line[];
  body: Line[];
}

/** The first line of each plan: its title, or the approval above that; a document begins with the first. */
export function firstLines(lines: readonly Line[]): number[] {
  const starts: number[] = [0];
  lines.forEach((_, index) => {
    if (!opensPlan(lines, index)) return;
    const from = Math.max(index - settings.approvalLines, starts.at(-1) ?? 0);
    const approval = lines.slice(from, index).findIndex(startsApproval);
    starts.push(approval < 0 ? index : from + approval);
  });
  return [...new Set(starts)];
}

/** Cuts a stretch under its title; null where nothing says that it is a plan. */
export function underTitle(lines: readonly Line[], fileName: string | undefined): Stretch | null {
  const certain = lines.findLastIndex((_, index) => opensPlan(lines, index));
  const title = certain >= 0 ? certain : lines.findIndex((line) => line.grid === null && startsTitle(line));
  if (title < 0 && !isNamedPlan(fileName)) return null;
  const isFree = (index: number) => !startsApproval(lines[index] as Line);
  const end = title >= 0 ? titleEnd(lines, title, isFree) : firstListed(lines);
  return { title: title >= 0 ? title : Math.max(0, end - 1), above: lines.slice(0, end), body: lines.slice(end) };
}

/** Where no title stands, the points begin at the first line that is visibly one of a list. */
function firstListed(lines: readonly Line[]): number {
  const first = lines.findIndex(
    ({ text }) => markerOf(text) !== null || isMonthHeading(text) || monthList(text) !== null,
  );
  return first < 0 ? lines.length : first;
}

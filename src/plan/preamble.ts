/** What the lines above a plan table say: approval, organization, title and headings above it. */
import { continuesApproval, isHeading, startsApproval, startsTitle } from "./clues.ts";
import type { Line } from "./lines.ts";
import { isMonthHeading } from "./months.ts";
import { organizationLines } from "./organization.ts";
import { settings } from "./settings.ts";
import { titleRange } from "./title.ts";

/** The lines above a table by what they are; `rest` is in no field. */
export interface Preamble {
  approval: Line[];
  title: Line[];
  organization: Line[];
  headings: Line[];
  rest: Line[];
}

/** Reads the lines above a table; `isFirst` lets marked headings be a title where no line says «План …». */
export function readPreamble(all: readonly Line[], isFirst: boolean): Preamble {
  const start = afterOtherTable(all);
  const preamble = readBlock(all.slice(start), isFirst);
  return { ...preamble, rest: [...all.slice(0, start), ...preamble.rest] };
}

/** Every line gets one label, so that none is lost and none stands in two places. */
function readBlock(lines: readonly Line[], isFirst: boolean): Preamble {
  const approved = approvalLines(lines);
  const free = (index: number) => !approved.has(index);
  const [start, end] = titleRange(lines, free, isFirst);
  const opens = isFirst || start < lines.length || approved.size > 0;
  const organization = opens ? organizationLines(lines, (index) => free(index) && index < start) : new Set<number>();
  const labels = lines.map((_, index): keyof Preamble => {
    if (!free(index)) return "approval";
    if (index >= start && index < end) return "title";
    return organization.has(index) ? "organization" : "rest";
  });
  const last = labels.findLastIndex((label) => label !== "rest");
  labels.fill("headings", headingsStart(lines, last + 1));
  const labelled = (label: keyof Preamble) => lines.filter((_, index) => labels[index] === label);
  return {
    approval: labelled("approval"),
    title: labelled("title"),
    organization: labelled("organization"),
    headings: labelled("headings"),
    rest: labelled("rest"),
  };
}

/** A table of another kind (no approval) above the title closes what stood before it. */
function afterOtherTable(lines: readonly Line[]): number {
  const title = lines.findLastIndex(startsTitle);
  const approved = new Set(lines.filter(startsApproval).map(({ grid }) => grid));
  const other = ({ grid }: Line) => grid !== null && grid !== lines[title]?.grid && !approved.has(grid);
  return title < 0 ? 0 : lines.slice(0, title).findLastIndex(other) + 1;
}

/** The lines of every block from «УТВЕРЖДАЮ» on, by index. */
function approvalLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  for (let start = 0; start < lines.length; start += 1) {
    if (!startsApproval(lines[start] as Line)) continue;
    const end = approvalEnd(lines, start);
    for (let index = start; index < end; index += 1) found.add(index);
    start = end - 1;
  }
  return found;
}

/** An approval reaches to the title, or as far as its lines look like one. */
function approvalEnd(lines: readonly Line[], start: number): number {
  const window = lines.slice(start, start + settings.approvalLines);
  const title = window.findIndex(startsTitle);
  if (title > 0) return start + title;
  const stop = window.findIndex((line) => !startsApproval(line) && !continuesApproval(line));
  return start + (stop < 0 ? window.length : stop);
}

/** Headings right above the table: marked, month or numbered ones in a row, or one other short line. */
function headingsStart(lines: readonly Line[], after: number): number {
  let start = lines.length;
  while (start > after && isHeading(lines[start - 1] as Line)) {
    const line = lines[start - 1] as Line;
    const certain = line.heading || isMonthHeading(line.text);
    if (!certain && start < lines.length) break;
    start -= 1;
  }
  return start;
}

/** What the lines above a plan table say: approval, organization, title and headings above it. */
import {
  continuesApproval,
  isBareName,
  isHeading,
  isProse,
  mayBeTitle,
  namesOrganization,
  namesPlan,
  startsApproval,
  startsTitle,
} from "./clues.ts";
import type { Line } from "./lines.ts";
import { isMonthHeading } from "./months.ts";
import { organizationLines } from "./organization.ts";
import { settings } from "./settings.ts";
import { findYears } from "./years.ts";

/** The lines above a table by what they are; `rest` is in no field. */
export interface Preamble {
  approval: Line[];
  title: Line[];
  organization: Line[];
  headings: Line[];
  rest: Line[];
}

type Range = readonly [start: number, end: number];

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

/** The title nearest to the table: from its first line to the line that names its year, or as long as it visibly goes on. */
function titleRange(lines: readonly Line[], free: (index: number) => boolean, isFirst: boolean): Range {
  const opening = lines.findLastIndex((line, index) => free(index) && startsTitle(line));
  const start = opening < 0 && isFirst ? likelyTitle(lines, free) : opening;
  return start >= 0 ? [start, titleEnd(lines, start, free)] : [lines.length, 0];
}

/** Where a title stands that does not open as titles do: a line that says what and when, a marked heading, a line that says either; −1 for none. */
function likelyTitle(lines: readonly Line[], free: (index: number) => boolean): number {
  const may = (line: Line, index: number) => free(index) && mayBeTitle(line);
  const both = lines.findLastIndex((line, index) => may(line, index) && namesPlan(line) && namesYear(line));
  if (both >= 0) return firstOfBlock(lines, both, may);
  const marked = lines.findIndex((line, index) => free(index) && line.heading && !isMonthHeading(line.text));
  if (marked >= 0) return marked;
  const either = lines.findLastIndex((line, index) => may(line, index) && (namesPlan(line) || namesYear(line)));
  return either < 0 ? -1 : firstOfBlock(lines, either, may);
}

/** A title may begin a few lines before the one that was found. */
function firstOfBlock(lines: readonly Line[], found: number, may: (line: Line, index: number) => boolean): number {
  let start = found;
  while (start > 0 && may(lines[start - 1] as Line, start - 1) && titleGoesOn(lines, start)) start -= 1;
  return start;
}

function titleGoesOn(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1] as Line;
  return !namesYear(before) && !namesOrganization(before.text) && goesOn(before, lines[index] as Line, true);
}

const namesYear = ({ text }: Line) => findYears(text) !== null;

function titleEnd(lines: readonly Line[], start: number, free: (index: number) => boolean): number {
  const stops = (line: Line, at: number) =>
    at > 0 && (!free(start + at) || isMonthOnly(line.text) || isProse(line) || isBareName(line));
  const window = lines.slice(start, start + settings.titleLines);
  const stop = window.findIndex(stops);
  const block = stop < 0 ? window : window.slice(0, stop);
  const year = block.findIndex(({ text }) => findYears(text) !== null || /20\d?\s?_+/.test(text));
  let length = Math.max(1, year + 1);
  while (length < block.length && goesOn(block[length - 1] as Line, block[length] as Line, year < 0)) length += 1;
  return start + length;
}

/** «СЕНТЯБРЬ» is a heading, «НА СЕНТЯБРЬ 2015/2016 УЧЕБНЫЙ ГОД» goes on with the title. */
function isMonthOnly(text: string): boolean {
  return isMonthHeading(text) && !/^\s*(?:на|за)\s/i.test(text);
}

/** A small letter, a preposition or a day goes on with the title; while no year has closed it, a quotation, the year, or capitals under capitals do. */
function goesOn(line: Line, next: Line, open: boolean): boolean {
  const text = next.text.trim();
  if (/^[\p{Ll}(]|^\d{1,2}\s+\p{Ll}{3}|^(?:НА|ПО|ЗА|В|ДЛЯ|И)\s/u.test(text)) return true;
  const capitals = (one: Line) => /\p{Lu}{3}/u.test(one.text) && one.text === one.text.toUpperCase();
  return open && (/^[«"]/.test(text) || (capitals(line) && capitals(next)) || namesYear(next));
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

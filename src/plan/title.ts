/** Where the title of a plan stands among the lines above its table. */
import { isBareName, isProse, mayBeTitle, namesOrganization, namesPlan, startsTitle } from "./clues.ts";
import type { Line } from "./lines.ts";
import { isMonthHeading } from "./months.ts";
import { settings } from "./settings.ts";
import { blankYears, findYears } from "./years.ts";

/** Indices of lines, end exclusive; an empty range starts after the last line. */
type Range = readonly [start: number, end: number];

/** The title nearest to the table: from its first line to the line that names its year, or as long as it visibly goes on. */
export function titleRange(lines: readonly Line[], free: (index: number) => boolean, isFirst: boolean): Range {
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
  const [before, line] = [lines[index - 1] as Line, lines[index] as Line];
  if (namesYear(before) || namesOrganization(before.text)) return false;
  return goesOn(before, line, true) || (namesYear(line) && !namesPlan(line));
}

const namesYear = ({ text }: Line) => findYears(text) !== null;

/** The index after the last line of the title that starts at `start`. */
export function titleEnd(lines: readonly Line[], start: number, free: (index: number) => boolean): number {
  const signed = (line: Line) => isBareName(line) && blankYears(line.text) === null;
  const stops = (line: Line, at: number) =>
    at > 0 && (!free(start + at) || isMonthOnly(line.text) || isProse(line) || signed(line));
  const window = lines.slice(start, start + settings.titleLines);
  const stop = window.findIndex(stops);
  const block = stop < 0 ? window : window.slice(0, stop);
  const year = block.findIndex(({ text }) => findYears(text) !== null || blankYears(text) !== null);
  let length = Math.max(1, year + 1);
  while (length < block.length && goesOn(block[length - 1] as Line, block[length] as Line, year < 0)) length += 1;
  return start + length;
}

/** «СЕНТЯБРЬ» is a heading, «НА СЕНТЯБРЬ 2015/2016 УЧЕБНЫЙ ГОД» goes on with the title. */
function isMonthOnly(text: string): boolean {
  return isMonthHeading(text) && !/^\s*(?:на|за)\s/i.test(text);
}

/** A small letter, a preposition or a day goes on with the title; while no year has closed it, a quotation or capitals under capitals do. */
function goesOn(line: Line, next: Line, open: boolean): boolean {
  const text = next.text.trim();
  if (/^[\p{Ll}(]|^\d{1,2}\s+\p{Ll}{3}|^(?:НА|ПО|ЗА|В|ДЛЯ|И)\s/u.test(text)) return true;
  const capitals = (one: Line) => /\p{Lu}{3}/u.test(one.text) && one.text === one.text.toUpperCase();
  return open && (/^[«"]/.test(text) || (capitals(line) && capitals(next)));
}

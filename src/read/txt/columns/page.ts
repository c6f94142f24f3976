/** The lines of a table on one page. */
import { isSubNumber, type Strip } from "../group.ts";
import { isRowNumber, type Line } from "../lines.ts";
import { settings } from "../settings.ts";
import { cutLine } from "./cut.ts";
import type { Columns } from "./gaps.ts";
import { isBlank } from "./words.ts";

export interface PageOfTable {
  strips: Strip[];
  /** Index behind the last line that is certainly the table's. */
  end: number;
  /** Lines behind it up to the end of the page, which are the table's only if it goes on there. */
  open: Strip[];
  /** Whether nothing else follows on the page. */
  full: boolean;
}

/** Walks down a page until lines come that cannot be the table's. */
export function walkPage(
  lines: Line[],
  { from, until }: { from: number; until: number },
  columns: Columns,
  numbered: boolean,
): PageOfTable {
  const isSure = numbered ? isNumberedRow : isPlainRow;
  const page: PageOfTable = { strips: [], end: from, open: [], full: true };
  let blanks = 0;
  for (let at = from; at < until; at++) {
    const line = lines[at] as Line;
    if (line.text.trimStart().startsWith("№")) return { ...page, full: false }; // the header of the next table
    if (isBlank(line)) blanks++;
    else {
      const strip = cutLine(line, columns, blanks > 0);
      page.open.push(strip);
      const goesOn = blanks === 0 && isContinuation(strip, numbered) && (page.open.length === 1 || filled(strip) > 1);
      if (goesOn || isSure(strip)) take(page, at + 1);
      blanks = 0;
    }
    if (blanks > settings.columns.blank || page.open.length > settings.columns.between) return { ...page, full: false };
  }
  return page;
}

function take(page: PageOfTable, end: number): void {
  page.strips.push(...page.open);
  page.open = [];
  page.end = end;
}

const filled = ({ parts }: Strip): number => parts.filter((part) => part.trim() !== "").length;

const isNumberedRow = (strip: Strip): boolean =>
  strip.shape === "row" && filled(strip) > 1 && (isRowNumber(strip.parts[0]) || isSubNumber(strip.parts[1]));

/** Words in most columns. */
const isPlainRow = (strip: Strip): boolean => strip.shape === "row" && filled(strip) * 2 > strip.parts.length;

/** Words under those of the line above; in a numbered table none of them stand under the number. */
const isContinuation = (strip: Strip, numbered: boolean): boolean =>
  strip.shape === "row" && (!numbered || !/[\p{L}№]/u.test(strip.parts[0] ?? ""));

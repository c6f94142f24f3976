/** Page numbers and running heads, which would stand in the middle of a table that goes on over the page. */
import type { Line } from "./lines.ts";

/** The lines without the furniture of the pages, and that; a text without form feeds has none. */
export function withoutFurniture(lines: Line[]): { lines: Line[]; furniture: Line[] } {
  const ends = pageEnds(lines);
  const times = new Map<string, number>();
  for (const line of ends) times.set(likeness(line), (times.get(likeness(line)) ?? 0) + 1);
  const isFurniture = (line: Line) => isPageNumber(line) || (!isRow(line) && (times.get(likeness(line)) ?? 0) > 1);
  const furniture = new Set(ends.filter(isFurniture));
  return { lines: lines.filter((line) => !furniture.has(line)), furniture: [...furniture] };
}

/** The first and the last words of each page. */
function pageEnds(lines: Line[]): Line[] {
  const pages = new Map<number, { first: Line; last: Line }>();
  for (const line of lines) {
    if (line.page === undefined || line.text.trim() === "") continue;
    pages.set(line.page, { first: pages.get(line.page)?.first ?? line, last: line });
  }
  return pages.size < 2 ? [] : [...pages.values()].flatMap(({ first, last }) => [first, last]);
}

/** The text with every number alike. */
const likeness = ({ text }: Line): string => text.trim().replace(/\d+/g, "#").replace(/\s+/g, " ");

/** Three groups of words: the header of a table, which is repeated too. */
const isRow = ({ text }: Line): boolean => /\S {2,}\S.* {2}\S/.test(text) || text.trimStart().startsWith("№");

const isPageNumber = ({ text }: Line): boolean => /^\s*[-–—]?\s*\d{1,4}\s*[-–—]?\s*$/.test(text);

/**
 * One row per line, its cells parted by tabs. Empty lines in the table are page ends. A line without a tab between two rows goes
 * on with a row that a later line completes or that breaks off in a sentence; otherwise it is a section of its own.
 */
import { limits } from "../limits.ts";
import { continueCell, gridOf, isGap, isRowNumber, type Layout, type Line, type OpenRow } from "./lines.ts";

/** The lines that belong to a table. */
interface Extent {
  lines: Line[];
  end: number;
  /** Cells of its first line. */
  columns: number;
  /** Most cells of another line; fewer than `columns` where the tabs of empty last cells were trimmed. */
  usual: number;
  /** Rows begin with their number, so a line that does not is no row of its own. */
  numbered: boolean;
}

export const rowsLayout: Layout = (lines, at, first) => {
  if (first.tabs === 0 || isAligned(first)) return null;
  const extent = extentFrom(lines, at);
  const rows = assemble(extent);
  return { grid: isTable(rows, extent.usual) ? gridOf("rows", rows, extent.columns) : null, end: extent.end };
};

const cellsOf = (line: Line): string[] => (line.tabs > 0 ? line.text.split("\t") : [line.text]);

/** Half the rows have the usual cells, and most more than one that is filled: text that is only indented, or a signature, is no table. */
function isTable(rows: OpenRow[], usual: number): boolean {
  const full = rows.filter((row) => row.length >= usual).length;
  const filled = rows.filter((row) => row.filter((cell) => cell.text.trim() !== "").length > 1).length;
  const begins = full >= 3 || rows.slice(0, 1).every(isHeader);
  return rows.length >= 2 && begins && full * 2 >= rows.length && filled * 2 > rows.length;
}

const isHeader = (row: OpenRow): boolean => row.every((cell) => cell.text.trim() !== "");

/** Walks on while rows come that can belong together; what stands behind the last of them is left alone. */
function extentFrom(lines: Line[], from: number): Extent {
  const counts: number[] = [];
  const between = { gap: false, plain: 0 }; // what came since the last row
  let end = from;
  let at = from;
  for (let line = lines[at]; line && between.plain <= limits.txt.between; line = lines[++at]) {
    const cells = line.tabs + 1;
    if (isGap(line)) between.gap = true;
    else if (cells < 2) between.plain++;
    else if (isForeign(cells, counts, between) || (between.plain > 0 && beginsLike(line, lines[from]))) break;
    else if (isAligned(line) && (between.gap || cells !== counts[0])) break;
    else {
      counts.push(cells);
      end = at + 1;
      Object.assign(between, { gap: false, plain: 0 });
    }
  }
  const [columns = 1, ...others] = counts;
  const own = lines.slice(from, end);
  const numbers = own.filter((line) => isRowNumber(cellsOf(line)[0])).length;
  const usual = Math.min(columns, largest(others));
  return { lines: own, end: Math.max(end, from + 1), columns, usual, numbered: numbers * 3 >= own.length };
}

/** Words at both ends and several tabs between: the two sides of an approval or a signature, not the cells of a row. */
const isAligned = (line: Line): boolean =>
  /\S[^\S\t]*\t[^\S\t]*\t[^\S\t]*\t\s*\S/.test(line.text) && !isRowNumber(cellsOf(line)[0]);

/** Whether a line behind words outside the table repeats the header, as the next table of the same kind does. */
const beginsLike = (line: Line, header: Line | undefined): boolean =>
  header !== undefined && cellsOf(line)[0]?.trim() !== "" && cellsOf(line)[0] === cellsOf(header)[0];

const largest = (counts: number[]): number => counts.reduce((most, n) => Math.max(most, n), 1);

/** Whether a row belongs to another table: too wide for this one, or behind an empty line and of an odd count of cells. */
function isForeign(cells: number, counts: number[], between: { gap: boolean; plain: number }): boolean {
  const [first = cells] = counts;
  const last = counts.at(-1) ?? cells;
  if (cells > first) return between.gap || between.plain > 0 || counts.length < 3 || cells >= 2 * first;
  return between.gap && cells !== first && cells !== last && last + cells - 1 !== first;
}

/** Puts lines together into rows. */
function assemble(extent: Extent): OpenRow[] {
  const rows: OpenRow[] = [];
  let gap = false;
  extent.lines.forEach((line, i) => {
    const row = rows.at(-1);
    const [first = "", ...others] = cellsOf(line);
    if (!isGap(line)) {
      if (row && goesOn(row, i, gap, extent)) continueCell(row, first);
      else rows.push([{ text: first, line: line.number }]);
      rows.at(-1)?.push(...others.map((text) => ({ text, line: line.number })));
    }
    gap = isGap(line);
  });
  return rows;
}

/** Whether line `i` goes on with the last cell of the row before it. */
function goesOn(row: OpenRow, i: number, gap: boolean, extent: Extent): boolean {
  const line = extent.lines[i];
  if (!line || row.length === 1) return false; // nothing goes on with a section
  if (completes(row, line, extent)) return true;
  const between = extent.lines.slice(i + 1, i + 1 + limits.txt.between);
  const later = between.find((next) => next.tabs > 0);
  if (line.tabs > 0 || isRowNumber(line.text)) return false;
  return (later && completes(row, later, extent)) || (!gap && breaksOff(row, line));
}

/** Whether a line with tabs holds cells that a row is short of. */
function completes(row: OpenRow, line: Line, { columns, usual, numbered }: Extent): boolean {
  const fits = line.tabs > 0 && row.length < usual && row.length + line.tabs <= columns;
  return fits && !isRowNumber(cellsOf(line)[0]) && (numbered || breaksOff(row, line));
}

/** A sentence goes on in the next line: the one ends in the middle, or the other begins with a small letter. */
function breaksOff(row: OpenRow, next: Line): boolean {
  const text = row.at(-1)?.text.trim() ?? "";
  return text !== "" && (/[,;:–-]$/.test(text) || /^[\p{Ll},;)]/u.test(next.text.trim()));
}

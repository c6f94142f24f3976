/** Parts the cells of a sheet into tables and what stands around them. */
import type { Area } from "./references.ts";
import type { SheetCell } from "./sheet.ts";

/** Cells in their rows, from the top; a row is never empty. */
export type Rows = SheetCell[][];

export type Region = { kind: "table"; rows: Rows } | { kind: "text"; rows: Rows };

/**
 * The regions in reading order. An empty row ends a table, as does a column that is empty all along; the table itself goes from
 * its first framed row to its last one, or in a sheet without frames from its first row of two cells to its last one.
 */
export function regionsOf(rows: Rows, merges: Area[]): Region[] {
  return bandsOf(rows, merges).flatMap(regionsOfBand);
}

/** Stretches of rows without an empty one between them; a merged cell fills all rows that it goes over. */
function bandsOf(rows: Rows, merges: Area[]): Rows[] {
  const endBelow = new Map<string, number>();
  for (const { top, left, bottom } of merges) endBelow.set(`${top},${left}`, bottom);
  const bands: Rows[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const at = row[0]?.row ?? 0;
    if (at > last + 1) bands.push([]);
    bands.at(-1)?.push(row);
    for (const cell of row) last = Math.max(last, at, endBelow.get(`${cell.row},${cell.col}`) ?? at);
  }
  return bands;
}

const isFramed = (row: SheetCell[]) => row.filter(({ framed }) => framed).length > 1;
const isWide = (row: SheetCell[]) => row.filter(({ text }) => text.trim() !== "").length > 1;

function regionsOfBand(band: Rows): Region[] {
  const isPart = band.some(isFramed) ? isFramed : isWide;
  const first = band.findIndex(isPart);
  if (first < 0) return textOf(band);
  const end = band.findLastIndex(isPart) + 1;
  const tables = apart(band.slice(first, end)).map(
    (rows): Region => ({ kind: rows.some(isWide) ? "table" : "text", rows }),
  );
  return [...textOf(band.slice(0, first)), ...tables, ...textOf(band.slice(end))];
}

const textOf = (rows: Rows): Region[] => (rows.length > 0 ? [{ kind: "text", rows }] : []);

/** Tables side by side, from the left. */
function apart(rows: Rows): Rows[] {
  const columns = [...new Set(rows.flatMap((row) => row.map(({ col }) => col)))].sort((a, b) => a - b);
  const starts = columns.filter((col, n) => n === 0 || col - (columns[n - 1] ?? 0) > 1);
  return starts.map((start, n) => {
    const end = starts[n + 1] ?? Number.POSITIVE_INFINITY;
    return rows.map((row) => row.filter(({ col }) => col >= start && col < end)).filter((row) => row.length > 0);
  });
}

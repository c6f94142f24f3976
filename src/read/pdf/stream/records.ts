import { median } from "../geometry.ts";
import { interval } from "../place.ts";
import { settings } from "../settings.ts";
import { crosses, type TextRow } from "./rows.ts";

/** Rows of words that make one row of the table; a section heading runs over all columns. */
export interface TableRecord {
  rows: TextRow[];
  section: boolean;
}

const number = /^\d{1,3}(?:\.\d{1,3}){0,3}\.?$/;

/** Groups rows of words into table rows; the first `header` rows of words are the header. */
export function toRecords(rows: TextRow[], borders: number[], header: number): TableRecord[] {
  const starts = recordStart(rows.slice(header), borders);
  const records: TableRecord[] = [];
  for (const [i, row] of rows.entries()) {
    const section = i >= header && crosses(row, borders);
    const last = records.at(-1);
    const begins = i >= header && (i === header || (!section && starts(row, rows[i - 1] as TextRow)));
    if (!last || section !== last.section || begins) records.push({ rows: [row], section });
    else last.rows.push(row);
  }
  return records;
}

/** The text of a row in its first column. */
function firstColumn(row: TextRow, borders: number[]): string {
  const words = row.words.filter((word) => (word.x0 + word.x1) / 2 < (borders[0] ?? 0));
  return words.map((word) => word.text).join("");
}

/** How a table's rows begin: with a number in the first column, else after a wider gap, else with a line that fills the columns. */
function recordStart(rows: TextRow[], borders: number[]): (row: TextRow, before: TextRow) => boolean {
  const firsts = rows.map((row) => firstColumn(row, borders)).filter((text) => text !== "");
  const numbered = firsts.filter((text) => number.test(text)).length;
  if (numbered >= 2 && numbered * 2 > firsts.length) return (row) => number.test(firstColumn(row, borders));
  const pitches = rows.slice(1).map((row, i) => row.y - (rows[i]?.y ?? 0));
  const wide = median(pitches) * settings.streamRowGap;
  if (pitches.some((pitch) => pitch > wide)) return (row, before) => row.y - before.y > wide;
  return (row) => filledColumns(row, borders) > borders.length / 2 && firstColumn(row, borders) !== "";
}

/** How many columns of a row hold words. */
export function filledColumns(row: TextRow, borders: number[]): number {
  const edges = [Number.NEGATIVE_INFINITY, ...borders, Number.POSITIVE_INFINITY];
  return new Set(row.words.map((word) => interval(edges, (word.x0 + word.x1) / 2))).size;
}

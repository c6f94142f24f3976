/** Tables without ruling lines: found by a line of header words, cut into columns by the gaps of everything under it. */
import { extent, type Glyph } from "../geometry.ts";
import { type Lattice, type LatticeCell, owners } from "../lattice.ts";
import { settings } from "../settings.ts";
import { bordersBetween, crossing, refit } from "./columns.ts";
import { headerColumns } from "./header.ts";
import { filledColumns, toRecords } from "./records.ts";
import { crosses, type TextRow, textRows } from "./rows.ts";

export interface AlignedTables {
  tables: Lattice[];
  /** Inner column borders of the table that may go on on the next page. */
  open: number[] | null;
}

interface Found {
  table: Lattice;
  borders: number[];
  /** Index of the first row of words after the table. */
  end: number;
}

/** Aligned tables among the glyphs of a page; `open` are the borders of a table that the page before ended with. */
export function alignedTables(glyphs: Glyph[], open: number[] | null): AlignedTables {
  const rows = textRows(glyphs);
  const tables: Lattice[] = [];
  let last: Found | null = open && continued(rows, open);
  if (last) tables.push(last.table);
  for (let i = last?.end ?? 0; i < rows.length; i = Math.max(i + 1, last?.end ?? 0)) {
    const found = headed(rows, i);
    if (!found) continue;
    last = found;
    tables.push(found.table);
  }
  return { tables, open: last && rows.length - last.end <= settings.furnitureLines ? last.borders : null };
}

/** The table whose header is row `index`. */
function headed(rows: TextRow[], index: number): Found | null {
  const columns = headerColumns(rows[index] as TextRow);
  if (!columns) return null;
  const end = tableEnd(rows, index + 1, columns.length);
  const borders = bordersBetween(columns, rows.slice(index, end));
  return build(rows, headerTop(rows, index, borders), end, borders, index);
}

/** A table that goes on from the page before: its columns must fit this page below the running head. */
function continued(rows: TextRow[], open: number[]): Found | null {
  const first = belowHead(rows, open);
  if (rows.slice(0, first + 2).some((row) => headerColumns(row))) return null;
  const end = tableEnd(rows, first, open.length + 1);
  return build(rows, first, end, refit(open, rows.slice(first, end)), null) ?? lastWords(rows, first, open);
}

/** A page with nothing but the last words of a cut row, which begin in the middle of a sentence. */
function lastWords(rows: TextRow[], first: number, borders: number[]): Found | null {
  const body = rows.slice(first);
  const low = /^\p{Ll}/u.test(body[0]?.words[0]?.text ?? "");
  if (!low || body.length > settings.maxHeaderRows || body.some((row) => crosses(row, borders))) return null;
  return { table: toLattice(body, borders, body.length), borders, end: rows.length };
}

/** Index of the first row under the running head: the last of the top rows that fits no columns and has white under it. */
function belowHead(rows: TextRow[], open: number[]): number {
  const isHead = (row: TextRow, i: number) =>
    (rows[i + 1]?.y ?? row.y) - row.y > row.size * settings.streamHeaderPitch &&
    (filledColumns(row, open) < 2 || crosses(row, open));
  return rows.slice(0, settings.furnitureLines).findLastIndex(isHead) + 1;
}

/** Up to a high white stripe or the next header. */
function tableEnd(rows: TextRow[], from: number, columns: number): number {
  for (let i = from; i < rows.length; i++) {
    const [row, before] = [rows[i] as TextRow, rows[i - 1]];
    if (before && row.y - before.y > row.size * settings.streamEnd) return i;
    const next = i > from + 1 ? headerColumns(row) : null;
    if (next && next.length >= Math.min(columns, settings.streamHeaderWords)) return i;
  }
  return rows.length;
}

/** Header cells of two or three lines begin above the line that was recognised. */
function headerTop(rows: TextRow[], index: number, borders: number[]): number {
  let top = index;
  while (top > 0 && index - top < settings.maxHeaderRows) {
    const [above, row] = [rows[top - 1] as TextRow, rows[top] as TextRow];
    const near = row.y - above.y <= row.size * settings.streamHeaderPitch;
    if (!near || crosses(above, borders) || filledColumns(above, borders) < 2) break;
    top--;
  }
  return top;
}

function build(rows: TextRow[], top: number, limit: number, borders: number[], anchor: number | null): Found | null {
  const end = withoutTail(rows, top, limit, borders);
  const body = rows.slice(top, end);
  const full = body.filter((row) => filledColumns(row, borders) >= 2 && !crosses(row, borders));
  if (full.length < 2 || crossing(borders, body) > settings.streamCrossing) return null;
  const header = anchor === null ? 0 : headerLength(body, anchor - top, borders);
  return { table: toLattice(body, borders, header), borders, end };
}

/** Text that runs across the columns after the last row is no longer the table; one line as near as rows are may head the next page's. */
function withoutTail(rows: TextRow[], top: number, limit: number, borders: number[]): number {
  let end = limit;
  while (end > top && crosses(rows[end - 1] as TextRow, borders)) end--;
  const pitches = rows.slice(top + 1, end).map((row, i) => row.y - (rows[top + i]?.y ?? 0));
  const gap = (rows[end]?.y ?? 0) - (rows[end - 1]?.y ?? 0);
  return limit - end === 1 && limit === rows.length && gap <= Math.max(...pitches) * settings.equalGaps ? limit : end;
}

/** How many rows of words the header takes: the recognised one and what is set close under it without a first cell. */
function headerLength(body: TextRow[], anchor: number, borders: number[]): number {
  const isOver = (row: TextRow) =>
    headerColumns(row) !== null ||
    crosses(row, borders) ||
    row.words.some((word) => word.x1 < (borders[0] ?? 0) && /^\d/.test(word.text));
  const next = body.findIndex((row, i) => i > anchor && isOver(row));
  const close = next < 0 ? anchor + 1 : next;
  return Math.min(close, anchor + settings.maxHeaderRows);
}

function toLattice(body: TextRow[], borders: number[], header: number): Lattice {
  const records = toRecords(body, borders, header);
  const words = body.flatMap((row) => row.words);
  const { left, right } = extent(words);
  const xs = [left - 1, ...borders, right + 1];
  const tops = records.map(({ rows: [row] }) => (row ? row.y - row.size : 0));
  const bottom = (body.at(-1)?.y ?? 0) + (body.at(-1)?.size ?? 0) / 2;
  const cells = records.flatMap(({ section }, row) => recordCells(row, section, borders.length + 1));
  return { xs, ys: [...tops, bottom], cells, owner: owners(cells, records.length, xs.length - 1) };
}

/** A section heading takes the whole width, any other row has a cell in every column. */
function recordCells(row: number, section: boolean, cols: number): LatticeCell[] {
  if (section) return [{ row, col: 0, rowspan: 1, colspan: cols }];
  return Array.from({ length: cols }, (_, col) => ({ row, col, rowspan: 1, colspan: 1 }));
}

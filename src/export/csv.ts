/**
 * CSV after RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front, and so does one
 * that begins with an apostrophe; `plainCell` takes it away again. NULL is an empty cell, an empty text is "".
 */
import type { Column } from "../dataset/index.ts";
import type { Row, Value } from "./dataset.ts";

export interface CsvOptions {
  /** begins with a byte order mark, by which Excel knows UTF-8 */
  bom?: boolean;
}

/** Yields a line at a time. */
export async function* csv(
  columns: readonly Column[],
  rows: AsyncIterable<Row>,
  { bom = false }: CsvOptions = {},
): AsyncGenerator<string> {
  yield `${bom ? "\ufeff" : ""}${columns.map(({ name }) => name).join(",")}\r\n`;
  for await (const row of rows) yield `${columns.map(({ name }) => csvCell(row[name] ?? null)).join(",")}\r\n`;
}

/** Signs that begin a formula, in some spreadsheets in their wide form too, and our own mark. */
const wantsMark = /^[=+\-@\t\r\n＝＋－＠']/;

function csvCell(value: Value): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  const text = wantsMark.test(value) ? `'${value}` : value;
  return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text of a cell as it was before it went into CSV. */
export const plainCell = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

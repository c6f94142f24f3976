/** The header of a table whose columns are made with spaces: words side by side, each short, none a sentence. */
import { isRowNumber, type Line } from "../lines.ts";
import { settings } from "../settings.ts";
import { unwrap } from "../wrap.ts";
import { type Chunk, headerChunks, isBlank } from "./words.ts";

/** A stretch of the line, from the first character to behind the last. */
export interface Range {
  start: number;
  end: number;
}

export interface Header {
  columns: Range[];
  /** The words over each column, a line after the other. */
  texts: string[];
  /** Index of the first line after it. */
  end: number;
}

/** The header that begins in a line: one line, or several whose words stand under one another. */
export function headerAt(lines: Line[], at: number): Header | null {
  const first = headerChunks(lines[at]?.text ?? "");
  const isMarked = first[0]?.text.startsWith("№") === true;
  if (!isHeader(first) || (first.length < settings.columns.least && !isMarked)) return null;
  let columns: Range[] = first;
  const words = [...first];
  let end = at + 1;
  for (let line = lines[end]; line && end < at + settings.columns.header; line = lines[++end]) {
    const chunks = headerChunks(line.text);
    if (isBlank(line) || !goesOn(chunks, columns, end === at + 1 && first.length < settings.columns.least)) break;
    columns = merge(columns, chunks);
    words.push(...chunks);
  }
  const { least, most } = settings.columns;
  return columns.length >= least && columns.length <= most ? { columns, texts: columns.map(over(words)), end } : null;
}

const over = (words: Chunk[]) => (column: Range) =>
  unwrap(
    words.filter((chunk) => overlap(chunk, column)).map(({ text }) => text),
    { width: 0 },
  );

const isHeader = (chunks: Chunk[]): boolean =>
  chunks.length > 0 &&
  chunks.length <= settings.columns.most &&
  chunks.every(isHeading) &&
  !isRowNumber(chunks[0]?.text);

/** Short, with a letter or the number sign, and no sentence. */
const isHeading = ({ text }: Chunk): boolean =>
  text.length <= settings.columns.word &&
  /^[\p{L}№(]/u.test(text) &&
  !/\d{2}/.test(text) &&
  !/[.:;_]$/.test(text.replace(/п\.$/, ""));

/** A second line of the header stands under its words, and there are fewer of them; `open` lets new columns in beside them. */
function goesOn(chunks: Chunk[], columns: Range[], open: boolean): boolean {
  if (!isHeader(chunks)) return false;
  if (open) return true;
  const under = (chunk: Chunk) => columns.filter((column) => overlap(chunk, column)).length === 1;
  return (
    chunks.every(under) && (chunks.length < columns.length || chunks.every(({ text }) => /^[\p{Ll}(]/u.test(text)))
  );
}

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** Words that overlap are of one column. */
function merge(columns: Range[], chunks: Range[]): Range[] {
  const all = [...columns, ...chunks].sort((a, b) => a.start - b.start);
  const merged: Range[] = [];
  for (const { start, end } of all) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Whether rows that fall into columns are a table: prose in columns, contents, approvals and signatures do so too. */
import { extent } from "../geometry.ts";
import { settings } from "../settings.ts";
import { signing } from "../signatures.ts";
import { approvalStems } from "../words.ts";
import type { Piece, TableLine } from "./pieces.ts";
import { columnPieces, columnTexts, numberColumns } from "./records.ts";
import { isNumbering } from "./values.ts";

/** Whether lines of text are a table; `ruled` ones need less evidence. */
export function isTable(lines: TableLine[], columns: number, ruled: boolean): boolean {
  const full = lines.filter((line) => line.pieces.length >= 2);
  if (full.length < 2 || full.length < lines.length * settings.fullLines) return false;
  if (isContents(lines, columns) || lines.some((line) => line.pieces.some(isApproval))) return false;
  const pieces = columnPieces(lines, columns);
  const texts = pieces.map((column) => column.map(({ text }) => text));
  if (texts.some((column) => column.filter((text) => signing.test(text)).length * 2 > column.length)) return false;
  const numbers = numberColumns(lines, columns).size;
  const prose = pieces.filter(isProse).length;
  if (ruled) return prose === 0 || (prose < 2 && numbers > 0) || prose < columns / 2;
  if (columns < 3 || full.length < settings.unruledLines) return false;
  return numbers > 0 ? prose < 2 : prose === 0 && isRegular(lines, columns);
}

/** Running text that a column parts into lines: they are long, or most of them end where the column does. */
function isProse(pieces: Piece[]): boolean {
  const letters = pieces.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, pieces.length);
  if (pieces.length < settings.unruledLines || letters < settings.proseLength) return false;
  return letters > settings.proseLength * 2 || fillsColumn(pieces);
}

function fillsColumn(pieces: Piece[]): boolean {
  const { left, right } = extent(pieces);
  const full = pieces.filter(({ x1 }) => right - x1 < (right - left) * settings.proseRag);
  return full.length >= pieces.length * settings.fullLines;
}

/** The columns of a page's text that stand beside a table: long, and prose all the way down. */
export function textColumns(lines: TableLine[], columns: number): number[] {
  const pieces = columnPieces(lines, columns);
  const isText = (column: Piece[]) => column.length >= settings.textColumn && isProse(column) && fillsColumn(column);
  return [...pieces.keys()].filter((col) => isText(pieces[col] ?? []));
}

/** Where nothing is a number, most lines must fill most columns with short words, and none may reach across: lists do. */
function isRegular(lines: TableLine[], columns: number): boolean {
  const pieces = lines.flatMap((line) => line.pieces);
  const isShort = ({ text, colspan }: Piece) => colspan === 1 && text.length <= settings.proseLength * 2;
  const filled = pieces.length >= lines.length * columns * settings.fullLines;
  return lines.length >= settings.wordLines && filled && pieces.every(isShort);
}

function isApproval({ text }: Piece): boolean {
  const start = text.toLowerCase().replace(/^[«"]/, "").replaceAll("ё", "е");
  return /_{5}/.test(text) || approvalStems.some((stem) => start.startsWith(stem));
}

/** Contents: headings, numbered or not, with rising page numbers at the end. */
function isContents(lines: TableLine[], columns: number): boolean {
  const texts = columnTexts(lines, columns);
  const pages = (texts.at(-1) ?? []).map(Number);
  const rising = pages.slice(1).filter((page, i) => page >= (pages[i] ?? 0)).length;
  const led = lines.filter((line) => line.pieces.some(({ text }) => /\.{4}|(?: \.){4}/.test(text))).length;
  const few = columns === 2 || (columns === 3 && isNumbering(texts[0] ?? []));
  const numbered = pages.length >= 3 && pages.every(Number.isInteger) && rising === pages.length - 1;
  return few && (numbered || led * 2 > lines.length);
}

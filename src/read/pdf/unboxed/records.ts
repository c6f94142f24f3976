/** Lines of a table joined into its rows. */
import type { Edge } from "../edges.ts";
import { extent, median } from "../geometry.ts";
import { settings } from "../settings.ts";
import type { Piece, TableLine } from "./pieces.ts";
import { isNumberColumn, isValue } from "./values.ts";

/** What a table's lines have in common. */
interface Habits {
  /** The columns that hold numbers. */
  numbers: Set<number>;
  /** Labels that go on in the next line reach at least to here. */
  labelEnd: number;
  /** Index of the first line under the header. */
  body: number;
  /** The largest distance between lines of one row. */
  tight: number;
  /** Whether rows stand further apart than the lines of one. */
  spaced: boolean;
  /** Heights of the ruling lines. */
  rules: number[];
}

/** Groups the lines of a table into rows: by ruling lines, by distance, and by which columns a line leaves empty. */
export function toRecords(lines: TableLine[], columns: number, rules: Edge[]): TableLine[][] {
  const habits = habitsOf(lines, columns, rules);
  const records: TableLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const record = records.at(-1);
    if (record && goesOn(record, line, i, habits)) record.push(line);
    else records.push([line]);
  }
  return records;
}

/** What stands in each column alone. */
export function columnPieces(lines: TableLine[], columns: number): Piece[][] {
  const own = (col: number) => (line: TableLine) =>
    line.pieces.filter((piece) => piece.col === col && piece.colspan === 1);
  return Array.from({ length: columns }, (_, col) => lines.flatMap(own(col)));
}

/** The texts that stand in each column alone. */
export const columnTexts = (lines: TableLine[], columns: number): string[][] =>
  columnPieces(lines, columns).map((pieces) => pieces.map(({ text }) => text));

/** The columns that hold numbers; the labels of the rows do not count, be they years or numbers. */
export function numberColumns(lines: TableLine[], columns: number): Set<number> {
  const texts = columnTexts(lines, columns);
  return new Set([...texts.keys()].filter((col) => col > 0 && isNumberColumn(texts[col] ?? [])));
}

function habitsOf(lines: TableLine[], columns: number, rules: Edge[]): Habits {
  const numbers = numberColumns(lines, columns);
  const first = lines.findIndex((line) => line.pieces.filter(inNumbers(numbers)).filter(holdsValue).length > 0);
  const pitches = lines.slice(1).map((line, i) => line.y - (lines[i] as TableLine).y);
  const size = median(lines.map((line) => line.size));
  const least = Math.min(
    ...pitches.filter((pitch) => pitch > size * settings.linePitch * settings.sameLine),
    size * settings.streamHeaderPitch,
  );
  const tight = least * settings.streamRowGap;
  const spaced = pitches.filter((pitch) => pitch > tight).length >= 2;
  const { left, right } = extent(lines.flatMap((line) => label(line) ?? []));
  const labelEnd = right - (right - left) * settings.labelRag;
  return {
    numbers,
    labelEnd,
    body: first > settings.maxHeaderRows ? 0 : Math.max(0, first),
    tight,
    spaced,
    rules: rules.map((rule) => rule.at),
  };
}

const inNumbers = (numbers: Set<number>) => (piece: Piece) => numbers.has(piece.col) && piece.colspan === 1;
const holdsValue = ({ text }: Piece) => isValue(text);
const fills = (line: TableLine, numbers: Set<number>) => line.pieces.some(inNumbers(numbers));
const spans = (line: TableLine) => line.pieces.some((piece) => piece.colspan > 1);
const label = (line: TableLine) => line.pieces.find((piece) => piece.col === 0);
const isLow = (piece: Piece | undefined) => piece !== undefined && /^[\p{Ll}(]/u.test(piece.text);

function goesOn(record: TableLine[], line: TableLine, index: number, habits: Habits): boolean {
  const last = record.at(-1) as TableLine;
  if (line.y - last.y > habits.tight) return false;
  if (habits.rules.some((at) => at > last.y && at < line.y - line.size * settings.midHeight)) return false;
  if (spans(line) || spans(last)) return false;
  if (habits.numbers.size === 0) return textGoesOn(line, habits.spaced);
  if (index < habits.body) return true;
  return numbersGoOn(record, line, habits);
}

/** In a table of words the distance decides, else the empty first column. */
function textGoesOn(line: TableLine, spaced: boolean): boolean {
  return spaced || !label(line) || line.pieces.every(isLow);
}

/** Of the lines of a row one has the numbers; its label may go on above and below it. */
function numbersGoOn(record: TableLine[], line: TableLine, { numbers, labelEnd }: Habits): boolean {
  const had = record.some((part) => fills(part, numbers));
  const above = label(record.at(-1) as TableLine);
  const wrapped = isLow(label(line)) && above !== undefined && above.x1 >= labelEnd;
  if (!fills(line, numbers)) return had && (!label(line) || wrapped);
  return !had && wrapped && record.every((part) => part.pieces.length === 1);
}

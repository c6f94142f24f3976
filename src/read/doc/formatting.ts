/** What of the setting of a Word file matters to its words: what is not on the page, what stands in a table, where a row ends. */
import type { NumberProperties } from "../docx/styles.ts";
import type { FileInformation } from "./fib.ts";
import { inText, type Piece } from "./pieces.ts";
import { listOf, propertiesOf, readRuns } from "./properties.ts";
import { type RowShape, readShape } from "./shape.ts";

/** Numbers of properties ([MS-DOC] 2.6, Sprm). */
const DELETED = 0x0800;
const HIDDEN = 0x083c;
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const INNER_ROW_END = 0x244c;
const TABLE_DEFINITION = 0xd608;
/** The styles «heading 1» to «heading 9» have these numbers in every file. */
const HEADINGS = { first: 1, last: 9 };

/** Of a character: on the page, deleted by a tracked change, or hidden. */
export const seen = { plain: 0, deleted: 1, hidden: 2 } as const;

export interface ParagraphFormat {
  inTable: boolean;
  /** The mark ends a row, not a paragraph; with the shape of the row where it is told. */
  rowEnd: boolean;
  shape: RowShape | null;
  /** The mark ends a row of a table inside a cell. */
  innerRowEnd: boolean;
  heading: boolean;
  /** The number of its style, and its list where it names one itself. */
  style: string;
  list: NumberProperties;
}

export interface Formatting {
  /** A value of `seen` for every character. */
  visibility: Uint8Array;
  /** By the position of the mark that ends the paragraph. */
  paragraphs: Map<number, ParagraphFormat>;
}

interface Source {
  stream: Buffer;
  tables: Buffer;
  information: FileInformation;
  pieces: Piece[];
  text: string;
}

export function readFormatting(source: Source): Formatting {
  return { visibility: visibilityOf(source), paragraphs: paragraphsOf(source) };
}

const isOn = (value: Buffer | undefined) => value !== undefined && (value[0] ?? 0) % 2 === 1;

function visibilityOf({ stream, tables, information, pieces, text }: Source): Uint8Array {
  const visibility = new Uint8Array(text.length);
  const stretches = inText(pieces);
  for (const { from, to, list } of readRuns(stream, information.slice(tables, "characters"), "character")) {
    const properties = propertiesOf(list);
    const hidden = isOn(properties.get(HIDDEN)) ? seen.hidden : seen.plain;
    const value = isOn(properties.get(DELETED)) ? seen.deleted : hidden;
    if (value === seen.plain) continue;
    for (const { start, end } of stretches(from, to)) visibility.fill(value, start, end);
  }
  return visibility;
}

function paragraphsOf({ stream, tables, information, pieces, text }: Source): Map<number, ParagraphFormat> {
  const paragraphs = new Map<number, ParagraphFormat>();
  const stretches = inText(pieces);
  for (const { from, to, list, style } of readRuns(stream, information.slice(tables, "paragraphs"), "paragraph")) {
    const format = paragraphFormat(propertiesOf(list), style);
    for (const { end } of stretches(from, to)) if (endsParagraph(text, end - 1)) paragraphs.set(end - 1, format);
  }
  return paragraphs;
}

function paragraphFormat(properties: Map<number, Buffer>, style: number): ParagraphFormat {
  return {
    inTable: isOn(properties.get(IN_TABLE)),
    rowEnd: isOn(properties.get(ROW_END)),
    shape: readShape(properties.get(TABLE_DEFINITION)),
    innerRowEnd: isOn(properties.get(INNER_ROW_END)),
    heading: style >= HEADINGS.first && style <= HEADINGS.last,
    style: String(style),
    list: listOf(properties),
  };
}

/** Whether a paragraph, a cell or a section ends with this character. */
export function endsParagraph(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0d || code === 0x07 || code === 0x0c;
}

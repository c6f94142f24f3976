/** The cells of a sheet as it shows them. */
import type { Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { limits } from "../limits.ts";
import { scanXml, type Tag } from "../xml/index.ts";
import { formatNumber, plain } from "./numbers.ts";
import { type Area, areaOf, placeOf } from "./references.ts";
import { plainText } from "./strings.ts";
import type { CellStyle } from "./styles.ts";

/** A cell with words or a frame; rows and columns count from 0. */
export interface SheetCell {
  row: number;
  col: number;
  text: string;
  framed: boolean;
}

export interface Sheet {
  cells: SheetCell[];
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: { from: number; to: number }[];
  /** Running heads and feet. */
  margins: { role: "header" | "footer"; text: string }[];
}

/** What the whole workbook knows. */
export interface Book {
  strings: string[];
  styles: CellStyle[];
  since1904: boolean;
}

/** The cell that is being read. */
interface OpenCell {
  row: number;
  col: number;
  type: string;
  style: CellStyle | undefined;
  value: string;
}

interface Reading {
  sheet: Sheet;
  row: number;
  col: number;
  cell: OpenCell | null;
  /** What text belongs to now. */
  into: "value" | "header" | "footer" | null;
  phonetic: number;
  /** Whether a cell names a text or a style that the workbook lacks. */
  lacks: boolean;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Reads the XML of a sheet; cells with neither words nor a frame are left out, so that its size costs nothing. */
export function readSheet(xml: string, book: Book): Result<Sheet> {
  const sheet: Sheet = { cells: [], merges: [], hiddenRows: new Set(), hiddenColumns: [], margins: [] };
  const reading: Reading = { sheet, row: -1, col: -1, cell: null, into: null, phonetic: 0, lacks: false };
  const issue: Issue | null = scanXml(xml, {
    open: (name, tag) => steps[name]?.(reading, tag, book),
    close(name) {
      if (name === "x:c") closeCell(reading, book);
      if (name === "x:rPh") reading.phonetic--;
      reading.into = null;
    },
    text: (text) => addText(reading, text),
  });
  return { value: sheet, issues: issue ? [issue] : problemsOf(reading) };
}

function problemsOf({ sheet, lacks }: Reading): Issue[] {
  const tooMany: Issue = { code: "too-large", found: `more than ${limits.xml.cells} table cells` };
  const missing: Issue = { code: "damaged", found: "texts or styles of its cells are missing" };
  return [...(sheet.cells.length > limits.xml.cells ? [tooMany] : []), ...(lacks ? [missing] : [])];
}

type Step = (reading: Reading, tag: Tag, book: Book) => void;

const into =
  (where: Reading["into"]): Step =>
  (reading) => {
    reading.into = where;
  };
const header: Step = (reading) => {
  reading.into = "header";
  reading.sheet.margins.push({ role: "header", text: "" });
};
const footer: Step = (reading) => {
  reading.into = "footer";
  reading.sheet.margins.push({ role: "footer", text: "" });
};
const isOn = (value: string | undefined) => value === "1" || value === "true";

const steps: Record<string, Step> = {
  "x:row": (reading, tag) => {
    reading.row = Number(tag.attribute("r") ?? reading.row + 2) - 1;
    reading.col = -1;
    if (isOn(tag.attribute("hidden"))) reading.sheet.hiddenRows.add(reading.row);
  },
  "x:c": (reading, tag, book) => {
    const place = placeOf(tag.attribute("r") ?? "") ?? { row: reading.row, col: reading.col + 1 };
    Object.assign(reading, place);
    const number = tag.attribute("s");
    const style = book.styles[Number(number ?? 0)];
    if (!style && number !== undefined) reading.lacks = true;
    reading.cell = { ...place, type: tag.attribute("t") ?? "n", style, value: "" };
  },
  "x:v": into("value"),
  "x:t": into("value"),
  "x:rPh": (reading) => {
    reading.phonetic++;
  },
  "x:col": ({ sheet }, tag) => {
    if (!isOn(tag.attribute("hidden"))) return;
    sheet.hiddenColumns.push({ from: Number(tag.attribute("min")) - 1, to: Number(tag.attribute("max")) - 1 });
  },
  "x:mergeCell": ({ sheet }, tag) => {
    const area = areaOf(tag.attribute("ref") ?? "");
    if (area && sheet.merges.length < limits.xml.cells) sheet.merges.push(area);
  },
  "x:oddHeader": header,
  "x:evenHeader": header,
  "x:firstHeader": header,
  "x:oddFooter": footer,
  "x:evenFooter": footer,
  "x:firstFooter": footer,
};

function addText({ into: where, phonetic, cell, sheet }: Reading, text: string): void {
  if (where === "value" && cell && phonetic === 0) cell.value += text;
  const margin = sheet.margins.at(-1);
  if (margin && where === margin.role) margin.text += text;
}

function closeCell(reading: Reading, book: Book): void {
  const { cell, sheet } = reading;
  reading.cell = null;
  if (!cell || sheet.cells.length > limits.xml.cells) return;
  const text = shown(cell, book);
  if (cell.type === "s" && cell.value !== "" && book.strings[Number(cell.value)] === undefined) reading.lacks = true;
  const framed = cell.style?.framed ?? false;
  const isInside = cell.row >= 0 && cell.row < MOST_ROWS && cell.col >= 0 && cell.col < MOST_COLUMNS;
  if (isInside && (framed || text.trim() !== "")) sheet.cells.push({ row: cell.row, col: cell.col, text, framed });
}

/** What a cell shows, by the type of its value; of a formula, its last result. */
function shown({ type, value, style }: OpenCell, { strings, since1904 }: Book): string {
  if (value === "") return "";
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "ИСТИНА" : "ЛОЖЬ";
  if (type === "d") return isoDate(value);
  const number = Number(value);
  if (type !== "n" || Number.isNaN(number)) return plainText(value);
  return style ? formatNumber(number, style.format, since1904) : plain(number);
}

/** A date that is written out, in the order in which it is read here. */
function isoDate(value: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(value);
  return match ? `${match[3]}.${match[2]}.${match[1]}` : value;
}

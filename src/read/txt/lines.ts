/** The lines of a text, and what a table layout makes of them. */
import type { Cell, Grid } from "../../model.ts";
import { limits } from "../limits.ts";

export interface Line {
  text: string;
  /** From 1. */
  number: number;
  /** Tabs in it; none are counted where there are too many for a row of a table. */
  tabs: number;
  /** From 1, where form feeds end the pages. */
  page?: number;
}

/** A stretch of lines that a layout looked at: a grid, or nothing but paragraphs. */
export interface Stretch {
  grid: Grid | null;
  /** Lines inside it that are said again: the header on every page. */
  aside?: Line[];
  /** Index of the first line after the stretch. */
  end: number;
}

/** Reads the table that begins at `first`, which is line `at`; null when none can begin there. */
export type Layout = (lines: Line[], at: number, first: Line) => Stretch | null;

/** A row while its lines are being put together. */
export type OpenRow = { text: string; line: number }[];

/** A line of nothing; one that holds a tab may be an empty cell. */
export const isGap = (line: Line): boolean => line.tabs === 0 && line.text.trim() === "";

/** Says what a text has too many of to be taken on; counted before anything is made of it. */
export function excess(text: string): string | null {
  const { lines, tabs } = limits.txt;
  if (count(text, "\n") > lines || count(text, "\r") > lines) return `more than ${lines} lines`;
  return count(text, "\t") > tabs ? `more than ${tabs} tabs` : null;
}

/** The lines; a form feed before a line begins a page, as in the output of `pdftotext`, and anywhere else it is a space. */
export function splitLines(text: string): Line[] {
  let page = 1;
  const lines = text.split(/\r\n|\n|\r/).map((raw, i): Line => {
    const line = raw.replace(/^\f+/, "").replaceAll("\f", " ");
    if (raw.startsWith("\f")) page++;
    return { text: line, number: i + 1, tabs: tableTabs(line), page };
  });
  return page > 1 ? lines : lines.map(({ page: _, ...line }) => line);
}

/** Index of the first line from `at` on that does not pass the test. */
export function skip(lines: Line[], at: number, test: (line: Line) => boolean): number {
  let next = at;
  for (let line = lines[next]; line && test(line); line = lines[next]) next++;
  return next;
}

/** Whether a cell holds a row's number and nothing else: «7», «1.2.», «3)». */
export const isRowNumber = (text = ""): boolean => /^\s*\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s*$/.test(text);

function tableTabs(line: string): number {
  const tabs = count(line, "\t");
  return tabs < limits.txt.cells ? tabs : 0;
}

function count(text: string, sign: string): number {
  let n = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) n++;
  return n;
}

/** Adds a line to the last cell of a row. */
export function continueCell(row: OpenRow, text: string): void {
  const last = row.at(-1);
  if (last) last.text += `\n${text}`;
}

/** Makes a grid of finished rows; a row of one cell is a section and spans all columns. */
export function gridOf(method: Grid["method"], rows: OpenRow[], columns: number): Grid {
  const place = (cells: OpenRow, row: number): Cell[] =>
    cells.map((cell, col) => ({ ...cell, row, col, rowspan: 1, colspan: cells.length === 1 ? columns : 1 }));
  return { kind: "grid", method, rows: rows.map(place) };
}

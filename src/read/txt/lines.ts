/** The lines of a text, and what a table layout makes of them. */
import type { Cell, Grid } from "../../model.ts";
import { limits } from "../limits.ts";

export interface Line {
  text: string;
  /** From 1. */
  number: number;
  /** Tabs in it; none are counted where there are too many for a row of a table. */
  tabs: number;
}

/** A stretch of lines that a layout looked at: a grid, or nothing but paragraphs. */
export interface Stretch {
  grid: Grid | null;
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

export function splitLines(text: string): Line[] {
  return text.split(/\r\n|\n|\r/).map((line, i) => ({ text: line, number: i + 1, tabs: tableTabs(line) }));
}

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
export function gridOf(method: "rows" | "cells", rows: OpenRow[], columns: number): Grid {
  const place = (cells: OpenRow, row: number): Cell[] =>
    cells.map((cell, col) => ({ ...cell, row, col, rowspan: 1, colspan: cells.length === 1 ? columns : 1 }));
  return { kind: "grid", method, rows: rows.map(place) };
}

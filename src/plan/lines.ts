/** What stands between the tables, as lines that know the paragraph or cell that they come from. */
import type { Cell, Paragraph } from "../model.ts";
import { collapse } from "./fold.ts";
import { filled } from "./grid.ts";

export interface Line {
  text: string;
  heading: boolean;
  /** The paragraph or cell; lines of one source are put together again where they are left over. */
  source: Paragraph | Cell;
  /** The n-th grid of the document, for a cell outside the plan tables. */
  grid: number | null;
  /** The n-th paragraph of the document, for a line outside the grids. */
  paragraph: number | null;
}

/** The lines of a paragraph; `paragraph` counts from 1. */
export function linesOfParagraph(source: Paragraph, paragraph: number): Line[] {
  return linesOf(source, { heading: source.role === "heading", grid: null, paragraph });
}

/** The lines of cells that are in no plan table, row by row; `grid` counts from 1. */
export function linesOfRows(rows: readonly (readonly Cell[])[], grid: number): Line[] {
  return rows.flatMap((row) => filled(row).flatMap((cell) => linesOf(cell, { heading: false, grid, paragraph: null })));
}

function linesOf(source: Paragraph | Cell, known: Pick<Line, "heading" | "grid" | "paragraph">): Line[] {
  const lines = source.text.split(/\r\n|[\n\r\v\f]/).filter((text) => text.trim() !== "");
  return lines.map((text) => ({ text, source, ...known }));
}

/** The lines with their white space collapsed, joined by `mark`; null for no lines. */
export function joined(lines: readonly Line[], mark: string): string | null {
  return lines.length === 0 ? null : lines.map(({ text }) => collapse(text)).join(mark);
}

/** Lines that are in no field, one text for each paragraph or cell, as they are written. */
export function leftover(lines: readonly Line[]): string[] {
  const texts: string[] = [];
  lines.forEach((line, index) => {
    if (index > 0 && lines[index - 1]?.source === line.source) texts.push(`${texts.pop()}\n${line.text}`);
    else texts.push(line.text);
  });
  return texts;
}

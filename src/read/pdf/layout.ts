/** What the stages between a page's geometry and the blocks hand on: lines of text that are not joined yet. */
import type { Grid, Paragraph } from "../../model.ts";
import type { Passage } from "./joints.ts";
import type { Line } from "./lines.ts";

/** A cell where it starts, with the lines of text that stand in it. */
export interface LineCell {
  row: number;
  col: number;
  rowspan: number;
  colspan: number;
  page: number;
  lines: Line[];
  /** Whether the tags of its row say nothing of it: it is empty, or one with the cell above it. */
  untagged?: boolean;
}

/** A table of one or more pages; `xs` are its column borders, `ys` the row borders on the page that it begins on. */
export interface LineGrid {
  kind: "grid";
  method: NonNullable<Grid["method"]>;
  pages: number[];
  /** Whether its borders are drawn; those of aligned text are about right. */
  ruled: boolean;
  xs: number[];
  ys: number[];
  rows: number;
  cells: LineCell[];
}

/** Lines of one paragraph, and the bounds of the text column that it stands in. */
export interface LineParagraph extends Passage {
  kind: "paragraph";
  page: number;
  role?: NonNullable<Paragraph["role"]>;
}

export type Part = LineGrid | LineParagraph;

/** The text of lines for comparisons: blind to white space and case. */
export function fold(lines: Line[]): string {
  return lines
    .map((line) => line.text)
    .join("")
    .replace(/\s/g, "")
    .toLowerCase();
}

/** Rows of a Word file to a grid. */
import type { Grid } from "../../model.ts";
import { type EdgedRow, gridByEdges } from "../edges.ts";
import { type LooseCell, placeCells } from "../grid.ts";
import type { RowShape } from "./shape.ts";

/** The texts of the cells, and the shape of the row where it is told. */
export interface DocRow {
  texts: string[];
  shape: RowShape | null;
}

/** The grid, and words of merged cells that are in the file and not on the page. */
export function gridOf(rows: DocRow[]): { grid: Grid; covered: string[] } {
  const edged = rows.flatMap(edgedRow);
  if (edged.length === rows.length) return gridByEdges(edged);
  return { grid: { kind: "grid", method: "markup", rows: placeCells(looseRows(rows)) }, covered: [] };
}

function edgedRow({ texts, shape }: DocRow): EdgedRow[] {
  return shape && shape.cells.length === texts.length ? [{ ...shape, texts }] : [];
}

/** Without shapes cells follow each other; a row with one filled cell, or with one cell, goes over the whole width. */
function looseRows(rows: DocRow[]): LooseCell[][] {
  const width = rows.reduce((most, { texts }) => Math.max(most, texts.length), 0);
  return rows.map(({ texts }) => {
    const [first = "", ...others] = texts;
    const alone = texts.length < width && others.every((text) => text.trim() === "");
    if (alone) return [{ text: first, rowspan: 1, colspan: width }];
    return texts.map((text) => ({ text, rowspan: 1, colspan: 1 }));
  });
}

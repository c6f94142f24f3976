/** The cells of a sheet to blocks. */
import type { Block, Cell, Grid, Paragraph } from "../../model.ts";
import { limits } from "../limits.ts";
import type { Area } from "./references.ts";
import { type Region, type Rows, regionsOf } from "./regions.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

/** Paragraphs and grids from top to bottom; what hidden rows, hidden columns and merged cells cover stands behind as hidden text. */
export function blocksOfSheet(sheet: Sheet): Block[] {
  const { seen, covered } = partBySight(sheet);
  const merges = new Map(sheet.merges.map((area) => [keyOf(area.top, area.left), area]));
  const blocks = regionsOf(rowsOf(seen), sheet.merges).flatMap((region) => blocksOfRegion(region, merges));
  return [...blocks, ...rowsOf(covered).flatMap((row) => paragraph(row.map(({ text }) => text).join(" "), "hidden"))];
}

const keyOf = (row: number, col: number) => `${row},${col}`;

function paragraph(text: string, role?: Paragraph["role"]): Block[] {
  return text.trim() === "" ? [] : [{ kind: "paragraph", text: text.trim(), ...(role && { role }) }];
}

function partBySight({ cells, merges, hiddenRows, hiddenColumns }: Sheet) {
  const isHidden = ({ row, col }: SheetCell) =>
    hiddenRows.has(row) || hiddenColumns.some(({ from, to }) => col >= from && col <= to);
  const isUnder = coverOf(merges);
  const isCovered = (cell: SheetCell) => isHidden(cell) || isUnder(cell);
  return { seen: cells.filter((cell) => !isCovered(cell)), covered: cells.filter(isCovered) };
}

/** Whether a merged cell that begins elsewhere lies over a cell; areas beyond a limit of cells cover nothing. */
function coverOf(merges: Area[]): (cell: SheetCell) => boolean {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom && covered.size < limits.xml.cells; row++) {
      for (let col = left; col <= right && covered.size < limits.xml.cells; col++) {
        if (row !== top || col !== left) covered.add(keyOf(row, col));
      }
    }
  }
  return ({ row, col }) => covered.has(keyOf(row, col));
}

/** Cells row by row, each from the left. */
function rowsOf(cells: SheetCell[]): Rows {
  const rows = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    row.push(cell);
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return sorted.map(([, row]) => row.sort((a, b) => a.col - b.col));
}

function blocksOfRegion({ kind, rows }: Region, merges: Map<string, Area>): Block[] {
  if (kind === "table") return [gridOf(rows, merges)];
  return rows.flat().flatMap(({ text }) => paragraph(text));
}

/** Rows and columns without a cell are left out, so that those around them are neighbours. */
function gridOf(rows: Rows, merges: Map<string, Area>): Grid {
  const last = rows.findLastIndex((row) => row.some(({ text }) => text.trim() !== "")); // frames may go on below the words
  const used = rows.slice(0, last + 1);
  const rowsBefore = countBefore(used.flatMap((row) => row.map((cell) => cell.row)));
  const columnsBefore = countBefore(used.flatMap((row) => row.map((cell) => cell.col)));
  const place = (cell: SheetCell): Cell => {
    const area = merges.get(keyOf(cell.row, cell.col)) ?? { bottom: cell.row, right: cell.col };
    const row = rowsBefore(cell.row);
    const col = columnsBefore(cell.col);
    const rowspan = rowsBefore(area.bottom + 1) - row;
    return { text: cell.text, row, col, rowspan, colspan: columnsBefore(area.right + 1) - col };
  };
  return { kind: "grid", method: "markup", rows: used.map((row) => row.map(place)) };
}

/** How many of the numbers stand before a given one, each counted once. */
function countBefore(numbers: number[]): (limit: number) => number {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  return (limit) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

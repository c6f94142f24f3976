/** Tables that no lines box in: by level ruling lines of equal extent, else by the gaps between their words alone. */
import type { Edge } from "../edges.ts";
import { extent, type Glyph } from "../geometry.ts";
import { type Lattice, type LatticeCell, owners } from "../lattice.ts";
import { settings } from "../settings.ts";
import { type TextRow, textRows } from "../stream/rows.ts";
import { clip, findBands } from "./bands.ts";
import { grown } from "./grow.ts";
import { gutters } from "./gutters.ts";
import { bordersOf, type TableLine, toTableLine } from "./pieces.ts";
import { numberColumns, toRecords } from "./records.ts";
import { findRuns } from "./runs.ts";
import { isTable, textColumns } from "./verdict.ts";

/** The tables among the glyphs of a page that stand in none yet; `rules` are its level lines outside of others. */
export function unboxedTables(glyphs: Glyph[], rules: Edge[]): Lattice[] {
  const rows = textRows(glyphs.filter((glyph) => glyph.mark !== "artifact"));
  if (rows.length > settings.maxTextRows || rules.length > settings.maxEdges) return [];
  const ruled = findBands(rows, rules).flatMap((band) => build(clip(rows, band), rules, true, rows) ?? []);
  const rest = ruled.reduce(without, rows);
  return [...ruled, ...tablesIn(rest, rules, settings.textColumns)];
}

/** A box whose lines leave columns out, cut at the gaps between its words; null where the lines say enough. */
export function dividedBox(box: Lattice, glyphs: Glyph[], rules: Edge[]): Lattice | null {
  const [left = 0, right = 0, top = 0, bottom = 0] = [box.xs[0], box.xs.at(-1), box.ys[0], box.ys.at(-1)];
  const rows = textRows(glyphs.filter(({ x, y }) => x > left && x < right && y > top && y < bottom));
  if (rows.length > settings.maxTextRows || rows.length < box.ys.length - 1) return null;
  if (box.xs.length === 2) return build(rows, rules, true);
  const divided = hasMoreColumns(box, rows) ? build(rows, rules, true) : null;
  return divided && divided.ys.length > box.ys.length ? divided : null;
}

/** Whether the gaps between words keep the lines of a box and show columns of numbers besides. */
function hasMoreColumns(box: Lattice, rows: TextRow[]): boolean {
  const white = gutters(rows);
  const kept = box.xs.slice(1, -1).every((x) => white.some(({ x0, x1 }) => x > x0 && x < x1));
  const lines = rows.map((row) => toTableLine(row, white, []));
  const numbers = numberColumns(lines, white.length + 1).size;
  return kept && numbers >= white.length * settings.valueShare;
}

/** Rows without their words inside a table. */
function without(rows: TextRow[], { xs, ys }: Lattice): TextRow[] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const outside = (row: TextRow) => row.words.filter(({ x0, x1 }) => x1 < left || x0 > right);
  return rows
    .map((row) => (row.y > top && row.y < bottom ? { ...row, words: outside(row) } : row))
    .filter(({ words }) => words.length > 0);
}

/** Tables that only gaps show; beside columns of text, of which there may be `depth`, they are looked for apart. */
function tablesIn(rows: TextRow[], rules: Edge[], depth: number): Lattice[] {
  return findRuns(rows).flatMap((run) => {
    const beside = depth > 0 ? besideText(run) : [];
    if (beside.length > 0) return beside.flatMap((part) => tablesIn(part, rules, depth - 1));
    return build(run, rules, false, rows) ?? [];
  });
}

/** The parts of a run to the left and right of a column of text; none if there is no such column. */
function besideText(run: TextRow[]): TextRow[][] {
  const white = gutters(run);
  const lines = run.map((row) => toTableLine(row, white, []));
  const [text] = textColumns(lines, white.length + 1);
  if (text === undefined) return [];
  const edges = [Number.NEGATIVE_INFINITY, ...bordersOf(white), Number.POSITIVE_INFINITY];
  const [left = 0, right = 0] = edges.slice(text, text + 2);
  const everything = { top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };
  return [
    clip(run, { ...everything, left: Number.NEGATIVE_INFINITY, right: left }),
    clip(run, { ...everything, left: right, right: Number.POSITIVE_INFINITY }),
  ];
}

/**
 * Rows cut into columns and joined into the rows of a table, or null if they are none. Of `around`, the rows of the
 * page, it takes in headings and the like.
 */
function build(core: TextRow[], allRules: Edge[], ruled: boolean, around: TextRow[] = core): Lattice | null {
  if (!fallsIntoColumns(core, ruled)) return null;
  const rows = grown(around, core, gutters(core));
  const white = gutters(rows);
  const rules = rulesAmong(rows, allRules);
  const lines = rows.map((row) => toTableLine(row, white, rules));
  return toLattice(rows, bordersOf(white), toRecords(lines, white.length + 1, rules));
}

function fallsIntoColumns(rows: TextRow[], ruled: boolean): boolean {
  const white = gutters(rows);
  const lines = rows.map((row) => toTableLine(row, white, []));
  return white.length > 0 && isTable(lines, white.length + 1, ruled);
}

/** The rules that run between rows and along some of their words. */
function rulesAmong(rows: TextRow[], rules: Edge[]): Edge[] {
  const { left, right } = extent(rows.flatMap((row) => row.words));
  const [top, bottom] = [rows[0]?.y ?? 0, rows.at(-1)?.y ?? 0];
  return rules.filter(({ at, from, to }) => at > top && at < bottom && from < right && to > left);
}

function toLattice(rows: TextRow[], borders: number[], records: TableLine[][]): Lattice {
  const { left, right } = extent(rows.flatMap((row) => row.words));
  const tops = records.map(([line]) => (line ? line.y - line.size : 0));
  const last = rows.at(-1);
  const bottom = (last?.y ?? 0) + (last?.size ?? 0) / 2;
  const cells = records.flatMap((record, row) => cellsOf(record, row, borders.length + 1));
  const xs = [left - 1, ...borders, right + 1];
  return { xs, ys: [...tops, bottom], cells, owner: owners(cells, records.length, xs.length - 1) };
}

/** The cells of a row: one for each text over several columns, and one for each column besides. */
function cellsOf(record: TableLine[], row: number, columns: number): LatticeCell[] {
  const wide = record.flatMap((line) => line.pieces).filter((piece) => piece.colspan > 1);
  const cells: LatticeCell[] = [];
  for (let col = 0; col < columns; ) {
    const colspan = wide.find((piece) => piece.col === col)?.colspan ?? 1;
    cells.push({ row, col, rowspan: 1, colspan });
    col += colspan;
  }
  return cells;
}

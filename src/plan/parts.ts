/** A document as its plan tables, each with the lines before it. */
import type { Block, Grid } from "../model.ts";
import { hasName, hasPost, isBareName, namesPlan, startsApproval, startsTitle } from "./clues.ts";
import { anyBegins, collapse, words } from "./fold.ts";
import { filled, type GridRow, gridRows } from "./grid.ts";
import { headerlessTable, isTitleRow } from "./headerless/index.ts";
import { type Line, linesOfParagraph, linesOfRows } from "./lines.ts";
import { settings } from "./settings.ts";
import { continuation, type PlanTable, planTables, widthOf } from "./table.ts";
import { undatedTable } from "./undated.ts";
import { continuationWords } from "./words/headings.ts";

interface Part {
  before: Line[];
  table: PlanTable;
}

export interface Parts {
  parts: Part[];
  /** Lines after the last table. */
  after: Line[];
  /** The grids under a plan's title that gave no table, by their number from 1. */
  leftOut: number[];
  /** Headers, footers, notes, and what is not on the page: never part of a plan. */
  aside: string[];
  /** The headers among them. */
  pageHeaders: string[];
}

const asideRoles: readonly (string | undefined)[] = ["header", "footer", "footnote", "comment", "deleted", "hidden"];

/** Cuts the blocks into parts, in order. */
export function partsOf(blocks: readonly Block[]): Parts {
  const parts: Part[] = [];
  const leftOut: number[] = [];
  let lines: Line[] = [];
  let table = 0;
  let paragraph = 0;
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      paragraph += 1;
      if (!asideRoles.includes(block.role)) for (const line of linesOfParagraph(block, paragraph)) lines.push(line);
      continue;
    }
    table += 1;
    const { above, tables } = tablesOf(block, table, lines, parts.at(-1)?.table);
    if (tables.length === 0 && isLeftOut(block, table, lines)) leftOut.push(table);
    for (const line of above) lines.push(line);
    for (const found of tables) {
      parts.push({ before: lines, table: found });
      lines = [];
    }
  }
  const aside = textsOf(blocks, asideRoles).filter((text) => text.trim() !== "");
  return { parts, after: lines, leftOut, aside, pageHeaders: textsOf(blocks, ["header"]) };
}

function textsOf(blocks: readonly Block[], roles: readonly (string | undefined)[]): string[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" && roles.includes(block.role) ? block.text : []));
}

/** The plan tables of a grid: under headers, as more rows of the table before, or without a header under a title; else it is lines. */
function tablesOf(grid: Grid, table: number, lines: readonly Line[], before: PlanTable | undefined) {
  const { above, tables } = planTables(grid, table);
  if (tables.length > 0) return { above: linesOfGridRows(above, table), tables };
  const own = linesOfRows(grid.rows, table);
  if (before && goesOn(grid, own, lines, before)) return { above: [], tables: [continuation(grid, table, before)] };
  const top = linesOfRows(grid.rows.slice(0, 1), table);
  const dated = mayBePlan(lines, before) || mayBePlan(top, undefined) ? headerlessTable(grid, table) : null;
  const found = dated ?? (isTitled(grid, table, lines) ? undatedTable(grid, table) : null);
  if (found) return { above: linesOfGridRows(found.above, table), tables: [found.table] };
  return { above: own, tables: [] };
}

const linesOfGridRows = (rows: readonly GridRow[], table: number) =>
  linesOfRows(
    rows.map(({ own }) => own),
    table,
  );

/** A title stands near above, or nothing stands between this table and one of a plan. */
function mayBePlan(lines: readonly Line[], before: PlanTable | undefined): boolean {
  if (before && lines.every(({ text }) => isContinuationMark(text))) return true;
  const near = lines.slice(-settings.nearbyLines);
  return near.some(
    (line) => startsTitle(line) || (namesPlan(line) && collapse(line.text).length <= settings.headingLength),
  );
}

/** A title with «План» stands near above, or on top of the grid itself. */
function isTitled(grid: Grid, table: number, lines: readonly Line[]): boolean {
  const near = lines.filter((line) => line.grid === null).slice(-settings.nearbyLines);
  const inside = gridRows(grid).slice(0, settings.nearbyLines);
  const top = inside.filter((row) => isTitleRow(row, table)).map(({ own }) => own);
  return [...near, ...linesOfRows(top, table)].some(
    (line) => startsTitle(line) && anyBegins(words(line.text), ["план"]),
  );
}

/** A table under a plan's title, and neither an approval nor signatures. */
function isLeftOut(grid: Grid, table: number, lines: readonly Line[]): boolean {
  const rows = grid.rows.filter((row) => filled(row).length >= 2);
  if (rows.length < settings.headerlessRows || !isTitled(grid, table, lines)) return false;
  const own = linesOfRows(rows, table);
  return !own.some(startsApproval) && !isSigned(own);
}

function isSigned(own: readonly Line[]): boolean {
  return own.every((line) => hasPost(line) || isBareName(line)) && own.some(hasName);
}

/** A grid without a header goes on with the table before it if it is as wide, no new plan begins between, and it is no signature. */
function goesOn(grid: Grid, own: readonly Line[], between: readonly Line[], before: PlanTable): boolean {
  if (own.length === 0 || !fits(grid, before)) return false;
  if (own.some(startsApproval) || between.some((line) => startsApproval(line) || startsTitle(line))) return false;
  return !isSigned(own);
}

/** As wide as the table before, or with as many cells in most of its rows: Word cuts a table that goes on into other columns. */
function fits(grid: Grid, before: PlanTable): boolean {
  if (widthOf(grid) === (before.columns.at(-1)?.end ?? 0)) return true;
  const cells = before.columns.filter(({ gap }) => !gap).length;
  const alike = gridRows(grid).filter((row) => row.cells.length === cells);
  return cells > 2 && alike.length > grid.rows.length / 2;
}

/** «Продолжение таблицы 1» between two pages. */
function isContinuationMark(text: string): boolean {
  return continuationWords.includes(words(text)[0] ?? "") && text.length <= settings.headingLength;
}

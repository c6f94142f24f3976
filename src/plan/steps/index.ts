/**
 * Rows that hold a whole section: a list of activities in one cell, their dates and people in others, kept in step by line
 * breaks. Such a row is opened where its dates can be matched to its activities safely; any other row stays as it is.
 */
import type { TableColumn } from "../columns.ts";
import { settings } from "../settings.ts";
import type { PlanTable, TableRow } from "../table.ts";
import { type Candidate, type Columns, candidateOf, stepsIn, undatedOf } from "./candidate.ts";
import { bestWidth, heightsIn } from "./fit.ts";
import { distances, match } from "./match.ts";
import { type OpenRow, opened } from "./open.ts";

export type { OpenRow } from "./open.ts";

/** Each row that could be opened. */
export function stepsOf({ columns, rows }: PlanTable): Map<TableRow, OpenRow> {
  const at = columnsInStep(columns);
  const undated = columns.some(({ use }) => use === "months") ? [] : rows.flatMap((row) => undatedOf(row, at) ?? []);
  const open = new Map(undated.map((one) => [one.row, opened(one, { at, columns, dated: [], heights: null })]));
  const candidates = rows.flatMap((row) => candidateOf(row, at) ?? []);
  const sample = candidates
    .filter(({ list, dates }) => dates.length !== list.steps.length)
    .slice(0, settings.stepSample);
  const width = bestWidth((width) => sample.reduce((sum, one) => sum + matchDates(one, at, width).cost, 0));
  for (const one of candidates) {
    const dated = datesInStep(one, at, width);
    if (dated) open.set(one.row, opened(one, { at, columns, dated, heights: heightsBeside(dated, one, at) }));
  }
  return open;
}

/** How high the activities stand where their column is as wide as fits the dates beside them best. */
function heightsBeside(dated: readonly number[], one: Candidate, at: Columns): number[] {
  const lines = one.dates.map(({ line }) => line);
  const width = bestWidth((width) => distances(lines, dated, heightsOf(one, at, width), settings.dateCosts));
  return heightsOf(one, at, width);
}

function columnsInStep(columns: readonly TableColumn[]): Columns {
  const of = (use: TableColumn["use"]) => columns.findIndex((column) => column.use === use);
  return { number: of("number"), activity: of("activity"), period: of("period"), responsible: of("responsible") };
}

function heightsOf({ row, list }: Candidate, at: Columns, width: number): number[] {
  return heightsIn(row.values[at.activity] ?? "", stepsIn(list), width);
}

function matchDates(one: Candidate, at: Columns, width: number) {
  const lines = one.dates.map(({ line }) => line);
  return match(lines, heightsOf(one, at, width), settings.dateCosts);
}

/** For each date the index of its activity: one to one where there are as many, else by height; null where that is not safe. */
function datesInStep(one: Candidate, at: Columns, width: number): number[] | null {
  const { list, dates } = one;
  const steps = list.steps.length;
  const titled = list.title ? 1 : 0;
  const ofTitle = titled === 1 && (dates[0]?.line ?? 0) <= (list.title?.line ?? 0);
  if (dates.length === steps) return dates.map((_, index) => index + titled);
  if (ofTitle) return dates.length === steps + 1 ? dates.map((_, index) => index) : null;
  const { steps: found, cost } = matchDates(one, at, width);
  const off = Math.abs(dates.length - steps);
  const safe =
    off <= steps * settings.stepOff && cost <= settings.dateCosts.empty * (titled + off) + steps * settings.stepCost;
  return safe ? found : null;
}

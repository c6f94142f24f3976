/** Rows of the database in the shapes of the page. */

import { type IssueCode, issueCodes, report } from "../issues.ts";
import type { Language } from "../language/index.ts";
import type { Issue } from "../model.ts";
import { axisOf } from "./axis.ts";
import type { ItemData, NoteData, PeriodData, PlaceData, PlanData } from "./data.ts";

export interface PlanRow {
  id: number;
  order: number;
  title: string | null;
  organization: string | null;
  path: string;
  span_start: string | null;
  span_end: string | null;
  items: number;
  unclear: number;
  first_date: string | null;
  last_date: string | null;
}

export function planOf({ span_start, span_end, first_date, last_date, ...plan }: PlanRow): PlanData {
  const span: [string, string] | null = span_start && span_end ? [span_start, span_end] : null;
  const days: [string, string] | null = first_date && last_date ? [first_date, last_date] : null;
  return { ...plan, span, axis: axisOf(span, days) };
}

type PlaceRow = Record<keyof PlaceData, number | null>;

export interface NoteRow extends Omit<NoteData, "at">, PlaceRow {
  code: string;
}

export function noteOf({ page, table, row, paragraph, line, code, ...note }: NoteRow, language: Language): NoteData {
  const at = placeOf({ page, table, row, paragraph, line });
  const message = said({ code, found: note.found ?? "" }, language) ?? note.message;
  return { ...note, order: note.order ?? Number.MAX_SAFE_INTEGER, message, at };
}

const codes: ReadonlySet<string> = new Set(issueCodes);

/** The words of an issue; null for a code of another version of ours. */
function said({ code, found = "" }: { code: string; found?: string | undefined }, language: Language): string | null {
  return codes.has(code) ? report({ code: code as IssueCode, found }, language).message : null;
}

const placeOf = (row: PlaceRow): PlaceData =>
  Object.fromEntries(Object.entries(row).filter(([, number]) => number !== null)) as PlaceData;

const otherCells = ["result", "mark", "place", "participants", "notes"] as const;

type Cells = Record<"number" | "activity" | "responsible" | (typeof otherCells)[number], string | null>;
type Source = { [Name in keyof PlaceData as `source_${Name}`]-?: number | null };

/** JSON columns are text still; those of the period are null where there is none. */
export interface ItemRow extends Cells, Source {
  id: number;
  plan_id: number;
  section: string;
  extra: string;
  windows: string;
  people: string;
  roles: string;
  raw: string | null;
  kind: string | null;
  outcome: PeriodData["outcome"] | null;
  recurrence_times: number | null;
  recurrence_per: string | null;
  recurrence_bound: "exactly" | "atLeast" | "atMost" | null;
  time: string | null;
  assumptions: string;
  issues: string;
  alternatives: string | null;
}

export function itemOf(row: ItemRow, language: Language): ItemData {
  const { id, plan_id, number, activity, responsible } = row;
  return {
    id,
    plan: plan_id,
    section: JSON.parse(row.section),
    number,
    activity,
    responsible,
    cells: cellsOf(row),
    period: periodOf(row, language),
    people: JSON.parse(row.people),
    roles: JSON.parse(row.roles),
    at: placeOf({
      page: row.source_page,
      table: row.source_table,
      row: row.source_row,
      paragraph: row.source_paragraph,
      line: row.source_line,
    }),
  };
}

function cellsOf(row: ItemRow): [string, string][] {
  const known = otherCells.map((name): [string, string | null] => [name, row[name]]);
  const all = [...known, ...Object.entries<string>(JSON.parse(row.extra))];
  return all.filter((cell): cell is [string, string] => Boolean(cell[1]));
}

function periodOf(row: ItemRow, language: Language): PeriodData | null {
  if (row.kind === null || row.outcome === null) return null;
  const { raw, kind, outcome, recurrence_times: times, recurrence_per: per, recurrence_bound: bound } = row;
  return {
    raw,
    kind,
    outcome,
    windows: JSON.parse(row.windows),
    assumptions: JSON.parse(row.assumptions),
    issues: (JSON.parse(row.issues) as Issue[]).map((issue) => said(issue, language) ?? issue.code),
    ...(times !== null && per !== null && bound !== null && { recurrence: { times, per, bound } }),
    ...(row.time !== null && { time: row.time }),
    ...(row.alternatives !== null && { alternatives: alternativesOf(row.alternatives) }),
  };
}

interface WindowObject {
  start: string | null;
  end: string | null;
}

const alternativesOf = (text: string) =>
  (JSON.parse(text) as WindowObject[][]).map((windows) => windows.map(({ start, end }) => [start, end] as const));

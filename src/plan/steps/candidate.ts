/** Which rows may hold several activities: a list in the activity cell and lines in the date cell that read as periods. */
import { readsAsPeriod } from "../dated.ts";
import { isBlank } from "../grid.ts";
import { settings } from "../settings.ts";
import type { TableRow } from "../table.ts";
import { datesOf, numberedList, type Piece, paragraphs, piecesOf, type StepList } from "./lines.ts";

/** Where the columns stand that are kept in step; −1 for none. */
export type Columns = Record<"number" | "activity" | "period" | "responsible", number>;

/** A row that may be opened: its activities, the title above them among them, and its dates. */
export interface Candidate {
  row: TableRow;
  list: StepList;
  dates: Piece[];
}

/** At least two activities beside at least two lines that mostly read as periods, all of them begun in this row. */
export function candidateOf(row: TableRow, at: Columns): Candidate | null {
  if (!row.starts[at.activity] || !row.starts[at.period]) return null;
  const period = row.values[at.period] ?? "";
  if (!period.includes("\n")) return null;
  const dates = datesOf(period);
  const read = dates.filter(({ text }) => readsAsPeriod(text)).length;
  if (dates.length < 2 || dates.length > settings.stepLines || read < dates.length * settings.stepDated) return null;
  const list = listOf(row, at, read === dates.length ? dates.length : 0);
  return list && list.steps.length >= 2 && list.steps.length <= settings.stepLines ? { row, list, dates } : null;
}

/** A list numbered from 1 without a gap, in a row that says nothing of when. */
export function undatedOf(row: TableRow, at: Columns): Candidate | null {
  if (!row.starts[at.activity] || !isBlank(row.values[at.period] ?? "")) return null;
  const list = numberedList(row.values[at.activity] ?? "");
  if (!list || list.steps.length < 2 || list.steps.length > settings.stepLines) return null;
  const plain = list.steps.every(({ number }, index) => Number.parseInt(number ?? "", 10) === index + 1);
  return plain ? { row, list, dates: [] } : null;
}

/** A numbered list; paragraphs numbered in the next cell; or as many paragraphs as dates, under up to two lines of title. */
function listOf(row: TableRow, at: Columns, dates: number): StepList | null {
  const text = row.values[at.activity] ?? "";
  const numbered = numberedList(text);
  if (numbered) return numbered;
  const all = paragraphs(text);
  if (!all) return null;
  const numbers = piecesOf(row.values[at.number] ?? "");
  if (numbers.length > 1 && numbers.length === all.length)
    return { title: null, steps: all.map((step, index) => ({ ...step, number: numbers[index]?.text.trim() ?? null })) };
  const above = all.length - dates;
  if (all.slice(Math.max(0, above)).some(({ text }) => text.trimEnd().endsWith(":"))) return null; // a list under one activity
  if (dates < settings.stepParagraphs || above < 0 || above > settings.stepTitle) return null;
  return { title: above > 0 ? joinedPiece(all.slice(0, above)) : null, steps: all.slice(above) };
}

function joinedPiece(pieces: readonly Piece[]): Piece {
  return { line: 0, offset: 0, ...pieces[0], text: pieces.map(({ text }) => text).join("\n") };
}

/** The title, where there is one, and the activities. */
export function stepsIn({ title, steps }: StepList): Piece[] {
  return title ? [title, ...steps] : steps;
}

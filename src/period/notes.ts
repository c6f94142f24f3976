/** What is worth a word beside the answer: dates that could not be, doubts, exceptions, other readings. */
import type { Stretch } from "../calendar/dates.ts";
import type { Issue, Period } from "../model.ts";
import type { Around } from "./context.ts";
import type { DatedStatement, Expr, Statement } from "./expr.ts";
import { type Piece, toWindow, yearless } from "./pieces.ts";
import type { Reading } from "./reading.ts";
import type { Failure } from "./resolve/stretch.ts";

type WordsOf = (statement: Statement) => string;

/** Adds the issues to a period, and what is known of the dates that could not be resolved. */
export function addNotes(period: Period, reading: Reading, ctx: Around, words: WordsOf): void {
  const { statements, lost } = reading;
  period.issues.push(...failures(lost, words), ...outside(reading, ctx, words));
  const exception = statements.find((statement) => statement.says === "except");
  if (exception) keepException(period, words(exception));
  if (saysNothing(period, statements)) period.issues.push({ code: "no-period", found: (period.raw ?? "").trim() });
  period.edtf.push(...lost.flatMap(yearless));
  const alternatives = lost.flatMap((piece) => piece.alternatives ?? []);
  if (alternatives.length > 0) period.alternatives = alternatives.map((stretch) => [toWindow(stretch)]);
}

const codes: Record<Failure, Issue["code"]> = {
  impossible: "impossible-date",
  "no-year": "period-without-year",
  "no-month": "period-without-month",
  "no-table": "no-calendar-table",
  ambiguous: "ambiguous-period",
};

const failures = (lost: Piece[], words: WordsOf): Issue[] =>
  onePerPlace(lost).map(({ statement, failure }) => ({ code: codes[failure ?? "ambiguous"], found: words(statement) }));

/** The days of one list stand in one place: one word about them is enough. */
const onePerPlace = (pieces: Piece[]): Piece[] =>
  pieces.filter((piece, i) => piece.statement.first !== pieces[i - 1]?.statement.first);

/** The eve before a plan's first day and the summer after its last are no surprise. */
const grace = { before: 31, after: 92 };

/** Written years that lie outside the plan's own; a year that the plan gave is none. */
function outside({ understood, fromPlan }: Reading, { plan }: Around, words: WordsOf): Issue[] {
  if (!plan) return [];
  const allowed = { start: plan.start - grace.before, end: plan.end + grace.after };
  const isStrange = (piece: Piece) =>
    !fromPlan.has(firstOf(piece)) && piece.windows.some((window) => isOutside(window, allowed));
  return onePerPlace(understood.filter(isStrange)).map(({ statement }) => ({
    code: "outside-plan-span",
    found: words(statement),
  }));
}

/** The expression that took a year for the piece. */
function firstOf({ statement }: Piece): Expr {
  const { expr } = statement as DatedStatement;
  return expr.type === "range" ? expr.from : expr;
}

/** True where a bound, if there is one, lies outside. */
function isOutside({ start, end }: Stretch, allowed: Stretch): boolean {
  const isOut = (day: number) => Number.isFinite(day) && (day < allowed.start || day > allowed.end);
  return isOut(start) || isOut(end);
}

/** «кроме воскресенья»: the windows are wider than what is meant, and no RRULE says the same. */
function keepException(period: Period, found: string): void {
  if (period.windows.length === 0) return;
  if (period.recurrence) delete period.recurrence.rrule;
  period.issues.push({ code: "exception-not-applied", found });
}

const meaningful = new Set<Statement["says"]>(["unscheduled", "conditional", "time", "status", "label", "qualifier"]);

/** A cell of nothing but other words: nobody said when. */
const saysNothing = ({ kind }: Period, statements: Statement[]) =>
  kind === "unscheduled" && !statements.some((s) => meaningful.has(s.says));

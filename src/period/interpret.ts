/** Statements → period: resolves them in their context and gathers what they say. */
import type { Assumption } from "../assumptions.ts";
import type { Stretch } from "../calendar/dates.ts";
import type { Issue, Period, PeriodKind, Window } from "../model.ts";
import type { Around } from "./context.ts";
import { edtf } from "./edtf.ts";
import { type DatedStatement, type Expr, hasExpr, type Statement } from "./expr.ts";
import type { Expression } from "./expression.ts";
import { type Piece, piecesOf, toWindow, yearless } from "./pieces.ts";
import { framesOf, join, layOut, recurringAfter } from "./recurrence.ts";
import type { Failure } from "./resolve/stretch.ts";
import { completeYears } from "./resolve/years.ts";
import type { Token } from "./tokens.ts";
import { slice, wordsOf } from "./verbatim.ts";

/** A period that says nothing yet. */
export const blank = (raw: string): Period => ({
  raw,
  kind: "unresolved",
  windows: [],
  recurrence: null,
  time: null,
  qualifiers: [],
  rest: [],
  assumptions: [],
  edtf: [],
  rule: null,
  issues: [],
});

/** The period of a cell, from its expression and the plan around it. */
export function interpret(raw: string, { tokens, statements: said }: Expression, ctx: Around): Period {
  const { statements, assumed, fromPlan } = completeYears(said, ctx);
  const pieces = piecesOf(statements, ctx);
  const [understood, lost] = [pieces.filter((piece) => !piece.failure), pieces.filter((piece) => piece.failure)];
  const joined = join(statements);
  const isFrame = joined !== null && !recurringAfter(statements);
  const layout = joined && layOut(joined.recurring, lost.length > 0 ? [] : framesOf(understood, statements, ctx), ctx);
  const windows = distinct([...(isFrame ? [] : windowsOf(understood)), ...(layout?.windows ?? [])]).map(toWindow);
  addCodes(assumed, understood, layout?.assumptions ?? [], tokens);
  const failed = new Set(lost.map((piece) => piece.statement));
  const others = new Set(joined?.others);
  const dated = understood.length > 0 || joined !== null;
  const words = wordsOf(raw, tokens, statements, (statement) =>
    binOf(statement, dated && failed.has(statement), others),
  );
  const period: Period = {
    raw,
    kind: kindOf(statements, understood, isFrame, lost),
    windows,
    recurrence: layout?.recurrence ?? null,
    time: words.time,
    qualifiers: words.qualifiers,
    rest: words.rest,
    assumptions: Array.from(assumed),
    edtf: windows.map(edtf),
    rule: ruleOf(statements),
    issues: issuesOf(
      understood.filter((piece) => !fromPlan.has(firstOf(piece))),
      lost,
      ctx,
      (s) => slice(raw, tokens, s.first, s.next),
    ),
  };
  const exception = statements.find((statement) => statement.says === "except");
  if (exception) keepException(period, slice(raw, tokens, exception.first, exception.next));
  if (saysNothing(period, statements)) period.issues.push({ code: "no-period", found: raw.trim() });
  if (lost.length === 0) return period;
  period.edtf.push(...lost.flatMap(yearless));
  const alternatives = alternativesOf(lost);
  return alternatives.length > 0 ? { ...period, alternatives } : period;
}

function windowsOf(pieces: Piece[]): Stretch[] {
  const windows: Stretch[] = [];
  for (const piece of pieces) windows.push(...piece.windows);
  return windows;
}

function addCodes(assumed: Set<Assumption>, pieces: Piece[], more: Assumption[], tokens: Token[]): void {
  for (const piece of pieces) for (const code of piece.assumptions) assumed.add(code);
  for (const code of more) assumed.add(code);
  for (const token of tokens) if (token.repaired) assumed.add(token.repaired);
}

function distinct(windows: Stretch[]): Stretch[] {
  if (windows.length < 2) return windows;
  const seen = new Set<string>();
  return windows.filter(({ start, end }) => {
    const key = `${start}/${end}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Where a statement's own words go: those of dates stay in `raw` alone, unless the date could not be. */
function binOf(statement: Statement, failed: boolean, others: Set<Statement>) {
  switch (statement.says) {
    case "rest":
    case "status":
      return "rest";
    case "time":
      return "time";
    case "conditional":
    case "unscheduled":
    case "qualifier":
    case "except":
      return "qualifiers";
    case "recurring":
      return others.has(statement) ? "qualifiers" : null;
    default:
      return failed ? "rest" : null;
  }
}

/** The first part gives the kind; days mixed with stretches are an interval; phrases count only where no date is. */
function kindOf(statements: Statement[], understood: Piece[], isFrame: boolean, lost: Piece[]): PeriodKind {
  if (isFrame) return "recurring";
  const first = understood[0];
  if (first) {
    const mixed = first.kind === "date" && understood.some((piece) => piece.kind === "interval");
    return mixed ? "interval" : first.kind;
  }
  if (statements.some((s) => s.says === "recurring")) return "recurring";
  if (lost.length > 0 || statements.some((s) => s.says === "fragment")) return "unresolved";
  const phrase = statements.find((s) => s.says === "conditional" || s.says === "unscheduled");
  return phrase?.says === "conditional" ? "conditional" : "unscheduled";
}

/** The rule of the first dated statement, else of the first that is not rest. */
function ruleOf(statements: Statement[]): string | null {
  const dated = statements.find((s) => hasExpr(s) || s.says === "recurring");
  return (dated ?? statements.find((s) => s.says !== "rest"))?.rule ?? null;
}

/** The expression that took a year for the piece. */
function firstOf({ statement }: Piece): Expr {
  const { expr } = statement as DatedStatement;
  return expr.type === "range" ? expr.from : expr;
}

const alternativesOf = (lost: Piece[]): Window[][] =>
  lost.flatMap((piece) => piece.alternatives ?? []).map((stretch) => [toWindow(stretch)]);

/** «кроме воскресенья»: the windows are wider than what is meant, and no RRULE says the same. */
function keepException(period: Period, found: string): void {
  if (period.windows.length === 0) return;
  if (period.recurrence) delete period.recurrence.rrule;
  period.issues.push({ code: "exception-not-applied", found });
}

const codes: Record<Failure, Issue["code"]> = {
  impossible: "impossible-date",
  "no-year": "period-without-year",
  "no-month": "period-without-month",
  "no-table": "no-calendar-table",
  ambiguous: "ambiguous-period",
};

const meaningful = new Set<Statement["says"]>(["unscheduled", "conditional", "time", "status", "label", "qualifier"]);

/** A cell of nothing but other words: nobody said when. */
const saysNothing = ({ kind }: Period, statements: Statement[]) =>
  kind === "unscheduled" && !statements.some((s) => meaningful.has(s.says));

/** The eve before a plan's first day and the summer after its last are no surprise. */
const grace = { before: 31, after: 92 };

function issuesOf(understood: Piece[], lost: Piece[], { span }: Around, words: (s: Statement) => string): Issue[] {
  const failures = onePerPlace(lost).map(({ statement, failure }): Issue => {
    return { code: codes[failure ?? "ambiguous"], found: words(statement) };
  });
  if (!span) return failures;
  const allowed = { start: span.start - grace.before, end: span.end + grace.after };
  const outside = onePerPlace(understood.filter(({ windows }) => windows.some((w) => isOutside(w, allowed)))).map(
    ({ statement }): Issue => ({ code: "outside-plan-span", found: words(statement) }),
  );
  return [...failures, ...outside];
}

/** The days of one list stand in one place: one word about them is enough. */
const onePerPlace = (pieces: Piece[]): Piece[] =>
  pieces.filter((piece, i) => piece.statement.first !== pieces[i - 1]?.statement.first);

/** True where a bound, if there is one, lies outside. */
function isOutside({ start, end }: Stretch, allowed: Stretch): boolean {
  const isOut = (day: number) => Number.isFinite(day) && (day < allowed.start || day > allowed.end);
  return isOut(start) || isOut(end);
}

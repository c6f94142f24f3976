/** A «Сроки» cell → what it means: text → tokens → repaired tokens → statements → years → windows. docs/periods.md is the reference. */
import type { Stretch } from "../calendar/dates.ts";
import { calendarYear, type Years } from "../calendar/span.ts";
import type { Issue, Period, PeriodKind } from "../model.ts";
import { type Around, around, type PeriodContext } from "./context.ts";
import { edtf } from "./edtf.ts";
import type { Statement } from "./expr.ts";
import { makeParser } from "./parse.ts";
import { type Piece, piecesOf, toWindow, yearless } from "./pieces.ts";
import { prepare } from "./prepare.ts";
import { join, layOut, type RecurringStatement } from "./recurrence.ts";
import { repair } from "./repair.ts";
import { completeYears } from "./resolve/years.ts";
import { rules } from "./rules/index.ts";
import { type Token, tokenize } from "./tokens.ts";
import { slice, texts } from "./verbatim.ts";

export type { PeriodContext } from "./context.ts";

const parse = makeParser(rules);

/** The meaning of a period cell in its plan. Never throws; linear in the length of the cell. */
export function normalizePeriod(raw: string, context: PeriodContext = {}): Period {
  const ctx = around(context);
  const tokens = repair(tokenize(raw));
  if (tokens.every((token) => token.kind === "sign")) return { ...blank(raw), kind: "empty" };
  const prepared = prepare(parse(tokens, ctx.calendar.days), tokens, ctx);
  const period = interpret(raw, tokens, prepared.statements, prepared.around);
  return context.span?.kind === "years" ? withOtherYears(period, raw, context, context.span) : period;
}

/** «сентябрь» in a plan of several years may be any of them: the other readings are listed. */
function withOtherYears(period: Period, raw: string, context: PeriodContext, span: Years): Period {
  if (!period.assumptions.includes("year-from-plan")) return period;
  const [first, last] = [Number(span.start.slice(0, 4)), Number(span.end.slice(0, 4))];
  const chosen = JSON.stringify(period.windows);
  const others = Array.from({ length: last - first + 1 }, (_, i) => calendarYear(first + i))
    .map((year) => normalizePeriod(raw, { ...context, span: year }).windows)
    .filter((windows) => windows.length > 0 && JSON.stringify(windows) !== chosen);
  return others.length > 0 ? { ...period, alternatives: others } : period;
}

/** «-«-», «-//-», «то же»: the cell repeats the one above. */
export function isDitto(raw: string): boolean {
  const text = raw.replace(/\s+/g, "").toLowerCase();
  return /^(тоже|то-же|таксама)$/.test(text) || (/["'«»“”„/]/.test(text) && /^["'«»“”„/\\.,–—-]+$/.test(text));
}

const blank = (raw: string): Period => ({
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

function interpret(raw: string, tokens: Token[], statements: Statement[], ctx: Around): Period {
  const assumed = completeYears(statements, ctx);
  const pieces = piecesOf(statements, ctx);
  const understood = pieces.filter((piece) => !piece.failure);
  const joined = join(statements.filter((s): s is RecurringStatement => s.says === "recurring"));
  const isFrame = joined !== null && !understood.some(({ further }) => further) && !startsFurther(statements);
  const lost = pieces.filter((piece) => piece.failure);
  const frames = lost.length > 0 ? [] : framesOf(isFrame ? understood : [], understood, statements, ctx);
  const layout = joined && layOut(joined.recurring, frames, ctx);
  const windows = distinct([
    ...(isFrame ? [] : understood.flatMap((piece) => piece.windows)),
    ...(layout?.windows ?? []),
  ]);
  for (const code of [
    ...understood.flatMap((piece) => piece.assumptions),
    ...(layout?.assumptions ?? []),
    ...repairs(tokens),
  ])
    assumed.add(code);
  const alternatives = lost.flatMap((piece) => piece.alternatives ?? []).map((stretch) => [toWindow(stretch)]);
  const isRest = (s: Statement) =>
    s.says === "rest" ||
    s.says === "status" ||
    (understood.length + (joined ? 1 : 0) > 0 && lost.some((p) => p.statement === s));
  const isQualifier = (s: Statement) =>
    s.says === "conditional" ||
    s.says === "unscheduled" ||
    s.says === "qualifier" ||
    (joined?.others.includes(s as RecurringStatement) ?? false);
  return {
    ...blank(raw),
    kind: kindOf(statements, understood, isFrame, lost),
    windows: windows.map(toWindow),
    recurrence: layout?.recurrence ?? null,
    time: texts(raw, tokens, statements, (s) => s.says === "time").join(", ") || null,
    qualifiers: texts(raw, tokens, statements, isQualifier),
    rest: texts(raw, tokens, statements, isRest),
    assumptions: [...assumed],
    edtf: [...windows.map(edtf), ...lost.flatMap(yearless)],
    rule: ruleOf(statements),
    ...(alternatives.length > 0 && { alternatives }),
    issues: [...issuesOf(lost, raw, tokens), ...outside(understood, ctx, raw, tokens)],
  };
}

const startsFurther = (statements: Statement[]) => {
  const at = statements.findIndex((s) => s.says === "further");
  return (
    at >= 0 &&
    statements.slice(at).some((s) => s.says === "recurring") &&
    statements.slice(0, at).some((s) => "expr" in s)
  );
};

/** The frame of a recurrence: the stretches that the cell names, else the heading's, else the plan's. */
function framesOf(
  named: Piece[],
  understood: Piece[],
  statements: Statement[],
  { inherited, span }: Around,
): Stretch[] {
  if (startsFurther(statements)) {
    const last = Math.max(...understood.flatMap((piece) => piece.windows.map(({ end }) => end)));
    return span && last < span.end ? [{ start: Math.max(span.start, last + 1), end: span.end }] : [];
  }
  if (named.length === 0) return [inherited ?? span ?? []].flat();
  return named.flatMap(({ windows }) =>
    windows.flatMap(({ start, end }) => {
      const frame = {
        start: Number.isFinite(start) ? start : (span?.start ?? Number.NaN),
        end: Number.isFinite(end) ? end : (span?.end ?? Number.NaN),
      };
      return frame.start <= frame.end ? [frame] : [];
    }),
  );
}

function distinct(windows: Stretch[]): Stretch[] {
  const seen = new Set<string>();
  return windows.filter(({ start, end }) => {
    const key = `${start}/${end}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The first part gives the kind; days mixed with stretches are an interval; phrases count only where no date is. */
function kindOf(statements: Statement[], understood: Piece[], isFrame: boolean, lost: Piece[]): PeriodKind {
  if (isFrame) return "recurring";
  const [first] = understood;
  if (first) {
    const mixed = first.kind === "date" && understood.some((piece) => piece.kind === "interval");
    return mixed ? "interval" : first.kind;
  }
  if (statements.some((s) => s.says === "recurring")) return "recurring";
  if (lost.length > 0 || statements.some((s) => s.says === "fragment")) return "unresolved";
  const phrase = statements.find((s) => s.says === "conditional" || s.says === "unscheduled");
  return phrase?.says === "conditional" ? "conditional" : "unscheduled";
}

const repairs = (tokens: Token[]) => tokens.flatMap((token) => token.repaired ?? []);

const ruleOf = (statements: Statement[]) =>
  (statements.find((s) => "expr" in s || s.says === "recurring") ?? statements.find((s) => s.says !== "rest"))?.rule ??
  null;

function issuesOf(lost: Piece[], raw: string, tokens: Token[]): Issue[] {
  return lost.map(({ statement, failure }) => ({
    code: failure === "impossible" ? "impossible-date" : "unresolved-period",
    found: slice(raw, tokens, statement.first, statement.next),
  }));
}

/** The eve before a plan's first day and the summer after its last are no surprise. */
const grace = { before: 31, after: 92 };

function outside(understood: Piece[], { span }: Around, raw: string, tokens: Token[]): Issue[] {
  if (!span) return [];
  const [start, end] = [span.start - grace.before, span.end + grace.after];
  const isOut = (s: Stretch) =>
    (Number.isFinite(s.start) && (s.start < start || s.start > end)) ||
    (Number.isFinite(s.end) && (s.end > end || s.end < start));
  return understood
    .filter(({ windows }) => windows.some(isOut))
    .map(({ statement }) => ({
      code: "outside-plan-span",
      found: slice(raw, tokens, statement.first, statement.next),
    }));
}

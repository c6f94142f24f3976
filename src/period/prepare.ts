/** Between grammar and resolver: what a statement owes to its neighbours. */
import { academicYear, type Years } from "../calendar/span.ts";
import { type Expr, hasExpr, type Slot, type Statement } from "./expr.ts";
import { isSign, isWord } from "./rules/read.ts";
import type { Token } from "./tokens.ts";

const steps = [continueDeadlines, attachSlots, nameDays, dropCounted];

interface Prepared {
  statements: Statement[];
  ownYears: Years | null;
}

/** Statements as they bear on each other, and the cell's own years where it names them for its months. */
export function prepare(said: Statement[], tokens: Token[]): Prepared {
  if (said.length < 2) return { statements: said, ownYears: null };
  const statements = steps.reduce((now, step) => step(now, tokens), said);
  return takeOwnYears(statements, tokens);
}

/** «до 1 октября, 1 января», «до 20.12 и 20.05»: a day listed after a deadline is a deadline too. */
function continueDeadlines(statements: Statement[], tokens: Token[]): Statement[] {
  const out: Statement[] = [];
  for (const statement of statements) {
    const before = out.at(-1);
    const isDay = statement.says === "stretch" && statement.expr.type === "day";
    const joint = tokens[statement.first - 1];
    const listed =
      before?.says === "deadline" && before.expr.type === "day" && (isSign(joint, ",") || isWord(joint, "and"));
    out.push(isDay && listed ? { ...statement, says: "deadline", before: false } : statement);
  }
  return out;
}

/** «5 октября (День учителя)», «1 сентября – День знаний»: beside a written day the name only explains it. */
function nameDays(statements: Statement[], tokens: Token[]): Statement[] {
  const isNamed = (s: Statement | undefined) => s?.says === "stretch" && s.expr.type === "named-day";
  const isWritten = (s: Statement | undefined) =>
    (s?.says === "stretch" || s?.says === "deadline") && s.expr.type === "day";
  return statements.map((s, i) => {
    const before = isWritten(statements[i - 1]) && isSign(tokens[s.first - 1], "(-.");
    const after = isWritten(statements[i + 1]) && isSign(tokens[s.next], "(-");
    if (!isNamed(s) || !(before || after)) return s;
    return { says: "qualifier", rule: s.rule, first: s.first, next: s.next };
  });
}

/** Figures beside a date or beside words that were not understood are no days. */
function dropCounted(statements: Statement[]): Statement[] {
  const first = statements.findIndex((s) => s.says === "bare-days");
  if (first < 0) return statements;
  const other = statements.some(
    (s, i) => (i < first && s.says === "rest") || s.says === "stretch" || s.says === "recurring",
  );
  return other
    ? statements.map((s) => (s.says === "bare-days" ? { says: "rest", rule: s.rule, first: s.first, next: s.next } : s))
    : statements;
}

/** «ежемесячно, 2-я неделя», «1 раз в месяц, до 5»: a part or a day without a month, beside «ежемесячно», is of each month. */
function attachSlots(statements: Statement[]): Statement[] {
  const isMonthly = (s: Statement) => s.says === "recurring" && s.per === "month" && !s.slot;
  if (!statements.some(isMonthly)) return statements;
  return statements.map((statement) => {
    const slot = hasExpr(statement) ? slotOf(statement.expr, statement.says === "deadline") : null;
    if (!slot) return statement;
    const { rule, first, next } = statement;
    return { says: "recurring", times: 1, per: "month", bound: "exactly", slot, rule, first, next };
  });
}

function slotOf(expr: Expr, until: boolean): Slot | null {
  const [from, to] = expr.type === "range" ? [expr.from, expr.to] : [expr, expr];
  if (from.type === "part" && from === to && from.month === undefined) return { on: "part", part: from.of };
  if (from.type !== "day" || to.type !== "day" || from.month !== undefined) return null;
  return { on: "days", ranges: [[until ? 1 : from.day, to.day]] };
}

/** «сентябрь 2024/2025 уч. года», «декабрь-январь 2024-2025»: a school year right after a month is that cell's span. */
function takeOwnYears(statements: Statement[], tokens: Token[]): Prepared {
  const own = statements.find((s, i) => i > 0 && isSchoolYear(s) && follows(statements[i - 1] as Statement, s, tokens));
  if (own?.says !== "stretch" || !isSchoolYear(own)) return { statements, ownYears: null };
  const ownYears = academicYear((own.expr as { first: number }).first);
  const whole = statements.map((s, i) => (statements[i + 1] === own ? { ...s, next: own.next } : s));
  return { statements: whole.filter((s) => s !== own), ownYears };
}

const isSchoolYear = (s: Statement) =>
  s.says === "stretch" &&
  (s.expr.type === "academic-year" || (s.expr.type === "year" && s.expr.last === s.expr.first + 1));

const follows = (before: Statement, s: Statement, tokens: Token[]) =>
  (before.says === "stretch" || before.says === "deadline") &&
  before.next === s.first &&
  (tokens[s.first]?.broken === false || isYearless(before.expr));

/** A month, or a range of months, that waits for its year. */
function isYearless(expr: Expr): boolean {
  if (expr.type === "range") return isYearless(expr.from) && isYearless(expr.to);
  return expr.type === "months" && expr.year === undefined;
}

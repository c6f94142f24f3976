/** What a cell says, before any date is known: the output of the grammar, the input of the resolver. */
import type { NamedDay } from "../calendar/schema.ts";

/** A day, a month, or months that belong together (a quarter, a season); a missing month is the heading's, a missing year the plan's. */
export interface Day {
  type: "day";
  day: number;
  month: number | undefined;
  year: number | undefined;
}

/** `month` to `last` inclusive; `last` before `month` runs into the next year (winter). */
export interface Months {
  type: "months";
  month: number | undefined;
  last: number;
  year: number | undefined;
}

/** A part of a month: weeks first–last (0: the last one), a third (decade), a half, the n-th weekday (0: the last), days (0: the last). */
export type MonthPart =
  | { part: "week"; first: number; last: number }
  | { part: "third" | "half"; first: number; last: number }
  | { part: "weekday"; nth: number; weekday: number }
  | { part: "days"; first: number; last: number };

interface PartOfMonth {
  type: "part";
  of: MonthPart;
  month: number | undefined;
  year: number | undefined;
}

/** What rule 1 gives a year to. */
export type Dated = Day | Months | PartOfMonth;

export const takesYear = (expr: Expr): expr is Dated =>
  expr.type === "day" || expr.type === "months" || expr.type === "part";

export type TermUnit = "term" | "trimester" | "half-year";

export type Fixed =
  | { type: "year"; first: number; last: number }
  | { type: "academic-year"; first: number }
  /** «В течение года», «постоянно»: the plan's own span */
  | { type: "span" }
  /** «в течение месяца», «квартала»: the heading's own */
  | { type: "this-unit"; unit: string }
  | {
      type: "term";
      unit: TermUnit;
      first: number;
      last: number;
      academic?: number;
      year?: number;
      edge?: "start" | "end";
    }
  | { type: "holidays"; names: string[]; academic?: number; year?: number }
  /** first or last month of a year; without a year, of the span */
  | { type: "year-edge"; edge: "start" | "end"; academic?: number; year?: number }
  /** `days`: all that bear the name; which of them exist depends on the year */
  | { type: "named-day"; days: NamedDay[] };

export interface Range {
  type: "range";
  from: Exclude<Expr, Range>;
  to: Exclude<Expr, Range>;
  /** one month was written for both («31 – 06 ноябрь») */
  sameMonth?: true;
}

/** A stretch of days in words. */
export type Expr = Dated | Fixed | Range;

/** Where in its unit a repeated activity falls. */
export type Slot =
  | { on: "weekdays"; days: number[] }
  | { on: "nth-weekdays"; nth: number[]; weekday: number }
  | { on: "days"; ranges: [number, number][] }
  | { on: "part"; part: MonthPart }
  | { on: "term-edge"; edge: "start" | "end" }
  /** «до 5 числа месяца, следующего за отчетным кварталом» */
  | { on: "next-month"; last: number };

/** One thing that a cell says. */
export type Saying =
  | { says: "stretch"; expr: Expr }
  /** figures alone («25-26»), days where a heading names the month */
  | { says: "bare-days"; expr: Expr }
  /** `before`: the bound itself is not in («до сентября» ends on 31 August) */
  | { says: "deadline"; expr: Expr; before: boolean }
  | { says: "from"; expr: Expr; after: boolean }
  | { says: "recurring"; times: number; per: string; bound: Bound; slot?: Slot }
  | { says: "conditional" | "unscheduled" | "status" | "label" | "time" | "qualifier" | "except" | "further" | "rest" }
  /** words torn off their other half */
  | { says: "fragment" };

export type Bound = "exactly" | "atLeast" | "atMost";

/** A saying, the rule that read it, and its tokens [first, next). */
export type Statement = Saying & { rule: string; first: number; next: number };

/** A statement with a stretch of days in it. */
export type DatedStatement = Extract<Statement, { expr: Expr }>;

export const hasExpr = (s: Statement): s is DatedStatement =>
  s.says === "stretch" || s.says === "deadline" || s.says === "from" || s.says === "bare-days";

/** Whether it names days one by one, and no stretch of them. */
export const isOneDay = (expr: Expr): boolean =>
  expr.type === "day" ||
  expr.type === "named-day" ||
  (expr.type === "part" && (expr.of.part === "weekday" || expr.of.part === "days"));

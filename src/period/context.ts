/** What the plan around a cell gives it. */
import { fromIso, type Stretch } from "../calendar/dates.ts";
import { type Calendar, calendarOf } from "../calendar/index.ts";
import type { Years } from "../calendar/span.ts";
import type { Window } from "../model.ts";

/** What `normalizePeriod` may know beside the cell itself. */
export interface PeriodContext {
  /** the plan's own years; null or absent when nothing says them */
  span?: Years | null;
  /** the stretch of the heading that the row stands under */
  inherited?: Window | null;
  /** the last date resolved above in the same table, ISO */
  previous?: string | null;
  /** terms, holidays and named days; Belarus by default */
  calendar?: Calendar;
  /** the year of the import, which bounds two-digit years where no span does */
  importYear?: number;
}

type Span = Stretch & { kind: Years["kind"] };

/** Years in day numbers. */
export const inDays = ({ kind, start, end }: Years): Span => ({ kind, start: fromIso(start), end: fromIso(end) });

/** The context in day numbers. */
export interface Around {
  /** the cell's own school year where it names one, else the plan's years */
  span: Span | null;
  plan: Span | null;
  inherited: Stretch | null;
  previous: number | null;
  calendar: Calendar;
  /** the last year that two figures may mean in this century */
  lastShortYear: number;
}

const yearsAhead = 10;

export function around(context: PeriodContext, ownYears: Years | null): Around {
  const { inherited } = context;
  const span = ownYears ?? context.span;
  const plan = context.span ? inDays(context.span) : null;
  const bounded = inherited?.start && inherited.end ? { start: inherited.start, end: inherited.end } : null;
  const lastYear = span ? Number(span.end.slice(0, 4)) : (context.importYear ?? new Date().getUTCFullYear());
  return {
    span: ownYears ? inDays(ownYears) : plan,
    plan,
    inherited: bounded && { start: fromIso(bounded.start), end: fromIso(bounded.end) },
    previous: context.previous ? fromIso(context.previous) : null,
    calendar: context.calendar ?? calendarOf("BY"),
    lastShortYear: lastYear + yearsAhead,
  };
}

/** Statements in their context: every date of a cell resolved or lost, its recurrences joined and laid out. */
import type { Assumption } from "../assumptions.ts";
import { civil, type Stretch } from "../calendar/dates.ts";
import { calendarYear } from "../calendar/span.ts";
import { type Around, inDays } from "./context.ts";
import type { Expr, Statement } from "./expr.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { framesOf, type Joined, join, type Layout, layOut, recurringAfter } from "./recurrence.ts";
import { completeYears } from "./resolve/years.ts";

/** The statements of a cell in its context. */
export interface Reading {
  statements: Statement[];
  understood: Piece[];
  /** dates that are there but could not be resolved */
  lost: Piece[];
  joined: Joined | null;
  /** the stretches are the frame of a recurrence, no periods of their own */
  isFrame: boolean;
  layout: Layout | null;
  assumed: Set<Assumption>;
  /** what the plan gave a year to */
  fromPlan: Set<Expr>;
}

/** Resolves what is said, in the context of the plan. */
export function resolveAll(said: readonly Statement[], ctx: Around): Reading {
  const { statements, assumed, fromPlan } = completeYears(said, ctx);
  const pieces = piecesOf(statements, ctx);
  const [understood, lost] = [pieces.filter((piece) => !piece.failure), pieces.filter((piece) => piece.failure)];
  const joined = join(statements);
  const isFrame = joined !== null && !recurringAfter(statements);
  const yearly = isFrame && joined.recurring.per === "year" && understood.length > 0 && ctx.span?.kind === "years";
  const frames = () => (yearly ? framesInEachYear(said, ctx) : framesOf(understood, statements, ctx));
  const layout = joined && layOut(joined.recurring, lost.length > 0 ? [] : frames(), ctx);
  for (const { assumptions } of layout ? [...understood, layout] : understood)
    for (const code of assumptions) assumed.add(code);
  if (yearly) assumed.delete("year-from-plan");
  return { statements, understood, lost, joined, isFrame, layout, assumed, fromPlan: yearly ? new Set() : fromPlan };
}

/** «ежегодно до 1 марта» in a plan of several years: what is said, read in each of them. */
function framesInEachYear(said: readonly Statement[], ctx: Around): Stretch[] {
  const [first, last] = [civil(ctx.span?.start ?? 0).year, civil(ctx.span?.end ?? 0).year];
  return Array.from({ length: last - first + 1 }, (_, n) => first + n).flatMap((year) => {
    const span = inDays(calendarYear(year));
    const inYear = { ...ctx, span, plan: span };
    const { statements } = completeYears(said, inYear);
    return framesOf(piecesOf(statements, inYear), statements, inYear);
  });
}

/** The windows in the order of the text, each once. */
export function windowsOf({ understood, isFrame, layout }: Reading): Stretch[] {
  const windows: Stretch[] = [];
  if (!isFrame) for (const piece of understood) windows.push(...piece.windows);
  if (layout) windows.push(...layout.windows);
  return distinct(windows);
}

function distinct(windows: Stretch[]): Stretch[] {
  if (windows.length < 2) return windows;
  const seen = new Set<string>();
  return windows.filter(({ start, end }) => {
    const key = `${start}/${end}`;
    return !seen.has(key) && seen.add(key);
  });
}

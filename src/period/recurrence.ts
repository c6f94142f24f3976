/** The recurrences of a cell joined into one, and laid out in their frame. */
import type { Assumption } from "../assumptions.ts";
import type { Stretch } from "../calendar/dates.ts";
import type { Recurrence } from "../model.ts";
import type { Around } from "./context.ts";
import { hasExpr, type Saying, type Slot, type Statement } from "./expr.ts";
import type { Piece } from "./pieces.ts";
import { slotsIn } from "./resolve/slots.ts";
import { rrule } from "./rrule.ts";

type Recurring = Extract<Saying, { says: "recurring" }>;

export interface Joined {
  recurring: Recurring;
  /** said too, but of another frequency: the first one rules */
  others: Statement[];
}

/** «ежемесячно, до 25 числа» is one recurrence; «еженедельно; ежемесячно» are two, and the first rules. */
export function join(statements: Statement[]): Joined | null {
  let joined: Joined | null = null;
  for (const statement of statements) {
    if (statement.says !== "recurring") continue;
    const both: Recurring | null = joined ? merge(joined.recurring, statement) : statement;
    if (!joined) joined = { recurring: statement, others: [] };
    else if (both) joined.recurring = both;
    else joined.others.push(statement);
  }
  return joined;
}

/** «апрель, далее ежемесячно»: the recurrence follows on what stands before «далее». */
export function recurringAfter(statements: Statement[]): boolean {
  const at = statements.findIndex((s) => s.says === "further");
  if (at < 1) return false;
  return statements.slice(at).some((s) => s.says === "recurring") && statements.slice(0, at).some((s) => hasExpr(s));
}

/** The frames of a recurrence: the stretches that the cell names, else the heading's, else the plan's; bounded. */
export function framesOf(named: Piece[], statements: Statement[], { inherited, span }: Around): Stretch[] {
  if (recurringAfter(statements)) {
    const last = Math.max(...named.flatMap((piece) => piece.windows.map(({ end }) => end)));
    return span && last < span.end ? [{ start: Math.max(span.start, last + 1), end: span.end }] : [];
  }
  if (named.length === 0) return [inherited ?? span ?? []].flat();
  const open = { start: span?.start ?? Number.NaN, end: span?.end ?? Number.NaN };
  return named
    .flatMap((piece) => piece.windows)
    .map(({ start, end }) => ({
      start: Number.isFinite(start) ? start : open.start,
      end: Number.isFinite(end) ? end : open.end,
    }))
    .filter(({ start, end }) => start <= end);
}

function merge(a: Recurring, b: Recurring): Recurring | null {
  if (b.slot?.on === "next-month" && !a.slot) return { ...a, slot: b.slot };
  if (a.per === "day" && !a.slot && b.slot?.on === "weekdays") return { ...b, bound: a.bound };
  if (a.per !== b.per) return null;
  if (a.slot && b.slot) return mergeSlots(a, b, a.slot, b.slot);
  const slot = a.slot ?? b.slot;
  return slot ? { ...a, times: Math.max(a.times, b.times), bound: a.slot ? b.bound : a.bound, slot } : null;
}

function mergeSlots(a: Recurring, b: Recurring, one: Slot, two: Slot): Recurring | null {
  const times = a.times + b.times;
  if (one.on === "weekdays" && two.on === "weekdays")
    return { ...a, times, slot: { ...one, days: [...new Set([...one.days, ...two.days])].sort() } };
  if (one.on === "days" && two.on === "days")
    return { ...a, times, slot: { ...one, ranges: [...one.ranges, ...two.ranges] } };
  if (one.on === "nth-weekdays" && two.on === "nth-weekdays" && one.weekday === two.weekday)
    return { ...a, times, slot: { ...one, nth: [...one.nth, ...two.nth] } };
  return null;
}

export interface Layout {
  recurrence: Recurrence;
  windows: Stretch[];
  assumptions: Assumption[];
}

/** The windows of a recurrence in its frames, in order. */
export function layOut({ times, per, bound, slot }: Recurring, frames: Stretch[], around: Around): Layout {
  const parts = frames.map((frame) => slotsIn(frame, per, slot, around));
  const [frame] = frames;
  const rule = frames.length === 1 && frame && bound === "exactly" ? rrule(per, times, slot, frame) : undefined;
  return {
    recurrence: { times, per, bound, ...(rule ? { rrule: rule } : {}) },
    windows: parts.flatMap(({ windows }) => windows),
    assumptions: parts.flatMap(({ assumptions }) => assumptions),
  };
}

/** The recurrences of a cell joined into one, and laid out in their frame. */
import type { Stretch } from "../calendar/dates.ts";
import type { Recurrence } from "../model.ts";
import type { Around } from "./context.ts";
import type { Saying, Slot, Statement } from "./expr.ts";
import { slotsIn } from "./resolve/slots.ts";
import { rrule } from "./rrule.ts";

export type Recurring = Extract<Saying, { says: "recurring" }>;
export type RecurringStatement = Recurring & Statement;

export interface Joined {
  recurring: Recurring;
  /** said too, but of another frequency: the first one rules */
  others: RecurringStatement[];
}

/** «ежемесячно, до 25 числа» is one recurrence; «еженедельно; ежемесячно» are two, and the first rules. */
export function join(statements: RecurringStatement[]): Joined | null {
  const [first, ...more] = statements;
  if (!first) return null;
  const joined: Joined = { recurring: first, others: [] };
  for (const other of more) {
    const both = merge(joined.recurring, other);
    if (both) joined.recurring = both;
    else joined.others.push(other);
  }
  return joined;
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
  assumptions: string[];
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

/** A recurrence as RFC 5545, where that says exactly the same: named days in one frame. «1 раз в месяц» names none. */
import { iso, type Stretch } from "../calendar/dates.ts";
import type { Slot } from "./expr.ts";

const names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The rule text, or undefined where RFC 5545 cannot say it. */
export function rrule(per: string, times: number, slot: Slot | undefined, frame: Stretch): string | undefined {
  const days = slot ? slotDays(slot) : per === "day" && times === 1 ? "FREQ=DAILY" : undefined;
  return days && `${days};UNTIL=${iso(frame.end).replaceAll("-", "")}`;
}

function slotDays(slot: Slot): string | undefined {
  if (slot.on === "weekdays") return `FREQ=WEEKLY;BYDAY=${slot.days.map((d) => names[d - 1]).join(",")}`;
  if (slot.on === "nth-weekdays")
    return `FREQ=MONTHLY;BYDAY=${slot.nth.map((n) => `${n || -1}${names[slot.weekday - 1]}`).join(",")}`;
  if (slot.on === "days" && slot.ranges.every(([a, b]) => a === b))
    return `FREQ=MONTHLY;BYMONTHDAY=${slot.ranges.map(([a]) => a || -1).join(",")}`;
  return undefined;
}

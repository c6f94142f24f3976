/** Months in the order of a school year: «АВГУСТ» after «ИЮНЬ» and «ИЮЛЬ» is the one that ends it, not the one before its start. */
import type { Issue, RawItem, RawPlan } from "../model.ts";
import type { Result } from "../result.ts";
import { words } from "./fold.ts";
import { monthOf } from "./months.ts";

const august = 8;

interface Seen {
  start: string;
  month: number;
}

/** The plans with the year added to every inherited August that ends the months of its school year, in one plan or in several. */
export function inSeries(plans: readonly RawPlan[]): Result<RawPlan[]> {
  const issues: Issue[] = [];
  let before: Seen | null = null;
  const value = plans.map((plan) => {
    const { span } = plan;
    if (span?.kind !== "academic") return plan;
    let changed = false;
    const items = plan.items.map((item): RawItem => {
      const month = monthAlone(item.inherited);
      if (month === null) return item;
      const ends = month === august && before !== null && before.start === span.start && before.month < august;
      if (month !== august) before = { start: span.start, month };
      if (!ends) return item;
      const inherited = `${item.inherited} ${span.end.slice(0, 4)}`;
      if (!changed) issues.push({ code: "month-at-end", at: item.source, found: inherited });
      changed = true;
      return { ...item, inherited };
    });
    return { ...plan, items };
  });
  return { value, issues };
}

/** The month of a heading that names one month and no year. */
function monthAlone(text: string | null): number | null {
  const all = words(text ?? "");
  const months = all.flatMap((word) => monthOf(word) ?? []);
  return months.length === 1 && !all.some((word) => /\d{4}/.test(word)) ? (months[0] ?? null) : null;
}

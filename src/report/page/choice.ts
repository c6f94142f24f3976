/** Which items the reader of the page asked for. */
import type { Axis, ItemData, PlanData } from "../data.ts";
import { dayOf, monthNumber } from "../markup/days.ts";
import { settings } from "../settings.ts";
import { asker, findable } from "./search.ts";

/** As the form has it; an empty text chooses nothing. */
export interface Choice {
  text: string;
  plan: string;
  outcome: string;
  /** `person 12` or `role учитель` */
  who: string;
  /** The number of a month. */
  month: string;
}

export const isOpen = (choice: Choice): boolean => Object.values(choice).every((value) => value.trim() === "");

/** Makes the function that finds items; their words are gathered at the first search. */
export function finder(items: readonly ItemData[], nameOf: (plan: number) => string): (choice: Choice) => ItemData[] {
  const texts = new Map<ItemData, string>();
  const textOf = (item: ItemData) => {
    const text = texts.get(item) ?? findable(item, nameOf(item.plan));
    texts.set(item, text);
    return text;
  };
  return (choice) => {
    const asks = asker(choice.text);
    const fits = (item: ItemData) => isChosen(item, choice) && (choice.text === "" || asks(textOf(item)));
    return items.filter(fits);
  };
}

function isChosen(item: ItemData, { plan, outcome, who, month }: Choice): boolean {
  if (plan !== "" && String(item.plan) !== plan) return false;
  if (outcome !== "" && item.period?.outcome !== outcome) return false;
  if (who !== "" && !answers(item, who)) return false;
  return month === "" || months(item).some(([first, last]) => first <= Number(month) && Number(month) <= last);
}

function answers({ people, roles }: ItemData, who: string): boolean {
  const [, kind, name = ""] = /^(person|role) (.*)$/s.exec(who) ?? [];
  return kind === "role" ? roles.includes(name) : people.includes(Number(name));
}

/** A deadline is in its own month; what has no end goes on. */
function months({ period }: ItemData): [number, number][] {
  return (period?.windows ?? []).map(([start, end]) => {
    const last = end === null ? Number.POSITIVE_INFINITY : monthNumber(dayOf(end));
    return [start === null ? last : monthNumber(dayOf(start)), last];
  });
}

/** Every month in which something happens, for the form: those of the plans themselves, and those outside of all plans. */
export function monthsOf(
  items: readonly ItemData[],
  plans: readonly PlanData[],
): Record<"within" | "outside", number[]> {
  const all = monthsWith(items);
  const spans = plans.map(({ span, axis }) => span?.map((day) => monthNumber(dayOf(day))) ?? endsOf(axis));
  const isWithin = (month: number) => spans.some(([first = 0, last = -1]) => first <= month && month <= last);
  const chosen = (fits: boolean) => all.filter((month) => isWithin(month) === fits).slice(0, settings.monthsToChoose);
  return { within: chosen(true), outside: chosen(false) };
}

const endsOf = (axis: Axis | null) => (axis ? [axis.first, axis.first + axis.months - 1] : []);

function monthsWith(items: readonly ItemData[]): number[] {
  const all = new Set<number>();
  for (const item of items) {
    for (const [first, last] of months(item)) {
      const end = Number.isFinite(last) ? last : first;
      for (let month = first; month <= end && month - first < settings.monthsToChoose; month++) all.add(month);
    }
  }
  return [...all].filter(Number.isFinite).sort((a, b) => a - b);
}

/** The plans with their time axes; the rows of a plan are made when it is opened. */
import type { ItemData, PlanData } from "../data.ts";
import { signsOf } from "../markup/assumed.ts";
import { html } from "../markup/html.ts";
import { itemRows } from "../markup/item.ts";
import { planPart, planTable } from "../markup/plan.ts";
import { settings } from "../settings.ts";
import type { Words } from "../words/words.ts";
import { type Pager, pager } from "./pager.ts";

/** A plan and those of its items that are to be seen. */
export interface Shown {
  plan: PlanData;
  items: ItemData[];
}

export interface Plans {
  /** Shows these: the first of them open or, where something is looked for, as many as make a few screens. */
  show(plans: Shown[], isSearch: boolean): void;
  /** Opens the plan of an item and makes its row. */
  reveal(item: number): void;
  /** Opens everything, so that it can be printed; returns how many rows there are and how many are shown. */
  showAll(): { shown: number; all: number };
}

export function plansView(words: Words, list: Element): Plans {
  let plans: Shown[] = [];
  let rows = new Map<number, Pager>();
  let all: Pager | null = null;

  /** `toggle` does not bubble, but it can be caught on its way down. */
  list.addEventListener("toggle", ({ target }) => target instanceof HTMLDetailsElement && fillIn(target), true);

  function fillIn(details: HTMLDetailsElement): void {
    const id = Number(details.dataset.plan);
    const shown = plans.find(({ plan }) => plan.id === id);
    const place = details.querySelector(".rows");
    if (!details.open || !shown || !place || rows.has(id)) return;
    const { plan, items } = shown;
    const signs = signsOf(items);
    place.innerHTML = planTable(words, plan, signs, html``).markup;
    const part = (from: number, to: number) => itemRows(words, { plan, signs }, items.slice(from, to), items[from - 1]);
    const body = place.querySelector("tbody") ?? place;
    rows.set(id, pager(words, { place: body, length: items.length, atOnce: settings.rowsAtOnce, part }));
  }

  const itemsOf = (details: HTMLDetailsElement) =>
    plans.find(({ plan }) => String(plan.id) === details.dataset.plan)?.items ?? [];

  function open(details: HTMLDetailsElement): void {
    details.open = true;
    fillIn(details);
  }

  function show(next: Shown[], isSearch: boolean): void {
    plans = next;
    rows = new Map();
    list.innerHTML = '<div class="plans"></div>';
    const part = (from: number, to: number) => html`${plans.slice(from, to).map((shown) => summary(words, shown))}`;
    const place = list.firstElementChild ?? list;
    all = pager(words, { place, length: plans.length, atOnce: settings.plansAtOnce, part });
    let room: number = isSearch ? settings.rowsOpened : 1;
    for (const details of list.querySelectorAll("details")) {
      if (room <= 0) break;
      open(details);
      room -= itemsOf(details).length;
    }
  }

  function reveal(item: number): void {
    const index = plans.findIndex(({ items }) => items.some(({ id }) => id === item));
    const shown = plans[index];
    all?.showTo(index + 1);
    const details = list.querySelector<HTMLDetailsElement>(`details[data-plan="${shown?.plan.id}"]`);
    if (!shown || !details) return;
    open(details);
    rows.get(shown.plan.id)?.showTo(shown.items.findIndex(({ id }) => id === item) + 1);
  }

  function showAll(): { shown: number; all: number } {
    let shown = 0;
    all?.showTo(plans.length);
    for (const details of list.querySelectorAll("details")) {
      const room = Math.min(itemsOf(details).length, settings.rowsInPrint - shown);
      if (room <= 0) continue;
      open(details);
      rows.get(Number(details.dataset.plan))?.showTo(room);
      shown += room;
    }
    return { shown, all: plans.reduce((sum, { items }) => sum + items.length, 0) };
  }

  return { show, reveal, showAll };
}

const summary = (words: Words, { plan, items }: Shown) =>
  planPart(words, plan, items.length, items.filter(({ period }) => period && period.outcome !== "resolved").length);

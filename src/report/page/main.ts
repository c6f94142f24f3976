/** Makes the page alive: what the form chooses is shown, and no more of it at a time than can be read. */
import type { ItemData, PageData } from "../data.ts";
import { counted, fill, grouped } from "../markup/count.ts";
import { monthInWords } from "../markup/days.ts";
import { html } from "../markup/html.ts";
import { entriesOf } from "../markup/review.ts";
import type { Words } from "../words/words.ts";
import { type Choice, finder, isOpen, monthsOf } from "./choice.ts";
import { plansView, type Shown } from "./plans.ts";
import { chosenNotes, reviewView } from "./review.ts";

/** How long typing pauses before the page follows (milliseconds). */
const pause = 150;

const words = read<Words>("words");
const data = read<PageData>("data");
const titles = new Map(data.plans.map(({ id, title }) => [id, title ?? ""]));
const find = finder(data.items, (plan) => titles.get(plan) ?? "");
const form = part<HTMLFormElement>("#filter");
const unclear = data.plans.reduce((sum, plan) => sum + plan.unclear, data.notes.length);
const plans = plansView(words, part("#plans .list"));
const review = reviewView(words, part("#review"));

function read<T>(id: string): T {
  return JSON.parse(part(`#${id}`).textContent ?? "");
}

/** An element that the page is sure to have. */
function part<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`the page lacks ${selector}`);
  return found;
}

/** Shows what is chosen, in both lists. */
function show(): void {
  const choice = Object.fromEntries(new FormData(form)) as unknown as Choice;
  const items = find(choice);
  const isAll = isOpen(choice);
  const shown = byPlan(items, isAll);
  plans.show(shown, !isAll);
  review.show(entriesOf(data.plans, chosenNotes(data.notes, choice), items), unclear);
  part("#plans .count").textContent = grouped(words, shown.length);
  part("#found").textContent = isAll ? "" : found(items.length, shown.length);
}

/** Every plan with its chosen items; one without them is shown only where nothing was chosen. */
function byPlan(items: readonly ItemData[], isAll: boolean): Shown[] {
  const itemsOf = new Map<number, ItemData[]>();
  for (const item of items) {
    const others = itemsOf.get(item.plan);
    if (others) others.push(item);
    else itemsOf.set(item.plan, [item]);
  }
  return data.plans
    .map((plan) => ({ plan, items: itemsOf.get(plan.id) ?? [] }))
    .filter((own) => isAll || own.items.length > 0);
}

function found(items: number, inPlans: number): string {
  if (items === 0) return words.filter.nothing;
  return `${counted(words, "found", items)} ${counted(words, "inPlans", inPlans)}`;
}

function offerMonths(): void {
  const { within, outside } = monthsOf(data.items, data.plans);
  const options = (months: number[]) =>
    months.map((month) => html`<option value="${month}">${monthInWords(words, month)}</option>`);
  const others =
    outside.length > 0 && html`<optgroup label="${words.filter.otherMonths}">${options(outside)}</optgroup>`;
  part("[name=month]").insertAdjacentHTML("beforeend", html`${options(within)}${others}`.markup);
}

/** Paper shows everything that is chosen, as far as anyone would print it, and says where it stops. */
function spread(): void {
  review.showAll();
  const { shown, all } = plans.showAll();
  const note = fill(words.cutInPrint, { n: grouped(words, shown), all: grouped(words, all) });
  if (shown < all) part("#plans .list").insertAdjacentHTML("beforebegin", html`<p class="note">${note}</p>`.markup);
}

function fold(): void {
  document.querySelector("#plans .note")?.remove();
  show();
}

/** A link to an item finds its row made. */
function follow({ target }: Event): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href^='#item-']") : null;
  if (link) plans.reveal(Number(link.hash.slice("#item-".length)));
}

let waiting = 0;
function showSoon(): void {
  clearTimeout(waiting);
  waiting = window.setTimeout(show, pause);
}

offerMonths();
form.hidden = false;
form.addEventListener("input", showSoon);
form.addEventListener("reset", showSoon);
form.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("click", follow);
window.addEventListener("beforeprint", spread);
window.addEventListener("afterprint", fold);
show();

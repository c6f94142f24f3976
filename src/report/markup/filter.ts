import type { Frame, PlanData } from "../data.ts";
import type { Words } from "../words/words.ts";
import { html, type Markup } from "./html.ts";

/** The form that chooses what is shown; the page's script fills the months in, and shows it at all. */
export function filterForm(words: Words, { plans, people, roles }: Pick<Frame, "plans" | "people" | "roles">): Markup {
  const { filter, outcomes } = words;
  const persons = people.map(({ id, name, organization }) => option(`person ${id}`, name, organization));
  return html`<form id="filter" role="search" aria-label="${filter.heading}" hidden>
<p class="search"><label for="filter-text">${filter.search}</label><input id="filter-text" type="search" name="text" placeholder="${filter.hint}" autocomplete="off" spellcheck="false"></p>
${choice("plan", filter.plan, filter.any, planOptions(words, plans))}
${choice(
  "outcome",
  filter.outcome,
  filter.any,
  Object.entries(outcomes).map(([code, said]) => option(code, said)),
)}
${choice("who", filter.who, filter.any, [
  group(filter.people, persons),
  group(
    filter.roles,
    roles.map((role) => option(`role ${role}`, role)),
  ),
])}
${choice("month", filter.month, filter.any, [])}
<button type="reset">${filter.reset}</button>
<output id="found" aria-live="polite"></output></form>`;
}

const choice = (name: string, label: string, any: string, options: Markup[]): Markup =>
  html`<p><label for="filter-${name}">${label}</label><select id="filter-${name}" name="${name}"><option value="">${any}</option>${options}</select></p>`;

const group = (label: string, options: Markup[]) =>
  options.length > 0 ? html`<optgroup label="${label}">${options}</optgroup>` : html``;

const option = (value: string, text: string, more: string | null = null): Markup =>
  html`<option value="${value}">${text}${more && html` — ${more}`}</option>`;

/** Plans of one name («План работы на год») are told apart by their files. */
function planOptions(words: Words, plans: readonly PlanData[]): Markup[] {
  const names = plans.map((plan) => nameOf(words, plan));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return plans.map(({ id, path }, at) => {
    const name = names[at] ?? "";
    return option(String(id), name, (counts.get(name) ?? 0) > 1 ? path : null);
  });
}

const nameOf = (words: Words, { title, path }: PlanData) => title ?? `${words.plans.untitled}: ${path}`;

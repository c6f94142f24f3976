import type { PlanData } from "../data.ts";
import type { Words } from "../words/words.ts";
import { assumptionsNote, type Signs } from "./assumed.ts";
import { counted } from "./count.ts";
import { windowInWords } from "./days.ts";
import { html, type Markup } from "./html.ts";
import { itemsHead } from "./item.ts";

/** A plan, folded unless its `table` is there to be seen; `items` and `unclear` are how many of it are shown at all. */
export function planPart(words: Words, plan: PlanData, items: number, unclear: number, table?: Markup): Markup {
  return html`<details class="plan" data-plan="${plan.id}"${table && html` open`}>
<summary><h3>${plan.title ?? words.plans.untitled}</h3><p>${facts(words, plan, items, unclear)}</p><p class="path">${plan.path}</p></summary>
<div class="rows">${table}</div></details>`;
}

/** What the readings took for granted, and the rows below it. */
export const planTable = (words: Words, plan: PlanData, signs: Signs, rows: Markup): Markup =>
  html`${assumptionsNote(words, signs)}<table class="items">${itemsHead(words, plan)}<tbody>${rows}</tbody></table>`;

function facts(words: Words, { span }: PlanData, items: number, unclear: number): Markup {
  const years = span && html`<span>${windowInWords(words, span)}</span>`;
  const look = unclear > 0 && html`<span class="look">${counted(words, "toLook", unclear)}</span>`;
  return html`${years}<span>${counted(words, "items", items)}</span>${look}`;
}

/** What the signs of the time axis mean. */
export function legend({ legend: says }: Words): Markup {
  const sign = (name: keyof Words["legend"], drawing: Markup) =>
    html`<li><svg class="track" aria-hidden="true" width="34" height="18">${drawing}</svg>${says[name]}</li>`;
  return html`<ul class="legend">
${sign("window", html`<rect class="bar" x="2" y="5" width="30" height="8" rx="3"/>`)}
${sign("day", html`<circle class="bar" cx="17" cy="9" r="4"/>`)}
${sign("deadline", html`<path class="point" d="M17 3l6 6-6 6-6-6z"/>`)}
${sign("recurrence", html`<line class="course" x1="4" x2="30" y1="9" y2="9"/><circle class="mark" cx="9" cy="9" r="3"/><circle class="mark" cx="25" cy="9" r="3"/>`)}
${sign("open", html`<line class="open" x1="6" x2="34" y1="9" y2="9"/>`)}
${sign("beyond", html`<path class="beyond" d="M22 5l6 4-6 4"/>`)}</ul>`;
}

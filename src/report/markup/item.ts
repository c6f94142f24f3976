/** A plan's items as rows of its table. */
import type { Axis, ItemData, PeriodData, PlanData } from "../data.ts";
import type { Words } from "../words/words.ts";
import { assumptionSigns, type Signs } from "./assumed.ts";
import { html, type Markup } from "./html.ts";
import { own } from "./own.ts";
import { placeInWords } from "./place.ts";
import { readingInWords } from "./reading.ts";
import { axisHead, track } from "./track.ts";

const axisId = (plan: PlanData) => `axis-${plan.id}`;

/** The head of the table of a plan. */
export function itemsHead(words: Words, plan: PlanData): Markup {
  const { number, activity, period } = words.columns;
  const axis = plan.axis ? axisHead(words, plan.axis, axisId(plan)) : "";
  return html`<thead><tr><th class="number" scope="col">${number}</th><th class="activity" scope="col">${activity}</th><th class="when" scope="col">${period}</th><th class="time" scope="col"><span class="spoken">${words.plans.timeline}</span>${axis}</th></tr></thead>`;
}

/** What the rows of a plan have in common. */
export interface Rows {
  plan: PlanData;
  signs: Signs;
}

/** Rows of items that follow each other, with the headings that they stand under; `before` is the item above them. */
export function itemRows(words: Words, rows: Rows, items: readonly ItemData[], before?: ItemData): Markup {
  return html`${items.map((item, index) => {
    const last = index === 0 ? before : items[index - 1];
    return [sectionRow(item, last), itemRow(words, rows, item)];
  })}`;
}

function sectionRow({ section }: ItemData, last: ItemData | undefined): Markup | false {
  if (section.length === 0 || section.join("\n") === last?.section.join("\n")) return false;
  return html`<tr class="section"><th colspan="4" scope="colgroup">${section.join(" › ")}</th></tr>`;
}

function itemRow(words: Words, { plan, signs }: Rows, item: ItemData): Markup {
  return html`<tr id="item-${item.id}"><td class="number">${item.number}</td><td class="activity">${what(words, item)}</td><td class="when">${when(words, signs, item.period)}</td><td class="time">${drawnOn(item.period, plan.axis, axisId(plan))}</td></tr>`;
}

function what(words: Words, { activity, responsible, cells, at }: ItemData): Markup {
  const others = cells.map(
    ([column, text]) => html`<p class="cell"><b>${own(words.columns, column) ?? column}:</b> ${text}</p>`,
  );
  return html`<p class="words">${activity ?? "—"}</p>${responsible && html`<p class="who">${responsible}</p>`}${others}<p class="place">${placeInWords(words, at)}</p>`;
}

/** How a period was read and, beneath it, how it stands in the document. */
function when(words: Words, signs: Signs, period: PeriodData | null): Markup {
  if (!period) return html`<p class="reading none">${words.plans.noPeriod}</p>`;
  const outcome =
    period.outcome === "resolved"
      ? ""
      : html` <span class="badge ${period.outcome}">${words.outcomes[period.outcome]}</span>`;
  return html`<p class="reading">${readingInWords(words, period)}${assumptionSigns(words, signs, period)}${outcome}</p>${asWritten(period.raw)}`;
}

export const asWritten = (raw: string | null): Markup | null =>
  raw === null ? null : html`<p class="raw">«${raw}»</p>`;

const drawnOn = (period: PeriodData | null, axis: Axis | null, id: string) =>
  period && axis && period.windows.length > 0 ? track(period, axis, id) : "";

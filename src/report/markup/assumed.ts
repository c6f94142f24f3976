/** What readings took for granted: said once for a plan, and marked in its rows by a number. */
import type { ItemData, PeriodData } from "../data.ts";
import type { Words } from "../words/words.ts";
import { html, type Markup } from "./html.ts";
import { own } from "./own.ts";

/** The number of each assumption by its code. */
export type Signs = ReadonlyMap<string, number>;

/** Numbers the assumptions of a plan's items in the order in which they come. */
export function signsOf(items: readonly ItemData[]): Signs {
  const codes = new Set(items.flatMap(({ period }) => period?.assumptions ?? []));
  return new Map([...codes].map((code, index) => [code, index + 1]));
}

const said = (words: Words, code: string) => own(words.assumptions, code) ?? code;

/** The note above a plan's list: what each number means. */
export function assumptionsNote(words: Words, signs: Signs): Markup | null {
  const list = [...signs].map(([code, sign]) => html`<li><sup>${sign}</sup> ${said(words, code)}</li>`);
  return list.length === 0 ? null : html`<div class="assumed"><p>${words.plans.assumed}</p><ol>${list}</ol></div>`;
}

/** The numbers behind a reading. */
export function assumptionSigns(words: Words, signs: Signs, { assumptions }: PeriodData): Markup {
  return html`${assumptions.map((code) => html`<sup title="${said(words, code)}">${signs.get(code)}</sup>`)}`;
}

/** The same in words, where a row stands alone. */
export function assumed(words: Words, { assumptions }: PeriodData): Markup | false {
  const all = assumptions.map((code) => said(words, code)).join("; ");
  return all !== "" && html`<p class="assumed">${all}</p>`;
}

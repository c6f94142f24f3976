/** What a person should look at: the raw cell beside its reading, and where it stands. */
import type { ItemData, NoteData, PeriodData, PlaceData, PlanData } from "../data.ts";
import type { Words } from "../words/words.ts";
import { assumed } from "./assumed.ts";
import { fill } from "./count.ts";
import { html, type Markup } from "./html.ts";
import { asWritten } from "./item.ts";
import { own } from "./own.ts";
import { placeInWords } from "./place.ts";
import { readingInWords, windowsInWords } from "./reading.ts";

/** Either a period of an item, or something else about a document. */
export type Entry = { order: number; path: string } & ({ item: ItemData; period: PeriodData } | { note: NoteData });

/** All entries, document by document, after the documents that could not be read. */
export function entriesOf(plans: readonly PlanData[], notes: readonly NoteData[], items: Iterable<ItemData>): Entry[] {
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const entries: Entry[] = [];
  for (const item of items) {
    const plan = planOf.get(item.plan);
    const { period } = item;
    if (!plan || !period || period.outcome === "resolved") continue;
    entries.push({ order: plan.order, path: plan.path, item, period });
  }
  for (const note of notes) entries.push({ order: note.order, path: note.path, note });
  return entries.sort((a, b) => Number(isError(b)) - Number(isError(a)) || a.order - b.order);
}

const isError = (entry: Entry) => "note" in entry && entry.note.severity === "error";

export function reviewTable(words: Words, rows: Markup): Markup {
  const { what, asWritten, asRead, where } = words.review;
  const heads = [what, asWritten, asRead, where].map((head) => html`<th scope="col">${head}</th>`);
  return html`<table class="review"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** Rows of entries that follow each other, with a heading for each document; `before` is the entry above them. */
export function entryRows(words: Words, entries: readonly Entry[], before?: Entry): Markup {
  return html`${entries.map((entry, index) => {
    const last = index === 0 ? before : entries[index - 1];
    const heading =
      last?.path !== entry.path && html`<tr class="section"><th colspan="4" scope="colgroup">${entry.path}</th></tr>`;
    return [heading, "note" in entry ? noteRow(words, entry.note) : periodRow(words, entry.item, entry.period)];
  })}`;
}

function noteRow(words: Words, note: NoteData): Markup {
  const kind = note.severity === "error" ? "failed" : "review";
  const badge = html`<span class="badge ${kind}">${own(words.severities, note.severity) ?? note.severity}</span>`;
  const what = html`<p>${badge}</p><p>${note.message}</p>`;
  return row(words, { what, raw: note.cell, where: where(words, note.activity, note.at) });
}

function periodRow(words: Words, item: ItemData, period: PeriodData): Markup {
  const badge = html`<span class="badge ${period.outcome}">${words.outcomes[period.outcome]}</span>`;
  const reasons = reasonsOf(words, period).map((reason) => html`<p>${reason}</p>`);
  const others = (period.alternatives ?? []).map(
    (windows) => html`<p class="reading">${fill(words.review.orElse, { reading: windowsInWords(words, windows) })}</p>`,
  );
  const read = html`<p class="reading">${readingInWords(words, period)}</p>${others}${assumed(words, period)}`;
  const link = item.activity && html`<a href="#item-${item.id}">${item.activity}</a>`;
  return row(words, {
    what: html`<p>${badge}</p>${reasons}`,
    raw: period.raw,
    read,
    where: where(words, link, item.at),
  });
}

/** A period without an issue waits for a look because it has several readings, or names no day. */
function reasonsOf({ review }: Words, { issues, alternatives }: PeriodData): string[] {
  if (issues.length > 0) return issues;
  return [alternatives ? review.ambiguous : review.withoutDay];
}

interface Cells {
  what: Markup;
  raw: string | null;
  read?: Markup;
  where: Markup | null;
}

/** On a phone each cell bears its head. */
function row({ review }: Words, { what, raw, read, where }: Cells): Markup {
  const cell = (head: string, content: Markup | null | undefined) => html`<td data-head="${head}">${content}</td>`;
  return html`<tr><td class="what">${what}</td>${cell(review.asWritten, asWritten(raw))}${cell(review.asRead, read)}${cell(review.where, where)}</tr>`;
}

function where(words: Words, name: Markup | string | null, at: PlaceData): Markup | null {
  const place = placeInWords(words, at);
  return name || place ? html`<p class="words">${name}</p><p class="place">${place}</p>` : null;
}

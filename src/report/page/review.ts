/** The list of what needs a look. */
import type { NoteData } from "../data.ts";
import { fill, grouped } from "../markup/count.ts";
import { html } from "../markup/html.ts";
import { type Entry, entryRows, reviewTable } from "../markup/review.ts";
import { settings } from "../settings.ts";
import type { Words } from "../words/words.ts";
import type { Choice } from "./choice.ts";
import { type Pager, pager } from "./pager.ts";
import { asker, searchable } from "./search.ts";

export interface Review {
  /** `all` is how many there are where nothing is chosen. */
  show(entries: Entry[], all: number): void;
  /** Puts as much on the page as is printed. */
  showAll(): void;
}

export function reviewView(words: Words, section: Element): Review {
  const list = section.querySelector(".list") ?? section;
  const count = section.querySelector(".count");
  let rows: Pager | null = null;

  function show(entries: Entry[], all: number): void {
    if (count) count.textContent = grouped(words, entries.length);
    const content = entries.length > 0 ? reviewTable(words, html``) : html`<p>${nothing(words, all)}</p>`;
    list.innerHTML = content.markup;
    const place = list.querySelector("tbody");
    const part = (from: number, to: number) => entryRows(words, entries.slice(from, to), entries[from - 1]);
    rows = place && pager(words, { place, length: entries.length, atOnce: settings.entriesAtOnce, part });
  }

  return { show, showAll: () => rows?.showTo(settings.rowsInPrint) };
}

/** That nothing of it is chosen does not mean that there is nothing. */
const nothing = (words: Words, all: number) =>
  all > 0 ? fill(words.review.nothingChosen, { all: grouped(words, all) }) : words.review.nothing;

/** What is about no period is found by its words; the other choices are about items. */
export function chosenNotes(notes: readonly NoteData[], { text, ...others }: Choice): NoteData[] {
  if (Object.values(others).some((value) => value !== "")) return [];
  const asks = asker(text);
  return notes.filter(({ path, activity, cell, found }) => asks(searchable([path, activity, cell, found])));
}

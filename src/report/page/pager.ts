/** A long list, of which a part is on the page at a time. */
import { fill, grouped } from "../markup/count.ts";
import type { Markup } from "../markup/html.ts";
import type { Words } from "../words/words.ts";

export interface List {
  /** Where its parts are put one after another. */
  place: Element;
  length: number;
  atOnce: number;
  part(from: number, to: number): Markup;
}

export interface Pager {
  /** Puts parts on the page until this many are there. */
  showTo(length: number): void;
}

/** Shows the first part, and a button for the next one behind the list. */
export function pager(words: Words, { place, length, atOnce, part }: List): Pager {
  let shown = 0;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "more";
  button.addEventListener("click", () => showTo(shown + atOnce));
  (place.closest("table") ?? place).after(button);

  function showTo(wanted: number): void {
    const to = Math.min(wanted, length);
    if (to > shown) place.insertAdjacentHTML("beforeend", part(shown, to).markup);
    shown = Math.max(shown, to);
    const left = length - shown;
    button.hidden = left === 0;
    button.textContent = fill(words.showMore, { n: grouped(words, Math.min(left, atOnce)), all: grouped(words, left) });
  }

  showTo(atOnce);
  return { showTo };
}

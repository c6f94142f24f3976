/** Folding of words for comparison: case, ё, Latin look-alikes and endings disappear; the text itself is never changed by it. */
import stemmer from "natural/lib/natural/stemmers/porter_stemmer_ru.js";
import { words } from "../text.ts";

export { words };

/** A folded word without its ending. */
export function stem(word: string): string {
  return stemmer.stem(word);
}

/** All words run together, so that a word broken by a narrow column compares as whole. */
export function squeeze(text: string): string {
  return words(text).join("");
}

/** Whether one of the words begins with one of the beginnings. */
export function anyBegins(list: readonly string[], beginnings: readonly string[]): boolean {
  return list.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
}

/** White space collapsed to single spaces, ends trimmed. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** White space collapsed inside each line; blank lines at both ends dropped. */
export function collapseLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\v\f]/)
    .map(collapse)
    .join("\n")
    .trim();
}

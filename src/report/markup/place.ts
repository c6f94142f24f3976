import type { PlaceData } from "../data.ts";
import type { Words } from "../words/words.ts";
import { fill } from "./count.ts";

const parts = ["page", "table", "row", "paragraph", "line"] as const;

/** Where something stands in its document: «с. 3, табл. 1, строка 5». */
export function placeInWords(words: Words, at: PlaceData): string {
  return parts
    .filter((part) => at[part] !== undefined)
    .map((part) => fill(words.places[part], { n: String(at[part]) }))
    .join(", ");
}

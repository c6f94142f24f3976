/** Data inside a page: JSON that no word of a document can end or turn into markup. */
import type { Frame, ItemData } from "./data.ts";

const unsafe = /[<>&\u2028\u2029]/g;

export const embedded = (value: unknown): string =>
  JSON.stringify(value).replace(unsafe, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The data of the page as one JSON object, piece by piece, so that the items need not be in memory together. */
export function* pageJson(frame: Frame, items: Iterable<ItemData>): Generator<string> {
  yield embedded(frame).slice(0, -1);
  yield ',"items":[';
  let separator = "";
  for (const item of items) {
    yield separator + embedded(item);
    separator = ",\n";
  }
  yield "]}";
}

/** Looks over a page before the parser does. */
import { limits } from "../limits.ts";

/** Elements that hold nothing, and those that the next of their kind ends. */
const flat = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option tbody thead tfoot".split(
    " ",
  ),
);

/** What a page has too much of; undefined when nothing speaks against parsing it. */
export function excessOfPage(html: string): string | undefined {
  const open = new Map<string, number>();
  let depth = 0;
  let tags = 0;
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][^\s/>]{0,40})/gi)) {
    if (++tags > limits.html.tags) return `more than ${limits.html.tags} tags`;
    const element = name.toLowerCase();
    if (flat.has(element)) continue;
    const before = open.get(element) ?? 0;
    const after = slash ? Math.max(0, before - 1) : before + 1;
    open.set(element, after);
    depth += after - before;
    if (depth > limits.html.depth) return `elements nested deeper than ${limits.html.depth}`;
  }
  return undefined;
}

/** Looks over a part before mammoth does: mammoth and the DOM under it recurse, keep every node, and repair what is broken at any cost. */
import type { Issue } from "../../model.ts";
import { limits } from "../limits.ts";
import { scanXml } from "../xml/index.ts";

/** Why a part must not be given to mammoth; null when nothing speaks against it. */
export function inspectXml(xml: string): Issue | null {
  const counts = { elements: 0, cells: 0, depth: 0, deepest: 0 };
  const issue = scanXml(xml, {
    open(name) {
      counts.elements++;
      if (name === "w:tc") counts.cells++;
      counts.deepest = Math.max(counts.deepest, ++counts.depth);
    },
    close: () => counts.depth--,
    text: () => {},
  });
  return issue ?? exceeded(counts);
}

function exceeded({ deepest, elements, cells }: { deepest: number; elements: number; cells: number }): Issue | null {
  const most = limits.mammoth;
  const tooLarge = (found: string): Issue => ({ code: "too-large", found });
  if (deepest > most.depth) return tooLarge(`elements nested deeper than ${most.depth}`);
  if (elements > most.elements) return tooLarge(`more than ${most.elements} elements`);
  return cells > most.cells ? tooLarge(`more than ${most.cells} table cells`) : null;
}

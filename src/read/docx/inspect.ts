/** Looks over the XML of a part before a parser does: parsers recurse, keep every node, and repair what is broken at any cost. */
import type { Issue } from "../../model.ts";
import { limits } from "../limits.ts";
import { type Token, tokens } from "./tokens.ts";

interface Counts {
  depth: number;
  elements: number;
  cells: number;
}

const tooLarge = (found: string): Issue => ({ code: "too-large", found });

/** Why a part must not be parsed; null when nothing speaks against it. */
export function inspectXml(xml: string): Issue | null {
  const counts: Counts = { depth: 0, elements: 0, cells: 0 };
  for (const token of tokens(xml)) {
    const issue = inspectToken(token, counts);
    if (issue) return issue;
  }
  return counts.depth === 0 ? null : { code: "damaged", found: "its XML breaks off" };
}

function inspectToken(token: Token, counts: Counts): Issue | null {
  if (token.kind === "broken") return token.issue;
  if (token.kind === "close") counts.depth--;
  if (token.kind !== "open") return null;
  counts.elements++;
  if (token.name === "tc") counts.cells++;
  if (!token.empty) counts.depth++;
  if (token.attributes > limits.xml.attributes) return tooLarge("an element with too many attributes");
  return exceeded(counts);
}

function exceeded({ depth, elements, cells }: Counts): Issue | null {
  if (depth > limits.xml.depth) return tooLarge(`elements nested deeper than ${limits.xml.depth}`);
  if (elements > limits.xml.elements) return tooLarge(`more than ${limits.xml.elements} elements`);
  return cells > limits.xml.cells ? tooLarge(`more than ${limits.xml.cells} table cells`) : null;
}

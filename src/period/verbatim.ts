/** The cell's own words for what was said, so that nothing of it is lost. */
import type { Period } from "../model.ts";
import type { Statement } from "./expr.ts";
import type { Token } from "./tokens.ts";

const opening = new Set("«\"“„'(");
const closing = new Set("»\"”“'.");

const parting = new Set(",;: \n");

/** The raw text of tokens [first, next), with the quotes and brackets around it. */
export function slice(raw: string, tokens: Token[], first: number, next: number): string {
  let start = tokens[first]?.start ?? 0;
  let end = tokens[next - 1]?.end ?? raw.length;
  while (opening.has(raw[start - 1] ?? "")) start--;
  while (closing.has(raw[end] ?? "")) end++;
  while (parting.has(raw[end - 1] ?? "")) end--;
  const text = raw.slice(start, end);
  if (raw[end] === ")" && text.includes("(")) return `${text})`.trim();
  return (text.startsWith("(") && !text.includes(")") ? text.slice(1) : text).trim();
}

type Words = Pick<Period, "time" | "qualifiers" | "rest">;
type Bin = keyof Words | null;

/** Sorts the words of the statements into bins; neighbours of one kind and line are one text. */
export function wordsOf(raw: string, tokens: Token[], statements: Statement[], binOf: (s: Statement) => Bin): Words {
  const bins = { time: [] as string[], qualifiers: [] as string[], rest: [] as string[] };
  for (let i = 0; i < statements.length; i++) {
    const first = statements[i] as Statement;
    const bin = binOf(first);
    if (!bin) continue;
    while (continues(tokens, first, statements[i + 1], binOf)) i++;
    const text = slice(raw, tokens, first.first, (statements[i] as Statement).next);
    bins[bin].push(bin === "time" ? text.replace(/^во?\s+/i, "") : text);
  }
  return { ...bins, time: bins.time.length > 0 ? bins.time.join(", ") : null };
}

function continues(tokens: Token[], a: Statement, b: Statement | undefined, binOf: (s: Statement) => Bin): boolean {
  return b?.says === a.says && !tokens[b.first]?.broken && binOf(b) === binOf(a);
}

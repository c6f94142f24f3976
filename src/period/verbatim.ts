/** The cell's own words for what was said, so that nothing of it is lost. */
import type { Statement } from "./expr.ts";
import type { Token } from "./tokens.ts";

const opening = new Set("«\"“„'(");
const closing = new Set("»\"”“'.");

/** The raw text of tokens [first, next), with the quotes and brackets around it. */
export function slice(raw: string, tokens: Token[], first: number, next: number): string {
  let start = tokens[first]?.start ?? 0;
  let end = tokens[next - 1]?.end ?? raw.length;
  while (opening.has(raw[start - 1] ?? "")) start--;
  while (closing.has(raw[end] ?? "")) end++;
  if (raw[end] === ")" && raw.slice(start, end).includes("(")) end++;
  else if (raw[start] === "(" && !raw.slice(start, end).includes(")")) start++;
  return raw.slice(start, end).trim();
}

/** The texts of the chosen statements; neighbours with nothing said between them are one text. */
export function texts(
  raw: string,
  tokens: Token[],
  statements: Statement[],
  chosen: (s: Statement) => boolean,
): string[] {
  const found: string[] = [];
  for (let i = 0; i < statements.length; i++) {
    const first = statements[i] as Statement;
    if (!chosen(first)) continue;
    while (
      i + 1 < statements.length &&
      continues(tokens, statements[i] as Statement, statements[i + 1] as Statement, chosen)
    )
      i++;
    found.push(slice(raw, tokens, first.first, (statements[i] as Statement).next));
  }
  return found;
}

function continues(tokens: Token[], a: Statement, b: Statement, chosen: (s: Statement) => boolean): boolean {
  return chosen(b) && a.says === b.says && !tokens[b.first]?.broken;
}

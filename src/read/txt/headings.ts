import type { Paragraph } from "../../model.ts";
import type { Line } from "./lines.ts";

/** A line outside the tables; the headings of Markdown («## Раздел») lose their marks. */
export function paragraphOf({ text, number, page }: Line): Paragraph {
  const place = { line: number, ...(page && { page }) };
  const [, heading] = /^#{1,6}\s+(\S.*)$/.exec(text) ?? [];
  if (heading) return { kind: "paragraph", text: bare(heading), role: "heading", ...place };
  return { kind: "paragraph", text: bare(text), ...place };
}

/** A line that is bold as a whole, as titles are. */
const bare = (text: string): string => /^\s*\*\*([^*]+)\*\*\s*$/.exec(text)?.[1] ?? text;

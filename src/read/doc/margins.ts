/** Headers and footers of a Word file: short texts in a fixed order, six for each section behind six separators of notes ([MS-DOC] 2.3.4). */
import type { Story } from "./fib.ts";

const SEPARATORS = 6;
const kinds = ["header", "header", "footer", "footer", "header", "footer"] as const; // even, odd, even, odd, first, first

export interface Margin extends Story {
  role: "header" | "footer";
}

/** Parts the text of all headers and footers by the table of their ends; without a table all of it is one header. */
export function marginsOf(all: Story, ends: Buffer): Margin[] {
  const count = Math.floor(ends.length / 4) - 1;
  if (count <= SEPARATORS) return all.start < all.end && count < 0 ? [{ ...all, role: "header" }] : [];
  return Array.from({ length: count - SEPARATORS }, (_, n) => {
    const at = (index: number) => Math.min(all.end, all.start + ends.readUInt32LE(index * 4));
    const role = kinds[n % kinds.length] ?? "header";
    return { name: all.name, start: at(n + SEPARATORS), end: at(n + SEPARATORS + 1), role };
  });
}

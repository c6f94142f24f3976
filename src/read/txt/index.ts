/** Reads a text file: its tables in either of two layouts, and every other line as a paragraph. */
import type { Block, Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { type Reading, readBy, unread } from "../reading.ts";
import { cellsLayout } from "./cells.ts";
import { decodeText } from "./encoding.ts";
import { excess, type Layout, type Line, type Stretch, splitLines } from "./lines.ts";
import { rowsLayout } from "./rows.ts";

/** Asked in turn; a new layout of text tables goes here. */
const layouts: Layout[] = [cellsLayout, rowsLayout];

/** Text of any encoding to blocks; each carries its line. */
export async function readTxt(bytes: Uint8Array): Promise<Result<Reading>> {
  const { value, issues } = decodeText(bytes);
  const { text, count } = withoutControls(value);
  const found = excess(text);
  if (found) return unread({ code: "too-large", found });
  const noted: Issue[] = count > 0 ? [{ code: "bad-characters", found: `${count} control characters` }] : [];
  return readBy("text", blocksOf(splitLines(text)), [...issues, ...noted]);
}

/** Control characters become spaces; a form feed, which ends a page, and DOS's end of file are not worth a word. */
function withoutControls(text: string): { text: string; count: number } {
  let count = 0;
  const clean = text.replace(/[^\P{Cc}\t\r\n]/gu, (sign) => {
    if (sign !== "\f" && sign !== "\x1a") count++;
    return " ";
  });
  return { text: clean, count };
}

function blocksOf(lines: Line[]): Block[] {
  const blocks: Block[] = [];
  const askAgain = new Map<Layout, number>(); // a layout that failed is not asked about the same lines: keeps this linear
  let at = 0;
  for (let line = lines[at]; line; line = lines[at]) {
    const table = tableAt(lines, at, line, askAgain);
    if (table?.grid) blocks.push(table.grid);
    else if (line.text.trim() !== "") blocks.push({ kind: "paragraph", text: line.text, line: line.number });
    at = table?.end ?? at + 1;
  }
  return blocks;
}

function tableAt(lines: Line[], at: number, line: Line, askAgain: Map<Layout, number>): Stretch | undefined {
  if (line.tabs === 0) return undefined;
  for (const layout of layouts) {
    if (at < (askAgain.get(layout) ?? 0)) continue;
    const stretch = layout(lines, at, line);
    if (stretch?.grid) return stretch;
    if (stretch) askAgain.set(layout, stretch.end);
  }
  return undefined;
}

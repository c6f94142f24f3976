/** Reads a text file: its tables in any of the layouts, and every other line as a paragraph. */
import type { Block, Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { type Reading, readBy, unread } from "../reading.ts";
import { cellsLayout } from "./cells.ts";
import { columnsLayout } from "./columns/index.ts";
import { dashesLayout } from "./dashes.ts";
import { drawnLayout } from "./drawn/index.ts";
import { decodeText } from "./encoding.ts";
import { withoutFurniture } from "./furniture.ts";
import { paragraphOf } from "./headings.ts";
import { settleJoints } from "./joints.ts";
import { excess, type Layout, type Line, type Stretch, splitLines } from "./lines.ts";
import { markdownLayout } from "./markdown.ts";
import { undoMojibake } from "./mojibake.ts";
import { rowsLayout } from "./rows.ts";
import { separatedLayout } from "./separated.ts";

/** Asked in turn, the surest signs first; a new layout of text tables goes here. */
const layouts: Layout[] = [
  markdownLayout,
  drawnLayout,
  dashesLayout,
  separatedLayout,
  cellsLayout,
  rowsLayout,
  columnsLayout,
];

/** Text of any encoding to blocks; each carries its line. */
export async function readTxt(bytes: Uint8Array): Promise<Result<Reading>> {
  const decoded = decodeText(bytes);
  const { value, issues: undone } = undoMojibake(decoded.value);
  const issues = [...decoded.issues, ...undone];
  const { text, count } = withoutControls(value);
  const found = excess(text);
  if (found) return unread({ code: "too-large", found });
  const noted: Issue[] = count > 0 ? [{ code: "bad-characters", found: `${count} control characters` }] : [];
  const { lines, furniture } = withoutFurniture(splitLines(text));
  const blocks = settleJoints(blocksOf(lines));
  return readBy("text", [...blocks, ...furniture.map(runningText)], [...issues, ...noted]);
}

/** Control characters become spaces; DOS's end of file is not worth a word, and a form feed ends a page. */
function withoutControls(text: string): { text: string; count: number } {
  let count = 0;
  const clean = text.replace(/[^\P{Cc}\t\r\n\f]/gu, (sign) => {
    if (sign !== "\x1a") count++;
    return " ";
  });
  return { text: clean.replace(/[\ufdd0-\ufdd2]/g, ""), count };
}

function blocksOf(lines: Line[]): Block[] {
  const blocks: Block[] = [];
  const askAgain = new Map<Layout, number>(); // a layout that failed is not asked about the same lines: keeps this linear
  let at = 0;
  for (let line = lines[at]; line; line = lines[at]) {
    const table = tableAt(lines, at, line, askAgain);
    if (table?.grid) blocks.push(table.grid);
    else if (line.text.trim() !== "") blocks.push(paragraphOf(line));
    blocks.push(...(table?.aside ?? []).map(runningText));
    at = table?.end ?? at + 1;
  }
  return blocks;
}

/** Words that a page says again. */
const runningText = (line: Line): Block => ({ ...paragraphOf(line), role: "header" });

function tableAt(lines: Line[], at: number, line: Line, askAgain: Map<Layout, number>): Stretch | undefined {
  for (const layout of layouts) {
    if (at < (askAgain.get(layout) ?? 0)) continue;
    const stretch = layout(lines, at, line);
    if (stretch?.grid) return stretch;
    if (stretch) askAgain.set(layout, stretch.end);
  }
  return undefined;
}

/** Cuts the lines of a table into its columns. */
import type { Strip } from "../group.ts";
import { isRowNumber, type Line } from "../lines.ts";
import { settings } from "../settings.ts";
import type { Columns } from "./gaps.ts";
import type { Range } from "./header.ts";
import { type Chunk, chunksOf } from "./words.ts";

/** A line cut into its columns; a line that writes over them is a section, of one part. */
export function cutLine(line: Line, columns: Columns, gap = false): Strip {
  const chunks = chunksOf(line.text);
  const parts = isCentred(chunks, columns) ? null : (partsAtGaps(line.text, columns) ?? partsByPlace(chunks, columns));
  const place = { line: line.number, gap };
  if (!parts) return { parts: [line.text.trim()], widths: [columns.end], shape: "section", ...place };
  return { parts, widths: widthsOf(columns), shape: "row", ...place };
}

/** Room of each column, its gap left out. */
function widthsOf({ gaps, end }: Columns): number[] {
  return [...gaps, { start: end, end }].map(({ start }, col) => Math.max(start - (gaps[col - 1]?.end ?? 0), 1));
}

/** The parts between the gaps; null where the line writes over a gap, or has capitals and nothing but single spaces there. */
function partsAtGaps(text: string, { gaps }: Columns): string[] | null {
  const cuts: number[] = [];
  let tight = 0;
  let wide = 0;
  for (const gap of gaps) {
    const cut = blankAt(text, gap);
    if (cut === null || cut < (cuts.at(-1) ?? 0)) return null;
    cuts.push(cut);
    if (isTight(text, cut)) tight++;
    else if (text.slice(0, cut).trim() !== "" && text.slice(cut).trim() !== "") wide++;
  }
  if (tight > 1 && wide === 0 && !/^\s*\p{Ll}/u.test(text)) return null;
  return [...cuts, text.length].map((cut, col) => text.slice(col === 0 ? 0 : cuts[col - 1], cut));
}

/** A single space between words. */
const isTight = (text: string, at: number): boolean => /\S \S/.test(text.slice(Math.max(at - 1, 0), at + 2));

/** Where a line is blank in a gap: in the middle of its widest blank there, or else as near to it as words may be squeezed. */
function blankAt(text: string, { start, end }: Range): number | null {
  let best: Range | null = null;
  for (let at = start; at < end; at++) {
    if (!isSpace(text[at])) continue;
    const from = at;
    while (at < end && isSpace(text[at])) at++;
    if (!best || at - from > best.end - best.start) best = { start: from, end: at };
  }
  if (best) return Math.floor((best.start + best.end) / 2);
  for (let off = 1; off <= settings.columns.reach; off++) {
    if (isSpace(text[start - off])) return start - off;
    if (isSpace(text[end - 1 + off])) return end - 1 + off;
  }
  return null;
}

const isSpace = (sign: string | undefined): boolean => sign === undefined || sign === " ";

/** Groups of words side by side that do not keep to the gaps go where most of each stands; one group alone is a section. */
function partsByPlace(chunks: Chunk[], { gaps, end }: Columns): string[] | null {
  const words = isRowNumber(chunks[0]?.text) ? chunks.slice(1) : chunks;
  if (words.length < 2) return null;
  const edges = [0, ...gaps.map((gap) => Math.floor((gap.start + gap.end) / 2)), end];
  const parts = edges.slice(1).map(() => [] as string[]);
  for (const chunk of chunks) parts[columnOf(chunk, edges)]?.push(chunk.text);
  return parts.map((texts) => texts.join(" "));
}

function columnOf({ start, end }: Chunk, edges: number[]): number {
  const shared = edges.slice(1).map((right, col) => Math.min(end, right) - Math.max(start, edges[col] ?? 0));
  return shared.indexOf(Math.max(...shared));
}

/** One group of words, with a capital, in the middle of the table and in the middle of no column of words. */
function isCentred([chunk, ...others]: Chunk[], { end }: Columns): boolean {
  if (!chunk || others.length > 0 || !/^\p{Lu}/u.test(chunk.text)) return false;
  const left = chunk.start;
  const right = end - chunk.end;
  return left > 0 && right > 0 && Math.abs(left - right) <= end * settings.columns.centre;
}

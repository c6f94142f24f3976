import type { Strip } from "../group.ts";
import type { Line } from "../lines.ts";
import { settings } from "../settings.ts";

/** Words of a line between which there is one space at most. */
export interface Chunk {
  text: string;
  start: number;
  /** Behind the last character. */
  end: number;
}

/** The words of a line in groups, which two spaces or more part. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (const { 0: words, index } of text.matchAll(/\S+(?: \S+)*/g)) {
    chunks.push({ text: words, start: index, end: index + words.length });
    if (chunks.length > settings.drawn.cells) return [];
  }
  return chunks;
}

/** The groups of a header line; «№» beside a word has a column of its own. */
export function headerChunks(text: string): Chunk[] {
  const [first, ...others] = chunksOf(text);
  const sign = first && /^№(?: ?п ?\/ ?п| ?пп)?(?= \S)/i.exec(first.text)?.[0];
  if (!first || !sign) return first ? [first, ...others] : [];
  const end = first.start + sign.length;
  return [
    { text: sign, start: first.start, end },
    { text: first.text.slice(sign.length + 1), start: end + 1, end: first.end },
    ...others,
  ];
}

export const isBlank = (line: Line): boolean => line.text.trim() === "";

/** Places to sign, and names that stand alone beside them: an approval, or the end of a letter. */
export const isSigned = (strips: Strip[]): boolean =>
  strips.some(({ parts }) => parts.some((part) => /__|^\s*[«"]\s*\d{0,2}\s*[»"]/.test(part)));

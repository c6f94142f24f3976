import { type Glyph, median } from "../geometry.ts";
import { type Line, toLines } from "../lines.ts";
import { settings } from "../settings.ts";

/** All words at one height of a page, from left to right. */
export interface TextRow {
  y: number;
  size: number;
  words: Line[];
}

/** The rows of words of the level text of a page, from top to bottom. */
export function textRows(glyphs: Glyph[]): TextRow[] {
  const rows: TextRow[] = [];
  for (const word of toLines(glyphs, settings.wordGap).filter((line) => line.angle === 0)) {
    const last = rows.at(-1);
    if (last && Math.abs(word.y - last.y) <= word.size * settings.sameLine) last.words.push(word);
    else rows.push({ y: word.y, size: word.size, words: [word] });
  }
  return rows;
}

/** Neighbouring words of a row as one text. */
export interface Segment {
  text: string;
  x0: number;
  x1: number;
}

/** Words of a row joined across gaps of up to `gapOf` sizes, by default those that ordinary spaces may leave. */
export function segments({ words }: TextRow, gapOf: (left: Line, right: Line) => number = usualGap): Segment[] {
  const parts: Segment[] = [];
  let before: Line | null = null;
  for (const word of words) {
    const last = parts.at(-1);
    if (before && last && word.x0 - last.x1 <= word.size * gapOf(before, word)) {
      last.text += ` ${word.text}`;
      last.x1 = word.x1;
    } else parts.push({ text: word.text, x0: word.x0, x1: word.x1 });
    before = word;
  }
  return parts;
}

const usualGap = () => settings.streamGap;

/** Whether words of the row run across a column border with no wider gap between them than elsewhere in the row. */
export function crosses(row: TextRow, borders: number[]): boolean {
  const gaps = row.words.slice(1).map((word, i) => (word.x0 - (row.words[i]?.x1 ?? 0)) / row.size);
  const most = Math.min(settings.streamGap, Math.max(settings.columnGap, median(gaps) * settings.equalGaps));
  return segments(row, () => most).some((part) =>
    borders.some((x) => part.x0 < x - row.size / 4 && part.x1 > x + row.size / 4),
  );
}

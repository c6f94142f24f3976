/** Where columns part: stretches of a page that (nearly) no line writes in. */
import type { Line } from "../lines.ts";
import { settings } from "../settings.ts";
import type { Header, Range } from "./header.ts";
import { isBlank } from "./words.ts";

/** The columns of a stretch of lines. */
export interface Columns {
  gaps: Range[];
  /** Behind the last character of the widest line. */
  end: number;
}

/** Between the middles of two header words lies the gap of their columns. */
export function columnsUnder({ columns }: Header, lines: Line[]): Columns | null {
  const middles = columns.map(({ start, end }) => Math.floor((start + end) / 2));
  const windows = middles.slice(1).map((right, i) => ({ start: middles[i] ?? 0, end: right }));
  return columnsIn(windows, lines, columns.at(-1)?.end ?? 0);
}

/** The same columns on the next page, a little off their places. */
export function columnsNear({ gaps, end }: Columns, lines: Line[]): Columns | null {
  const { drift, windows: sizes } = settings.columns;
  const near = lines.slice(0, sizes[0]);
  const left = Math.min(...near.filter(({ text }) => text.trim() !== "").map(({ text }) => text.search(/\S/)));
  const middle = ({ start, end }: Range) => Math.floor((start + end) / 2);
  const between = gaps.slice(1).map((gap, i) => Math.floor((middle(gaps[i] ?? gap) + middle(gap)) / 2));
  const windows = gaps.map((gap, i) => ({
    start: Math.max(gap.start - drift, between[i - 1] ?? left + 1),
    end: Math.min(gap.end + drift, between[i] ?? end),
  }));
  return columnsIn(windows, near, 0);
}

/** Looks at as many lines as do agree, since other text may follow the table soon; in the end at those before an empty line. */
function columnsIn(windows: Range[], lines: Line[], least: number): Columns | null {
  const bodies = settings.columns.windows.map((size) => lines.slice(0, size));
  const blank = lines.findIndex(isBlank);
  if (blank > 1) bodies.push(lines.slice(0, blank));
  const texts = bodies.map((body) => body.map(({ text }) => text).filter((text) => text.trim() !== ""));
  for (const body of [...texts, ...texts.map(rowsAmong)]) {
    const gaps = gapsIn(windows, body);
    if (gaps) return { gaps, end: body.reduce((most, text) => Math.max(most, text.trimEnd().length), least) };
  }
  return null;
}

/** The gap inside each window, or null where lines cross one of them too often. */
function gapsIn(windows: Range[], texts: string[]): Range[] | null {
  const inked = coverage(texts, windows.at(-1)?.end ?? 0);
  const gaps: Range[] = [];
  for (const window of windows) {
    const gap = widestGap(inked, window, texts.length);
    if (!gap) return null;
    gaps.push(gap);
  }
  return gaps;
}

/** Lines of one group of words may be sections, which write over gaps: they are left out where half the lines have several. */
function rowsAmong(texts: string[]): string[] {
  const rows = texts.filter((text) => / {2}/.test(text.trim()));
  return rows.length * 2 >= texts.length ? rows : texts;
}

/** In how many of the lines each position is written in. */
function coverage(texts: string[], width: number): number[] {
  const inked = new Array<number>(width).fill(0);
  for (const text of texts) {
    const end = Math.min(text.length, width);
    for (let at = 0; at < end; at++) if (text[at] !== " ") inked[at] = (inked[at] ?? 0) + 1;
  }
  return inked;
}

/** The widest stretch of a window in which as few lines as anywhere in it write. */
function widestGap(inked: number[], { start, end }: Range, lines: number): Range | null {
  const least = inked.slice(start, end).reduce((low, n) => Math.min(low, n), lines);
  if (least > lines * settings.columns.crossing) return null;
  let best: Range | null = null;
  for (let at = start; at < end; at++) {
    if ((inked[at] ?? 0) > least) continue;
    const from = at;
    while (at < end && (inked[at] ?? 0) <= least) at++;
    if (!best || at - from >= best.end - best.start) best = { start: from, end: at };
  }
  return best;
}

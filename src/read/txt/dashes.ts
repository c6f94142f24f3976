/**
 * Columns marked by groups of dashes, as pandoc and reStructuredText write them:
 *
 *     ---- ------------- -------
 *     №    Мероприятия   Сроки
 *     ---- ------------- -------
 *     1    Смотр         март
 */
import { type Strip, textsOf } from "./group.ts";
import { gridOf, isGap, type Layout, type Line, type OpenRow } from "./lines.ts";
import { plainText } from "./markdown.ts";
import { settings } from "./settings.ts";

export const dashesLayout: Layout = (lines, at, first) => {
  const marked = isDashes(first.text)
    ? headOf(lines, at)
    : isDashes(lines[at + 1]?.text) && !isGap(first)
      ? at + 1
      : -1;
  const groups = dashesOf(lines[marked]?.text);
  if (groups.length < 2 || groups.length > settings.drawn.cells) return null;
  const end = endOf(lines, at, marked);
  if ((end - at) * groups.length > settings.cells) return { grid: null, end };
  const body = lines.slice(at, end);
  const rows = rowsOf(stripsOf(body, groups), isDashes(first.text) && body.some(isGap));
  return { grid: rows.length > 1 ? gridOf("columns", rows, groups.length) : null, end };
};

const isDashes = (text = ""): boolean => /^\s*(?:-{2,}|={2,})[\s=-]*$/.test(text);

/** Index of the line that marks the columns: the first, or the one under the header where the first is one long rule. */
function headOf(lines: Line[], at: number): number {
  if (dashesOf(lines[at]?.text).length > 1) return at;
  const next = lines.slice(at + 1, at + 2 + settings.columns.header).findIndex(({ text }) => isDashes(text));
  return next < 0 ? at : at + 1 + next;
}

/** The groups of dashes of a line: each is as wide as its column. */
const dashesOf = (text = ""): { start: number; width: number }[] =>
  isDashes(text) ? [...text.matchAll(/[-=]+/g)].map((group) => ({ start: group.index, width: group[0].length })) : [];

/** Index behind the last rule of dashes or, where only the header has one, behind the last row. */
function endOf(lines: Line[], at: number, marked: number): number {
  const open = lines[at] !== undefined && isDashes(lines[at].text);
  let end = marked + 1;
  let closed = 0;
  for (let line = lines[end]; line && !(isGap(line) && !open); line = lines[++end]) {
    if (!isDashes(line.text)) continue;
    closed = end + 1;
    const next = lines[end + 1];
    if (!next || isGap(next)) return closed;
  }
  return open ? closed || marked + 1 : end;
}

function stripsOf(lines: Line[], groups: { start: number; width: number }[]): Strip[] {
  const widths = groups.map(({ width }) => width);
  const strips: Strip[] = [];
  let gap = false;
  for (const line of lines) {
    const parts = groups.map(({ start }, col) => line.text.slice(col === 0 ? 0 : start, groups[col + 1]?.start));
    const isBetween = isGap(line) || isDashes(line.text);
    if (!isBetween) strips.push({ parts, widths, line: line.number, gap, shape: "" });
    gap = isBetween;
  }
  return strips;
}

/** Rows stand apart by empty lines or, where there are none, begin in the first column. */
function rowsOf(strips: Strip[], apart: boolean): OpenRow[] {
  const rows: Strip[][] = [];
  for (const strip of strips) {
    const begins = apart ? strip.gap : strip.parts[0]?.trim() !== "";
    if (begins || rows.length === 0) rows.push([strip]);
    else rows.at(-1)?.push(strip);
  }
  return rows.map((row) => textsOf(row).map((text) => ({ text: plainText(text), line: row[0]?.line ?? 0 })));
}

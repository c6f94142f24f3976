import { extent } from "./geometry.ts";
import { groupBy } from "./group.ts";
import { isForced } from "./joints.ts";
import { fold, type LineParagraph } from "./layout.ts";
import type { Line } from "./lines.ts";
import { settings } from "./settings.ts";
import { namesBesidePosts, withNames } from "./signatures.ts";
import { approvalStems } from "./words.ts";

/** Paragraphs from text lines, column by column where texts stand side by side; a forced line break ends a paragraph. */
export function toParagraphs(lines: Line[], page: number): LineParagraph[] {
  const { posts, names } = namesBesidePosts(mergeStretched(lines));
  const { left, right } = extent(lines);
  const middle = (left + right) / 2;
  return toColumns(posts).flatMap((column) => splitColumn(withNames(column, names), page, middle));
}

/** Pieces of one row with equal gaps between them are words of a justified line that was stretched. */
function mergeStretched(lines: Line[]): Line[] {
  return [...groupBy(lines, (line) => `${line.y.toFixed()} ${line.angle}`).values()].flatMap((row) => {
    const gaps = row.slice(1).map((line, i) => line.x0 - (row[i]?.x1 ?? 0));
    const [narrowest = 0] = [...gaps].sort((a, b) => a - b);
    if (gaps.length < 2 || gaps.some((gap) => gap > narrowest * settings.equalGaps)) return row;
    const last = row.at(-1) as Line;
    return [{ ...last, x0: row[0]?.x0 ?? last.x0, text: row.map((line) => line.text).join(" ") }];
  });
}

/** Lines chained to the line above that they stand under. */
function toColumns(lines: Line[]): Line[][] {
  const columns: Line[][] = [];
  let open: Line[][] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    open = open.filter((column) => line.y - bottom(column) <= line.size * gapUnder(column));
    const under = open.find((column) => standsUnder(line, column.at(-1) as Line));
    if (under) under.push(line);
    else {
      columns.push([line]);
      open.push(columns.at(-1) as Line[]);
    }
  }
  return columns;
}

/** «УТВЕРЖДАЮ» may stand further above its block than lines of a paragraph do. */
const gapUnder = (column: Line[]) =>
  column.length === 1 && startsApproval(column) ? settings.approvalGap : settings.paragraphGap;

const bottom = (column: Line[]) => column.at(-1)?.y ?? 0;

function standsUnder(line: Line, above: Line): boolean {
  const apart = line.y - above.y > line.size * settings.sameLine;
  return apart && line.angle === above.angle && line.x0 < above.x1 && above.x0 < line.x1;
}

function splitColumn(column: Line[], page: number, middle: number): LineParagraph[] {
  const end = standsAside(column, middle) ? column.length : approvalEnd(column);
  if (end < 2) return splitLines(column, page);
  const lines = column.slice(0, end);
  return [{ kind: "paragraph", page, lines, ...extent(lines), verse: true }, ...splitLines(column.slice(end), page)];
}

/** How many lines an approval block has: from «УТВЕРЖДАЮ» on as far as they are short. */
function approvalEnd(column: Line[]): number {
  if (!startsApproval(column)) return 0;
  const long = column.findIndex(({ text }) => text.length > settings.approvalWidth);
  return Math.min(long < 0 ? column.length : long, settings.approvalLines);
}

/** Short lines in the right half of a page are a block of their own; the word of approval may be a stamp or a picture. */
function standsAside(column: Line[], middle: number): boolean {
  const short = column.every(
    ({ x0, angle, text }) => angle === 0 && x0 > middle && text.length <= settings.approvalWidth,
  );
  return short && column.length <= settings.approvalLines;
}

function startsApproval(column: Line[]): boolean {
  const first = fold(column.slice(0, 1)).replace(/^[«"]/, "");
  return approvalStems.some((stem) => first.startsWith(stem));
}

function splitLines(column: Line[], page: number): LineParagraph[] {
  const bounds = extent(column);
  const paragraphs: LineParagraph[] = [];
  for (const [i, line] of column.entries()) {
    const before = column[i - 1];
    const last = paragraphs.at(-1);
    if (last && before && !isForced(before, line, last)) last.lines.push(line);
    else paragraphs.push({ kind: "paragraph", page, lines: [line], ...bounds });
  }
  return paragraphs;
}

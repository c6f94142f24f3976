import { extent } from "./geometry.ts";
import { groupBy } from "./group.ts";
import { isForced } from "./joints.ts";
import { fold, type LineParagraph } from "./layout.ts";
import type { Line } from "./lines.ts";
import { settings } from "./settings.ts";
import { approvalStems } from "./words.ts";

/** A name with initials, perhaps after a place to sign, and nothing else. */
const signing =
  /^(?:_+[\s/]*)?(?:\p{Lu}\.\s?(?:\p{Lu}\.)?\s?\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+\s\p{Lu}\.\s?(?:\p{Lu}\.)?)\/?$|^_+$/u;

/** Paragraphs from text lines, column by column where texts stand side by side; a forced line break ends a paragraph. */
export function toParagraphs(lines: Line[], page: number): LineParagraph[] {
  return toColumns(mergeSigned(mergeStretched(lines))).flatMap((column) => splitColumn(column, page));
}

/** «Директор школы          И.И. Фамилия»: the name far to the right of a post is the end of its line, unless it stands in a block of its own. */
function mergeSigned(lines: Line[]): Line[] {
  const merged: Line[] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    const together = last && isLevel(last, line) && line.x0 > last.x1 && isSigning(line);
    if (together && isPost(last) && !lines.some((other) => isBeside(other, line)))
      merged[merged.length - 1] = { ...last, text: `${last.text} ${line.text}`, trailingSpace: line.trailingSpace };
    else merged.push(line);
  }
  return merged;
}

const isLevel = (a: Line, b: Line) => a.angle === b.angle && Math.abs(a.y - b.y) <= a.size * settings.sameLine;
const isSigning = ({ text }: Line) => signing.test(text);
const isPost = ({ text }: Line) => /\p{L}{4}/u.test(text) && !/\p{Lu}\.\s?\p{Lu}|[_»]$|^[_«]/u.test(text.replace(/\s_+$/, ""));

/** Whether another text than a name stands right above or below the name. */
function isBeside(other: Line, name: Line): boolean {
  const near = !isLevel(other, name) && Math.abs(other.y - name.y) <= name.size * settings.paragraphGap;
  return near && other.x0 < name.x1 && name.x0 < other.x1 && !isSigning(other);
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
    open = open.filter((column) => line.y - bottom(column) <= line.size * settings.paragraphGap);
    const under = open.find((column) => standsUnder(line, column.at(-1) as Line));
    if (under) under.push(line);
    else {
      columns.push([line]);
      open.push(columns.at(-1) as Line[]);
    }
  }
  return columns;
}

const bottom = (column: Line[]) => column.at(-1)?.y ?? 0;

function standsUnder(line: Line, above: Line): boolean {
  const apart = line.y - above.y > line.size * settings.sameLine;
  return apart && line.angle === above.angle && line.x0 < above.x1 && above.x0 < line.x1;
}

function splitColumn(column: Line[], page: number): LineParagraph[] {
  const approval = column.slice(0, approvalEnd(column));
  const rest = splitLines(column.slice(approval.length), page);
  if (approval.length < 2) return splitLines(column, page);
  return [{ kind: "paragraph", page, lines: approval, ...extent(approval), verse: true }, ...rest];
}

/** How many lines an approval block has: from «УТВЕРЖДАЮ» on as far as they are short. */
function approvalEnd(column: Line[]): number {
  const first = fold(column.slice(0, 1));
  if (!approvalStems.some((stem) => first.startsWith(stem, first.startsWith("«") ? 1 : 0))) return 0;
  const long = column.findIndex(({ text }) => text.length > settings.approvalWidth);
  return Math.min(long < 0 ? column.length : long, settings.approvalLines);
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

import { extent } from "./geometry.ts";
import { groupBy } from "./group.ts";
import { isForced } from "./joints.ts";
import type { LineParagraph } from "./layout.ts";
import type { Line } from "./lines.ts";
import { settings } from "./settings.ts";

/** Paragraphs from text lines, column by column where texts stand side by side; a forced line break ends a paragraph. */
export function toParagraphs(lines: Line[], page: number): LineParagraph[] {
  return toColumns(mergeStretched(lines)).flatMap((column) => splitColumn(column, page));
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

import { settings } from "../settings.ts";
import type { HeaderColumn } from "./header.ts";
import type { TextRow } from "./rows.ts";

/** Column borders between the headers: where the fewest words of the table stand, and there the widest gap. */
export function bordersBetween(headers: HeaderColumn[], rows: TextRow[]): number[] {
  return headers.slice(1).map((next, i) => {
    const before = headers[i] as HeaderColumn;
    return emptiest(rows, (before.x0 + before.x1) / 2, (next.x0 + next.x1) / 2);
  });
}

/** Borders of another page moved to where this page's gaps are: scans shift a little. */
export function refit(borders: number[], rows: TextRow[]): number[] {
  return borders.map((x) => emptiest(rows, x - settings.streamShift, x + settings.streamShift));
}

/** Share of the words that stand across a border. */
export function crossing(borders: number[], rows: TextRow[]): number {
  const words = rows.flatMap((row) => row.words);
  const across = words.filter((word) => borders.some((x) => word.x0 < x && word.x1 > x));
  return across.length / Math.max(1, words.length);
}

function emptiest(rows: TextRow[], from: number, to: number): number {
  const stops = [...coverageStops(rows, from, to)].sort((a, b) => a[0] - b[0]);
  let best = { count: Number.POSITIVE_INFINITY, width: 0, middle: (from + to) / 2 };
  let count = 0;
  let start = from;
  for (const [x, change] of [...stops, [to, 0] as const]) {
    const width = x - start;
    if (width > 0 && (count < best.count || (count === best.count && width > best.width)))
      best = { count, width, middle: start + width / 2 };
    count += change;
    start = x;
  }
  return best.middle;
}

/** Where words begin (+1) and end (−1) inside a stretch. */
function* coverageStops(rows: TextRow[], from: number, to: number): Generator<readonly [number, number]> {
  for (const { words } of rows)
    for (const { x0, x1 } of words) {
      if (x1 <= from || x0 >= to) continue;
      yield [Math.max(from, x0), 1];
      if (x1 < to) yield [x1, -1];
    }
}

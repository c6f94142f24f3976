/** What belongs to a table beyond the rows that showed its columns: headings above, the last label's end below. */
import { extent } from "../geometry.ts";
import { settings } from "../settings.ts";
import type { TextRow } from "../stream/rows.ts";
import { clip } from "./bands.ts";
import { type Gutter, phrases, reachesAcross } from "./gutters.ts";
import { isValue } from "./values.ts";

/** Rows of a table with those of `all` right above and below that stand in its columns. */
export function grown(all: TextRow[], core: TextRow[], white: Gutter[]): TextRow[] {
  const [first, last] = [core[0], core.at(-1)];
  if (!first || !last) return core;
  const { left, right } = extent(core.flatMap((row) => row.words));
  const sides = { left, right, top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };
  const isInside = (row: TextRow) =>
    phrases(row).every(({ x0, x1 }) => x1 < left || x0 > right || (x0 > left - row.size && x1 < right + row.size));
  const rows = clip(all.filter(isInside), sides);
  const above = rows.filter(({ y }) => y < first.y).reverse();
  const below = rows.filter(({ y }) => y > last.y);
  const heads = chain(above, first, (row) => isHead(row, white)).slice(0, settings.maxHeaderRows);
  return [...heads.reverse(), ...core, ...chain(below, last, (row) => isMore(row, white))];
}

/** The rows that follow one another closely and pass the test. */
function chain(rows: TextRow[], from: TextRow, passes: (row: TextRow) => boolean): TextRow[] {
  const found: TextRow[] = [];
  for (const row of rows) {
    const before = found.at(-1) ?? from;
    if (Math.abs(row.y - before.y) > row.size * settings.paragraphGap || !passes(row)) break;
    found.push(row);
  }
  return found;
}

/** Headings stand side by side, or over some of the columns behind the first. */
function isHead(row: TextRow, white: Gutter[]): boolean {
  const parts = phrases(row);
  const behind = (parts[0]?.x0 ?? 0) >= (white[0]?.x0 ?? 0);
  return (behind || parts.length >= 2) && parts.every((part) => !white.every((gutter) => reachesAcross(part, gutter)));
}

/** Further numbers, or the rest of a label, which begins low. */
function isMore(row: TextRow, white: Gutter[]): boolean {
  const parts = phrases(row);
  const [label, ...values] = parts;
  if (parts.some((part) => white.some((gutter) => reachesAcross(part, gutter)))) return false;
  if (values.length > 0) return values.every(({ text }) => isValue(text));
  return label !== undefined && /^[\p{Ll}(]/u.test(label.text) && label.x1 < (white[0]?.x1 ?? 0);
}

import type { LineCell, LineGrid } from "./layout.ts";
import { openWords } from "./words.ts";

/** A cell that a page break cut in two. */
interface Pair {
  above: LineCell;
  below: LineCell;
}

export interface Continuation {
  /** Whether the last row above and the first row below are one row. */
  cut: boolean;
  pairs: Pair[];
}

/** How the first row after a page break belongs to the last row before it. */
export function continues(first: LineGrid, second: LineGrid): Continuation {
  const above = first.cells.filter((cell) => cell.row + cell.rowspan === first.rows);
  const below = second.cells.filter((cell) => cell.row === 0);
  const pairs = matching(above, below);
  if (pairs.length === below.length && pairs.length === above.length && isCutRow(first, pairs))
    return { cut: true, pairs };
  return { cut: false, pairs: pairs.filter(isCutMerge) };
}

function matching(above: LineCell[], below: LineCell[]): Pair[] {
  return below.flatMap((cell) => {
    const over = above.find((other) => other.col === cell.col && other.colspan === cell.colspan);
    return over ? [{ above: over, below: cell }] : [];
  });
}

/** A merged cell goes on if its lower part is empty. */
function isCutMerge({ above, below }: Pair): boolean {
  return above.rowspan > 1 && above.lines.length > 0 && below.lines.length === 0;
}

/**
 * A row goes on if the cell that every row fills (its number, else its activity) is empty in it or goes on in the middle
 * of a sentence.
 */
function isCutRow(first: LineGrid, pairs: Pair[]): boolean {
  if (pairs.length < 2 || pairs.every(({ below }) => below.lines.length === 0)) return false;
  const key = pairs.find(({ above }) => above.rowspan === 1 && isUsuallyFilled(first, above.col));
  if (!key || key.above.lines.length === 0) return false;
  const alone = pairs.every((pair) => pair === key || pair.below.lines.length === 0);
  return key.below.lines.length === 0 || goesOn(key, alone);
}

function isUsuallyFilled(grid: LineGrid, col: number): boolean {
  const column = grid.cells.filter((cell) => cell.col === col && cell.colspan === 1);
  return column.filter((cell) => cell.lines.length > 0).length > column.length / 2;
}

/** Whether a text stopped in the middle; the only text of its row is a row of its own only after a full stop. */
function goesOn({ above, below }: Pair, alone: boolean): boolean {
  const end = above.lines.at(-1)?.text ?? "";
  if (/[.!?;]$/.test(end)) return false;
  const lastWord = end.match(/\p{L}+$/u)?.[0].toLowerCase() ?? "";
  return alone || openWords.has(lastWord) || /^\p{Ll}/u.test(below.lines[0]?.text ?? "");
}

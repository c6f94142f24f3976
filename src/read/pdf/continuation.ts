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

/** A merged cell goes on if its lower part is empty, or if its text stopped in the middle. */
function isCutMerge(pair: Pair): boolean {
  const { above, below } = pair;
  if (above.rowspan === 1 || above.lines.length === 0) return false;
  return below.lines.length === 0 || isTorn(pair);
}

/**
 * A row goes on if the cell that every row fills (its number, else its activity) is empty in it or goes on in the middle
 * of a sentence; any other cell that stops at such a place shows it too, where the key does not speak against it.
 */
function isCutRow(first: LineGrid, pairs: Pair[]): boolean {
  if (pairs.length < 2 || pairs.every(({ below }) => below.lines.length === 0)) return false;
  const key = pairs.find(({ above }) => above.rowspan === 1 && isUsuallyFilled(first, above.col));
  if (!key || key.above.lines.length === 0) return false;
  const alone = pairs.every((pair) => pair === key || pair.below.lines.length === 0);
  return key.below.lines.length === 0 || goesOn(key, alone) || (startsLow(key.below) && pairs.some(isTorn));
}

function isUsuallyFilled(grid: LineGrid, col: number): boolean {
  const column = grid.cells.filter((cell) => cell.col === col && cell.colspan === 1);
  return column.filter((cell) => cell.lines.length > 0).length > column.length / 2;
}

/** Whether a text stopped in the middle; the only text of its row is a row of its own only after a full stop. */
function goesOn({ above, below }: Pair, alone: boolean): boolean {
  if (/[.!?;]$/.test(lastLine(above))) return false;
  return alone || endsOpen(above) || startsLow(below);
}

/** Whether a text stops where no text can end. */
function isTorn({ above, below }: Pair): boolean {
  return below.lines.length > 0 && (endsOpen(above) || /\p{L}-$/u.test(lastLine(above)));
}

const lastLine = (cell: LineCell) => cell.lines.at(-1)?.text ?? "";
const endsOpen = (cell: LineCell) =>
  openWords.has(
    lastLine(cell)
      .match(/\p{L}+$/u)?.[0]
      .toLowerCase() ?? "",
  );
const startsLow = (cell: LineCell) => /^\p{Ll}/u.test(cell.lines[0]?.text ?? "");

import { fold, type LineCell, type LineGrid } from "./layout.ts";
import { settings } from "./settings.ts";
import { openWords } from "./words.ts";

/** A cell that a page break cut in two. */
export interface Pair {
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
 * of a sentence; any other cell that stops at such a place shows it too, where the key does not speak against it; and so
 * does the longest text if it goes on with a small letter as no other of its column begins, where the key is no number.
 */
function isCutRow(first: LineGrid, pairs: Pair[]): boolean {
  if (pairs.length < 2 || pairs.every(({ below }) => below.lines.length === 0)) return false;
  const key = pairs.find(({ above }) => above.rowspan === 1 && isUsuallyFilled(first, above.col));
  if (!key || key.above.lines.length === 0) return false;
  const alone = pairs.every((pair) => pair === key || pair.below.lines.length === 0);
  if (key.below.lines.length === 0 || goesOn(key, alone)) return true;
  if (startsLow(key.below) && pairs.some(isTorn)) return true;
  return hasWords(key.below) && isMidSentence(first, wordiest(first, pairs));
}

/** The pair in the column with the longest texts: as a rule the activities. */
function wordiest(grid: LineGrid, pairs: Pair[]): Pair | undefined {
  const lengthOf = ({ above: { col } }: Pair) =>
    textsIn(grid, col).reduce((sum, { lines }, _, { length }) => sum + fold(lines).length / length, 0);
  const lengths = pairs.map(lengthOf);
  return pairs[lengths.indexOf(Math.max(...lengths))];
}

/** Whether a text goes on with a small letter in a column where each text begins with a capital one or a digit. */
function isMidSentence(grid: LineGrid, pair: Pair | undefined): boolean {
  if (!pair || !startsLow(pair.below) || pair.above.lines.length === 0 || endsSentence(pair.above)) return false;
  const texts = textsIn(grid, pair.above.col);
  return texts.length >= settings.capitalSample && !texts.some(startsLow);
}

function textsIn(grid: LineGrid, col: number): LineCell[] {
  return grid.cells.filter((cell) => cell.col === col && cell.lines.length > 0);
}

function isUsuallyFilled(grid: LineGrid, col: number): boolean {
  const column = grid.cells.filter((cell) => cell.col === col && cell.colspan === 1);
  return column.filter((cell) => cell.lines.length > 0).length > column.length / 2;
}

/** Whether a text stopped in the middle; the only text of its row is a row of its own only after a full stop. */
function goesOn({ above, below }: Pair, alone: boolean): boolean {
  if (endsSentence(above)) return false;
  return alone || endsOpen(above) || startsLow(below);
}

/** Whether a text stops where no text can end. */
function isTorn({ above, below }: Pair): boolean {
  return below.lines.length > 0 && (endsOpen(above) || /\p{L}-$/u.test(lastLine(above)));
}

/**
 * Whether blank lines part the two texts of a pair: not in a sentence, the lower one begins well below another of its row,
 * or the upper one ends well above another; one line alone may have gone over to the next page with the last one.
 */
export function isApart(pair: Pair, pairs: Pair[]): boolean {
  const [last, first] = [pair.above.lines.at(-1), pair.below.lines[0]];
  if (last?.angle !== 0 || first?.angle !== 0 || startsLow(pair.below) || isTorn(pair)) return false;
  const tops = pairs.flatMap(({ below: { lines } }) => (lines[0]?.angle === 0 ? lines[0].y : []));
  const ends = pairs.flatMap(({ above: { lines } }) => lines.filter(({ angle }) => angle === 0).map(({ y }) => y));
  const pitch = first.size * settings.linePitch;
  return first.y - Math.min(...tops) >= pitch || Math.max(...ends) - last.y >= pitch * 2;
}

const endsSentence = (cell: LineCell) => /[.!?;]$/.test(lastLine(cell));
const hasWords = (cell: LineCell) => /\p{Ll}{3}/u.test(cell.lines[0]?.text ?? "");
const lastLine = (cell: LineCell) => cell.lines.at(-1)?.text ?? "";
const endsOpen = (cell: LineCell) =>
  openWords.has(
    lastLine(cell)
      .match(/\p{L}+$/u)?.[0]
      .toLowerCase() ?? "",
  );
const startsLow = (cell: LineCell) => /^\p{Ll}/u.test(cell.lines[0]?.text ?? "");

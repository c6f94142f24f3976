/** Which lines of a cell belong to which activity of its row. */
import { settings } from "../settings.ts";
import { bestWidth, heightsIn } from "./fit.ts";
import { isBound, type Piece } from "./lines.ts";
import { distances, type Match, match } from "./match.ts";

/** The text of a cell for each activity; `sure` is false where another share of the lines is nearly as good, or lines are off while some activity has none. */
export interface Shares {
  texts: string[];
  sure: boolean;
}

/** The whole cell for each of so many activities. */
export function wholeFor(count: number, text: string): Shares {
  return { texts: Array.from({ length: count }, () => text), sure: true };
}

/** One line for each activity where there are as many, else all for each. */
export function sharesByCount(text: string, pieces: readonly Piece[], count: number): Shares {
  return pieces.length === count ? { texts: pieces.map((piece) => piece.text), sure: true } : wholeFor(count, text);
}

/** One for all, or each for the activity beside whose height it stands; where that is not safe, all for each. */
export function sharesByHeight(text: string, pieces: readonly Piece[], tops: readonly number[]): Shares {
  if (pieces.length < 2 || pieces.length > settings.stepLines) return wholeFor(tops.length, text);
  const bound = pieces.map((piece, at) => isBound(piece, pieces[at - 1]));
  const matchAt = (width: number, barred?: { line: number; step: number }) =>
    match(heightsIn(text, pieces, width), tops, settings.peopleCosts, { bound, ...(barred && { barred }) });
  const width = bestWidth((width) => matchAt(width).cost);
  const best = matchAt(width);
  if (best.cost > Math.max(tops.length, pieces.length) * settings.peopleCost) return wholeFor(tops.length, text);
  const rivals = [
    ...settings.stepWidths.map((width) => matchAt(width)).filter((other) => differ(other, best)),
    ...best.steps.map((step, line) => matchAt(width, { line, step })),
  ];
  const texts = tops.map((_, step) => joinedOf(pieces, best.steps, step));
  const clear = rivals.every(({ cost }) => cost >= best.cost + settings.stepMargin);
  const isOff = distances(heightsIn(text, pieces, width), best.steps, tops, settings.peopleCosts) > 0;
  return { texts, sure: clear && !(isOff && texts.includes("")) };
}

/** The lines of one activity. */
export function joinedOf(pieces: readonly Piece[], steps: readonly number[], step: number): string {
  return pieces
    .filter((_, index) => steps[index] === step)
    .map(({ text }) => text)
    .join("\n");
}

function differ(a: Match, b: Match): boolean {
  return a.steps.some((step, line) => step !== b.steps[line]);
}

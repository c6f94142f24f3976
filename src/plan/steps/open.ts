/** A row with several activities as one part for each. */
import type { TableColumn } from "../columns.ts";
import { collapse } from "../fold.ts";
import { settings } from "../settings.ts";
import { type Candidate, type Columns, stepsIn } from "./candidate.ts";
import { bestWidth, heightsIn } from "./fit.ts";
import { blocksOf, type Piece, piecesOf, type Step } from "./lines.ts";
import { match } from "./match.ts";

/** One activity of a row: its text by column, and the words of the row that stand above all its activities. */
export interface RowPart {
  values: string[];
  number: string | null;
  section: string | null;
}

/** What is known of the row: for each date the index of its activity, and how high each activity stands. */
interface Layout {
  at: Columns;
  columns: readonly TableColumn[];
  dated: readonly number[];
  heights: readonly number[];
}

/** The parts of a row; a title is one of them only where it has a date of its own. */
export function opened({ row, list, dates }: Candidate, { at, columns, dated, heights }: Layout): RowPart[] {
  const all: (Piece | Step)[] = stepsIn(list);
  const titled = list.title !== null;
  const kept = all.map((_, step) => step).filter((step) => !titled || step > 0 || dated.includes(0));
  const tops = kept.map((step) => dates[dated.indexOf(step)]?.line ?? heights[step] ?? 0);
  const rowNumber = collapse(row.values[at.number] ?? "");
  const title = list.title && [rowNumber, collapse(list.title.text)].filter((text) => text !== "").join(" ");
  const shares = columns.map((_, column) => {
    const text = row.values[column] ?? "";
    if (column === at.activity) return kept.map((step) => all[step]?.text ?? "");
    if (column === at.period) return kept.map((step) => joinedOf(dates, dated, step));
    if (column === at.number) return kept.map(() => text);
    return sharesOf(text, column === at.responsible ? piecesOf(text) : blocksOf(text), tops);
  });
  return kept.map((step, index) => {
    const own = all[step];
    const isTitle = titled && step === 0;
    const number = isTitle ? rowNumber || null : ((own && "number" in own ? own.number : null) ?? null);
    return { values: shares.map((share) => share[index] ?? ""), number, section: isTitle ? null : title };
  });
}

/** One for all, or each for the activity beside which it stands; where that is not safe, all for each. */
function sharesOf(text: string, pieces: readonly Piece[], tops: readonly number[]): string[] {
  const whole = tops.map(() => text);
  if (pieces.length < 2 || pieces.length > settings.stepLines) return whole;
  const matchAt = (width: number) => match(heightsIn(text, pieces, width), tops, settings.peopleCosts);
  const { steps, cost } = matchAt(bestWidth((width) => matchAt(width).cost));
  const safe = cost <= Math.max(tops.length, pieces.length) * settings.peopleCost;
  return safe ? tops.map((_, step) => joinedOf(pieces, steps, step)) : whole;
}

function joinedOf(pieces: readonly Piece[], steps: readonly number[], step: number): string {
  return pieces
    .filter((_, index) => steps[index] === step)
    .map(({ text }) => text)
    .join("\n");
}

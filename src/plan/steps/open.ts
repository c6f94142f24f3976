/** A row with several activities as one part for each. */
import type { TableColumn } from "../columns.ts";
import { collapse } from "../fold.ts";
import { type Candidate, type Columns, stepsIn } from "./candidate.ts";
import { blocksOf, type Piece, piecesOf, type Step } from "./lines.ts";
import { joinedOf, type Shares, sharesByCount, sharesByHeight, wholeFor } from "./share.ts";

/** One activity of a row: its text by column, and the words of the row that stand above all its activities. */
interface RowPart {
  values: string[];
  number: string | null;
  section: string | null;
}

/** The parts of a row; `sure` is false where it is not certain which lines of its cells belong to which part. */
export interface OpenRow {
  parts: RowPart[];
  sure: boolean;
}

/** What is known of the row: for each date the index of its activity, and how high each activity stands (null where no date says). */
interface Layout {
  at: Columns;
  columns: readonly TableColumn[];
  dated: readonly number[];
  heights: readonly number[] | null;
}

/** The parts of a row; a title is one of them only where it has a date of its own. */
export function opened({ row, list, dates }: Candidate, { at, columns, dated, heights }: Layout): OpenRow {
  const all: (Piece | Step)[] = stepsIn(list);
  const titled = list.title !== null;
  const kept = all.map((_, step) => step).filter((step) => !titled || step > 0 || dated.includes(0));
  const tops = heights && kept.map((step) => heights[step] ?? 0);
  const rowNumber = collapse(row.values[at.number] ?? "");
  const title = list.title && [rowNumber, collapse(list.title.text)].filter((text) => text !== "").join(" ");
  const shares = columns.map((_, column): Shares => {
    const text = row.values[column] ?? "";
    if (column === at.activity) return { texts: kept.map((step) => all[step]?.text ?? ""), sure: true };
    if (column === at.period) return { texts: kept.map((step) => joinedOf(dates, dated, step)), sure: true };
    if (column === at.number) return wholeFor(kept.length, text);
    const pieces = column === at.responsible ? piecesOf(text) : blocksOf(text);
    return tops ? sharesByHeight(text, pieces, tops) : sharesByCount(text, pieces, kept.length);
  });
  const parts = kept.map((step, index) => {
    const own = all[step];
    const isTitle = titled && step === 0;
    const number = isTitle ? rowNumber || null : ((own && "number" in own ? own.number : null) ?? null);
    return { values: shares.map(({ texts }) => texts[index] ?? ""), number, section: isTitle ? null : title };
  });
  return { parts, sure: shares.every(({ sure }) => sure) };
}

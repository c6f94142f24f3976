/** Which physical lines make up a row, where nothing is drawn between the rows. */
import { isRowNumber } from "./lines.ts";
import { isWrapped, unwrap, type Wrapping } from "./wrap.ts";

/** One physical line of a table, cut into its columns. */
export interface Strip {
  parts: string[];
  /** Room of each column. */
  widths: number[];
  line: number;
  /** Whether an empty line stands before it. */
  gap: boolean;
  /** Where the borders stand; another shape is another row. */
  shape: string;
}

/** The strips of each row. */
export function groupStrips(strips: Strip[]): Strip[][] {
  const begins = isNumbered(strips) ? beginsNumbered(strips) : beginsPlain(strips);
  const rows: Strip[][] = [];
  for (const strip of strips) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (!row || !last || last.shape !== strip.shape || begins(strip, last)) rows.push([strip]);
    else row.push(strip);
  }
  return rows;
}

/** A number column: from its first number on, most of its cells are numbers. */
export function isNumbered(strips: Strip[]): boolean {
  const first = strips.map(({ parts }) => parts[0]?.trim() ?? "");
  const filled = first.slice(first.findIndex(isRowNumber)).filter((text) => text !== "");
  const numbers = filled.filter(isRowNumber).length;
  return numbers > 0 && numbers * 2 >= filled.length;
}

const isSection = ({ parts }: Strip): boolean => parts.slice(1).every((part) => part.trim() === "");

/** A row begins with its number, a section with a capital; «1.1. …» in the second column counts where that is the habit. */
function beginsNumbered(strips: Strip[]): (strip: Strip, last: Strip) => boolean {
  const numbersInside = strips.filter(({ parts }) => isSubNumber(parts[1])).length > 1;
  return (strip, last) => {
    const [first = "", second] = strip.parts;
    if (isSection(strip) && isSection(last)) return !isWrapped(last.parts[0], first, strip.widths[0]);
    if (isRowNumber(first) || /^\s*\p{Lu}\p{L}/u.test(first)) return true;
    return first.trim() === "" && numbersInside && isSubNumber(second);
  };
}

/** «1.2. Провести», and no date. */
export const isSubNumber = (text = ""): boolean => /^\s*\d{1,2}\.(?!0)\d{1,2}\.?\s*\p{L}/u.test(text);

/**
 * Without numbers a row begins with a capital in its leading column, where some column ends: it was empty above, or its line
 * there had room for more.
 */
function beginsPlain(strips: Strip[]): (strip: Strip, last: Strip) => boolean {
  const lead = leadOf(strips);
  return (strip, last) => {
    const text = strip.parts[lead] ?? "";
    if (text.trim() === "") return false;
    if (strip.gap) return true;
    if (/^\s*\p{Ll}/u.test(text)) return false;
    return strip.parts.some((part, col) => part.trim() !== "" && !isWrapped(last.parts[col], part, strip.widths[col]));
  };
}

/** The first column that has words in a good part of the lines: the number column may be empty. */
function leadOf(strips: Strip[]): number {
  const columns = strips[0]?.parts.length ?? 0;
  const filled = (col: number) => strips.filter(({ parts }) => parts[col]?.trim()).length;
  const lead = Array.from({ length: columns }, (_, col) => col).find(
    (col) => filled(col) * LEAD_SHARE >= strips.length,
  );
  return lead ?? 0;
}

const LEAD_SHARE = 5;

/** The text of each column of a row. */
export const textsOf = (row: Strip[], wrapping: Omit<Wrapping, "width"> = {}): string[] =>
  (row[0]?.parts ?? []).map((_, col) =>
    unwrap(
      row.map(({ parts }) => parts[col] ?? ""),
      { ...wrapping, width: row[0]?.widths[col] ?? 0 },
    ),
  );

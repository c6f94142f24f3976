/** Finding the header of a plan table by its words, wherever it stands in the grid and whatever its order. */
import { collapse } from "./fold.ts";
import { filled, type GridRow, isBlank, overlap, type Stretch, stretchOf } from "./grid.ts";
import { type Meaning, meaningOf, meaningOfTypo } from "./phrases.ts";
import { settings } from "./settings.ts";
import type { HeaderKind } from "./words/headers.ts";

/** A lowest header cell: its words (with those of the cell above it, «Сроки: начало»), where it stands, what it means. */
export interface HeaderCell extends Stretch {
  text: string;
  kinds: HeaderKind[];
}

export interface Header {
  /** Index of its first row in the grid, and how many rows it takes. */
  index: number;
  height: number;
  cells: HeaderCell[];
}

const periods: readonly HeaderKind[] = ["period", "done", "month", "time"];
const activities: readonly HeaderKind[] = ["activity", "topic"];

/** A header says at least one of these in so many words; typing errors are looked for only beside it. */
const essential: readonly HeaderKind[] = [...periods, ...activities, "responsible"];

/** The header that starts at this row, if the row is one: an activity column beside a period or a responsible one. */
export function headerAt(rows: readonly GridRow[], index: number): Header | null {
  const row = rows[index];
  if (!row || !mayBeHeader(row)) return null;
  const below = rows[index + 1];
  const split = below !== undefined && isSecondRow(row, below);
  const places = split ? twoRows(row, below) : row.own.map((cell) => ({ text: cell.text, ...stretchOf(cell) }));
  const exact = places.map(({ text }) => meaningOf(text));
  if (!exact.some(({ sure, kinds }) => sure && kinds.some((kind) => essential.includes(kind)))) return null;
  const meanings = exact.map((meaning, at) => (meaning.sure ? meaning : orTypo(meaning, places[at]?.text ?? "")));
  if (!isPlanHeader(meanings)) return null;
  const cells = places.map((place, at) => ({ ...place, text: collapse(place.text), kinds: meanings[at]?.kinds ?? [] }));
  return { index, height: split ? 2 : 1, cells };
}

function mayBeHeader(row: GridRow): boolean {
  const texts = filled(row.own);
  return texts.length >= 2 && texts.every(({ text }) => text.length <= settings.headerLength && /[\p{L}№]/u.test(text));
}

function orTypo(meaning: Meaning, text: string): Meaning {
  return meaning.kinds.length > 0 ? meaning : meaningOfTypo(text);
}

/** Period or responsible with an activity, or number, activity and one more known column. */
function isPlanHeader(meanings: readonly Meaning[]): boolean {
  const found = new Set(meanings.flatMap(({ kinds }) => kinds));
  const has = (kinds: readonly HeaderKind[]) => kinds.some((kind) => found.has(kind));
  const columns = meanings.filter(({ kinds }) => kinds.length > 0);
  if (columns.length < 2 || !has(activities)) return false;
  return has([...periods, "responsible"]) || (has(["number"]) && has(["activity"]) && found.size >= 3);
}

/** Whether all that the row below says stands under header cells that span several columns, two or more under one of them. */
function isSecondRow(row: GridRow, below: GridRow): boolean {
  const wide = row.own.filter((cell) => cell.colspan > 1 && !isBlank(cell.text)).map(stretchOf);
  const under = filled(below.own).map(stretchOf);
  const inside = (cell: Stretch) => wide.findIndex((parent) => cell.start >= parent.start && cell.end <= parent.end);
  const parents = under.map(inside);
  return parents.every((parent) => parent >= 0) && new Set(parents).size < parents.length && mayBeHeader(below);
}

function twoRows(row: GridRow, below: GridRow): { text: string; start: number; end: number }[] {
  return row.own.flatMap((cell) => {
    const place = stretchOf(cell);
    const children = below.own.filter((child) => overlap(place, stretchOf(child)) > 0 && !isBlank(cell.text));
    if (filled(children).length === 0) return [{ text: cell.text, ...place }];
    return children.map((child) => ({ text: `${collapse(cell.text)}: ${collapse(child.text)}`, ...stretchOf(child) }));
  });
}

/** Finding the header of a plan table by its words, wherever it stands in the grid and whatever its order. */
import { collapse } from "./fold.ts";
import { filled, type GridRow, isBlank, overlap, type Stretch, stretchOf } from "./grid.ts";
import { type HeaderWords, monthColumns } from "./matrix/months.ts";
import { type Meaning, meaningOf, meaningOfTypo, qualifiedKind } from "./phrases.ts";
import { settings } from "./settings.ts";
import type { HeaderKind } from "./words/headers.ts";

/** A lowest header cell: its words (with those of the cell above it, «Сроки: начало»), where it stands, what it means. */
export interface HeaderCell extends Stretch {
  text: string;
  kinds: HeaderKind[];
  /** Its own words, and the month that it stands for where the columns are months. */
  own: string;
  month: number | null;
}

/** A header cell before its words are understood. */
interface HeaderPlace extends Stretch, HeaderWords {
  text: string;
}

export interface Header {
  /** Index of its first row in the grid, and how many rows it takes. */
  index: number;
  height: number;
  cells: HeaderCell[];
}

const periods: readonly HeaderKind[] = ["period", "done", "month", "time"];
const activities: readonly HeaderKind[] = ["activity", "topic"];

const aMonth: Meaning = { kinds: ["month"], sure: true };

/** A row that says one of these in so many words is no data. */
const telling: readonly HeaderKind[] = [...periods, "number"];

/** A header says at least one of these in so many words; typing errors are looked for only beside it. */
const essential: readonly HeaderKind[] = [...periods, ...activities, "responsible"];

/** The header that starts at this row, if the row is one: as a rule an activity column beside a period or a responsible one. */
export function headerAt(rows: readonly GridRow[], index: number, accepts = isPlanHeader): Header | null {
  const row = rows[index];
  if (!row || !mayBeHeader(row)) return null;
  const { places, height } = placesAt(rows, index);
  const months = monthColumns(places);
  const exact = places.map(({ text }, at) => (months[at] == null ? meaningOf(text) : aMonth));
  if (!exact.some(({ sure, kinds }) => sure && kinds.some((kind) => essential.includes(kind)))) return null;
  const typed = exact.map((meaning, at) => (meaning.sure ? meaning : orTypo(meaning, places[at]?.text ?? "")));
  const meanings = withQualified(typed, places);
  if (!accepts(meanings)) return null;
  const cells = places.map((place, at) => {
    const { own, start, end } = place;
    return { text: collapse(place.text), kinds: meanings[at]?.kinds ?? [], own, start, end, month: months[at] ?? null };
  });
  return { index, height, cells };
}

/** The lowest cells of a header and how many rows it takes. */
function placesAt(rows: readonly GridRow[], index: number): { places: HeaderPlace[]; height: number } {
  const first = rows[index]?.own ?? [];
  let places = first.map((cell): HeaderPlace => ({ text: cell.text, own: cell.text, parent: "", ...stretchOf(cell) }));
  let height = 1;
  for (; height < settings.headerRows; height += 1) {
    const below = rows[index + height];
    if (!below || !goesOn(places, below)) break;
    places = places.flatMap((place) => childrenOf(place, below));
  }
  return { places, height };
}

function mayBeHeader(row: GridRow): boolean {
  const texts = filled(row.own);
  return texts.length >= 2 && texts.every(({ text }) => text.length <= settings.headerLength && /[\p{L}№]/u.test(text));
}

function orTypo(meaning: Meaning, text: string): Meaning {
  return meaning.kinds.length > 0 ? meaning : meaningOfTypo(text);
}

/** Where no column says that it is the activity, «Организационные мероприятия» is, for data may say the same. */
function withQualified(meanings: Meaning[], places: readonly HeaderPlace[]): Meaning[] {
  const says = (kind: HeaderKind) => meanings.some(({ kinds }) => kinds.includes(kind));
  const tells = meanings.some(({ sure, kinds }) => sure && kinds.some((kind) => telling.includes(kind)));
  if (!tells || says("activity")) return meanings;
  const kinds = places.map(({ text }, at) => (meanings[at]?.kinds.length === 0 ? qualifiedKind(text) : undefined));
  const kind = (["activity", "topic"] as const).find((one) => kinds.includes(one));
  if (!kind || (kind === "topic" && says("topic"))) return meanings;
  return meanings.map((meaning, at) => (at === kinds.indexOf(kind) ? { kinds: [kind], sure: false } : meaning));
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
function goesOn(places: readonly HeaderPlace[], below: GridRow): boolean {
  const wide = places.filter(({ text, start, end }) => end - start > 1 && !isBlank(text));
  const under = filled(below.own).map((cell) => ({ own: cell.text, ...stretchOf(cell) }));
  const parents = under.map((cell) => wide.findIndex(({ start, end }) => cell.start >= start && cell.end <= end));
  if (!parents.every((parent) => parent >= 0) || new Set(parents).size >= parents.length) return false;
  return (
    mayBeHeader(below) ||
    monthColumns(under.map(({ own }, at) => ({ own, parent: wide[parents[at] ?? 0]?.text ?? "" }))).some(
      (month) => month !== null,
    )
  );
}

/** «Сроки» over «начало» and «окончание» as two cells; a cell with nothing under it stays. */
function childrenOf(place: HeaderPlace, below: GridRow): HeaderPlace[] {
  const children = below.own.filter((child) => overlap(place, stretchOf(child)) > 0 && !isBlank(place.text));
  if (filled(children).length === 0) return [place];
  return children.map((child) => ({
    text: `${collapse(place.text)}: ${collapse(child.text)}`,
    own: child.text,
    parent: place.text,
    ...stretchOf(child),
  }));
}

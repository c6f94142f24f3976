/** Tables inside a cell of a table: their text is text of that cell. */
import { type Lattice, type LatticeCell, squeeze } from "./lattice.ts";
import { interval } from "./place.ts";

/** Tables without those inside their cells, whether these stand free there or touch the cell's borders. */
export function withoutNested(lattices: Lattice[]): Lattice[] {
  return lattices.filter((inner) => !lattices.some((outer) => outer !== inner && isInside(inner, outer))).map(healed);
}

/** Whether a box is but a frame around another table. */
export function isFrame(box: Lattice, lattices: Lattice[]): boolean {
  const holds = (outer: number[], inner: number[]) =>
    (outer[0] ?? 0) <= (inner[0] ?? 0) && (outer.at(-1) ?? 0) >= (inner.at(-1) ?? 0);
  return lattices.some((other) => other !== box && holds(box.xs, other.xs) && holds(box.ys, other.ys));
}

/** Whether a table stands in one cell of another; what fills most of the other stands in a frame around the page. */
function isInside(inner: Lattice, { xs, ys, owner, cells }: Lattice): boolean {
  const at = (row: number, col: number) => owner[row]?.[col] ?? -1;
  const [left, right, top, bottom] = [inner.xs[0] ?? 0, inner.xs.at(-1) ?? 0, inner.ys[0] ?? 0, inner.ys.at(-1) ?? 0];
  const first = at(interval(ys, top), interval(xs, left));
  const last = at(interval(ys, bottom), interval(xs, right));
  const size = (list: number[]) => (list.at(-1) ?? 0) - (list[0] ?? 0);
  return first >= 0 && first === last && cells.length > 1 && size(inner.xs) * size(inner.ys) * 2 < size(xs) * size(ys);
}

/** Some rows and columns of a lattice, the ends not included. */
interface Band {
  top: number;
  end: number;
  left: number;
  right: number;
}

/** A lattice whose nested tables, which share lines with their cell, are one cell again. */
function healed(lattice: Lattice): Lattice {
  const all = bandsOf(lattice);
  const bands = all.filter((band) => isNested(lattice, band, all));
  if (bands.length === 0) return lattice;
  const within = ({ row, col }: LatticeCell) =>
    bands.some((b) => row >= b.top && row < b.end && col >= b.left && col < b.right);
  const whole = bands.map(({ top, end, left, right }) => ({
    row: top,
    col: left,
    rowspan: end - top,
    colspan: right - left,
  }));
  return squeeze(lattice.xs, lattice.ys, [...lattice.cells.filter((cell) => !within(cell)), ...whole]);
}

/** Beside each cell of several rows: the columns that are divided there, if they are neighbours and nothing else is. */
function bandsOf({ xs, ys, cells, owner }: Lattice): Band[] {
  const blocks = new Map(cells.filter((cell) => cell.rowspan > 1).map((cell) => [`${cell.row} ${cell.rowspan}`, cell]));
  return [...blocks.values()].flatMap(({ row: top, rowspan }): Band[] => {
    const end = top + rowspan;
    if (end > ys.length - 1) return [];
    const columns = [...Array(xs.length - 1).keys()];
    const divided = columns.filter((col) => owner[top]?.[col] !== owner[end - 1]?.[col]);
    const [left, right] = [divided[0] ?? 0, (divided.at(-1) ?? 0) + 1];
    return divided.length >= 2 && right - left === divided.length ? [{ top, end, left, right }] : [];
  });
}

/** Whether a band is divided into columns that no row outside of such bands knows. */
function isNested({ owner, cells }: Lattice, band: Band, all: Band[]): boolean {
  const { left, right } = band;
  const same = all.filter((other) => other.left === left && other.right === right);
  const outside = owner.filter((_, row) => !same.some(({ top, end }) => row >= top && row < end));
  const isWhole = (row: number[]) => {
    const cell = cells[row[left] ?? -1];
    return cell !== undefined && cell.col === left && cell.colspan === right - left;
  };
  return outside.length > 0 && outside.every((row) => isWhole(row) || cells[row[left] ?? -1]?.colspan === row.length);
}

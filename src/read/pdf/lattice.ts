import type { Edge, Edges } from "./edges.ts";
import { cluster, median } from "./geometry.ts";
import { groupBy } from "./group.ts";
import { settings } from "./settings.ts";
import { withoutStrips } from "./strips.ts";
import { disjointSets } from "./union-find.ts";

/** A cell of the elementary grid, in whole rows and columns. */
export interface LatticeCell {
  row: number;
  col: number;
  rowspan: number;
  colspan: number;
  /** Whether it fills a gap in the tags of its row: it is empty, or one with the cell above it. */
  untagged?: boolean;
}

/** A ruled table: its column and row borders, its cells, and which cell owns each face (−1: none). */
export interface Lattice {
  xs: number[];
  ys: number[];
  cells: LatticeCell[];
  owner: number[][];
}

/** Every ruled table of a page: groups of touching lines, cut into cells by the walls between their faces. */
export function findLattices(edges: Edges): Lattice[] {
  if (edges.horizontal.length + edges.vertical.length > settings.maxEdges) return [];
  return components(edges).flatMap((component) => toLattice(component) ?? []);
}

/** Groups of lines that touch or cross one another. */
function components({ horizontal, vertical }: Edges): Edges[] {
  const sets = disjointSets(horizontal.length + vertical.length);
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      if (touches(h, v)) sets.union(i, horizontal.length + j);
    });
  });
  const level = groupBy([...horizontal.keys()], (i) => sets.find(i));
  const plumb = groupBy([...vertical.keys()], (j) => sets.find(horizontal.length + j));
  return [...level].map(([root, members]) => ({
    horizontal: members.map((i) => horizontal[i] as Edge),
    vertical: (plumb.get(root) ?? []).map((j) => vertical[j] as Edge),
  }));
}

function touches(h: Edge, v: Edge): boolean {
  const slack = settings.snap;
  return v.at >= h.from - slack && v.at <= h.to + slack && h.at >= v.from - slack && h.at <= v.to + slack;
}

function toLattice({ horizontal, vertical }: Edges): Lattice | null {
  const xs = borders(vertical, horizontal);
  const ys = borders(horizontal, vertical);
  const faces = (xs.length - 1) * (ys.length - 1);
  if (xs.length < 2 || ys.length < 2 || faces > settings.maxFaces) return null;
  const walls = { x: wallTest(vertical, xs, ys), y: wallTest(horizontal, ys, xs) };
  return cut(xs, ys, walls.x, walls.y);
}

/** Positions of the parallel lines, and of an outer border that was left out: most of the lines that reach the last one end there. */
function borders(lines: Edge[], crossing: Edge[]): number[] {
  const at = cluster(
    lines.map((line) => line.at),
    0,
  );
  const [first, last] = [at[0], at.at(-1)];
  if (first === undefined || last === undefined) return at;
  const starts = crossing.map((line) => line.from).filter((from) => from <= first + settings.snap);
  const ends = crossing.map((line) => line.to).filter((to) => to >= last - settings.snap);
  const before = openEnd(starts, (from) => from < first - settings.openSide);
  const after = openEnd(ends, (to) => to > last + settings.openSide);
  return [...(before ?? []), ...at, ...(after ?? [])];
}

/** Where most lines end that stick out, if most of them do. */
function openEnd(ends: number[], sticksOut: (end: number) => boolean): [number] | null {
  const open = ends.filter(sticksOut);
  return open.length >= 2 && open.length * 2 > ends.length ? [median(open)] : null;
}

type WallTest = (line: number, stretch: number) => boolean;

/** Whether lines at border `line` cover enough of the stretch between two neighbouring crossing borders; a left-out border counts. */
function wallTest(edges: Edge[], at: number[], across: number[]): WallTest {
  const byBorder = groupBy(edges, (edge) => edge.at);
  return (line, stretch) => {
    const there = byBorder.get(at[line] as number);
    if (!there) return true;
    const [from, to] = [across[stretch] as number, across[stretch + 1] as number];
    const covered = there.reduce((sum, e) => sum + Math.max(0, Math.min(e.to, to) - Math.max(e.from, from)), 0);
    return covered >= (to - from) * settings.wallCover;
  };
}

/** Unites faces without a wall between them; what is open to the outside is no cell. */
function cut(xs: number[], ys: number[], wallX: WallTest, wallY: WallTest): Lattice {
  const [cols, rows] = [xs.length - 1, ys.length - 1];
  const outside = rows * cols;
  const sets = disjointSets(outside + 1);
  const face = (row: number, col: number) =>
    row < 0 || col < 0 || row >= rows || col >= cols ? outside : row * cols + col;
  for (let row = 0; row < rows; row++)
    for (let line = 0; line <= cols; line++) if (!wallX(line, row)) sets.union(face(row, line - 1), face(row, line));
  /** A page break may leave a cell open above or below; its sides still bound it. */
  const isCut = (line: number, col: number) => {
    const row = Math.min(line, rows - 1);
    return (line === 0 || line === rows) && wallX(col, row) && wallX(col + 1, row);
  };
  for (let col = 0; col < cols; col++)
    for (let line = 0; line <= rows; line++)
      if (!wallY(line, col) && !isCut(line, col)) sets.union(face(line - 1, col), face(line, col));
  return collect(xs, ys, (row, col) => {
    const root = sets.find(face(row, col));
    return root === sets.find(outside) ? -1 : root;
  });
}

type Face = readonly [row: number, col: number];

/** Cells from united faces; a union that is no rectangle is given back row by row, or is what lies between a table and a frame around it. */
function collect(xs: number[], ys: number[], rootOf: (row: number, col: number) => number): Lattice {
  const [cols, rows] = [xs.length - 1, ys.length - 1];
  const all = Array.from({ length: rows * cols }, (_, i): Face => [Math.floor(i / cols), i % cols]);
  const faces = groupBy(all, ([row, col]) => rootOf(row, col));
  faces.delete(-1);
  const isMargin = (group: Face[]) => group.length * 2 < all.length && corners(group, rows, cols) >= 3;
  const inner = [...faces.values()].filter((group) => !isMargin(group));
  return squeeze(xs, ys, withoutStrips(xs, ys, inner.flatMap(rectangles)));
}

function corners(faces: Face[], rows: number, cols: number): number {
  return faces.filter(([row, col]) => (row === 0 || row === rows - 1) && (col === 0 || col === cols - 1)).length;
}

/** Leaves out borders at which no cell begins or ends, and says which cell owns each face that is left. */
export function squeeze(allXs: number[], allYs: number[], all: LatticeCell[]): Lattice {
  const usedX = new Set(all.flatMap((cell) => [cell.col, cell.col + cell.colspan]));
  const usedY = new Set(all.flatMap((cell) => [cell.row, cell.row + cell.rowspan]));
  const [col, row] = [renumber(allXs, usedX), renumber(allYs, usedY)];
  const cells = all
    .map((cell) => ({
      row: row(cell.row),
      col: col(cell.col),
      rowspan: row(cell.row + cell.rowspan) - row(cell.row),
      colspan: col(cell.col + cell.colspan) - col(cell.col),
    }))
    .sort((a, b) => a.row - b.row || a.col - b.col);
  const xs = allXs.filter((_, i) => usedX.has(i));
  const ys = allYs.filter((_, i) => usedY.has(i));
  return { xs, ys, cells, owner: owners(cells, ys.length - 1, xs.length - 1) };
}

function renumber(list: number[], used: Set<number>): (index: number) => number {
  let next = 0;
  const map = list.map((_, i) => (used.has(i) ? next++ : next));
  return (index) => map[index] ?? next;
}

/** Which cell owns each face, by row and column; −1 where none does. */
export function owners(cells: LatticeCell[], rows: number, cols: number): number[][] {
  const owner = Array.from({ length: Math.max(0, rows) }, () => new Array<number>(cols).fill(-1));
  for (const [index, cell] of cells.entries())
    for (let r = cell.row; r < cell.row + cell.rowspan; r++) owner[r]?.fill(index, cell.col, cell.col + cell.colspan);
  return owner;
}

function rectangles(faces: Face[]): LatticeCell[] {
  const [rows, cols] = [faces.map((f) => f[0]), faces.map((f) => f[1])];
  const [top, left] = [Math.min(...rows), Math.min(...cols)];
  const [rowspan, colspan] = [Math.max(...rows) - top + 1, Math.max(...cols) - left + 1];
  if (rowspan * colspan === faces.length) return [{ row: top, col: left, rowspan, colspan }];
  const runs: LatticeCell[] = [];
  for (const [row, col] of faces) {
    const last = runs.at(-1);
    if (last && last.row === row && last.col + last.colspan === col) last.colspan++;
    else runs.push({ row, col, rowspan: 1, colspan: 1 });
  }
  return runs;
}

/** The grid of a table whose rows say where on the page each of their cells ends, as Word's older formats do. */
import type { Cell, Grid } from "../model.ts";
import { limits } from "./limits.ts";

/** How a row sets out a cell; lengths are in twips, 1/1440 of an inch. */
export interface CellShape {
  right: number;
  /** It goes on with the cell above. */
  mergedUp: boolean;
  /** It goes on with the cell before. */
  mergedLeft: boolean;
}

export interface EdgedRow {
  /** Left edge of the first cell. */
  left: number;
  cells: readonly CellShape[];
  texts: string[];
}

/** A cell between its edges. */
interface Box {
  left: number;
  right: number;
  mergedUp: boolean;
  text: string;
}

/** A grid, and the words of merged cells that are in the file and not on the page. */
interface Laid {
  grid: Grid;
  covered: string[];
}

/** Width of a cell that its row leaves out. */
const UNSAID_WIDTH = 1000;

/** The edges of all rows together make the columns; cells that are merged are one cell with a span. */
export function gridByEdges(rows: EdgedRow[]): Laid {
  const covered: string[] = [];
  const least = rows.reduce((left, row) => Math.min(left, row.left), Number.POSITIVE_INFINITY);
  const boxes = rows.map((row) => boxesOf(row, row.left - least < limits.edges.indent ? least : row.left, covered));
  const columns = columnsOf(boxes);
  const above = new Map<number, Cell>(); // by column, the last cell that begins there
  const placed = boxes.map((row, n) => placeRow(row, n, columns, above, covered));
  return { grid: { kind: "grid", method: "markup", rows: placed }, covered };
}

/** Every cell is at least a trace wide, whatever the file says. */
function boxesOf({ cells, texts }: EdgedRow, left: number, covered: string[]): Box[] {
  const boxes: Box[] = [];
  let edge = left;
  for (const [n, text] of texts.entries()) {
    const { right, mergedUp, mergedLeft } = cells[n] ?? {
      right: edge + UNSAID_WIDTH,
      mergedUp: false,
      mergedLeft: false,
    };
    const before = mergedLeft ? boxes.at(-1) : undefined;
    const end = Math.max(right, edge + 1);
    if (before) before.right = end;
    if (before) covered.push(text);
    else boxes.push({ left: edge, right: end, mergedUp, text });
    edge = end;
  }
  return boxes;
}

/** The column that begins at each edge, edges close together being one; null where they are too many to be columns. */
function columnsOf(rows: Box[][]): Map<number, number> | null {
  const boxes = rows.flat();
  const edges = new Set(boxes.flatMap(({ left, right }) => [left, right]));
  const narrowest = boxes.reduce((least, { left, right }) => Math.min(least, right - left), Number.POSITIVE_INFINITY);
  const tolerance = Math.min(limits.edges.tolerance, narrowest / 2);
  const columns = new Map<number, number>();
  let first = Number.NEGATIVE_INFINITY; // the first of the edges that are one
  let column = -1;
  for (const edge of [...edges].sort((a, b) => a - b)) {
    if (edge - first > tolerance) {
      first = edge;
      column++;
    }
    columns.set(edge, column);
  }
  return column > limits.columns ? null : columns;
}

function placeRow(
  boxes: Box[],
  row: number,
  columns: Map<number, number> | null,
  above: Map<number, Cell>,
  covered: string[],
): Cell[] {
  const cells: Cell[] = [];
  let free = 0;
  for (const [n, { left, right, mergedUp, text }] of boxes.entries()) {
    const col = Math.max(free, columns?.get(left) ?? n);
    free = Math.max(col + 1, columns?.get(right) ?? n + 1);
    const upper = mergedUp ? above.get(col) : undefined;
    if (upper && upper.row + upper.rowspan === row && upper.colspan === free - col) {
      upper.rowspan++;
      covered.push(text);
      continue;
    }
    const cell: Cell = { text, row, col, rowspan: 1, colspan: free - col };
    above.set(col, cell);
    cells.push(cell);
  }
  return cells;
}

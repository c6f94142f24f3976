/** Tables with rules: the rules' crossings give the columns, missing pieces of them the merged cells. */
import type { Cell } from "../../../model.ts";
import { groupStrips, type Strip } from "../group.ts";
import { isRowNumber, type Line } from "../lines.ts";
import { settings } from "../settings.ts";
import { unwrap } from "../wrap.ts";
import { edgesOf } from "./edges.ts";
import { type Glyphs, isRule } from "./glyphs.ts";

/** A row as it is drawn: its lines, which inner borders it has, and over which columns a rule closes it off from the row above. */
interface Band {
  strips: Strip[];
  /** Per column, whether a border stands at its left. */
  walls: boolean[];
  /** Per column, whether a rule stands above it. */
  roofs: boolean[];
}

/** The cells of each row; none where the rules cross nowhere. */
export function readRuled(lines: Line[], glyphs: Glyphs): Cell[][] {
  const edges = edgesOf(
    lines.map(({ text }) => text),
    glyphs,
  );
  if (edges.length < 3 || edges.length > settings.drawn.cells) return [];
  if (edges.length * lines.length > settings.cells) return [];
  const bands = splitBands(bandsOf(lines, edges, glyphs));
  return cellsOf(bands, widthsOf(bands));
}

/** The lines between two rules. A rule that breaks off has words beside it, which go on with the row above. */
function bandsOf(lines: Line[], edges: number[], glyphs: Glyphs): Band[] {
  const bands: Band[] = [];
  let roofs: boolean[] | null = edges.slice(1).map(() => true);
  for (const line of lines) {
    const ruled = isRule(line.text, glyphs) ? roofsOf(line.text, edges, glyphs) : null;
    const strip = stripOf(line, edges, glyphs);
    if (ruled) {
      strip.parts = strip.parts.map((part, col) => (ruled[col] ? "" : part));
      if (strip.parts.some((part) => part.trim() !== "")) bands.at(-1)?.strips.push(strip);
      roofs = ruled;
    } else if (roofs) {
      bands.push({ strips: [strip], walls: wallsOf(line.text, edges, glyphs), roofs });
      roofs = null;
    } else bands.at(-1)?.strips.push(strip);
  }
  return bands;
}

const roofsOf = (text: string, edges: number[], { isHorizontal }: Glyphs): boolean[] =>
  edges.slice(1).map((right, col) => isHorizontal(text[Math.floor(((edges[col] ?? 0) + right) / 2)]));

const wallsOf = (text: string, edges: number[], glyphs: Glyphs): boolean[] =>
  edges.slice(0, -1).map((_, col) => col === 0 || wallAt(text, edges, col, glyphs) !== null);

/** Where the border at the left of a column stands in a line. */
function wallAt(text: string, edges: number[], col: number, { isBorder }: Glyphs): number | null {
  const edge = edges[col] ?? 0;
  for (let off = 0; off <= settings.drawn.snap; off++) {
    for (const at of [edge - off, edge + off]) if (isBorder(text[at])) return at;
  }
  return null;
}

/** Cuts a line at the borders that it has; a cell that spans has its text in its first column. */
function stripOf({ text, number }: Line, edges: number[], glyphs: Glyphs): Strip {
  const walls = edges.map((_, col) => wallAt(text, edges, col, glyphs));
  const parts = edges.slice(1).map((_, col) => {
    const left = walls[col] ?? (col === 0 ? (edges[0] ?? 0) : null);
    if (left === null) return "";
    const right = walls.slice(col + 1).find((wall) => wall !== null);
    return text.slice(left + 1, right ?? text.length);
  });
  const shape = walls.map((wall) => (wall === null ? "0" : "1")).join("");
  return { parts, widths: [], line: number, gap: false, shape };
}

/** Rows between which no rule is drawn: numbers tell them, or a table that has no rule but under its header. */
function splitBands(bands: Band[]): Band[] {
  const widths = widthsOf(bands);
  let last = 0; // the number of the row above
  return bands.flatMap((band, at) => {
    const shapes = new Set(band.strips.map(({ shape }) => shape)).size;
    const isSplit = goesOn(numbersOf(band), last) || shapes > 1 || (bands.length === 2 && at === 1);
    last = numbersOf(band).at(-1) ?? 0;
    if (!isSplit) return [band];
    const rows = groupStrips(band.strips.map((strip) => ({ ...strip, widths })));
    return rows.map((strips, i) => ({
      strips,
      walls: i === 0 ? band.walls : [...(strips[0]?.shape ?? "")].slice(0, -1).map((bit) => bit === "1"),
      roofs: i === 0 ? band.roofs : band.roofs.map(() => true),
    }));
  });
}

const numbersOf = ({ strips }: Band): number[] =>
  strips.flatMap(({ parts }) => (isRowNumber(parts[0]) ? [Number.parseInt(parts[0] ?? "", 10)] : []));

/** Several numbers of rows, one after the other; in a column too narrow for «12» its digits stand under one another too. */
const goesOn = (numbers: number[], last: number): boolean =>
  numbers.length > 1 && numbers.every((number, i) => number === (numbers[i - 1] ?? last) + 1);

/** The longest line of each column; cells that span do not count. */
function widthsOf(bands: Band[]): number[] {
  const strips = bands.filter(({ walls }) => walls.every(Boolean)).flatMap((band) => band.strips);
  const columns = bands[0]?.walls.length ?? 0;
  return Array.from({ length: columns }, (_, col) =>
    strips.reduce((most, { parts }) => Math.max(most, parts[col]?.trim().length ?? 0), 0),
  );
}

function cellsOf(bands: Band[], widths: number[]): Cell[][] {
  return bands.map((band, row) =>
    band.walls.flatMap((wall, col) => (wall && opensAt(bands, row, col) ? [cellAt(bands, row, col, widths)] : [])),
  );
}

/** Whether a cell begins here and does not come down from the row above. */
const opensAt = (bands: Band[], row: number, col: number): boolean =>
  row === 0 || bands[row]?.roofs[col] === true || bands[row - 1]?.walls[col] === false;

function cellAt(bands: Band[], row: number, col: number, widths: number[]): Cell {
  const walls = bands[row]?.walls ?? [];
  const next = walls.indexOf(true, col + 1);
  const colspan = (next < 0 ? walls.length : next) - col;
  let bottom = row + 1;
  while (bottom < bands.length && !opensAt(bands, bottom, col) && bands[bottom]?.walls[col]) bottom++;
  const strips = bands.slice(row, bottom).flatMap((band) => band.strips);
  const width = widths.slice(col, col + colspan).reduce((sum, n) => sum + n, 0);
  const text = unwrap(
    strips.map(({ parts }) => parts[col] ?? ""),
    { width },
  );
  return { text, row, col, rowspan: bottom - row, colspan, line: strips[0]?.line };
}

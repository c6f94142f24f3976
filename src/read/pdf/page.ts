import type { Issue } from "../../model.ts";
import { notes } from "./annotations.ts";
import type { PageDrawing } from "./drawings.ts";
import { type Edge, findEdges } from "./edges.ts";
import type { Glyph } from "./geometry.ts";
import { groupBy } from "./group.ts";
import { findLattices, type Lattice } from "./lattice.ts";
import type { LineCell, LineGrid, LineParagraph, Part } from "./layout.ts";
import { isBlank, toLines } from "./lines.ts";
import { isFrame, withoutNested } from "./nested.ts";
import { withNumberedRows } from "./numbered-rows.ts";
import { toParagraphs } from "./paragraphs.ts";
import { placeGlyphs } from "./place.ts";
import { settings } from "./settings.ts";
import { alignedTables } from "./stream/index.ts";
import { withoutStruck } from "./struck.ts";
import { type Agreement, taggedTables } from "./tagged/index.ts";
import { withoutBlankEnds } from "./trim.ts";
import { dividedBox, unboxedTables } from "./unboxed/index.ts";
import { withoutUnseen } from "./unseen.ts";
import { withoutWatermark } from "./watermark.ts";

/** Inner column borders of tables without lines that may go on on the next page. */
export interface OpenTables {
  tagged: number[] | null;
  aligned: number[] | null;
}

export interface PageParts {
  parts: Part[];
  open: OpenTables;
  agreement: Agreement;
  issues: Issue[];
}

interface Tables {
  grids: LineGrid[];
  /** Glyphs that stand in none of them. */
  rest: Glyph[];
}

/** The parts of an upright page in reading order: tables by tags and ruling lines, then by alignment, then paragraphs. */
export function toParts(drawing: PageDrawing, before: OpenTables): PageParts {
  const { page, tables } = drawing;
  const { drawing: seen, unseen } = withoutUnseen(drawing);
  const { drawing: plain, watermark } = withoutWatermark(seen);
  const { glyphs, segments, struck } = drawing.recognised ? { ...plain, struck: [] } : withoutStruck(plain);
  const edges = findEdges(segments);
  const boxes = withoutNested(findLattices(edges));
  const lattices = boxes.map((box) => (isFrame(box, boxes) ? box : (dividedBox(box, glyphs, edges.horizontal) ?? box)));
  const tagged = taggedTables(tables, glyphs, lattices, before.tagged);
  const told = new Set([...tagged.known.values()].map((spot) => spot.lattice));
  const byLines = drawing.recognised ? "ocr" : "lattice";
  const ruled = fill(lattices, placeGlyphs(tagged.rest, lattices, tagged.known), (i, lattice, cells) =>
    toGrid(lattice, cells, { page, method: told.has(i) ? "tagged" : byLines, ruled: true }),
  );
  const unruled = tagged.grids.map(({ lattice, content }) =>
    toGrid(lattice, content, { page, method: "tagged", ruled: false }),
  );
  const aligned = alignedTables(ruled.rest, before.aligned);
  const streamed = fill(aligned.tables, placeGlyphs(ruled.rest, aligned.tables), (_, lattice, cells) =>
    toGrid(lattice, cells, { page, method: "stream", ruled: false }),
  );
  const loose = drawing.recognised ? [] : unboxedTables(streamed.rest, rulesOutside(edges.horizontal, ruled.grids));
  const unboxed = fill(loose, placeGlyphs(streamed.rest, loose), (_, lattice, cells) =>
    toGrid(lattice, cells, { page, method: "stream", ruled: false }),
  );
  const grids = [...ruled.grids, ...unruled, ...streamed.grids, ...unboxed.grids];
  const parts = inReadingOrder(grids, unboxed.rest, page);
  const apart = [
    ...marginal(struck, page, "deleted"),
    ...marginal(watermark, page, "header"),
    ...marginal(unseen, page, "hidden"),
    ...notes(drawing.annotations, page),
  ];
  const last = unruled.at(-1);
  const open = { tagged: last ? last.xs.slice(1, -1) : null, aligned: aligned.open };
  return { parts: [...parts, ...apart], open, agreement: tagged.agreement, issues: struckIssue(struck, page) };
}

/** The level lines that are no borders of ruled tables. */
function rulesOutside(rules: Edge[], grids: LineGrid[]): Edge[] {
  const slack = settings.snap;
  return rules.filter((rule) => !grids.some((grid) => rule.at > top(grid) - slack && rule.at < bottom(grid) + slack));
}

function struckIssue(struck: Glyph[], page: number): Issue[] {
  const found = toLines(struck)
    .map((line) => line.text)
    .join(" ");
  return found ? [{ code: "struck-out", at: { page }, found }] : [];
}

type GridMaker = (index: number, lattice: Lattice, content: Glyph[][]) => LineGrid;

function fill(lattices: Lattice[], placed: { inside: Glyph[][][]; outside: Glyph[] }, make: GridMaker): Tables {
  const grids: LineGrid[] = [];
  const rest = [...placed.outside];
  for (const [i, lattice] of lattices.entries()) {
    const cells = placed.inside[i] as Glyph[][];
    if (isTable(lattice, cells)) grids.push(make(i, lattice, cells));
    else for (const cell of cells) for (const glyph of cell) rest.push(glyph);
  }
  return { grids, rest };
}

/** A frame around text, an empty drawing and a ruled running head are no tables; the rest of a row that a page break cut is. */
function isTable({ cells }: Lattice, content: Glyph[][]): boolean {
  return (
    cells.length >= 2 && content.some((cell) => cell.some((glyph) => !isBlank(glyph) && glyph.mark !== "artifact"))
  );
}

type Origin = Pick<LineGrid, "method" | "ruled"> & { page: number };

function toGrid(lattice: Lattice, content: Glyph[][], { page, ...origin }: Origin): LineGrid {
  const cells = lattice.cells.map((cell, i): LineCell => ({ ...cell, page, lines: toLines(content[i] ?? []) }));
  const { xs, ys } = lattice;
  const grid: LineGrid = { kind: "grid", ...origin, pages: [page], xs, ys, rows: ys.length - 1, cells };
  return withNumberedRows(withoutBlankEnds(grid));
}

/** Grids and the paragraphs between them, from top to bottom; running heads that say so stand outside of everything else. */
function inReadingOrder(grids: LineGrid[], rest: Glyph[], page: number): Part[] {
  const sorted = [...grids].sort((a, b) => top(a) - top(b) || (a.xs[0] ?? 0) - (b.xs[0] ?? 0));
  const zoneOf = (y: number) => sorted.filter((grid) => top(grid) + bottom(grid) < y * 2).length;
  const { heads, body, feet } = withoutArtifacts(rest, sorted);
  const zones = groupBy(toLines(body, settings.segmentGap), (line) => zoneOf(line.y));
  const parts = Array.from({ length: sorted.length + 1 }, (_, zone): Part[] => {
    const grid = sorted[zone];
    return [...toParagraphs(zones.get(zone) ?? [], page), ...(grid ? [grid] : [])];
  });
  return [...marginal(heads, page, "header"), ...parts.flat(), ...marginal(feet, page, "footer")];
}

const top = (grid: LineGrid) => grid.ys[0] ?? 0;
const bottom = (grid: LineGrid) => grid.ys.at(-1) ?? 0;

/** Artifacts above and below everything else of a page; those between it are text whatever their mark says. */
function withoutArtifacts(rest: Glyph[], grids: LineGrid[]): { heads: Glyph[]; body: Glyph[]; feet: Glyph[] } {
  const text = rest.filter((glyph) => glyph.mark !== "artifact" && !isBlank(glyph));
  const upper = text.reduce((y, glyph) => Math.min(y, glyph.y), Math.min(...grids.map(top)));
  const lower = text.reduce((y, glyph) => Math.max(y, glyph.y), Math.max(...grids.map(bottom)));
  const zoneOf = ({ mark, y }: Glyph) =>
    mark !== "artifact" || upper > lower ? 0 : y < upper ? -1 : y > lower ? 1 : 0;
  const zones = groupBy(rest, zoneOf);
  return { heads: zones.get(-1) ?? [], body: zones.get(0) ?? [], feet: zones.get(1) ?? [] };
}

/** Paragraphs that are no part of the running text. */
function marginal(glyphs: Glyph[], page: number, role: NonNullable<LineParagraph["role"]>): LineParagraph[] {
  return toParagraphs(toLines(glyphs, settings.segmentGap), page).map((paragraph) => ({ ...paragraph, role }));
}

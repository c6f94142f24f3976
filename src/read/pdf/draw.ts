/** What the reader found, drawn over the page as SVG, for whoever wonders about a table. */
import { drawings, openEither, type PageDrawing } from "./drawings.ts";
import { markFurniture } from "./furniture.ts";
import { extent } from "./geometry.ts";
import type { LineGrid, LineParagraph, Part } from "./layout.ts";
import { type Line, toLines } from "./lines.ts";
import { type OpenTables, toParts } from "./page.ts";
import { settings } from "./settings.ts";

interface Sheet {
  drawing: PageDrawing;
  parts: Part[];
}

/**
 * The pages of a PDF below each other: text grey, ruling lines red, cells with their row and column (from 0, as on
 * that page), parts with their number in reading order. It rejects where the document cannot be opened.
 */
export async function drawPdf(bytes: Uint8Array): Promise<string> {
  const { open } = await openEither(bytes);
  try {
    const sheets: Sheet[] = [];
    let before: OpenTables = { tagged: null, aligned: null };
    for await (const drawing of drawings(bytes, open)) {
      const page = toParts(drawing, before);
      before = page.open;
      sheets.push({ drawing, parts: page.parts });
    }
    markFurniture(sheets.map((sheet) => sheet.parts));
    return toSvg(sheets);
  } finally {
    await open.close();
  }
}

function toSvg(sheets: Sheet[]): string {
  let [top, width] = [0, 0];
  const pages = sheets.map((sheet) => {
    const box = bounds(sheet.drawing);
    const move = `translate(${round(settings.drawMargin - box.x0)} ${round(top + settings.drawMargin - box.y0)})`;
    top += box.y1 - box.y0 + settings.drawMargin * 2;
    width = Math.max(width, box.x1 - box.x0 + settings.drawMargin * 2);
    return `<g id="page${sheet.drawing.page}" transform="${move}">\n${drawSheet(sheet)}\n</g>`;
  });
  const size = `width="${round(width)}" height="${round(top)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif">\n${pages.join("\n")}\n</svg>\n`;
}

/** How far the ink of a page reaches. */
function bounds({ glyphs, segments }: PageDrawing) {
  const ink = glyphs.map(({ x, y, width, size }) => ({ x0: x, x1: x + width, y0: y - size, y1: y }));
  const across = extent([...ink, ...segments]);
  const down = extent([...ink, ...segments].map(({ y0, y1 }) => ({ x0: y0, x1: y1 })));
  const known = Number.isFinite(across.left);
  return known ? { x0: across.left, x1: across.right, y0: down.left, y1: down.right } : { x0: 0, x1: 0, y0: 0, y1: 0 };
}

function drawSheet({ drawing, parts }: Sheet): string {
  const words = toLines(drawing.glyphs, settings.segmentGap).map((line) => textOf(line, line.text, 'fill="#bbb"'));
  const rules = drawing.segments.map(({ x0, y0, x1, y1 }) => `M${round(x0)} ${round(y0)}L${round(x1)} ${round(y1)}`);
  const ruling = `<path d="${rules.join("")}" stroke="#d33" stroke-width="0.5" fill="none"/>`;
  const found = parts.flatMap((part, i) => (part.kind === "grid" ? drawGrid(part, i + 1) : drawParagraph(part, i + 1)));
  return [...words, ruling, ...found].join("\n");
}

function drawGrid(grid: LineGrid, order: number): string[] {
  const { xs, ys, cells, method } = grid;
  const at = (list: number[], index: number) => list[index] ?? 0;
  const boxes = cells.flatMap(({ row, col, rowspan, colspan }) => {
    const [x, y] = [at(xs, col), at(ys, row)];
    const size = `width="${round(at(xs, col + colspan) - x)}" height="${round(at(ys, row + rowspan) - y)}"`;
    const place = `x="${round(x)}" y="${round(y)}"`;
    return [
      `<rect ${place} ${size} fill="#36c" fill-opacity="0.08" stroke="#36c" stroke-width="0.7"/>`,
      label(x + 1, y + 6, `${row},${col}`, "#36c"),
    ];
  });
  return [...boxes, label(at(xs, 0), at(ys, 0) - 2, `${order} ${method}`, "#083")];
}

/** Notes stand nowhere on the page. */
function drawParagraph({ lines, role }: LineParagraph, order: number): string[] {
  const [first] = lines;
  return first && role !== "comment" && role !== "hidden"
    ? [label(first.x0 - 8, first.y, `${order}${role ? ` ${role}` : ""}`, "#083")]
    : [];
}

const label = (x: number, y: number, text: string, color: string) =>
  `<text x="${round(x)}" y="${round(y)}" font-size="6" fill="${color}">${escaped(text)}</text>`;

/** A line of text at its place; the lengths of slanted ones are those of the line turned level. */
function textOf({ x0, x1, y, size, angle }: Line, text: string, look: string): string {
  const turn = angle === 0 ? "" : ` transform="rotate(${-angle})"`;
  const length = x1 > x0 ? ` textLength="${round(x1 - x0)}" lengthAdjust="spacingAndGlyphs"` : "";
  return `<text x="${round(x0)}" y="${round(y)}" font-size="${round(size)}"${length}${turn} ${look}>${escaped(text)}</text>`;
}

const round = (value: number) => Math.round(value * 10) / 10;

const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** XML text; signs that XML has no place for are left out. */
const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => names[sign] ?? "").replace(/[^\P{C}\u00ad]|[\ufdd0-\ufdef]/gu, "");

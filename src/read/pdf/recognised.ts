import type { Block, Issue } from "../../model.ts";
import type { Ocr } from "../../options.ts";
import type { EnginePage } from "./engine.ts";
import type { Drawing } from "./geometry.ts";
import { sheetOf } from "./images.ts";
import { isBlank } from "./lines.ts";
import { recognise, type Scan } from "./scan/index.ts";
import { scanSettings } from "./scan/settings.ts";

type Recognised =
  | { recognised: false; noise?: undefined; unrecognised?: "missing" | "failed" }
  | (Scan & { recognised: true });

/** What recognition makes of a page that is nothing but pictures; other pages stay as they are. */
export async function recognisedPage(page: EnginePage, drawing: Drawing, ocr?: Ocr): Promise<Recognised> {
  const isScan = drawing.images.length > 0 && drawing.glyphs.every(isBlank);
  const sheet = ocr && isScan ? await sheetOf(page, drawing.images) : null;
  if (!ocr || !sheet) return { recognised: false };
  const scan = await recognise(sheet, ocr);
  if (typeof scan === "string") return { recognised: false, unrecognised: scan };
  return { ...onPage(scan, page.view), recognised: true };
}

/** In the coordinates of other upright pages: y grows downwards, from minus the height of the page. */
function onPage({ glyphs, segments, noise }: Scan, [left = 0, , , top = 0]: readonly number[]): Scan {
  return {
    noise,
    glyphs: glyphs.map((glyph) => ({ ...glyph, x: glyph.x + left, y: glyph.y - top })),
    segments: segments.map(({ x0, y0, x1, y1 }) => ({ x0: x0 + left, y0: y0 - top, x1: x1 + left, y1: y1 - top })),
  };
}

/** A word of warning for each cell in which the recognition was not sure of a word. */
export function doubts(blocks: Block[]): Issue[] {
  return blocks
    .filter((block) => block.kind === "grid")
    .flatMap(({ rows }, table) =>
      rows.flatMap((row) =>
        row
          .filter(({ confidence }) => confidence !== undefined && confidence < scanSettings.sure)
          .map(({ text, row: index, col, page }): Issue => {
            const column = rows[0]?.find((cell) => col >= cell.col && col < cell.col + cell.colspan)?.text;
            const place = { ...(page !== undefined && { page }), table: table + 1, row: index + 1 };
            return { code: "low-confidence", at: { ...place, ...(column && { column }) }, found: text };
          }),
      ),
    );
}

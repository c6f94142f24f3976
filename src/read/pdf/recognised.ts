import type { Ocr } from "../../options.ts";
import type { CanvasFactory, EnginePage } from "./engine.ts";
import type { Drawing, Point } from "./geometry.ts";
import { isBare, mayBeScan, writingOn } from "./illegible.ts";
import { sheetOf } from "./images.ts";
import { paintedPage } from "./raster.ts";
import { isGarbledPage, type Signs, signsOf } from "./sanity.ts";
import { recognise, type Scan } from "./scan/index.ts";
import type { Sheet } from "./scan/sheet.ts";
import { cornerOf, quartersOf, type Upright, upright } from "./upright.ts";

/** A page upright, with what recognition made of it where it was tried. */
interface Recognised extends Drawing {
  recognised: boolean;
  /** What stands on it that its text layer does not say, and no recognition read: a picture's words, or garbled letters. */
  unread?: "scan" | "garbled";
  unrecognised?: "missing" | "failed";
  /** What the recognition read and is not believed. */
  noise?: string | undefined;
}

/** The same with what its words look like. */
export interface Judged extends Recognised {
  signs: Signs;
  /** Whether its text layer is garbled, whatever recognition made of it. */
  garbled: boolean;
}

/** A page that pdf.js has opened, what paints it, and whether the page before it was garbled. */
export interface Paintable {
  page: EnginePage;
  canvases: CanvasFactory;
  afterGarbled: boolean;
}

/** What stands on a page: by its text layer, and by recognition where that is garbled or there is a scan beside it. */
export async function recognisedPage(paintable: Paintable, drawn: Drawing, ocr?: Ocr): Promise<Judged> {
  const drawing = upright(drawn);
  const signs = signsOf(drawing.glyphs);
  const garbled = isGarbledPage(signs, paintable.afterGarbled);
  const page = await (garbled ? fromPainting(paintable, drawing, ocr) : fromLayer(paintable.page, drawn, drawing, ocr));
  return { ...page, garbled, signs: page.recognised ? signsOf(page.glyphs) : signs };
}

/** A page whose own words are in order. */
async function fromLayer(page: EnginePage, drawn: Drawing, drawing: Upright, ocr?: Ocr): Promise<Recognised> {
  const isScan = isBare(drawn) ? drawn.hasImage : mayBeScan(drawn, page.view);
  return isScan ? await fromPictures(page, drawn, drawing, ocr) : { ...drawing, recognised: false };
}

/** The words of a garbled page as pdf.js paints them; its ruling lines are known. */
async function fromPainting({ page, canvases }: Paintable, drawing: Upright, ocr?: Ocr): Promise<Recognised> {
  const garbled = { ...drawing, recognised: false, unread: "garbled" as const };
  const sheet = ocr && (await paintedPage(page, canvases, drawing.turn * 90));
  if (!sheet) return garbled;
  const corner = cornerOf(page.view, drawing.turn);
  const scan = await recognise(sheet, ocr, moved({ ...drawing, noise: "" }, corner, -1).segments);
  if (typeof scan === "string") return { ...garbled, unrecognised: scan };
  const wordless = scan.glyphs.length === 0 && { unread: "garbled" as const };
  return { ...drawing, ...moved(scan, corner), recognised: true, ...wordless };
}

/** The words of pictures, as the page is shown, and those that it has of its own. */
async function fromPictures(page: EnginePage, drawn: Drawing, drawing: Upright, ocr?: Ocr): Promise<Recognised> {
  const bare = isBare(drawn);
  const unread = { ...drawing, recognised: false, unread: "scan" as const };
  if (bare && !ocr) return unread;
  const sheet = await sheetOf(page, drawn.images);
  const shown = upright(drawn, quartersOf(page.rotate));
  const corner = cornerOf(page.view, shown.turn);
  const writing = bare ? sheet : sheet && writingOn(sheet, shown.glyphs, corner);
  if (!writing) return bare ? unread : { ...drawing, recognised: false };
  if (!ocr) return unread;
  return await withScan(shown, writing, corner, ocr, unread);
}

async function withScan(
  shown: Upright,
  sheet: Sheet,
  corner: Point,
  ocr: Ocr,
  unread: Recognised,
): Promise<Recognised> {
  const found = await recognise(sheet, ocr);
  if (typeof found === "string") return { ...unread, unrecognised: found };
  const { glyphs, segments, noise } = moved(found, corner);
  const wordless = glyphs.length === 0 && { unread: "scan" as const };
  const all = { glyphs: [...glyphs, ...shown.glyphs], segments: [...segments, ...shown.segments] };
  return { ...shown, ...all, noise, recognised: true, ...wordless };
}

/** From the top left corner of a page to the coordinates of its upright drawing, or (`way` −1) back. */
function moved({ glyphs, segments, noise }: Scan, [left, top]: Point, way: 1 | -1 = 1): Scan {
  const [dx, dy] = [left * way, top * way];
  return {
    noise,
    glyphs: glyphs.map((glyph) => ({ ...glyph, x: glyph.x + dx, y: glyph.y + dy })),
    segments: segments.map(({ x0, y0, x1, y1 }) => ({ x0: x0 + dx, y0: y0 + dy, x1: x1 + dx, y1: y1 + dy })),
  };
}

import type { Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { type Reading, readBy, unread } from "../reading.ts";
import { toBlocks } from "./blocks.ts";
import { drawings, openEither, type PageDrawing } from "./drawings.ts";
import { isPasswordError, messageOf, type OpenDocument } from "./engine.ts";
import { markFurniture } from "./furniture.ts";
import type { Part } from "./layout.ts";
import { inReadingOrder, ruledTables, unruledTables } from "./page.ts";
import { countSigns, isGarbled, noSigns } from "./sanity.ts";
import { settings } from "./settings.ts";
import { stitch } from "./stitch.ts";

/** Reads a PDF: ruled and aligned tables as grids, the rest as paragraphs, in reading order. */
export async function readPdf(bytes: Uint8Array): Promise<Result<Reading>> {
  try {
    const { open, strict } = await openEither(bytes);
    try {
      return await readOpen(bytes, open, strict ? [] : [{ code: "recovered" }]);
    } finally {
      await open.close();
    }
  } catch (error) {
    return unread(isPasswordError(error) ? { code: "encrypted" } : { code: "damaged", found: messageOf(error) });
  }
}

/** Page by page, so that only lines of text are kept; then what needs the whole document. */
async function readOpen(bytes: Uint8Array, open: OpenDocument, issues: Issue[]): Promise<Result<Reading>> {
  const count = open.document.numPages;
  if (count < 1) return unread({ code: "damaged", found: "no pages" });
  if (count > settings.maxPages) issues.push({ code: "too-large", found: `${count} pages` });
  const pages: Part[][] = [];
  const pictures: number[] = [];
  let signs = noSigns;
  let columns: number[] | null = null;
  for await (const drawing of drawings(bytes, open)) {
    issues.push(...drawing.issues);
    const before = signs.all;
    signs = countSigns(drawing.glyphs.map((glyph) => glyph.text).join(""), signs);
    if (signs.all === before && drawing.hasImage) pictures.push(drawing.page);
    const { parts, open } = toParts(drawing, columns);
    pages.push(parts);
    columns = open;
  }
  if (signs.all === 0) return unread({ code: "needs-ocr" }, issues);
  if (isGarbled(signs)) return unread({ code: "garbled" }, issues);
  markFurniture(pages);
  const missing = pictures.map((page): Issue => ({ code: "needs-ocr", at: { page } }));
  return readBy("pdf", toBlocks(stitch(pages.flat())), [...issues, ...missing]);
}

/** The parts of a page in reading order; an aligned table hands its columns on to the next page. */
function toParts(drawing: PageDrawing, columns: number[] | null): { parts: Part[]; open: number[] | null } {
  const ruled = ruledTables(drawing, drawing.page);
  const unruled = unruledTables(ruled.rest, drawing.page, columns);
  const parts = inReadingOrder([...ruled.grids, ...unruled.grids], unruled.rest, drawing.page);
  return { parts, open: unruled.open };
}

import type { Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { type Reading, readBy, unread } from "../reading.ts";
import { toBlocks } from "./blocks.ts";
import { drawings, openEither } from "./drawings.ts";
import { isPasswordError, messageOf, type OpenDocument } from "./engine.ts";
import { markFurniture } from "./furniture.ts";
import type { Part } from "./layout.ts";
import { type OpenTables, toParts } from "./page.ts";
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
async function readOpen(bytes: Uint8Array, opened: OpenDocument, issues: Issue[]): Promise<Result<Reading>> {
  const count = opened.document.numPages;
  if (count < 1) return unread({ code: "damaged", found: "no pages" });
  if (count > settings.maxPages) issues.push({ code: "too-large", found: `${count} pages` });
  const pages: Part[][] = [];
  const pictures: number[] = [];
  let signs = noSigns;
  let open: OpenTables = { tagged: null, aligned: null };
  const agreement = { agreed: 0, letters: 0 };
  for await (const drawing of drawings(bytes, opened)) {
    issues.push(...drawing.issues);
    const before = signs.all;
    signs = countSigns(drawing.glyphs.map((glyph) => glyph.text).join(""), signs);
    if (signs.all === before && drawing.hasImage) pictures.push(drawing.page);
    const page = toParts(drawing, open);
    pages.push(page.parts);
    open = page.open;
    issues.push(...page.issues);
    agreement.agreed += page.agreement.agreed;
    agreement.letters += page.agreement.letters;
  }
  if (signs.all === 0) return unread({ code: "needs-ocr" }, issues);
  if (isGarbled(signs)) return unread({ code: "garbled" }, issues);
  markFurniture(pages);
  const missing = pictures.map((page): Issue => ({ code: "needs-ocr", at: { page } }));
  const { value, issues: all } = readBy("pdf", toBlocks(stitch(pages.flat())), [...issues, ...missing]);
  const { agreed, letters } = agreement;
  return { value: letters > 0 ? { ...value, agreement: agreed / letters } : value, issues: all };
}

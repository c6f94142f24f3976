import type { Issue } from "../../model.ts";
import type { Ocr, ReadOptions } from "../../options.ts";
import type { Result } from "../../result.ts";
import { type Reading, readBy, unread } from "../reading.ts";
import { toBlocks } from "./blocks.ts";
import { brokenStreams } from "./checksums.ts";
import { drawings, openEither, type PageDrawing } from "./drawings.ts";
import { isPasswordError, messageOf, type OpenDocument } from "./engine.ts";
import { markFurniture } from "./furniture.ts";
import type { Part } from "./layout.ts";
import { type OpenTables, toParts } from "./page.ts";
import { propertiesOf } from "./properties.ts";
import { doubts } from "./recognised.ts";
import { countSigns, isGarbled, noSigns } from "./sanity.ts";
import { settings } from "./settings.ts";
import { stitch } from "./stitch.ts";

/** Reads a PDF: ruled and aligned tables as grids, the rest as paragraphs, in reading order; pictures of pages with `ocr`. */
export async function readPdf(bytes: Uint8Array, { ocr }: ReadOptions = {}): Promise<Result<Reading>> {
  try {
    const { open, strict } = await openEither(bytes);
    try {
      return await readOpen(bytes, open, strict ? [] : [{ code: "recovered" }], ocr);
    } finally {
      await open.close();
    }
  } catch (error) {
    return unread(isPasswordError(error) ? { code: "encrypted" } : { code: "damaged", found: messageOf(error) });
  }
}

/** Page by page, so that only lines of text are kept; then what needs the whole document. */
async function readOpen(bytes: Uint8Array, opened: OpenDocument, issues: Issue[], ocr?: Ocr): Promise<Result<Reading>> {
  const count = opened.document.numPages;
  if (count < 1) return unread({ code: "damaged", found: "no pages" });
  if (count > settings.maxPages) issues.push({ code: "too-large", found: `${count} pages` });
  const broken = brokenStreams(bytes);
  if (broken > 0) issues.push({ code: "broken-stream", found: `${broken}` });
  const pages: Part[][] = [];
  const pictures: Issue[] = [];
  let signs = noSigns;
  let open: OpenTables = { tagged: null, aligned: null };
  let [recognised, missing] = [false, false];
  const agreement = { agreed: 0, letters: 0 };
  for await (const drawing of drawings(bytes, opened, ocr)) {
    issues.push(...drawing.issues);
    const before = signs.all;
    signs = countSigns(drawing.glyphs.map((glyph) => glyph.text).join(""), signs);
    if (signs.all === before && drawing.hasImage) pictures.push(unrecognised(drawing));
    recognised ||= drawing.recognised;
    missing ||= drawing.unrecognised === "missing";
    const page = toParts(drawing, open);
    pages.push(page.parts);
    open = page.open;
    issues.push(...page.issues);
    if (drawing.noise) issues.push({ code: "low-confidence", at: { page: drawing.page }, found: drawing.noise });
    agreement.agreed += page.agreement.agreed;
    agreement.letters += page.agreement.letters;
  }
  if (missing) issues.push({ code: "no-ocr" });
  if (signs.all === 0) return unread({ code: "needs-ocr" }, issues);
  if (isGarbled(signs)) return unread({ code: "garbled" }, issues);
  markFurniture(pages);
  const blocks = toBlocks(stitch(pages.flat()));
  const { value, issues: all } = readBy(recognised ? "ocr" : "pdf", blocks, [
    ...issues,
    ...pictures,
    ...doubts(blocks),
  ]);
  const { agreed, letters } = agreement;
  const properties = await propertiesOf(opened.document);
  const known = { ...(letters > 0 && { agreement: agreed / letters }), ...(properties && { properties }) };
  return { value: { ...value, ...known }, issues: all };
}

/** Why a page that is a picture has no words. */
function unrecognised({ page, unrecognised, recognised }: PageDrawing): Issue {
  const found = recognised ? "no words were found" : unrecognised === "failed" ? "tesseract broke down" : undefined;
  return { code: "needs-ocr", at: { page }, ...(found && { found }) };
}

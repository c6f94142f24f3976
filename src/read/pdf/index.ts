import type { Issue } from "../../model.ts";
import type { Ocr, ReadOptions } from "../../options.ts";
import type { Result } from "../../result.ts";
import { type Reading, readBy, unread } from "../reading.ts";
import { toBlocks } from "./blocks.ts";
import { brokenStreams } from "./checksums.ts";
import { doubts } from "./doubts.ts";
import { drawings, openEither, type PageDrawing } from "./drawings.ts";
import { isPasswordError, messageOf, type OpenDocument } from "./engine.ts";
import { markFurniture } from "./furniture.ts";
import type { Part } from "./layout.ts";
import { type OpenTables, toParts } from "./page.ts";
import { propertiesOf } from "./properties.ts";
import { addSigns, isGarbled, noSigns } from "./sanity.ts";
import { settings } from "./settings.ts";
import { stitch } from "./stitch.ts";
import { gaps } from "./tagged/gaps.ts";
import { noInk, whyWordless } from "./wordless.ts";

/** Reads a PDF: ruled and aligned tables as grids, the rest as paragraphs, in reading order; pictures of pages with `ocr`. */
export async function readPdf(bytes: Uint8Array, { ocr }: ReadOptions = {}): Promise<Result<Reading>> {
  try {
    const { open, strict } = await openEither(bytes, ocr);
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
  const illegible: Issue[] = [];
  let signs = noSigns;
  let ink = noInk;
  let open: OpenTables = { tagged: null, aligned: null };
  let [recognised, missing] = [false, false];
  const agreement = { agreed: 0, letters: 0 };
  for await (const drawing of drawings(bytes, opened, ocr)) {
    issues.push(...drawing.issues);
    signs = addSigns(signs, drawing.signs);
    ink = { text: ink.text || drawing.ink.text, drawn: ink.drawn || drawing.ink.drawn };
    illegible.push(...illegibleOn(drawing));
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
  if (signs.all === 0) return unread(whyWordless(ink, issues), issues);
  if (!recognised && isGarbled(signs)) return unread({ code: "garbled" }, issues);
  markFurniture(pages);
  const parts = stitch(pages.flat());
  const blocks = toBlocks(parts);
  const { value, issues: all } = readBy(recognised ? "ocr" : "pdf", blocks, [
    ...issues,
    ...illegible,
    ...doubts(blocks),
    ...gaps(parts),
  ]);
  const { agreed, letters } = agreement;
  const properties = await propertiesOf(opened.document);
  const known = { ...(letters > 0 && { agreement: agreed / letters }), ...(properties && { properties }) };
  return { value: { ...value, ...known }, issues: all };
}

/** What stands on a page and could not be read, and why recognition did not help. */
function illegibleOn({ page, unread, unrecognised, recognised }: PageDrawing): Issue[] {
  if (!unread) return [];
  if (unread === "garbled") return [{ code: "garbled", at: { page } }];
  const found = recognised ? "no words were found" : unrecognised === "failed" ? "tesseract broke down" : undefined;
  return [{ code: "needs-ocr", at: { page }, ...(found && { found }) }];
}

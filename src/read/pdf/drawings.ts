import type { Issue } from "../../model.ts";
import type { Ocr } from "../../options.ts";
import { type Annotation, missingText } from "./annotations.ts";
import {
  annotationsOf,
  type EngineDocument,
  isPasswordError,
  isPictureLimit,
  messageOf,
  type OpenDocument,
  type Opening,
  openPdf,
  operatorsOf,
  treeOf,
  unitsOf,
} from "./engine.ts";
import type { Drawing } from "./geometry.ts";
import { hasFewWords } from "./illegible.ts";
import { interpret } from "./interpret.ts";
import { type Judged, recognisedPage } from "./recognised.ts";
import { noSigns } from "./sanity.ts";
import { scanSettings } from "./scan/settings.ts";
import { settings } from "./settings.ts";
import { markParagraphs } from "./tagged/paragraphs.ts";
import { paragraphsIn, type TagTable, tablesIn } from "./tagged/tree.ts";
import { markUnseen } from "./unseen.ts";
import { type Ink, inkOf, noInk } from "./wordless.ts";

/** What is drawn on a page, and what was noticed while reading it. */
export interface PageDrawing extends Judged {
  page: number;
  /** The tables that the document's tags name. */
  tables: TagTable[];
  annotations: Annotation[];
  ink: Ink;
  issues: Issue[];
}

const nothing: Drawing = { glyphs: [], segments: [], hasImage: false, images: [] };

/** Opens a document strictly, or leniently if it is damaged; `ocr` is what its pictures are opened for. */
export async function openEither(bytes: Uint8Array, ocr?: Ocr): Promise<{ open: OpenDocument; strict: boolean }> {
  try {
    return { open: await openPdf(bytes, opening(true, ocr)), strict: true };
  } catch (error) {
    if (isPasswordError(error)) throw error;
    return { open: await openPdf(bytes, opening(false, ocr)), strict: false };
  }
}

const opening = (strict: boolean, ocr?: Ocr): Opening => ({
  strict,
  maxPixels: ocr ? scanSettings.maxPicturePixels : settings.maxImagePixels,
  paintable: ocr !== undefined,
});

/**
 * The pages of a document one by one, upright; a page that strict reading rejects is read leniently and reported.
 * With `ocr`, pages that are pictures or have garbled letters have the words that it finds.
 */
export async function* drawings(bytes: Uint8Array, { document }: OpenDocument, ocr?: Ocr): AsyncGenerator<PageDrawing> {
  let lenient: OpenDocument | null = null;
  let afterGarbled = false;
  try {
    for (let page = 1; page <= Math.min(document.numPages, settings.maxPages); page++) {
      const options: PageOptions = { ocr, afterGarbled };
      let drawing: PageDrawing | { error: unknown } = await drawPage(document, page, options).catch((error) => ({
        error,
      }));
      if ("error" in drawing) {
        lenient ??= await openPdf(bytes, opening(false, ocr));
        drawing = await drawLeniently(lenient.document, page, drawing.error, options);
      }
      afterGarbled = drawing.garbled;
      yield drawing;
    }
  } finally {
    await lenient?.close();
  }
}

interface PageOptions {
  ocr: Ocr | undefined;
  afterGarbled: boolean;
}

/** A page that was rejected with `reason`, as far as it can be read. */
async function drawLeniently(
  document: EngineDocument,
  page: number,
  reason: unknown,
  options: PageOptions,
): Promise<PageDrawing> {
  const issue: Issue = { code: "recovered", at: { page }, found: messageOf(reason) };
  try {
    const drawing = await drawPage(document, page, options);
    if (isPictureLimit(reason)) return hasFewWords(drawing.glyphs) ? { ...drawing, unread: "scan" } : drawing;
    return { ...drawing, issues: [...drawing.issues, issue] };
  } catch {
    const unknown = { tables: [], annotations: [], ink: noInk, signs: noSigns, recognised: false, garbled: false };
    return { page, ...nothing, ...unknown, issues: [issue] };
  }
}

async function drawPage(document: EngineDocument, number: number, options: PageOptions): Promise<PageDrawing> {
  const page = await document.getPage(number);
  try {
    const operators = await operatorsOf(page);
    const count = operators.fnArray.length;
    const annotations = await annotationsOf(page);
    const drawn = interpret(operators, unitsOf(page), settings.maxOperators);
    const tooMany: Issue = { code: "too-large", at: { page: number }, found: `${count} drawing operators` };
    const tree = await treeOf(page);
    const glyphs = markUnseen([...drawn.glyphs, ...missingText(annotations, drawn.glyphs)], page.view);
    const { ocr, afterGarbled } = options;
    const drawing = await recognisedPage(
      { page, canvases: document.canvasFactory, afterGarbled },
      { ...drawn, glyphs },
      ocr,
    );
    markParagraphs(drawing.glyphs, paragraphsIn(tree));
    return {
      page: number,
      ...drawing,
      tables: tablesIn(tree),
      annotations,
      ink: inkOf(operators.fnArray),
      issues: count > settings.maxOperators ? [tooMany] : [],
    };
  } finally {
    page.cleanup();
  }
}

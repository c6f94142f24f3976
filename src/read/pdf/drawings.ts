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
  openPdf,
  operatorsOf,
  treeOf,
  unitsOf,
} from "./engine.ts";
import type { Drawing } from "./geometry.ts";
import { interpret } from "./interpret.ts";
import { recognisedPage } from "./recognised.ts";
import { settings } from "./settings.ts";
import { markParagraphs } from "./tagged/paragraphs.ts";
import { paragraphsIn, type TagTable, tablesIn } from "./tagged/tree.ts";
import { upright } from "./upright.ts";

/** What is drawn on a page, and what was noticed while reading it. */
export interface PageDrawing extends Drawing {
  page: number;
  /** The tables that the document's tags name. */
  tables: TagTable[];
  annotations: Annotation[];
  issues: Issue[];
  /** Whether its words and lines come from a picture, and why not where that was tried in vain. */
  recognised: boolean;
  unrecognised?: "missing" | "failed";
  /** What the recognition read and is not believed. */
  noise?: string | undefined;
}

const nothing: Drawing = { glyphs: [], segments: [], hasImage: false, images: [] };

/** Opens a document strictly, or leniently if it is damaged. */
export async function openEither(bytes: Uint8Array): Promise<{ open: OpenDocument; strict: boolean }> {
  try {
    return { open: await openPdf(bytes, true), strict: true };
  } catch (error) {
    if (isPasswordError(error)) throw error;
    return { open: await openPdf(bytes, false), strict: false };
  }
}

/**
 * The pages of a document one by one, upright; a page that strict reading rejects is read leniently and reported.
 * With `ocr`, pages that are pictures have the words and lines that it finds.
 */
export async function* drawings(bytes: Uint8Array, { document }: OpenDocument, ocr?: Ocr): AsyncGenerator<PageDrawing> {
  let lenient: OpenDocument | null = null;
  try {
    for (let page = 1; page <= Math.min(document.numPages, settings.maxPages); page++) {
      const strict = await drawPage(document, page, ocr).catch((error: unknown) => ({ error }));
      if ("glyphs" in strict) {
        yield strict;
        continue;
      }
      lenient ??= await openPdf(bytes, false);
      yield await drawLeniently(lenient.document, page, strict.error, ocr);
    }
  } finally {
    await lenient?.close();
  }
}

/** A page that was rejected with `reason`, as far as it can be read. */
async function drawLeniently(document: EngineDocument, page: number, reason: unknown, ocr?: Ocr): Promise<PageDrawing> {
  const issue: Issue = { code: "recovered", at: { page }, found: messageOf(reason) };
  try {
    const drawing = await drawPage(document, page, ocr);
    if (isPictureLimit(reason)) return { ...drawing, hasImage: true };
    return { ...drawing, issues: [...drawing.issues, issue] };
  } catch {
    return { page, ...nothing, tables: [], annotations: [], issues: [issue], recognised: false };
  }
}

async function drawPage(document: EngineDocument, number: number, ocr?: Ocr): Promise<PageDrawing> {
  const page = await document.getPage(number);
  try {
    const operators = await operatorsOf(page);
    const count = operators.fnArray.length;
    const annotations = await annotationsOf(page);
    const drawn = interpret(operators, unitsOf(page), settings.maxOperators);
    const drawing = upright({ ...drawn, glyphs: [...drawn.glyphs, ...missingText(annotations, drawn.glyphs)] });
    const tooMany: Issue = { code: "too-large", at: { page: number }, found: `${count} drawing operators` };
    const tree = await treeOf(page);
    markParagraphs(drawing.glyphs, paragraphsIn(tree));
    return {
      page: number,
      ...drawing,
      tables: tablesIn(tree),
      annotations,
      issues: count > settings.maxOperators ? [tooMany] : [],
      ...(await recognisedPage(page, drawing, ocr)),
    };
  } finally {
    page.cleanup();
  }
}

import type { Annotation } from "./annotations.ts";
import type { OperatorList } from "./interpret.ts";
import { restoreNatives } from "./natives.ts";
import type { TagNode } from "./tagged/tree.ts";

/** The part of a pdf.js page that we use. */
export interface EnginePage {
  getOperatorList(): Promise<OperatorList>;
  getStructTree(): Promise<TagNode | null>;
  getAnnotations(): Promise<Annotation[]>;
  /** Where the page begins and ends (left, bottom, right, top), and how it is turned, clockwise. */
  view: number[];
  rotate: number;
  commonObjs: ImageStore & { has(name: string): boolean };
  objs: ImageStore;
  getViewport(options: { scale: number; rotation?: number }): Viewport;
  render(options: { canvas: unknown; canvasContext: unknown; viewport: Viewport }): { promise: Promise<void> };
  cleanup(): void;
  /** Underscored in pdf.js: what it knows of the requests under way. */
  _intentStates?: Map<string, { displayReadyCapability?: { resolve(): void; reject(reason: unknown): void } }>;
}

interface Viewport {
  width: number;
  height: number;
}

/** Makes pictures to paint on: `@napi-rs/canvas`, which pdf-parse brings. */
export interface CanvasFactory {
  create(width: number, height: number): { canvas: unknown; context: CanvasContext };
  destroy(made: { canvas: unknown; context: CanvasContext }): void;
}

interface CanvasContext {
  getImageData(left: number, top: number, width: number, height: number): { data: Uint8ClampedArray };
}

/** What pdf.js has decoded; with a callback it waits for what is still on its way. */
interface ImageStore {
  get(name: string, callback?: (value: unknown) => void): unknown;
}

/** The part of a pdf.js document that we use. */
export interface EngineDocument {
  numPages: number;
  getPage(page: number): Promise<EnginePage>;
  getMetadata(): Promise<{ info: Record<string, unknown> }>;
  canvasFactory: CanvasFactory;
  /** Underscored in pdf.js: what takes the fonts that a page uses. */
  _transport?: { fontLoader?: { bind(font: unknown): Promise<void> } };
}

export interface OpenDocument {
  document: EngineDocument;
  close(): Promise<void>;
}

export interface Opening {
  /** Whether damage rejects, here or on a page; otherwise pdf.js leaves out what it cannot read. */
  strict: boolean;
  /** Larger pictures are left out. */
  maxPixels: number;
  /** Whether pages may be painted; if not, pdf.js need not make the outlines of letters, a tenth of its work. */
  paintable: boolean;
}

/** Opens a PDF with the pdf.js that pdf-parse brings; the bytes are copied because pdf.js takes its array away. */
export async function openPdf(bytes: Uint8Array, { strict, maxPixels, paintable }: Opening): Promise<OpenDocument> {
  const { PDFParse } = await import("pdf-parse");
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    stopAtErrors: strict,
    isEvalSupported: false,
    maxImageSize: maxPixels,
    disableFontFace: paintable,
    verbosity: 0,
  });
  const close = () => parser.destroy();
  try {
    // `load` is private to TypeScript only; nothing public gives the drawing operators.
    const document = await (parser as unknown as { load(): Promise<EngineDocument> }).load();
    if (!paintable) neglectFonts(document);
    return { document, close };
  } catch (error) {
    await close();
    throw error;
  } finally {
    restoreNatives();
  }
}

/** Without outlines pdf.js would hand fonts to the browser, which there is none of, and then make outlines after all. */
function neglectFonts({ _transport }: EngineDocument): void {
  if (_transport?.fontLoader) _transport.fontLoader.bind = async () => {};
}

/**
 * All drawing operators of a page. Where strict reading fails in the middle of one, `getOperatorList` of pdf.js 5.4.296
 * gives what came before as if it were all; the reason goes only to whoever waits for the page to be shown, so we do.
 */
export async function operatorsOf(page: EnginePage): Promise<OperatorList> {
  let failure: unknown = null;
  const pending = page.getOperatorList();
  for (const state of page._intentStates?.values() ?? [])
    state.displayReadyCapability ??= {
      resolve: () => {},
      reject: (reason) => {
        failure = reason;
      },
    };
  const operators = await pending;
  if (failure) throw failure;
  return operators;
}

/** The structure tree of a page; null where it has none, or none that can be read. */
export async function treeOf(page: EnginePage): Promise<TagNode | null> {
  return await page.getStructTree().catch(() => null);
}

/** The annotations of a page, without those that cannot be read. */
export async function annotationsOf(page: EnginePage): Promise<Annotation[]> {
  return await page.getAnnotations().catch(() => []);
}

/** Whether pdf.js refused a document for its password. */
export function isPasswordError(error: unknown): boolean {
  return error instanceof Error && error.name === "PasswordException";
}

/** Whether strict reading stopped only because a picture is larger than we decode. */
export function isPictureLimit(error: unknown): boolean {
  return error instanceof Error && error.message.includes("Image exceeded maximum allowed size");
}

/** Width of a glyph unit of a font on a page: 0.001, except in Type 3 fonts, which bring their own. */
export function unitsOf(page: EnginePage): (font: string) => number {
  return (name) => {
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as { fontMatrix?: unknown } | null) : null;
    const unit = Number((font?.fontMatrix as ArrayLike<unknown> | undefined)?.[0]);
    return Number.isFinite(unit) && unit !== 0 ? unit : 0.001;
  };
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import type { Calendar, Country } from "./calendar/index.ts";
import type { Years } from "./calendar/span.ts";
import type { Language } from "./language/index.ts";
import type { Format } from "./model.ts";

/** A document to read; the path names it, nothing is opened. */
export interface Source {
  path: string;
  bytes: Uint8Array;
}

/** A program outside that turns an old or rare format into DOCX; null where it cannot. The library starts none by itself. */
export type Office = (bytes: Uint8Array, format: Format) => Promise<Uint8Array | null>;

/** A grey picture, row by row from the top; 0 is black. */
export interface GrayImage {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A line of recognised text; places are pixels of its picture, `confidence` is 0–100. */
export interface OcrLine {
  top: number;
  bottom: number;
  words: { text: string; left: number; right: number; confidence: number }[];
}

export type OcrText = OcrLine[];

/**
 * A program outside that reads pictures, each one block of text: what each says, or that the program or its Russian
 * data is missing, or that it broke down. The library starts none by itself.
 */
export type Ocr = (images: GrayImage[]) => Promise<OcrText[] | "missing" | "failed">;

export interface ReadOptions {
  /** has every Word document read by another reader too (DOCX by mammoth, DOC by the office), and tells how far the two agree */
  secondOpinion?: boolean;
  /** reads a DOC that we cannot read or not to its end (Word 6 and 95, damage), and gives the second opinion on others */
  office?: Office;
  /** reads the pages of a PDF that are pictures */
  ocr?: Ocr;
}

export interface ExtractOptions extends ReadOptions {
  /** the years of every plan, whatever the documents say */
  years?: Years;
  /** whose terms and holidays hold; Belarus by default */
  country?: Country;
  /** a calendar of your own instead */
  calendar?: Calendar;
  /** in which issues are worded; English by default */
  language?: Language;
  /** ISO day of the import: bounds two-digit years where a plan names none */
  today?: string;
}

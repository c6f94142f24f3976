import type { Calendar, Country } from "./calendar/index.ts";
import type { Years } from "./calendar/span.ts";

/** A document to read; the path names it, nothing is opened. */
export interface Source {
  path: string;
  bytes: Uint8Array;
}

export interface ExtractOptions {
  /** the years of every plan, whatever the documents say */
  years?: Years;
  /** whose terms and holidays hold; Belarus by default */
  country?: Country;
  /** a calendar of your own instead */
  calendar?: Calendar;
  /** ISO day of the import: bounds two-digit years where a plan names none */
  today?: string;
}

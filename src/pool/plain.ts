/** Options as they can be sent to a child: plain data, from which it makes its own. */
import { makeCalendar } from "../calendar/index.ts";
import type { CalendarFile } from "../calendar/schema.ts";
import { lazyOcr } from "../ocr.ts";
import { lazyOffice } from "../office.ts";
import type { ExtractOptions } from "../options.ts";

export interface PlainOptions extends Omit<ExtractOptions, "calendar" | "office" | "ocr"> {
  /** laid over the built-in calendar of the country */
  calendarFile?: CalendarFile;
  /** whether LibreOffice may be started */
  office?: boolean;
  /** whether tesseract may be started */
  ocr?: boolean;
}

export function optionsOf({ calendarFile, office, ocr, ...options }: PlainOptions): ExtractOptions {
  return {
    ...options,
    ...(calendarFile && { calendar: makeCalendar(options.country ?? "BY", calendarFile) }),
    ...(office && { office: lazyOffice() }),
    ...(ocr && { ocr: lazyOcr() }),
  };
}

/**
 * Columns made with spaces, as `pdftotext -layout` and patient typists write them. A header of at least three words side by side
 * says how many there are, the lines under it where they part; every page has positions of its own.
 */
import type { Grid } from "../../../model.ts";
import { groupStrips, isNumbered, type Strip } from "../group.ts";
import { gridOf, type Layout } from "../lines.ts";
import { settings } from "../settings.ts";
import { unwrap } from "../wrap.ts";
import { columnsUnder } from "./gaps.ts";
import { headerAt } from "./header.ts";
import { endOfPage, stripsOf } from "./pages.ts";
import { isBlank, isSigned } from "./words.ts";

export const columnsLayout: Layout = (lines, at, first) => {
  if (first.tabs > 0 || isBlank(first)) return null;
  const header = headerAt(lines, at);
  if (!header) return null;
  const columns = columnsUnder(
    header,
    lines.slice(header.end, Math.min(endOfPage(lines, at), header.end + settings.columns.windows[0])),
  );
  if (!columns) return null;
  const { strips, aside, end } = stripsOf(lines, at, header, columns);
  return { grid: gridFrom(header.texts, first.number, strips), end, aside };
};

/** A grid of the header and the rows, unless these may be anything else. */
function gridFrom(header: string[], line: number, strips: Strip[]): Grid | null {
  const rows = groupStrips(strips);
  const full = rows.filter(([strip]) => strip?.shape === "row");
  const isTable = isNumbered(strips) ? full.length > 1 : full.length >= settings.columns.plainRows && !isSigned(strips);
  if (!isTable) return null;
  const body = rows.map((row) => textsInside(row).map((text) => ({ text, line: row[0]?.line ?? 0 })));
  return gridOf("columns", [header.map((text) => ({ text, line })), ...body], header.length);
}

/** Proportional fonts fill a column unevenly and set the lines of two columns at different heights: empty parts are no paragraphs. */
const textsInside = (row: Strip[]): string[] =>
  (row[0]?.parts ?? []).map((_, col) =>
    unwrap(
      row.map(({ parts }) => parts[col] ?? "").filter((part) => part.trim() !== ""),
      { width: row[0]?.widths[col] ?? 0, room: settings.columns.short },
    ),
  );

import { fold } from "../../../text.ts";
import { settings } from "../settings.ts";
import { headerStems } from "../words.ts";
import { segments, type TextRow } from "./rows.ts";

/** Where the columns of a header stand. */
export interface HeaderColumn {
  x0: number;
  x1: number;
}

/**
 * The columns that a row heads: by words that plans head their columns with, or as a row of column numbers 1 2 3 …
 * of which recognition may have misread one.
 */
export function headerColumns(row: TextRow): HeaderColumn[] | null {
  const parts = segments(row);
  if (parts.length < settings.streamHeaderWords) return null;
  const numbers = parts.filter((part, i) => part.text === String(i + 1)).length;
  const numbered = numbers >= parts.length - 1 && parts.every((part) => part.text.length <= 2);
  const roles = new Set(parts.map((part) => roleOf(part.text)).filter((role) => role !== null));
  return numbered || roles.size >= settings.streamHeaderWords ? parts : null;
}

function roleOf(text: string): string | null {
  const words = fold(text).split(/\s+/);
  if (words.length > settings.streamHeaderLength) return null;
  return (
    headerStems.find(([, stems]) => stems.some((stem) => words.some((word) => word.startsWith(stem))))?.[0] ?? null
  );
}

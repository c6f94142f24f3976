/** What was written onto a page instead of into it: notes, text boxes of comments, form fields. */
import type { Glyph } from "./geometry.ts";
import type { LineParagraph } from "./layout.ts";
import type { Line } from "./lines.ts";
import { settings } from "./settings.ts";

/** The part of a pdf.js annotation that we use; the rectangle is in page space. */
export interface Annotation {
  subtype?: string;
  rect?: number[];
  contentsObj?: { str?: string };
  fieldType?: string | null;
  fieldValue?: unknown;
  annotationFlags?: number;
}

const hiddenFlag = 2;

/** Text that stands on the page at its place, as text boxes and filled fields do. */
function placedText({ subtype, fieldType, fieldValue, contentsObj }: Annotation): string {
  if (subtype === "FreeText") return contentsObj?.str ?? "";
  if (subtype !== "Widget" || (fieldType !== "Tx" && fieldType !== "Ch")) return "";
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values.filter((value) => typeof value === "string").join("\n");
}

/** Glyphs for text boxes and fields whose picture is missing, so that their text falls into the cell that they stand in. */
export function missingText(annotations: Annotation[], drawn: Glyph[]): Glyph[] {
  return annotations.filter(isShown).flatMap((annotation) => {
    const text = placedText(annotation);
    const [left, low, right, high] = annotation.rect ?? [];
    if (!text.trim() || left === undefined || low === undefined || right === undefined || high === undefined) return [];
    const there = drawn.filter(({ x, y }) => x >= left - 1 && x <= right && y >= low - 1 && y <= high);
    if (letters(there.map((glyph) => glyph.text).join("")).includes(letters(text))) return [];
    return typeset(linesOf(text), { left, right, low, high });
  });
}

const letters = (text: string) => text.normalize("NFC").replace(/\s/g, "");
const linesOf = (text: string) => text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
const isShown = ({ annotationFlags = 0 }: Annotation) => (annotationFlags & hiddenFlag) === 0;

type Box = Record<"left" | "right" | "low" | "high", number>;

function typeset(lines: string[], { left, right, low, high }: Box): Glyph[] {
  const size = Math.min(settings.fieldSize, (high - low) / lines.length);
  return lines.flatMap((line, row) => {
    const width = Math.min(size / 2, (right - left) / line.length);
    const y = high - size * (row + 0.8);
    return [...line].map((text, i): Glyph => ({ text, x: left + i * width, y, width, size, angle: 0, op: -1 }));
  });
}

/** Notes as paragraphs of their own: comments that are opened by a click, and hidden fields. */
export function notes(annotations: Annotation[], page: number): LineParagraph[] {
  return annotations.flatMap((annotation): LineParagraph[] => {
    const hidden = !isShown(annotation);
    const text = hidden || isNote(annotation) ? placedText(annotation) || (annotation.contentsObj?.str ?? "") : "";
    const lines = linesOf(text).map(toLine);
    return lines.length === 0 ? [] : [paragraph(lines, page, hidden ? "hidden" : "comment")];
  });
}

/** A pop-up shows the text of another annotation; a link's text is a tool tip. */
const isNote = ({ subtype = "" }: Annotation) => !["FreeText", "Widget", "Popup", "Link"].includes(subtype);

function paragraph(lines: Line[], page: number, role: "hidden" | "comment"): LineParagraph {
  return { kind: "paragraph", page, lines, left: 0, right: 0, verse: true, role };
}

function toLine(text: string, row: number): Line {
  return { text: text.trim(), x0: 0, x1: 0, y: row, size: 1, angle: 0, trailingSpace: false, loneHyphen: false };
}

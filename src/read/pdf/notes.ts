/** Footnote marks: digits set small and high behind a word. Inside the lines they stand as noncharacters, one for each digit. */
import type { Glyph } from "./geometry.ts";
import { settings } from "./settings.ts";

const first = 0xfdd0;
const marks = "[\ufdd0-\ufdd9]";

/** The text of a glyph; a digit that is raised above a line with this baseline and size becomes a mark. */
export function textOf({ text, y, size }: Glyph, line: { y: number; size: number }): string {
  const small = size <= line.size * settings.noteSize && line.y - y >= line.size * settings.noteRise;
  return small && /^\d$/.test(text) ? String.fromCodePoint(first + Number(text)) : text;
}

/** The numbers of the footnotes that a text points to. */
export function notesIn(text: string): string[] {
  return [...text.matchAll(new RegExp(`(?<=\\S)${marks}+`, "gu"))].map(([mark]) => digits(mark));
}

/** The number that a footnote begins with, raised or not; null if the text is none. */
export function noteNumber(text: string): string | null {
  const [start] = new RegExp(`^(?:\\d{1,2}|${marks}{1,2})(?![\\d.])`, "u").exec(text) ?? [];
  return start === undefined ? null : digits(start);
}

/** A text with its marks as they are read: without those whose note is known, the others apart from their word; «м2» stays. */
export function withoutMarks(text: string, known: ReadonlySet<string>): string {
  return text.replace(new RegExp(`${marks}+`, "gu"), (mark, at: number) => {
    const number = digits(mark);
    if (at === 0) return `${number} `;
    if (/(?:^|\P{L})\p{L}{1,2}$/u.test(text.slice(Math.max(0, at - 3), at))) return number;
    return known.has(number) ? "" : ` ${number}`;
  });
}

/** A footnote with its number apart from its first word. */
export function markApart(text: string): string {
  return text.replace(/^(\d{1,2})(?=\p{L})/u, "$1 ");
}

const digits = (mark: string) =>
  [...mark].map((sign) => (/\d/.test(sign) ? sign : String((sign.codePointAt(0) ?? first) - first))).join("");

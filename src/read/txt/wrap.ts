/** Lines that a narrow column wrapped, put together again. */
import { joints } from "./joints.ts";

const firstWord = (text: string): string => /^\S+/.exec(text.trimStart())?.[0] ?? "";

/** Whether the first word of the next line had room in this one: then somebody ended the line, not its width. */
const endsByItself = (line: string, next: string, width: number): boolean =>
  line.trimEnd().length + 1 + firstWord(next).length <= width;

/** Whether one line goes on with another in the middle of a sentence, for want of room. */
export const isWrapped = (line = "", next = "", width = 0): boolean =>
  line.trim() !== "" && next.trim() !== "" && !endsByItself(line, next, width);

/** How the lines of a column were made. */
export interface Wrapping {
  /** Characters of a full line. */
  width: number;
  /** Share of the width that a wrapped line fills at least, where the width is but roughly known. */
  room?: number;
  /** Whether a word that does not fit is cut without a hyphen. */
  cuts?: boolean;
}

/** The text of a cell from its lines: a line break stays where somebody made it, every other is a joint. */
export function unwrap(lines: string[], wrapping: Wrapping): string {
  const trimmed = lines.map((line) => line.trim());
  const last = trimmed.findLastIndex((line) => line !== "");
  const first = trimmed.findIndex((line) => line !== "");
  const words = first < 0 ? [] : trimmed.slice(first, last + 1);
  return words.map((line, i) => (i === 0 ? line : joint(words[i - 1] ?? "", line, wrapping) + line)).join("");
}

/** Columns of one or two characters cut everything. */
const NARROW = 2;

function joint(before: string, line: string, { width, room = 1, cuts = false }: Wrapping): string {
  if (/^[.,;:!?»)]+$/.test(line) && before !== "") return "";
  if (before === "" || line === "" || endsByItself(before, line, width * room)) return "\n";
  if (before.endsWith("\u00ad") || (width > 0 && width <= NARROW && before.length >= width)) return "";
  if (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line)) return joints.hyphen;
  if (/\d[-–]$/.test(before) && /^\d/.test(line)) return "";
  const isFull = cuts && before.length >= width && !before.includes(" ");
  if (isFull && /[\d.]$/.test(before) && /^[\d.]/.test(line)) return "";
  return isFull ? joints.full : joints.line;
}

import { beginsStep, leastStep, type Steps } from "./in-step.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Line } from "./lines.ts";
import { hasBullet, itemsOf, withoutBullet } from "./listed.ts";
import { settings } from "./settings.ts";
import { cutAdjectives, monthNames, openWords } from "./words.ts";

/** When a producer writes a space at the end of a wrapped line: Word always, LibreOffice when it fits, others never. */
export type SpaceHabit = "always" | "when-it-fits" | "never";

/** Lines that belong together, and between which bounds they could run. */
export interface Passage {
  lines: Line[];
  left: number;
  right: number;
  /** Its lines end where their author ended them, as those of an approval block do. */
  verse?: boolean;
  /** The row that it is a cell of, where lines are kept in step: its empty lines are kept, those above its own first line too. */
  steps?: Steps | undefined;
}

export interface JoinContext {
  habit: SpaceHabit;
  lexicon: Lexicon;
}

/** A word or a number that goes on after a hyphen, not a dash between two of them. */
export const endsWithHyphen = /[\p{L}\p{N}][-\u2010\u2011]$/u;

/** One text from the lines of a passage: wrapped words and sentences are made whole, forced line breaks stay "\n". */
export function joinLines(passage: Passage, context: JoinContext): string {
  const pitch = pitchOf(passage);
  let text = "\n".repeat(linesAbove(passage, pitch));
  let previous: Line | null = null;
  const items = itemsOf(passage.lines);
  for (const line of passage.lines) {
    const blank = previous && !passage.verse ? blankLines(previous, line, passage, pitch) : 0;
    if (previous && (blank > 0 || items.has(line))) text += "\n".repeat(blank + 1);
    else if (previous) text = joint(text, previous, line, passage, context);
    text += withoutBullet(line);
    previous = line;
  }
  return text.replace(/\u00ad/g, "");
}

/** The distance between neighbouring lines; where all stand apart, that of the row, else of single-spaced lines. */
function pitchOf({ lines, steps }: Passage): number {
  const size = Math.max(...lines.map((line) => line.size));
  const widest = size * settings.paragraphGap;
  const least = leastStep(lines);
  return Math.max(size * settings.linePitch, Math.min(least < widest ? least : (steps?.pitch ?? widest), widest));
}

/** How many empty lines stand above the first one. */
function linesAbove({ lines: [first], steps }: Passage, pitch: number): number {
  if (!first || !steps || first.angle !== 0) return 0;
  return Math.max(0, Math.round((first.y - steps.top) / pitch));
}

/** How many empty lines stand between two lines; over a page break only the other cells of a row in step can tell. */
function blankLines(before: Line, after: Line, { steps }: Passage, pitch: number): number {
  if (before.angle !== 0 || after.angle !== 0 || (after.overleaf && !after.apart && !steps)) return 0;
  return Math.max(0, Math.round((after.y - before.y) / pitch) - 1);
}

/** The text so far, with what stands between two lines at its end; the order of the rules is their rank. */
function joint(text: string, before: Line, after: Line, passage: Passage, context: JoinContext): string {
  if (text.endsWith("\u00ad")) return text.slice(0, -1);
  if (isForced(before, after, passage)) return `${text}\n`;
  if (endsWithHyphen.test(text)) return hyphenJoint(text, before, after, context);
  if (before.trailingSpace) return `${text} `;
  if (/^[,.;:)»!?]/.test(after.text)) return text;
  if (isCutToken(before, after, passage, context)) return text;
  const { steps } = passage;
  const ends = lacksSpace(before, after, passage, context.habit) || (steps && beginsStep(after, steps));
  return ends && !isOpen(before) ? `${text}\n` : `${text} `;
}

/** Whether a wrapped line would have ended with a space here, so that this one ends a paragraph. */
function lacksSpace(before: Line, after: Line, passage: Passage, habit: SpaceHabit): boolean {
  return (
    habit === "always" || (habit === "when-it-fits" && isFlush(before, after, passage) && spaceFits(before, passage))
  );
}

/** Whether somebody broke the line on purpose: the next word would have fitted, or an item of a list begins. */
export function isForced(before: Line, after: Line, passage: Passage): boolean {
  const hyphenated = endsWithHyphen.test(before.text) && /^\p{Ll}/u.test(after.text);
  if ((passage.verse && !hyphenated) || before.angle !== after.angle || isListItem(before, after)) return true;
  if (isNextParagraph(before, after)) return true;
  if (isNextDate(before, after, passage)) return true;
  const word = after.text.match(/^\S*/)?.[0].length ?? 0;
  const width = ((after.x1 - after.x0) * word) / Math.max(1, after.text.length);
  return room(before, passage) > width + spaceWidth(before) * 2;
}

/** Paragraph numbers count anew on every page. */
function isNextParagraph(before: Line, after: Line): boolean {
  if (after.apart) return true;
  const known = before.paragraph !== undefined && after.paragraph !== undefined && !after.overleaf;
  return known && before.paragraph !== after.paragraph;
}

function isListItem(before: Line, after: Line): boolean {
  return hasBullet(after) || (/[.;:]$/.test(before.text) && /^[-–—•]\s/.test(after.text));
}

/** «14.04.2016 г., большой зал ⏎ 27.10.2016 г., большой зал», «27.01.2017 г. ⏎ 22.02.2017 г.», «Май ⏎ Июнь»: one date to a line. */
function isNextDate(before: Line, after: Line, { lines }: Passage): boolean {
  if (before.text === after.text || (isMonth(before) && isMonth(after))) return true;
  if (endsWithDay.test(before.text) && startsWithDay.test(after.text)) return true;
  if (!startsWithDate.test(after.text)) return false;
  if (endsWithDate.test(before.text)) return true;
  const listed = startsWithDate.test(lines[0]?.text ?? "");
  return listed && /\p{L}{3}\s*[;.]?$/u.test(before.text) && !isOpen(before);
}

const startsWithDay = /^\d{1,2}\.\d\d(?!\d)/;
const endsWithDay = /(?<!\d)\d{1,2}\.\d\d\.?$/;
const startsWithDate = /^\d{1,2}\.\d{1,2}\.\s?(?:\d{4}|\d\d)(?!\d)/;
const endsWithDate = /\d\.\d{1,2}\.\s?\d{4}\s?(?:г\.?|года)?$/u;
const isMonth = ({ text }: Line) => /^\p{Lu}/u.test(text) && monthNames.has(text.toLowerCase());
const isOpen = ({ text }: Line) => openWords.has(text.match(/(?<![\p{L}.])\p{L}+$/u)?.[0].toLowerCase() ?? "");

/** What a line leaves free: to its right, to both sides if it is centred, to its left if it is set to the right. */
function room(line: Line, { left, right }: Passage): number {
  const [before, behind] = [line.x0 - left, right - line.x1];
  const centred = Math.abs(before - behind) < line.size / 2;
  const setRight = behind < line.size / 2 && before > line.size * settings.indent;
  return centred || setRight ? before + behind : behind;
}

/** Whether a line is set to the left, as far as it or the next one shows. LibreOffice ends no centred line with a space. */
export function isFlush(line: Line, next: Line, { left }: Passage): boolean {
  const asNext = Math.abs(line.x0 - next.x0) < settings.levelTolerance && Math.abs(line.x1 - next.x1) > line.size;
  return asNext || line.x0 - left <= spaceWidth(line) + settings.levelTolerance;
}

/** Whether the space that belongs between two words would have fitted at the end of the line. */
export function spaceFits(line: Line, { right }: Passage): boolean {
  return right - line.x1 > spaceWidth(line);
}

const spaceWidth = (line: Line) => line.size * settings.spaceWidth;

/** Whether a line ends inside a word, a date or «начальная/средняя», as it does in narrow columns. */
function isCutToken(before: Line, after: Line, passage: Passage, context: JoinContext): boolean {
  const { habit, lexicon } = context;
  const full = passage.right - before.x1 < before.size * settings.fullLine;
  if (habit === "always") return full || /[–—/]$/.test(before.text); // else a paragraph ended there
  if (habit === "when-it-fits" && /[–—/]$/.test(before.text)) return lacksSpace(before, after, passage, habit);
  if (/\p{L}[–—/]$/u.test(before.text)) return true;
  if (/\s/.test(before.text)) return false;
  if (/[\d.]$/.test(before.text) && /^[\d.]/.test(after.text)) return full;
  const head = before.text.match(/\p{L}+$/u)?.[0];
  const tail = after.text.match(/^\p{Ll}+/u)?.[0];
  if (!head || !tail) return false;
  if (tail.length === 1 && !lexicon.isWord(tail)) return true;
  if (full && tail === "о" && head.length >= settings.longWord && cutAdjectives.some((end) => head.endsWith(end)))
    return true;
  return lexicon.isWord(head + tail) || (full && !lexicon.isWord(tail) && !lexicon.has(head));
}

/** What a hyphen at the end of a line was: a real one, automatic hyphenation, or half of a dash. */
function hyphenJoint(text: string, before: Line, after: Line, { habit, lexicon }: JoinContext): string {
  if (before.trailingSpace && habit !== "always") return `${text} `;
  const whole = text.slice(0, -1);
  const head = whole.match(/\p{L}+$/u)?.[0] ?? "";
  const tail = after.text.match(/^\p{Ll}+/u)?.[0] ?? "";
  if (!head || !tail) return text;
  if (text.endsWith("\u2010")) return whole; // nobody types this one
  const automatic = lexicon.loneHyphens ? before.loneHyphen : lexicon.isOneWord(head, tail);
  return automatic ? whole : text;
}

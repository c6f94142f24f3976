/** What the cells of a row hold line by line: a list of activities, and the dates or people beside it. */
import { isOpen, readsAsPeriod } from "../dated.ts";

/** Some lines of a cell that belong together; `line` counts from 0, `offset` is where they begin in that line. */
export interface Piece {
  text: string;
  line: number;
  offset: number;
}

/** An activity of a list, with the number that it is written with. */
export interface Step extends Piece {
  number: string | null;
}

/** A list of activities and the lines above it. */
export interface StepList {
  title: Piece | null;
  steps: Step[];
}

const numbered = /^\s*((?:[1-9]\d?\.){0,2}[1-9]\d?\s?[.)/]{1,2})(?!\d)\s*/;
const bareNumber = /^\s*([1-9]\d?)\s+(?=\p{Lu})/u;

export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\v\f]/);
}

/** The numbered list in a cell («1. …», «2) …»); null where the cell is none. */
export function numberedList(text: string): StepList | null {
  const title: string[] = [];
  const steps: Step[] = [];
  const lines = linesOf(text);
  let last = lines.some((line) => /^\s*2\s?[.)/]/.test(line)) ? 0 : Number.NaN;
  lines.forEach((words, line) => {
    const number = numberOf(words, last);
    if (number === null) {
      const open = steps.at(-1);
      if (open) open.text += `\n${words}`;
      else title.push(words);
      return;
    }
    last = lastOf(number);
    steps.push({ number: number.trim(), text: words.slice(words.indexOf(number) + number.length), line, offset: 0 });
  });
  const all = withInner(steps);
  const follows = all.some((step, at) => at > 0 && lastOf(step.number) === lastOf(all[at - 1]?.number ?? null) + 1);
  return follows ? { title: titleOf(title), steps: all } : null;
}

/** Every filled line as an activity; null where one begins with a small letter and so goes on with the line before it. */
export function paragraphs(text: string): Step[] | null {
  const steps = linesOf(text).flatMap((words, line) =>
    words.trim() === "" ? [] : [{ number: null, text: words, line, offset: 0 }],
  );
  return steps.every((step) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(step.text)) ? steps : null;
}

/** The dates of a cell: a line that is no period alone goes on with the one right above it («в течение» «года», «по плану» «школы»). */
export function datesOf(text: string): Piece[] {
  return gather(
    text,
    (open, line) => isOpen(open) || !readsAsPeriod(line) || !(open.includes("\n") || readsAsPeriod(open)),
  );
}

/** Any other lines of a cell, each for itself; after a dash or a preposition the next line goes on. */
export function piecesOf(text: string): Piece[] {
  return gather(text, (open) => isOpen(open) && !endsWithComma(open));
}

/** Whether a piece follows right under one that ends with a comma, so that they may be one. */
export function isBound(piece: Piece, before: Piece | undefined): boolean {
  return before !== undefined && endsWithComma(before.text) && piece.line === before.line + linesOf(before.text).length;
}

const endsWithComma = (text: string) => text.trimEnd().endsWith(",");

/** What stands between blank lines. */
export function blocksOf(text: string): Piece[] {
  return gather(text, () => true);
}

function gather(text: string, goesOn: (open: string, line: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  linesOf(text).forEach((words, line) => {
    if (words.trim() === "") open = null;
    else if (open && goesOn(open.text, words)) open.text += `\n${words}`;
    else {
      open = { text: words, line, offset: 0 };
      pieces.push(open);
    }
  });
  return pieces;
}

/** «3.», «3)», «3/» (with nothing behind it only as the next number), and «3» before a capital where it is the next number (the first one only where a second follows). */
function numberOf(line: string, last: number): string | null {
  const [label, written] = numbered.exec(line) ?? [];
  if (label && written && (label.length < line.length || lastOf(written) === last + 1)) return written;
  const bare = bareNumber.exec(line)?.[1] ?? null;
  return Number(bare) === last + 1 ? bare : null;
}

/** The last level of a number: 3 of «2.3.». */
function lastOf(number: string | null): number {
  return Number(/(\d+)\D*$/.exec(number ?? "")?.[1] ?? 0);
}

/** Where the list jumps from 4 to 6 and «5.» stands inside the fourth, its line break is lost. */
function withInner(steps: readonly Step[]): Step[] {
  return steps.flatMap((step, at) => {
    const wanted = lastOf(step.number) + 1;
    if (lastOf(steps[at + 1]?.number ?? null) !== wanted + 1) return [step];
    const found = new RegExp(`[.;»)]\\s+(${wanted}[.)])\\s*(?=\\S)`).exec(step.text);
    if (!found?.[1]) return [step];
    const inner = step.text.slice(found.index + found[0].length);
    const before = step.text.slice(0, found.index + 1);
    const more = linesOf(before).length - 1;
    const offset = before.length - before.lastIndexOf("\n");
    return [
      { ...step, text: before },
      { number: found[1], text: inner, line: step.line + more, offset },
    ];
  });
}

function titleOf(lines: readonly string[]): Piece | null {
  const line = lines.findIndex((text) => text.trim() !== "");
  return line < 0 ? null : { text: lines.slice(line).join("\n"), line, offset: 0 };
}

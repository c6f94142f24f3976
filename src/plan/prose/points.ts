/** The lines under the title of a prose plan as its points and headings, and those that are neither. */
import { hasName, hasPost, isBareName, isHeading, isProse } from "../clues.ts";
import { collapse } from "../fold.ts";
import { isPart } from "../headings.ts";
import type { Line } from "../lines.ts";
import { isMonthHeading } from "../months.ts";
import { settings } from "../settings.ts";
import { fieldsOf, startsWithLabel } from "./fields.ts";
import { type Marked, markerOf, monthList, pointsOf } from "./marker.ts";

/** A point with all its lines, a heading, or a line that is neither. */
export type Entry =
  | { is: "point"; line: Line; last: Line; mark: Marked["kind"] | null; number: string | null; text: string }
  | { is: "heading"; line: Line; text: string }
  | { is: "rest"; line: Line };

interface State {
  entries: Entry[];
  /** Under a month heading plain sentences are points too. */
  underMonth: boolean;
  /** «Задачи:» and other words before a list say that the list is none of activities. */
  aside: boolean;
}

/** Tells the lines apart, in order. */
export function entriesOf(lines: readonly Line[]): Entry[] {
  const state: State = { entries: [], underMonth: false, aside: false };
  for (const [index, line] of lines.entries()) read(state, line, lines[index + 1]);
  return withHeadings(state.entries);
}

function read(state: State, line: Line, next: Line | undefined): void {
  const text = collapse(line.text);
  const listed = monthList(text);
  if (listed) {
    heading(state, line, listed.month);
    for (const marked of listed.points) point(state, line, marked);
  } else if (isMonthHeading(text)) heading(state, line, text);
  else if (line.text.length > settings.pointLength || line.grid !== null) rest(state, line);
  else if (line.heading && fieldsOf(text).period === null) heading(state, line, text);
  else readPlain(state, line, next);
}

function readPlain(state: State, line: Line, next: Line | undefined): void {
  const marked = pointsOf(line.text);
  const open = state.entries.at(-1);
  if (marked[0]) readMarked(state, line, marked[0], marked.slice(1));
  else if (open?.is === "point" && goesOn(open, line)) goOn(open, line);
  else if (isSignature(line, next)) rest(state, line);
  else if (isDated(line.text)) point(state, line, { kind: null, number: null, text: line.text });
  else if (isProse(line) && !state.underMonth) {
    state.aside = true;
    rest(state, line);
  } else if (next && isHeading(line) && startsList(next)) heading(state, line, collapse(line.text));
  else if (state.underMonth) point(state, line, { kind: null, number: null, text: line.text });
  else rest(state, line);
}

function readMarked(state: State, line: Line, marked: Marked, more: readonly Marked[]): void {
  const open = state.entries.at(-1);
  if (state.aside && isDated(marked.text)) state.aside = false;
  if (state.aside) rest(state, line);
  else if (isInner(marked, open)) goOn(open, line);
  else for (const one of [marked, ...more]) point(state, line, one);
}

function heading(state: State, line: Line, text: string): void {
  state.entries.push({ is: "heading", line, text });
  state.aside = false;
  if (isMonthHeading(text)) state.underMonth = true;
}

function rest(state: State, line: Line): void {
  state.entries.push({ is: "rest", line });
}

function point(state: State, line: Line, marked: Omit<Marked, "kind"> & { kind: Marked["kind"] | null }): void {
  const { kind: mark, number, text } = marked;
  state.entries.push({ is: "point", line, last: line, mark, number, text });
}

function goOn(open: Entry | undefined, line: Line): void {
  if (open?.is !== "point") return;
  open.text += `\n${line.text}`;
  open.last = line;
}

/** A period of its own and something to do. */
function isDated(text: string): boolean {
  if (text.length > settings.pointLength) return false;
  const { period, activity } = fieldsOf(text);
  return period !== null && activity !== null;
}

/** A letter or a dash under a numbered point, without a period of its own. */
function isInner(marked: Marked, open: Entry | undefined): open is Extract<Entry, { is: "point" }> {
  const inner = marked.kind === "letter" || marked.kind === "bullet";
  return inner && open?.is === "point" && open.mark === "number" && !isDated(marked.text);
}

/** A line that goes on with the point: by its label, its small letter, or as the next line of a wrapped text. */
function goesOn({ last, text }: Extract<Entry, { is: "point" }>, line: Line): boolean {
  if (text.length + line.text.length > settings.pointLength) return false;
  if (startsWithLabel(line.text) || /^\s*[\p{Ll}(]/u.test(line.text)) return true;
  if (last.source === line.source) return true;
  const wraps = last.text.length >= settings.wrappedLength && !/[.;:!?)]\s*$/.test(last.text);
  return wraps && follows(last, line);
}

/** In a text file, the line right below. */
function follows({ source: above }: Line, { source }: Line): boolean {
  return above.line !== undefined && source.line === above.line + 1;
}

function isSignature(line: Line, next: Line | undefined): boolean {
  if (hasName(line) && (hasPost(line) || isBareName(line))) return fieldsOf(line.text).labels.length === 0;
  return hasPost(line) && next !== undefined && isBareName(next);
}

function startsList({ text }: Line): boolean {
  return markerOf(text) !== null || isMonthHeading(collapse(text)) || isDated(text);
}

/** A point that says neither when nor who is the heading of the points that its number or its colon announces. */
function withHeadings(entries: readonly Entry[]): Entry[] {
  return entries.map((entry, index) => {
    const next = entries[index + 1];
    if (entry.is !== "point" || next?.is !== "point" || !announces(entry, next)) return entry;
    const { period, responsible } = fieldsOf(entry.text);
    if (period !== null || responsible !== null) return entry;
    return { is: "heading", line: entry.line, text: collapse(`${entry.number ?? ""} ${entry.text}`) };
  });
}

function announces(entry: Extract<Entry, { is: "point" }>, next: Extract<Entry, { is: "point" }>): boolean {
  const outer = entry.number?.replace(/[.)\s]+$/, "");
  if (outer && next.number?.startsWith(`${outer}.`) && /\d/.test(next.number.slice(outer.length + 1))) return true;
  if (isPart(entry.text)) return true;
  return /:\s*$/.test(entry.text) && entry.mark !== next.mark;
}

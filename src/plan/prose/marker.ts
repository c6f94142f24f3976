/** How a line of a prose plan begins: with a number, a sign, a date, or none of them. */
import { collapse } from "../fold.ts";
import { isMonthHeading } from "../months.ts";
import { leadingPeriod } from "../when.ts";

/** What a line begins with; `number` is as written, `text` is the line without it (with its date, where a date opens it). */
export interface Marked {
  kind: "number" | "letter" | "bullet" | "date";
  number: string | null;
  text: string;
}

const numericDate = /^(?:[0-2]?\d|3[01])\.(?:0[1-9]|1[0-2])(?:\.(?:\d\d){1,2})?(?!\d)/;
const certainDate = /^(?:0\d\.|\d{1,2}\.0[1-9])|^\d{1,2}\.\d\d(?:\.\d{2,4}|\s?[–—-]|:)/;
const number = /^((?:\d{1,3}\.){1,4}\d{0,3}\)?|\d{1,3}\))\s*(?=[^\d\s])/;
const inlineNumber = /(?<=\s)((?:\d{1,3}\.){1,4}\d{0,3}\)?|\d{1,3}\))\s*(?=[^\d\s])/g;
const letter = /^([а-яі]\))\s*(?=\S)/iu;
const bullet = /^[-–—•*·▪●○]\s*(?=\S)/;

/** Reads the beginning of a line; null where it is a plain line. */
export function markerOf(line: string): Marked | null {
  const text = line.trim();
  if (numericDate.test(text) && certainDate.test(text)) return { kind: "date", number: null, text };
  const counted = number.exec(text) ?? letter.exec(text);
  if (counted?.[1]) {
    const kind = /\d/.test(counted[1]) ? "number" : "letter";
    return { kind, number: counted[1], text: text.slice(counted[0].length) };
  }
  const sign = bullet.exec(text);
  if (sign) return { kind: "bullet", number: null, text: text.slice(sign[0].length) };
  return /^\d/.test(text) && leadingPeriod(text) ? { kind: "date", number: null, text } : null;
}

/** The points of a line: «1. … 2. …» are two of them where a sentence ends between; none for a plain line. */
export function pointsOf(line: string): Marked[] {
  const first = markerOf(line);
  if (first?.kind !== "number") return first ? [first] : [];
  const { text } = first;
  const points = [first];
  let from = 0;
  for (const match of text.matchAll(inlineNumber)) {
    const open = points.at(-1) as Marked;
    const [, number = ""] = match;
    const own = text.slice(from, match.index);
    if (number !== following(open.number ?? "") || !mayEnd(own, number)) continue;
    open.text = own.trim();
    from = match.index + match[0].length;
    points.push({ kind: "number", number, text: text.slice(from) });
  }
  return points;
}

/** «Сентябрь: 1) …; 2) …»: a month and the list that follows it in the same line; null for any other line. */
export function monthList(line: string): { month: string; points: Marked[] } | null {
  const colon = line.indexOf(":");
  const month = collapse(line.slice(0, Math.max(0, colon)));
  if (colon < 0 || !isMonthHeading(month)) return null;
  const points = pointsOf(line.slice(colon + 1));
  return points[0]?.kind === "number" ? { month, points } : null;
}

/** The number after «1.», «2.3» or «4)». */
function following(number: string): string {
  return number.replace(/\d+(?=\D*$)/, (last) => String(Number(last) + 1));
}

/** «2.» follows the end of a sentence, «2)» any word. */
function mayEnd(text: string, number: string): boolean {
  return number.endsWith(")") || /[.;!?),]\s*$/.test(text.slice(-3));
}

/** The automatic numbers of list items and headings as they stand on the screen. */
import { formatNumber } from "../docx/number-formats.ts";
import type { ListLevel, Styles } from "./styles.ts";

/** The last number of each level, from 1; those below the one that was counted last begin anew. */
export type Counters = (number | undefined)[];

/** A `text:list` that is open. */
export interface OpenList {
  style: string | undefined;
  /** How deep it lies in lists, from 1. */
  level: number;
  counters: Counters;
  /** The item that has no paragraph yet; null where what comes next has no number. */
  item: { style: string | undefined; start: number | undefined; number: string | undefined } | null;
}

/** The lists that were begun, for those that continue them. */
export interface Lists {
  byId: Map<string, Counters>;
  byStyle: Map<string, Counters>;
}

interface Begin {
  id: string | undefined;
  style: string | undefined;
  /** The list whose numbers it continues. */
  continued: string | undefined;
  /** Whether it continues the last list of its style. */
  continues: boolean;
}

/** Begins a list, in another one or on its own. */
export function beginList(lists: Lists, outer: OpenList | undefined, begin: Begin): OpenList {
  if (outer) return { ...outer, style: begin.style ?? outer.style, level: outer.level + 1, item: null };
  const style = begin.style ?? "";
  const continued = begin.continues ? lists.byStyle.get(style) : lists.byId.get(begin.continued ?? "");
  const counters = continued ?? [];
  lists.byStyle.set(style, counters);
  if (begin.id !== undefined) lists.byId.set(begin.id, counters);
  return { style: begin.style, level: 1, counters, item: null };
}

/** Counts one more item of a level, and gives its number with the gap after it; "" for bullets. */
export function countItem(
  { lists }: Styles,
  style: string | undefined,
  counters: Counters,
  level: number,
  start: number | undefined,
): string {
  const levels = lists.get(style ?? "");
  const look = levels?.get(level);
  const last = counters[level];
  counters[level] = start ?? (last === undefined ? (look?.start ?? 1) : last + 1);
  counters.length = level + 1;
  if (!levels || !look || look.format === null) return "";
  const number = look.pattern === undefined ? plain(levels, look, counters, level) : patterned(levels, look, counters);
  return /[\p{L}\p{N}]/u.test(number) ? number.trim() + look.gap : "";
}

function plain(levels: Map<number, ListLevel>, look: ListLevel, counters: Counters, level: number): string {
  const first = Math.max(1, level - look.shown + 1);
  const shown = Array.from({ length: level - first + 1 }, (_, n) => numberAt(levels, counters, first + n));
  return look.prefix + shown.filter((number) => number !== "").join(".") + look.suffix;
}

function patterned(levels: Map<number, ListLevel>, look: ListLevel, counters: Counters): string {
  return (look.pattern ?? "").replace(/%(\d{1,2})%/g, (_whole, level) => numberAt(levels, counters, Number(level)));
}

/** The number of a level; one that was not counted yet shows where it begins. */
function numberAt(levels: Map<number, ListLevel>, counters: Counters, level: number): string {
  const look = levels.get(level);
  return look?.format ? formatNumber(counters[level] ?? look.start, formatOf(look.format)) : "";
}

/** OpenDocument names formats by how they begin, other writing systems by their first numbers: «А, Б, .., Аа, Бб, ... (ru)». */
function formatOf(format: string): string {
  if (format.startsWith("01")) return "decimalZero";
  return formats[format.charAt(0)] ?? "decimal";
}

const formats: Record<string, string> = {
  i: "lowerRoman",
  I: "upperRoman",
  a: "lowerLetter",
  A: "upperLetter",
  "\u0430": "russianLower",
  "\u0410": "russianUpper",
};

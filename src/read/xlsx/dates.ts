/** Numbers that Excel shows as dates. */
import { months } from "./formats.ts";

const DAY_MS = 86_400_000;
/** Day 60 of the older calendar is 29 February 1900, which never was. */
const PHANTOM_DAY = 60;
const LAST_SERIAL = 2_958_466; // 31 December 9999

/** A day and time as Excel counts it; null where it has no date for the number. */
export function dateOf(serial: number, since1904: boolean): Date | null {
  if (serial < 0 || serial >= LAST_SERIAL) return null;
  const first = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < PHANTOM_DAY ? 31 : 30);
  return new Date(first + Math.round((serial * DAY_MS) / 1000) * 1000);
}

const token = /\[[^\]]*\]|"[^"]*"|\\.|[_*].|am\/pm|a\/p|y+|m+|d+|h+|s+|./gis;
const part = /^(?:y+|m+|d+|h+|s+)$/i;

/** Whether a format shows a date or a time: it has a part of one outside quotes and brackets. */
export function isDateFormat(code: string): boolean {
  return (code.match(token) ?? []).some((one) => part.test(one) || /^\[(?:h+|m+|s+)\]$/i.test(one));
}

/** The date in the form that the format says; a month in digits never stands before its day, as that would read as another date. */
export function formatDate(date: Date, code: string): string {
  const tokens = (code.match(token) ?? []).map((one) =>
    one.toLowerCase() === one || one.startsWith('"') ? one : one.toLowerCase(),
  );
  const names = tokens.some((one) => /^\[\$[^-]*-(?:[0-9a-f]*0?423|be)/i.test(one))
    ? months.belarusian
    : months.russian;
  const day = tokens.findIndex((one) => /^d{1,2}$/.test(one));
  const isAmerican =
    tokens.some((one, at) => /^m{1,2}$/.test(one) && at < day && !isMinute(tokens, at)) && !/^y/.test(tokens[0] ?? "");
  if (isAmerican) return formatDate(date, "dd.mm.yyyy");
  return tokens
    .map((one, at) => show(one, at, { date, names, tokens, withDay: day >= 0 }))
    .join("")
    .trim();
}

interface Context {
  date: Date;
  names: (typeof months)["russian"];
  tokens: string[];
  withDay: boolean;
}

const padded = (value: number, width: number) => String(value).padStart(width, "0");

function show(one: string, at: number, { date, names, tokens, withDay }: Context): string {
  const width = Math.min(one.length, 2);
  if (/^y+$/.test(one)) return one.length > 2 ? String(date.getUTCFullYear()) : padded(date.getUTCFullYear() % 100, 2);
  if (/^\[?h+\]?$/.test(one)) return padded(date.getUTCHours(), one.includes("[") ? 1 : width);
  if (/^\[?s+\]?$/.test(one)) return padded(date.getUTCSeconds(), width);
  if (/^\[?m+\]?$/.test(one) && isMinute(tokens, at)) return padded(date.getUTCMinutes(), width);
  if (/^m+$/.test(one)) return month(date.getUTCMonth(), one.length, names, withDay);
  if (/^d{3,}$/.test(one)) return names.days[date.getUTCDay()] ?? "";
  if (/^d+$/.test(one)) return padded(date.getUTCDate(), width);
  return literal(one);
}

function month(index: number, width: number, names: Context["names"], withDay: boolean): string {
  if (width < 3) return padded(index + 1, width);
  const name = (withDay ? names.withDay : names.alone)[index] ?? "";
  return width === 3 ? name.slice(0, 3) : name;
}

/** `m` is minutes behind hours and before seconds. */
function isMinute(tokens: string[], at: number): boolean {
  const isPart = (one: string) => part.test(one) || one.startsWith("[h");
  const before = tokens.slice(0, at).findLast(isPart) ?? "";
  const after = tokens.slice(at + 1).find(isPart) ?? "";
  return /^\[?h/.test(before) || after.startsWith("s");
}

/** What stands in a format as it is: quoted or escaped text and signs; `/` is the separator of dates, here a dot. */
export function literal(one: string): string {
  if (one.startsWith("[") || one.startsWith("_") || one.startsWith("*") || /^[ap]m?\//.test(one)) return "";
  if (one.startsWith('"')) return one.slice(1, -1);
  if (one.startsWith("\\")) return one.slice(1);
  if (one === "/") return ".";
  return one === ";" || one === "@" ? "" : one;
}

/** Months and what is made of them: quarters, seasons, weeks, thirds, halves, beginnings and ends. */
import type { Expr, MonthPart, Months } from "../expr.ts";
import { isInitial } from "../initials.ts";
import type { Token } from "../tokens.ts";
import { afterMonthWord, daysOf } from "./days.ts";
import { type NumberRanges, readNumber, readNumbers } from "./numbers.ts";
import { isSign, isWord, isYearFigure, type Read, skipSigns, skipWords } from "./read.ts";
import { readYearOf } from "./terms.ts";
import { readAcademicYear, readYear } from "./years.ts";

const months = (month: number, last: number, year: number | undefined): Months => ({
  type: "months",
  month,
  last,
  year,
});

/** «Май А.В.» is a person, «кинотеатр «Октябрь»» a place. */
function isName(tokens: Token[], i: number): boolean {
  const month = tokens[i];
  const initials = isInitial(tokens[i + 1]) && isSign(tokens[i + 2], ".") && isInitial(tokens[i + 3]);
  const before = tokens[i - 1];
  const isTitle = month?.quoted && before?.kind === "word" && !before.lex && !month.broken;
  return Boolean(initials || isTitle);
}

/** «Сентябрь 2022 г.», «Май-2016», «сентябрь, 2-я неделя», «сентябрь 15, 20». */
export function readMonth(tokens: Token[], i: number): Read<Expr[]> | null {
  const month = tokens[i]?.lex?.month;
  if (month === undefined || isName(tokens, i)) return null;
  const after = afterMonthWord(tokens, i);
  const year = readYear(tokens, after);
  const next = year?.next ?? after;
  const inside = readInside(tokens, next, month, year?.value);
  return inside ?? { value: [months(month, month, year?.value)], next };
}

/** «10.2022», «09/2022» */
export function readNumericMonth(tokens: Token[], i: number): Read<Expr[]> | null {
  const month = tokens[i];
  const year = tokens[i + 2];
  if (month?.kind !== "number" || month.text.length > 2 || !isSign(tokens[i + 1], "./") || !isYearFigure(year))
    return null;
  if (month.value < 1 || month.value > 12) return null;
  const next = readYear(tokens, i + 2)?.next ?? i + 3;
  return { value: [months(month.value, month.value, year.value)], next };
}

/** After a month: its weeks («сентябрь (2 неделя)») or its days («Сентябрь 15, 20», «сентябрь: 15, 20»). */
function readInside(tokens: Token[], i: number, month: number, year: number | undefined): Read<Expr[]> | null {
  const at = skipWords(tokens, skipSigns(tokens, i, ",(-:"), "in");
  const list = readNumbers(tokens, at);
  if (!list) return null;
  const part = readPartUnit(tokens, list);
  if (part && tokens[part.next]?.lex?.month === undefined && !isWord(tokens[part.next], "each")) {
    const close = isSign(tokens[at - 1], "(") && isSign(tokens[part.next], ")") ? part.next + 1 : part.next;
    return { value: part.value.map((of) => ({ type: "part", of, month, year })), next: close };
  }
  const plain =
    (at === i || isSign(tokens[at - 1], ":")) &&
    tokens.slice(i, list.next).every((t) => t.kind !== "word" || t.lex?.word === "and");
  return plain && endsCell(tokens, list.next) && !tokens[list.next]?.lex?.counted
    ? { value: daysOf(list.value, month, year), next: list.next }
    : null;
}

/** Nothing more, or a line break, or a sign that parts. */
export const endsCell = (tokens: Token[], i: number) => {
  const token = tokens[i];
  if (!token || token.broken || isSign(token, ";)(")) return true;
  return isSign(token, ".,") && tokens[i + 1]?.kind !== "number";
};

/** After a list of numbers: «неделя», «декада», «половина»; the parts they make. */
export function readPartUnit(tokens: Token[], list: Read<NumberRanges>): Read<MonthPart[]> | null {
  const at = skipWords(tokens, list.next, "each");
  const unit = unitOf(tokens, at);
  if (unit !== "week" && unit !== "decade" && unit !== "half") return null;
  const next = skipSigns(tokens, at + 1, ".");
  if (tokens[next]?.lex?.unit === "day") return null;
  const part = unit === "decade" ? "third" : unit;
  return { value: joinRanges(list.value).map(([first, last]) => ({ part, first, last })), next };
}

const unitOf = (tokens: Token[], i: number) =>
  tokens[i]?.text === "дек" && tokens[i + 1]?.text === "." ? "decade" : tokens[i]?.lex?.unit;

/** «II-III, IV»: neighbours become one stretch. */
function joinRanges(ranges: NumberRanges): NumberRanges {
  const joined: NumberRanges = [];
  for (const [first, last] of ranges) {
    const before = joined.at(-1);
    if (before && first === before[1] + 1) before[1] = last;
    else joined.push([first, last]);
  }
  return joined;
}

/** Whose part it is; without a month, the heading's. */
interface Owner {
  month: number | undefined;
  year: number | undefined;
}

const nobody: Owner = { month: undefined, year: undefined };

/** The month that a part belongs to: «сентября 2022», «месяца» or nothing (the heading's). */
export function readOwner(tokens: Token[], i: number): Read<Owner> {
  const at = skipWords(tokens, i, "in");
  const month = tokens[at]?.lex?.month;
  if (month !== undefined) {
    const after = afterMonthWord(tokens, at);
    const year = readYear(tokens, after);
    return { value: { month, year: year?.value }, next: year?.next ?? after };
  }
  const current = skipWords(tokens, at, "current");
  if (tokens[current]?.lex?.unit === "month") return { value: nobody, next: skipSigns(tokens, current + 1, ".") };
  return { value: nobody, next: i };
}

/** «первые», «последних»: so many of them, while «первая» is one. */
export const isPlural = (token: Token | undefined) =>
  token?.lex?.ordinal !== undefined && /[ыи][ехя]$/.test(token.text);

/** «первые две недели»: from the first to the second. */
function readFirst(tokens: Token[], i: number): Read<NumberRanges> | null {
  const count = isPlural(tokens[i]) && tokens[i]?.lex?.ordinal === 1 ? readNumber(tokens, i + 1) : null;
  return count && { value: [[1, count.value]], next: count.next };
}

/** «две недели апреля», «2 недели в октябре»: how many, and not which. `i` is the unit. */
function isCount(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1]?.lex;
  const owner = isWord(tokens[i + 1], "in") && tokens[i + 2]?.lex?.month !== undefined;
  const many = tokens[i - 1]?.kind === "number" && /^(недел[иь]|декады?|дэкады?)$/.test(tokens[i]?.text ?? "");
  return (before?.cardinal !== undefined && before.ordinal === undefined) || (owner && many);
}

/** «2-я неделя сентября», «I декада ноября», «вторая половина месяца». */
export function readParts(tokens: Token[], i: number): Read<Expr[]> | null {
  const first = readFirst(tokens, i);
  const list = first ?? readNumbers(tokens, i);
  const parts = list && readPartUnit(tokens, list);
  if (!parts || (!first && isCount(tokens, list.next))) return null;
  const owner = readOwner(tokens, parts.next);
  return { value: parts.value.map((of) => ({ type: "part", of, ...owner.value })), next: owner.next };
}

/** «последняя пятница мая», «первый и третий вторник сентября»: days, because the month is named. */
export function readNthWeekdays(tokens: Token[], i: number): Read<Expr[]> | null {
  const list = readNumbers(tokens, i);
  const weekday = list ? tokens[list.next]?.lex?.weekday : undefined;
  if (!list || weekday === undefined) return null;
  const owner = readOwner(tokens, list.next + 1);
  if (owner.value.month === undefined) return null;
  const nths = list.value.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, k) => first + k));
  return {
    value: nths.map((nth) => ({ type: "part", of: { part: "weekday", nth, weekday }, ...owner.value })),
    next: owner.next,
  };
}

/** «первый день», «последний день»: which day it is in its month, 0 for the last. «3 дня» counts days and names none. */
export function readNthDay(tokens: Token[], i: number): Read<number> | null {
  const nth = tokens[i]?.lex?.ordinal;
  return nth !== undefined && unitOf(tokens, i + 1) === "day" ? { value: nth, next: i + 2 } : null;
}

/** «последний день сентября». */
export function readDayOfMonth(tokens: Token[], i: number): Read<Expr[]> | null {
  const nth = readNthDay(tokens, i);
  const owner = nth && readOwner(tokens, nth.next);
  if (owner?.value.month === undefined) return null;
  const of: MonthPart = { part: "days", first: nth?.value ?? 0, last: nth?.value ?? 0 };
  return { value: [{ type: "part", of, ...owner.value }], next: owner.next };
}

const seasonMonths: Record<string, [number, number]> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 2],
};

const seasonTerms: Record<string, number> = { autumn: 1, spring: 2 };

/** A word that says nothing of time. */
const isNoTime = (token: Token | undefined) =>
  token?.kind === "word" && (!token.lex || token.lex.numbered === true || token.lex.counted === true);

const mostBetween = 4;

/** «отопительный период», «оздоро-⏎вительный сезон»: where the period stands after words of its own, or null. */
function periodFrom(tokens: Token[], i: number): number | null {
  let at = i;
  while (at - i < mostBetween && (isNoTime(tokens[at]) || (at > i && isSign(tokens[at], "-")))) at++;
  return isWord(tokens[at], "period", "seasonWord") ? at : null;
}

/** «осень 2022», «летний период», «осенне-зимний отопительный сезон», «осенний семестр»; «осенний бал» is an event. */
export function readSeason(tokens: Token[], i: number): Read<Expr[]> | null {
  const season = tokens[i]?.lex?.season;
  if (!season) return null;
  let last = season;
  let at = i + 1;
  if (isSign(tokens[at], "-") && !tokens[at]?.spaced && tokens[at + 1]?.lex?.season) {
    last = tokens[at + 1]?.lex?.season as string;
    at += 2;
  }
  const term = seasonTerms[season];
  if (term && tokens[at]?.lex?.unit === "half-year") {
    const year = readYearOf(tokens, skipSigns(tokens, at + 1, "."));
    return { value: [{ type: "term", unit: "half-year", first: term, last: term, ...year.value }], next: year.next };
  }
  at = periodFrom(tokens, at) ?? at;
  if (tokens[at - 1]?.lex?.seasonal && isNoTime(tokens[at])) return null;
  at = skipWords(tokens, at, "period", "seasonWord");
  const year = readYear(tokens, at);
  const [from] = seasonMonths[season] as [number, number];
  const [, to] = seasonMonths[last] as [number, number];
  return { value: [months(from, to, year?.value)], next: year?.next ?? at };
}

/** «III квартал», «3-4 квартал 2024 года»: calendar months. */
export function readQuarters(tokens: Token[], i: number): Read<Expr[]> | null {
  const list = readNumbers(tokens, i);
  if (!list || tokens[list.next]?.lex?.unit !== "quarter") return null;
  if (list.value.flat().some((n) => n < 1 || n > 4)) return null;
  const after = skipSigns(tokens, list.next + 1, ".");
  const academic = readAcademicYear(tokens, after);
  const year = academic ? null : readYear(tokens, after);
  const value = joinRanges(list.value).map(([a, b]): Expr => {
    const first = year && b < a ? year.value - 1 : year?.value;
    return months(3 * a - 2, 3 * b, academic ? academic.value + (a >= 3 ? 0 : 1) : first);
  });
  return { value, next: academic?.next ?? year?.next ?? after };
}

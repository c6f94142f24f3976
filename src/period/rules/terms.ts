/** What the school calendar knows: terms, trimesters, half-years, holidays, the year itself. */
import type { Expr, TermUnit } from "../expr.ts";
import type { Token } from "../tokens.ts";
import { type NumberRanges, readNumbers } from "./numbers.ts";
import { isSign, isWord, type Read, skipSigns, skipWords } from "./read.ts";
import { afterYearWord, readAcademicYear, readYear, readYearPair } from "./years.ts";

type YearOf = { academic?: number; year?: number };

export function readYearOf(tokens: Token[], i: number): Read<YearOf> {
  const at = skipWords(tokens, i, "in");
  const academic = readAcademicYear(tokens, at) ?? readYearPair(tokens, at);
  if (academic) return { value: { academic: academic.value }, next: academic.next };
  const year = readYear(tokens, at);
  if (year) return { value: { year: year.value }, next: year.next };
  const { next } = afterYearWord(tokens, skipWords(tokens, at, "current"));
  return { value: {}, next: next > at ? next : i };
}

const most: Record<TermUnit, number> = { term: 4, trimester: 3, "half-year": 2 };

const isTermUnit = (unit: string | undefined): unit is TermUnit => unit !== undefined && unit in most;

function termsOf(ranges: NumberRanges, unit: TermUnit, year: YearOf): Expr[] | null {
  if (ranges.some(([a, b]) => a < 1 || b > most[unit] || b < a)) return null;
  return ranges.map(([first, last]) => ({ type: "term", unit, first, last, ...year }));
}

/** «III четверть», «1 и 2 полугодие 2022/2023», «I-II четверть», «2 семестр». */
export function readTerms(tokens: Token[], i: number): Read<Expr[]> | null {
  const list = readNumbers(tokens, i);
  const at = list ? skipWords(tokens, list.next, "school") : i;
  const unit = halfYearSlash(tokens, at) ?? tokens[at]?.lex?.unit;
  if (!list || !isTermUnit(unit)) return null;
  const year = readYearOf(tokens, skipSigns(tokens, at + (halfYearSlash(tokens, at) ? 3 : 1), "."));
  const value = termsOf(list.value, unit, year.value);
  return value && { value, next: year.next };
}

/** «п/г» */
const halfYearSlash = (tokens: Token[], i: number): TermUnit | undefined =>
  tokens[i]?.text === "п" && isSign(tokens[i + 1], "/.") && tokens[i + 2]?.text === "г" ? "half-year" : undefined;

const seasonNames: Record<string, string> = {
  autumn: "осенние",
  winter: "зимние",
  spring: "весенние",
  summer: "летние",
};

const mostSeasons = 4;

/** «осенние каникулы», «весенние и осенние каникулы 2023», «каникулярное время». */
export function readHolidays(tokens: Token[], i: number): Read<Expr[]> | null {
  const names: string[] = [];
  let at = i;
  for (let season = tokens[at]?.lex?.season; season && names.length < mostSeasons; season = tokens[at]?.lex?.season) {
    names.push(seasonNames[season] as string);
    const after = skipWords(tokens, skipSigns(tokens, at + 1, ","), "and");
    at = after;
  }
  at = skipWords(tokens, at, "school");
  if (!tokens[at]?.lex?.holidays) return null;
  at = skipWords(tokens, at + 1, "period", "days");
  const year = readYearOf(tokens, at);
  const which = names.length > 0 ? names : ["осенние", "зимние", "весенние"];
  return { value: [{ type: "holidays", names: which, ...year.value }], next: year.next };
}

const spanUnits = new Set(["month", "quarter", "term", "trimester", "half-year"]);

/** «год», «учебный год», «весь период», «постоянно»; «месяц», «квартал» alone are the heading's. */
export function readSpan(tokens: Token[], i: number, within: boolean): Read<Expr[]> | null {
  if (isWord(tokens[i], "always"))
    return { value: [{ type: "span" }], next: skipSigns(tokens, skipWords(tokens, i + 1, "basis"), ".") };
  const at = skipWords(tokens, i, "all", "current");
  if (isWord(tokens[at], "period") && at > i)
    return { value: [{ type: "span" }], next: readOwnerOfPeriod(tokens, at + 1) };
  const year = afterYearWord(tokens, at);
  if (year.next > at && (within || at > i || year.school || tokens.length === year.next - i)) {
    return { value: [{ type: "span" }], next: year.next };
  }
  const unit = tokens[at]?.lex?.unit;
  if (!unit || !spanUnits.has(unit) || !(within || at > i)) return null;
  return { value: [{ type: "this-unit", unit }], next: skipSigns(tokens, at + 1, ".") };
}

/** «весь период обучения», «всего периода реализации проекта»: one word more may name whose it is. */
const readOwnerOfPeriod = (tokens: Token[], i: number) => {
  const token = tokens[i];
  return token?.kind === "word" && !token.lex && !token.broken ? i + 1 : i;
};

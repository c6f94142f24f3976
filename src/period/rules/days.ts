/** Days: «15.09.2022», «1-5.09», «1 и 9 мая 2017», «с 18 по 23 марта». */
import type { Day, Expr } from "../expr.ts";
import type { Token } from "../tokens.ts";
import { type NumberRanges, readNumbers } from "./numbers.ts";
import { isShort, isSign, isWord, isYearFigure, type Read, skipSigns, skipWords } from "./read.ts";
import { afterYearWord, readYear } from "./years.ts";

const day = (n: number, month: number | undefined, year: number | undefined): Day => ({
  type: "day",
  day: n,
  month,
  year,
});

/** Number ranges as days; the year belongs to each. */
export const daysOf = (ranges: NumberRanges, month?: number, year?: number): Expr[] =>
  ranges.map(([from, to]) =>
    from === to
      ? day(from, month, year)
      : { type: "range", from: day(from, month, year), to: day(to, month, year), sameMonth: true },
  );

/** «23. 03.2016 г.», «15/09/2022», «01-15.10.2022», «2022-09-15»; a month above 12 beside a year is read and refused later. */
export function readNumericDays(tokens: Token[], i: number): Read<Expr[]> | null {
  const whole = readIsoDate(tokens, i) ?? readDashedDate(tokens, i);
  if (whole) return whole;
  const list = readNumbers(tokens, i);
  if (!list) return null;
  const at = list.next;
  const month = tokens[at + 1];
  if (!isSign(tokens[at], "./") || !isShort(month) || !isShort(tokens[at - 1])) return null;
  const year = readNumericYear(tokens, at + 2, tokens[at]?.text as string);
  if (!year && isNumbering(tokens, at)) return null;
  const isHour = (tokens[at - 1] as Token).value <= 24;
  if (!year && !couldBeMonth(month) && isHour) return null;
  const next = year?.next ?? afterCurrentYear(tokens, afterYearWord(tokens, at + 2).next);
  return { value: daysOf(list.value, month.value, year?.value), next: skipSigns(tokens, next, ".") };
}

/** «2.4.2», «1.1.»: a number of a section, no date. `i` is the dot before the month. */
function isNumbering(tokens: Token[], i: number): boolean {
  const third = tokens[i + 3];
  const goesOn = isSign(tokens[i + 2], ".") && third?.kind === "number" && third.text.length === 1 && !third.spaced;
  const single = tokens[i - 1]?.text.length === 1 && tokens[i + 1]?.text.length === 1;
  return goesOn || (single && isSign(tokens[i + 2], "."));
}

const couldBeMonth = (token: Token) => token.value >= 1 && token.value <= 12;

/** The year of a numeric date: after the same sign as before the month, two to four figures; «2015 г.» too. */
function readNumericYear(tokens: Token[], i: number, sign: string): Read<number> | null {
  const figure = isSign(tokens[i], sign) ? tokens[i + 1] : undefined;
  if (figure?.kind === "number" && figure.text.length >= 2 && figure.text.length <= 4 && isHere(figure)) {
    const isNextDate = figure.text.length === 2 && isSign(tokens[i + 2], ".") && tokens[i + 3]?.kind === "number";
    return isNextDate ? null : { value: figure.value, next: afterYearWord(tokens, i + 2).next };
  }
  return isYearFigure(tokens[i]) ? readYear(tokens, i) : null;
}

/** A year may stand in the next line; two figures there begin a date of their own. */
const isHere = (figure: Token) => !figure.broken || isYearFigure(figure);

function readIsoDate(tokens: Token[], i: number): Read<Expr[]> | null {
  const year = tokens[i];
  const month = tokens[i + 2];
  const date = tokens[i + 4];
  if (!isYearFigure(year) || !isSign(tokens[i + 1], "-") || !isSign(tokens[i + 3], "-")) return null;
  if (!isShort(month) || !isShort(date)) return null;
  return { value: [day(date.value, month.value, year.value)], next: i + 5 };
}

/** «15-09-2022», «15/09/2022» */
function readDashedDate(tokens: Token[], i: number): Read<Expr[]> | null {
  const [date, sign, month] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  const [same, year] = [tokens[i + 3], tokens[i + 4]];
  if (!isShort(date) || !isShort(month) || !isYearFigure(year)) return null;
  if (!isSign(sign, "-/") || !isSign(same, sign?.text as string) || !couldBeMonth(month)) return null;
  return { value: [day(date.value, month.value, year.value)], next: afterYearWord(tokens, i + 5).next };
}

/** «1 и 9 мая 2017 г.», «6 ноябрь», «15 числа сентября», «двадцать пятого мая»; a footnote figure glued to the month is left out. */
export function readWordedDays(tokens: Token[], i: number): Read<Expr[]> | null {
  const list = readNumbers(tokens, i);
  if (!list) return null;
  const at = isWord(tokens[list.next], "number") ? list.next + 1 : afterDaySign(tokens, list.next);
  const month = tokens[at]?.lex?.month;
  if (month === undefined || list.value.some(([a, b]) => a === 0 || b === 0)) return null;
  if (isDecade(tokens, at)) return null;
  const after = afterMonthWord(tokens, at);
  const year = readYear(tokens, after);
  return { value: daysOf(list.value, month, year?.value), next: year?.next ?? afterCurrentYear(tokens, after) };
}

/** «9-мая», «9. мая», «9 – мая»; but «8 – май», «для 11-х – июнь» give a class its month. */
function afterDaySign(tokens: Token[], i: number): number {
  const at = skipSigns(tokens, i, "-.");
  const [sign, month] = [tokens[i], tokens[at]];
  const apart = isSign(sign, "-") && sign?.spaced && month?.spaced && !genitive.test(month.text);
  return apart || tokens[i - 1]?.text === "х" ? i : at;
}

/** «15 октября текущего года», «10.10 текущего года»: the plan gives it. */
function afterCurrentYear(tokens: Token[], i: number): number {
  const at = skipWords(tokens, i, "current");
  const { next } = afterYearWord(tokens, at);
  return at > i && next > at ? next : i;
}

const genitive = /[ая]$/;

/** «1 дек. октября» counts ten-day stretches. */
const isDecade = (tokens: Token[], i: number) =>
  tokens[i]?.text === "дек" && tokens[skipSigns(tokens, i + 1, ".")]?.lex?.month !== undefined;

/** After a month's name: its dot, «месяц», a glued footnote figure. */
export function afterMonthWord(tokens: Token[], i: number): number {
  let at = skipSigns(tokens, i + 1, ".");
  if (tokens[at]?.lex?.unit === "month" && !tokens[at]?.broken) at++;
  const footnote = tokens[at];
  const glued = footnote?.kind === "number" && footnote.text.length === 1 && !footnote.spaced;
  return glued && !isSign(tokens[at + 1], ".-") && tokens[at + 1]?.lex?.unit === undefined ? at + 1 : at;
}

/** How years are written: «2022 г.», «22 г.», «2022/23 уч. год», «2016-2017 годы». */
import type { Fixed } from "../expr.ts";
import type { Token } from "../tokens.ts";
import { isSign, isWord, isYearFigure, type Read, skipSigns, skipWords } from "./read.ts";

/** «г.», «года», «уч. г.», «учебного года»: the token after it, or `i` where there is none. */
export function afterYearWord(tokens: Token[], i: number): { next: number; school: boolean } {
  let at = isSign(tokens[i], "-") && tokens[i + 1]?.lex?.unit === "year" ? i + 1 : i;
  const school = isWord(tokens[at], "school");
  if (school) at = skipSigns(tokens, at + 1, ".");
  else at = skipWords(tokens, at, "calendarYear");
  if (tokens[at]?.lex?.unit !== "year") return { next: i, school: false };
  at++;
  while (isSign(tokens[at], ".") || (isYearLetter(tokens[at]) && !tokens[at]?.broken)) at++;
  return { next: at, school };
}

/** The second «г» of «г.г.», but no town («г. Минск»). */
const isYearLetter = (token: Token | undefined) => token?.text === "г" && !token.spaced && !token.capital;

/** A year after its month or day: four figures, or two with «г». Two figures stay two; the resolver completes them. */
export function readYear(tokens: Token[], i: number): Read<number> | null {
  const at = skipSigns(tokens, i, ",-.(");
  const figure = tokens[at];
  if (figure?.kind !== "number") return null;
  const { next } = afterYearWord(tokens, at + 1);
  const worded = next > at + 1;
  if (!isYearFigure(figure) && !(figure.text.length === 3 && worded) && !(figure.text.length === 2 && worded))
    return null;
  if (isSign(tokens[at + 1], "/") && tokens[at + 2]?.kind === "number") return null;
  if (isSign(tokens[at + 1], "-") && isYearFigure(tokens[at + 2])) return null;
  const closed = isSign(tokens[at - 1], "(") && isSign(tokens[next], ")") ? next + 1 : next;
  return { value: figure.value, next: closed };
}

/** «2022/2023 уч. год», «2022-2023 учебный год», «2022/23»: its first year. A dash needs the word «учебный». */
export function readAcademicYear(tokens: Token[], i: number): Read<number> | null {
  const pair = readPair(tokens, skipSigns(tokens, i, ",("));
  if (!pair || pair.value.last !== pair.value.first + 1) return null;
  const { next, school } = afterYearWord(tokens, pair.next);
  return pair.value.slash || school ? { value: pair.value.first, next } : null;
}

/** «2022-2023» where only a school year can be meant. */
export function readYearPair(tokens: Token[], i: number): Read<number> | null {
  const pair = readPair(tokens, i);
  if (pair?.value.last !== (pair?.value.first ?? 0) + 1) return null;
  return pair && { value: pair.value.first, next: afterYearWord(tokens, pair.next).next };
}

function readPair(tokens: Token[], i: number): Read<{ first: number; last: number; slash: boolean }> | null {
  const first = tokens[i];
  if (!isYearFigure(first) || !isSign(tokens[i + 1], "/-")) return null;
  const last = tokens[i + 2];
  if (last?.kind !== "number" || (last.text.length !== 4 && last.text.length !== 2)) return null;
  if (isSign(tokens[i + 3], "-.") && tokens[i + 4]?.kind === "number") return null;
  const year = last.text.length === 4 ? last.value : Math.floor(first.value / 100) * 100 + last.value;
  if (year < first.value) return null;
  return { value: { first: first.value, last: year, slash: isSign(tokens[i + 1], "/") }, next: i + 3 };
}

/** Years by themselves: «2022 год», «2016-2017 годы», «2022/2023 уч. г.». */
export function readYears(tokens: Token[], i: number): Read<Fixed> | null {
  const academic = isYearFigure(tokens[i]) ? readAcademicYear(tokens, i) : null;
  if (academic) return { value: { type: "academic-year", first: academic.value }, next: academic.next };
  const pair = readPair(tokens, i);
  if (pair) {
    const { next } = afterYearWord(tokens, pair.next);
    return { value: { type: "year", first: pair.value.first, last: pair.value.last }, next };
  }
  const year = isYearFigure(tokens[i]) ? readYear(tokens, i) : null;
  return year && { value: { type: "year", first: year.value, last: year.value }, next: year.next };
}

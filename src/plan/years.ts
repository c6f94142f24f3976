/** Finding the years in a text: «на 2022/2023 учебный год», «2018-19», «2016 – 2017 годы», «на 2020 год», «на 2024/2025 навучальны год». */

import { academicYear, calendarYear, calendarYears, type Years } from "../calendar/span.ts";
import { monthOf } from "./months.ts";

const dash = String.raw`\s{0,3}(?:[-–—−/]|по)\s{0,3}`;
/** From 1990 on, so that the years of an anniversary («1941–1945») are none of a plan. */
const year = String.raw`(?<![\d./])((?:199|20\d)\d)(?!\d)`;
const pair = new RegExp(`${year}\\s{0,2}(?:года?|г\\.?)?${dash}((?:199|20\\d)\\d|\\d\\d)(?!\\d|\\.\\d)`, "giu");
const misprint = new RegExp(`(?<![\\d./])([12]\\d{2,4})${dash}([12]\\d{2,4})(?!\\d)`, "gu");
const plausible = /^(?:199\d|20\d\d)$/;
const single = new RegExp(`${year}(?!${dash}\\d)\\s{0,3}(?:год|г[.\\s)»]|г$)`, "giu");
const bare = new RegExp(`${year}(?!${dash}\\d)`, "giu");
const school = /^[\s.\-–]{0,4}(?:г\.?|гг\.?)?\s{0,2}(?:уч|навуч|школьн|тренировоч)/iu;
const plural = /^\s{0,3}(?:годы|годов|годах|гг|гады|гадоў)/iu;
const gap = String.raw`20\d?\s?(?:_{1,9}|\.{2,9}|…)`;
const blankPair = new RegExp(`(?<![\\d.])(?:${gap}(?:${dash}${gap})?|20${dash}20(?=\\s{0,2}(?:уч|навуч|г)))`, "u");
const blankYear = /_{2,20}(?:\s{0,3}[-–—/]\s{0,3}_{2,20})?\s{0,3}(?=год|г\.|уч|навуч)/iu;
const dayMonth = /\d{1,2}[»"\s.]{0,3}(\p{L}{3,10})\.?\s{0,2}$/u;
const dayNumbers = /\d\s{0,2}[.-]\s{0,2}$|\d\d[\s_]\d\d[\s_]$/u;

/** The first academic year of the text, or the first stretch of years, or the first calendar year; null where it names none. */
export function findYears(text: string): Years | null {
  const pairs = [...text.matchAll(pair)].map((match) => pairOf(match, text)).filter((found) => found !== null);
  const found = pairs.find(({ kind }) => kind === "academic") ?? pairs[0];
  return found ?? misprintedYears(text)?.years ?? yearsOf(text, single)[0] ?? null;
}

/** «20015/2016 учебный год»: the half that is a year decides, the other one can only be the year beside it. */
export function misprintedYears(text: string): { found: string; years: Years } | null {
  for (const match of text.matchAll(misprint)) {
    const [found, first = "", last = ""] = match;
    const after = text.slice(match.index + found.length, match.index + found.length + 24);
    if (!school.test(after) || plausible.test(first) === plausible.test(last)) continue;
    return { found, years: academicYear(plausible.test(first) ? Number(first) : Number(last) - 1) };
  }
  return null;
}

/** As findYears, and a year without the word «год» counts too: for file names. */
export function findBareYears(text: string): Years | null {
  return findYears(text) ?? yearsOf(text, bare)[0] ?? null;
}

/** «202_ - 202_ учебный год», «20__/20__», «____ год»: the place for years that a template leaves open, verbatim; null where there is none. */
export function blankYears(text: string): string | null {
  return (blankPair.exec(text) ?? blankYear.exec(text))?.[0].trim() ?? null;
}

/** «2015/2016», «2018-19» and every pair of following years is academic, unless «годы» or «гг.» follows. */
function pairOf(match: RegExpExecArray, text: string): Years | null {
  const first = Number(match[1]);
  const last = (match[2] ?? "").length === 2 ? Math.floor(first / 100) * 100 + Number(match[2]) : Number(match[2]);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
  if (last <= first) return null;
  if (last === first + 1 && (school.test(after) || !plural.test(after))) return academicYear(first);
  return (match[2] ?? "").length === 4 ? calendarYears(first, last) : null;
}

/** Single years, except those of a full date («15 августа 2024 г.» says when a paper was signed). */
function yearsOf(text: string, pattern: RegExp): Years[] {
  return [...text.matchAll(pattern)]
    .filter((match) => !endsWithDay(text.slice(Math.max(0, match.index - 20), match.index)))
    .map((match) => calendarYear(Number(match[1])));
}

function endsWithDay(before: string): boolean {
  const word = dayMonth.exec(before)?.[1];
  return dayNumbers.test(before) || (word !== undefined && monthOf(word.toLowerCase()) !== null);
}

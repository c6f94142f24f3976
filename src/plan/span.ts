/** What years a plan is for: the sources of evidence in the order of their weight, the first that answers wins. */
import { academicYear, calendarYear, type Years } from "../calendar/span.ts";
import type { Properties, Span } from "../model.ts";
import { anyBegins, words } from "./fold.ts";
import { monthOf } from "./months.ts";
import { blankYears, findBareYears, findYears } from "./years.ts";

/** The texts that may say which years a plan is for. */
export interface Evidence {
  option: Years | undefined;
  title: string | null;
  /** Paragraphs above the table, the nearest first, then titles of plans before it. */
  headings: readonly string[];
  /** Running heads of the document's pages. */
  pageHeaders: readonly string[];
  approval: string | null;
  fileName: string | undefined;
  /** The period cells of the items. */
  cells: readonly string[];
  properties: Properties | undefined;
}

/**
 * The title says it on purpose, and if only by the day of its event («18 ноября 2023 года»). Paragraphs near it come next, then the heads of the pages; the date of approval only dates the paper and is read as a year
 * by rule; a file name may be old; dates in the cells say where most of the plan lies only if none of them disagrees;
 * the properties of a file come last, since they are copied from one file to the next.
 */
const sources: readonly { source: Span["source"]; years: (evidence: Evidence) => Years | null }[] = [
  { source: "option", years: ({ option }) => option ?? null },
  { source: "title", years: ({ title }) => findYears(title ?? "") },
  { source: "title", years: ({ title }) => yearOfEvent(title ?? "") ?? yearAtEnd(title ?? "") },
  { source: "heading", years: ({ headings }) => first(headings, findYears) },
  { source: "heading", years: ({ pageHeaders }) => first(pageHeaders, findYears) },
  {
    source: "approval",
    years: (evidence) => paperFrom(mentions(evidence.approval ?? "").at(-1), evidence),
  },
  { source: "file-name", years: ({ fileName }) => findBareYears((fileName ?? "").replaceAll("_", " ")) },
  { source: "cells", years: ({ cells }) => yearsOfCells(cells) },
  { source: "properties", years: ({ properties }) => findYears(properties?.title ?? "") },
  { source: "properties", years: yearsOfFile },
];

/** The span of a plan, with the source that said so; null where nothing does. */
export function spanOf(evidence: Evidence): Span | null {
  return first(sources, ({ source, years }) => {
    const found = years(evidence);
    return found && { ...found, source };
  });
}

/**
 * A school-year plan («учебный», «навучальны») is approved, and its file made, before its year or at its start, so a date from January
 * to May belongs to the year that began the autumn before. Any other plan approved in November or December is for the next year.
 */
function paperFrom(date: Mention | undefined, { title, headings }: Evidence): Years | null {
  if (!date) return null;
  const { year, month } = date;
  const school = [title ?? "", ...headings].some((text) => anyBegins(words(text), ["учебн", "навучальн"]));
  if (school) return academicYear(month !== null && month <= 5 ? year - 1 : year);
  return calendarYear(month !== null && month >= 11 ? year + 1 : year);
}

/** The day when the file was made, read as that of an approval, unless the file was changed for another year; nothing for a template that waits for its years. */
function yearsOfFile(evidence: Evidence): Years | null {
  const { created, modified = created } = evidence.properties ?? {};
  if (blankYears(evidence.title ?? "") !== null) return null;
  const [made, changed] = [created, modified].map((day) => paperFrom(monthOfDay(day ?? ""), evidence));
  return made && made.start === changed?.start ? made : null;
}

function monthOfDay(day: string): Mention | undefined {
  const [, year, month] = /^((?:199|20\d)\d)-(\d\d)/.exec(day) ?? [];
  return year && month ? { year: Number(year), month: Number(month) } : undefined;
}

/** «План работы клуба, 2016». */
function yearAtEnd(title: string): Years | null {
  const year = /[\s,(](?<year>(?:199|20\d)\d)[\s).]*$/.exec(title)?.groups?.year;
  return year ? findBareYears(year) : null;
}

/** «… 18 ноября 2023 года»: the only year that stands with a month. */
function yearOfEvent(title: string): Years | null {
  const [year, ...more] = new Set(mentions(title).flatMap((one) => (one.month === null ? [] : one.year)));
  return year !== undefined && more.length === 0 ? calendarYear(year) : null;
}

/** All years written in the cells are one calendar year, or two that one academic year from June to August covers. */
function yearsOfCells(cells: readonly string[]): Years | null {
  const dates = cells.flatMap(mentions);
  const [early, late, ...more] = [...new Set(dates.map(({ year }) => year))].sort((a, b) => a - b);
  if (early === undefined || more.length > 0) return null;
  if (late === undefined) return calendarYear(early);
  const fits = ({ year, month }: Mention) => month === null || (year === early ? month >= 6 : month <= 8);
  const said = dates.some(({ month }) => month !== null) || cells.some((cell) => findYears(cell)?.kind === "academic");
  return said && late === early + 1 && dates.every(fits) ? academicYear(early) : null;
}

interface Mention {
  year: number;
  month: number | null;
}

const dated =
  /(?<!\d)(?:(?<day>\d{1,2})\s?\.\s?(?<month>\d{1,2})\s?\.\s?|(?<word>\p{L}{3,10})[\s,.–-]{0,4})?(?<year>(?:199|20\d)\d)(?!\d)/gu;

/** Every written year of a text, with its month where it has one. */
function mentions(text: string): Mention[] {
  return [...text.matchAll(dated)].map(({ groups = {} }) => {
    const month = groups.month ? Number(groups.month) : monthOf((groups.word ?? "").toLowerCase());
    return { year: Number(groups.year), month };
  });
}

function first<T, R>(list: readonly T[], read: (one: T) => R | null): R | null {
  for (const one of list) {
    const found = read(one);
    if (found !== null) return found;
  }
  return null;
}

/** Options that several commands share, and what their values mean. */
import { isDay, iso, monthStretch } from "../calendar/dates.ts";
import { parseYears, type Years } from "../calendar/span.ts";
import type { Shard } from "../import.ts";
import type { Window } from "../model.ts";
import type { PlainOptions } from "../pool/plain.ts";
import { readCalendarFile } from "./calendar.ts";
import { fault, type Option } from "./command.ts";
import { language } from "./language.ts";

const text = { type: "string" } as const satisfies Option;
const flag = { type: "boolean" } as const satisfies Option;

/** The options that change what is read, as every command offers them. */
export const readingOptions = {
  year: text,
  country: text,
  calendar: text,
  office: text,
  "second-opinion": flag,
  ocr: flag,
} as const;

/** What documents may cost, as every command offers it that reads them in processes of their own. */
export const poolOptions = { jobs: text, timeout: text, memory: text } as const;

interface PoolValues {
  jobs?: string;
  timeout?: string;
  memory?: string;
}

export function readPool({ jobs, timeout, memory }: PoolValues) {
  return {
    ...(jobs !== undefined && { jobs: readNumber("jobs", jobs, 1) }),
    ...(timeout !== undefined && { seconds: readNumber("timeout", timeout, 0.1, false) }),
    ...(memory !== undefined && { megabytes: readNumber("memory", memory, 200) }),
  };
}

interface ReadingValues {
  year?: string;
  country?: string;
  calendar?: string;
  office?: string;
  "second-opinion"?: boolean;
  ocr?: boolean;
}

/** What is to be read and how, as it can be sent to another process. */
export async function plainOptions({ year, country, calendar, ...values }: ReadingValues): Promise<PlainOptions> {
  return {
    today: new Date().toISOString().slice(0, 10),
    language: language(),
    office: mayUseOffice(values.office ?? "auto"),
    ...(values["second-opinion"] && { secondOpinion: true }),
    ...(values.ocr && { ocr: true }),
    ...(country !== undefined && { country: readCountry(country) }),
    ...(calendar !== undefined && { calendarFile: await readCalendarFile(calendar) }),
    ...(year !== undefined && { years: readYears(year) }),
  };
}

function mayUseOffice(text: string): boolean {
  if (text === "auto" || text === "never") return text === "auto";
  throw fault("noOffice", text);
}

export function readYears(text: string): Years {
  const years = parseYears(text);
  if (!years) throw fault("noYear", text);
  return years;
}

export function readCountry(text: string): "BY" | "RU" {
  if (text === "BY" || text === "RU") return text;
  throw fault("noCountry", text);
}

/** «2022-09» as its first and last day. */
export function readMonth(text: string): Window {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (!match) throw fault("noMonth", text);
  const { start, end } = monthStretch(Number(match[1]), Number(match[2]));
  return { start: iso(start), end: iso(end) };
}

/** A day that there is, as ISO text. */
export function readDay(text: string): string {
  if (isDay(text)) return text;
  throw fault("noDay", text);
}

/** A number of at least `least`, whole unless it may be broken. */
export function readNumber(name: string, text: string, least: number, isWhole = true): number {
  const number = Number(text);
  if (Number.isFinite(number) && number >= least && (!isWhole || Number.isInteger(number))) return number;
  throw fault(isWhole ? "noWholeNumber" : "noNumber", name, least, text);
}

/** «2/3»: the second of three parts. */
export function readShard(text: string): Shard {
  const [, part = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (part >= 1 && part <= of) return { part, of };
  throw fault("noShard", text);
}

/** Options that several commands share, and what their values mean. */
import { iso, monthStretch } from "../calendar/dates.ts";
import { parseYears, type Years } from "../calendar/span.ts";
import type { Shard } from "../import.ts";
import type { Window } from "../model.ts";
import type { ExtractOptions } from "../pipeline.ts";
import type { PlainOptions } from "../pool/plain.ts";
import { calendarOption, readCalendarFile } from "./calendar.ts";
import { CommandError, type Option } from "./command.ts";

export const helpOption = { type: "boolean", short: "h", help: "print this" } as const satisfies Option;

export const yearOption = {
  type: "string",
  value: "YEAR",
  help: "the years of the plans: 2022/2023, 2022 or 2016-2018 (else each plan says its own)",
} as const satisfies Option;

export const countryOption = {
  type: "string",
  value: "BY|RU",
  help: "whose school terms and holidays hold (BY)",
} as const satisfies Option;

const officeOption = {
  type: "string",
  value: "auto|never",
  help: "whether LibreOffice, where it is there, may help with a DOC that cannot be read (auto)",
} as const satisfies Option;

const secondOpinionOption = {
  type: "boolean",
  help: "have Word documents read by a second reader too, and say how far the two agree",
} as const satisfies Option;

const ocrOption = {
  type: "boolean",
  help: "have tesseract read the pages of a PDF that are pictures, where it is installed",
} as const satisfies Option;

/** The options that change what is read, as every command offers them. */
export const readingOptions = {
  year: yearOption,
  country: countryOption,
  calendar: calendarOption,
  office: officeOption,
  "second-opinion": secondOpinionOption,
  ocr: ocrOption,
} as const;

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
    office: mayUseOffice(values.office ?? "auto"),
    ...(values["second-opinion"] && { secondOpinion: true }),
    ...(values.ocr && { ocr: true }),
    ...(country !== undefined && { country: readCountry(country) }),
    ...(calendar !== undefined && { calendarFile: await readCalendarFile(calendar) }),
    ...(year !== undefined && { years: readYears(year) }),
  };
}

/** The same as the library takes them. */
export async function extractOptions(values: ReadingValues): Promise<ExtractOptions> {
  const { optionsOf } = await import("../pool/plain.ts");
  return optionsOf(await plainOptions(values));
}

function mayUseOffice(text: string): boolean {
  if (text === "auto" || text === "never") return text === "auto";
  throw new CommandError(`--office takes no «${text}»`, "write --office auto or --office never");
}

export function readYears(text: string): Years {
  const years = parseYears(text);
  if (!years) throw new CommandError(`«${text}» is no year`, "write 2022/2023, 2022 or 2016-2018");
  return years;
}

export function readCountry(text: string): "BY" | "RU" {
  if (text === "BY" || text === "RU") return text;
  throw new CommandError(`«${text}» is no country that Planoteka knows`, "write BY or RU");
}

/** «2022-09» as its first and last day. */
export function readMonth(text: string): Window {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (!match) throw new CommandError(`«${text}» is no month`, "write it as 2022-09");
  const { start, end } = monthStretch(Number(match[1]), Number(match[2]));
  return { start: iso(start), end: iso(end) };
}

/** A number of at least `least`, whole unless it may be broken. */
export function readNumber(name: string, text: string, least: number, isWhole = true): number {
  const number = Number(text);
  if (Number.isFinite(number) && number >= least && (!isWhole || Number.isInteger(number))) return number;
  const what = isWhole ? "a whole number" : "a number";
  throw new CommandError(`--${name} takes ${what} from ${least}, not «${text}»`);
}

/** «2/3»: the second of three parts. */
export function readShard(text: string): Shard {
  const [, part = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (part >= 1 && part <= of) return { part, of };
  throw new CommandError(`«${text}» is no part of an archive`, "write --shard 1/3, 2/3 and 3/3 for three of them");
}

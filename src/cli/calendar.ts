/** The calendars of a run: the built-in ones, with the user's own file over them. */
import { readFile } from "node:fs/promises";
import type { Calendar, Country } from "../calendar/index.ts";
import type { CalendarFile } from "../calendar/schema.ts";
import { CommandError, type Option } from "./command.ts";

export const calendarOption = {
  type: "string",
  value: "FILE",
  help: "school terms, holidays and named days of your own, over the built-in ones (docs/periods.md)",
} as const satisfies Option;

/** A calendar for each country, made once. */
export async function calendarsOf(file: string | undefined): Promise<(country: Country) => Calendar> {
  const { calendarOf, makeCalendar } = await import("../calendar/index.ts");
  if (file === undefined) return calendarOf;
  const own = await readCalendarFile(file);
  const made = new Map<Country, Calendar>();
  return (country) => {
    const calendar = made.get(country) ?? makeCalendar(country, own);
    made.set(country, calendar);
    return calendar;
  };
}

/** A user's own calendar, checked; a CommandError where it is none. */
export async function readCalendarFile(file: string): Promise<CalendarFile> {
  const { CalendarFile: schema } = await import("../calendar/schema.ts");
  const { prettifyError } = await import("zod");
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      `the calendar ${file} cannot be read`,
      error.code === "ENOENT" ? "there is no such file" : error.message,
    );
  });
  const checked = schema.safeParse(parseJson(text, file));
  if (checked.success) return checked.data;
  throw new CommandError(
    `the calendar ${file} is not as it should be\n${prettifyError(checked.error)}`,
    "a school year is written 2024/2025, a day 2024-09-01; docs/periods.md has an example",
  );
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`the calendar ${file} is no JSON`, (error as Error).message);
  }
}

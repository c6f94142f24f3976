/** The calendars of a run: the built-in ones, with the user's own file over them. */
import { readFile } from "node:fs/promises";
import type { Calendar, Country } from "../calendar/index.ts";
import type { CalendarFile } from "../calendar/schema.ts";
import { fault } from "./command.ts";
import { language, words } from "./language.ts";

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
  const { config, locales, prettifyError } = await import("zod");
  config(locales[language()]());
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw fault("calendarUnread", file, error.code === "ENOENT" ? words().talk.noSuchFile : error.message);
  });
  const checked = schema.safeParse(parseJson(text, file));
  if (checked.success) return checked.data;
  throw fault("calendarWrong", file, prettifyError(checked.error));
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fault("calendarNoJson", file, (error as Error).message);
  }
}

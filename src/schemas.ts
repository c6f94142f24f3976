/** The zod schemas of all shapes, to check data by them; beside the library, which loads faster without zod. */
export { CalendarFile } from "./calendar/schema.ts";
export * from "./model.ts";

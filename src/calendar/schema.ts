/** The shape of a calendar file: the built-in data and a user's own (`--calendar FILE`) alike. */
import { z } from "zod";

const Stretch = z.object({ start: z.iso.date(), end: z.iso.date() });

export const SchoolYear = z.strictObject({
  terms: z.array(Stretch.extend({ n: z.int().min(1).max(4) })).describe("четверти; empty where unknown"),
  holidays: z.array(
    Stretch.extend({
      name: z.string().describe("осенние, зимние, весенние, летние, or anything else, which is never assumed"),
      for: z.string().optional().describe("the classes it is for"),
      derived: z.boolean().optional(),
    }),
  ),
  note: z.string().optional(),
  sources: z.array(z.string()).optional(),
});
export type SchoolYear = z.infer<typeof SchoolYear>;

export const NamedDay = z.strictObject({
  name: z.string(),
  country: z.enum(["BY", "RU", "INT"]),
  rule: z
    .string()
    .regex(
      /^(\d\d-\d\d|(first|second|third|fourth|fifth|last) (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day of [A-Z][a-z]+)$/,
    ),
  since: z.int().optional(),
  until: z.int().optional(),
  aliases: z.array(z.string()).optional(),
  exceptions: z.record(z.string(), z.string()).optional().describe("year → MM-DD"),
  note: z.string().optional(),
  sources: z.array(z.string()).optional(),
});
export type NamedDay = z.infer<typeof NamedDay>;

const schoolYearKey = z.string().regex(/^\d{4}\/\d{4}$/, "a school year is written 2024/2025");

export const CalendarFile = z.strictObject({
  terms: z.record(schoolYearKey, SchoolYear).optional(),
  days: z.array(NamedDay).optional(),
});
export type CalendarFile = z.infer<typeof CalendarFile>;

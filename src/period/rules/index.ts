/** Every rule, in the order in which they are asked. */
import { adverb, eachUnit, timesPer } from "./frequency.ts";
import { bareDays, counted, except, further, inclusive, place } from "./others.ts";
import { conditionalPhrase, labelPhrase, statusPhrase, unscheduledPhrase } from "./phrases.ts";
import type { Rule } from "./read.ts";
import { eachMonthName, monthDays, nthDay, nthWeekday, partOfEach, weekdays } from "./slots.ts";
import { deadline, from, stretch } from "./stretches.ts";
import { timeOfDay } from "./time.ts";
import { someDays, tornOff, tornPart } from "./torn.ts";

export const rules: readonly Rule[] = [
  timeOfDay,
  except,
  labelPhrase,
  place,
  timesPer,
  adverb,
  nthWeekday,
  someDays,
  nthDay,
  monthDays,
  partOfEach,
  eachMonthName,
  eachUnit,
  weekdays,
  deadline,
  from,
  stretch,
  further,
  inclusive,
  tornPart,
  statusPhrase,
  conditionalPhrase,
  unscheduledPhrase,
  bareDays,
  tornOff,
  counted,
];

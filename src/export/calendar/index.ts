/**
 * iCalendar after RFC 5545. What has its days is an all-day event; what is to be done by a day is a to-do that is due
 * on it; what begins on a day and has no end is an event of that day. Periods that name no day are left out.
 */
import { type Language, type Words, wordsOf } from "../../language/index.ts";
import type { Document, Item, Plan, Window } from "../../model.ts";
import type { ChosenDocument } from "../documents.ts";
import { component, day, lineOf, nextDay, type Property, text } from "./lines.ts";

type Labels = Words["icalendar"];

export interface CalendarOptions {
  /** when the calendar is made: the DTSTAMP of all that is in it */
  now: Date;
  /** is told the kind of each period that is left out; «none» where an item has no period */
  onLeftOut?: (kind: string) => void;
  /** of the labels */
  language?: Language;
}

/** Yields an event or a to-do at a time. */
export async function* icalendar(
  documents: AsyncIterable<ChosenDocument>,
  { now, onLeftOut = () => {}, language = "en" }: CalendarOptions,
): AsyncGenerator<string> {
  const stamp = `${now.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  const opening: Property[] = [
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", `-//Planoteka//${language.toUpperCase()}`],
  ];
  yield opening.map(lineOf).join("");
  for await (const chosen of documents) yield* componentsOf(chosen, stamp, wordsOf(language).icalendar, onLeftOut);
  yield lineOf(["END", "VCALENDAR"]);
}

/** The numbers in a UID are those of the whole document, so that a part of it never passes for another one. */
function* componentsOf(
  chosen: ChosenDocument,
  stamp: string,
  labels: Labels,
  onLeftOut: (kind: string) => void,
): Generator<string> {
  const { document, plans, items } = chosen;
  for (const [at, plan] of document.plans.entries()) {
    for (const [n, item] of plan.items.entries()) {
      const about = aboutItem(document, plan, item, labels);
      const occasions = occasionsOf(item);
      if (occasions.length === 0) onLeftOut(item.period?.kind ?? "none");
      for (const [which, { name, when }] of occasions.entries()) {
        const uid = `${document.sha256}-${plans[at]}-${items[at]?.[n]}-${which + 1}@planoteka`;
        yield component(name, [["UID", uid], ["DTSTAMP", stamp], ...when, ...about]);
      }
    }
  }
}

interface Occasion {
  name: "VEVENT" | "VTODO";
  when: Property[];
}

const withoutDay = new Set(["conditional", "unscheduled", "empty", "unresolved"]);

function occasionsOf({ period }: Item): Occasion[] {
  if (!period || withoutDay.has(period.kind)) return [];
  const [first] = period.windows;
  const rule = period.recurrence?.rrule;
  if (rule && first?.start) return [{ name: "VEVENT", when: [...daysOf(first.start, first.start), ["RRULE", rule]] }];
  return period.windows.flatMap(occasionOf);
}

function occasionOf({ start, end }: Window): Occasion[] {
  if (start !== null) return [{ name: "VEVENT", when: daysOf(start, end ?? start) }];
  return end === null ? [] : [{ name: "VTODO", when: [["DUE;VALUE=DATE", day(end)]] }];
}

/** DTEND is the first day that is no more part of it. An event occupies nobody's day. */
const daysOf = (start: string, end: string): Property[] => [
  ["DTSTART;VALUE=DATE", day(start)],
  ["DTEND;VALUE=DATE", day(nextDay(end))],
  ["TRANSP", "TRANSPARENT"],
];

function aboutItem({ path }: Document, plan: Plan, item: Item, labels: Labels): Property[] {
  const about: [name: string, value: string | null | undefined][] = [
    ["SUMMARY", text(item.activity ?? item.section.at(-1) ?? plan.title ?? labels.untitled)],
    ["DESCRIPTION", text(description(path, item, labels))],
    ["LOCATION", item.place && text(item.place)],
    // One property for each: readers are known to stumble over lists with escapes in them.
    ...item.section.map((heading): [string, string] => ["CATEGORIES", text(heading)]),
  ];
  return about.filter((property): property is [string, string] => Boolean(property[1]));
}

function description(path: string, { responsible, period, source }: Item, labels: Labels): string {
  const parts: [label: string, value: string | null | undefined][] = [
    [labels.responsible, responsible?.raw],
    [labels.period, period?.raw],
    [labels.time, period?.time],
    [labels.source, [path, ...placesOf(source, labels)].join(", ")],
  ];
  return parts
    .filter(([, value]) => value)
    .map(([label, value]) => `${label}: ${value}`)
    .join("\n");
}

const placesOf = (source: Item["source"], { places }: Labels): string[] =>
  Object.entries(places)
    .filter(([part]) => source[part as keyof typeof source] !== undefined)
    .map(([part, word]) => `${word} ${source[part as keyof typeof source]}`);

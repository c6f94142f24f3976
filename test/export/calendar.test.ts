import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { parseYears } from "../../src/calendar/span.ts";
import { icalendar } from "../../src/export/calendar/index.ts";
import { type ExportFile, exportAll } from "../../src/export/index.ts";
import type { Document, Item, Period } from "../../src/model.ts";
import { normalizePeriod } from "../../src/period/index.ts";
import type { Selection } from "../../src/store/shapes.ts";
import { documentOf, itemWith } from "../store/documents.ts";
import { all, bytesOf, nasty, withDataset } from "./database.ts";

ICAL.design.strict = true;
const now = new Date("2023-01-02T03:04:05.678Z");

async function* whole(document: Document) {
  const places = (list: unknown[]) => list.map((_, n) => n + 1);
  yield { document, plans: places(document.plans), items: document.plans.map(({ items }) => places(items)) };
}

async function calendarOf(items: Item[], onLeftOut?: (kind: string) => void) {
  const text = (
    await all(
      icalendar(whole(documentOf("а/план.txt", "a".repeat(64), items)), {
        now,
        language: "ru",
        ...(onLeftOut && { onLeftOut }),
      }),
    )
  ).join("");
  const parts = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents();
  return { text, parts };
}

const value = (part: ICAL.Component | undefined, name: string) => part?.getFirstPropertyValue(name)?.toString() ?? null;
const periodOf = (text: string): Partial<Period> => normalizePeriod(text, { span: parseYears("2022/2023") });

describe("periods", () => {
  test.each<[string, Partial<Period>, Record<string, string | null>]>([
    [
      "a day",
      { windows: [{ start: "2022-10-12", end: "2022-10-12" }] },
      { name: "vevent", dtstart: "2022-10-12", dtend: "2022-10-13", due: null },
    ],
    [
      "days over the end of a year",
      { kind: "interval", windows: [{ start: "2022-12-30", end: "2022-12-31" }] },
      { name: "vevent", dtstart: "2022-12-30", dtend: "2023-01-01" },
    ],
    [
      "a deadline",
      { kind: "deadline", windows: [{ start: null, end: "2022-12-01" }] },
      { name: "vtodo", due: "2022-12-01", dtstart: null, dtend: null },
    ],
    [
      "a beginning",
      { kind: "from", windows: [{ start: "2022-09-01", end: null }] },
      { name: "vevent", dtstart: "2022-09-01", dtend: "2022-09-02" },
    ],
  ])("%s", async (_, period, expected) => {
    const { parts } = await calendarOf([itemWith(period)]);
    expect(parts).toHaveLength(1);
    const found = Object.fromEntries(
      Object.keys(expected).map((name) => [name, name === "name" ? parts[0]?.name : value(parts[0], name)]),
    );
    expect(found).toEqual(expected);
  });

  test.each([
    "каждый понедельник",
    "последняя пятница каждого месяца",
    "1 и 15 числа ежемесячно",
    "2-й и 4-й вторник месяца",
    "ежедневно в сентябре",
  ])("«%s» repeats on its days", async (text) => {
    const period = periodOf(text);
    const { parts } = await calendarOf([itemWith(period)]);
    const event = new ICAL.Event(parts[0] as ICAL.Component);
    const days: string[] = [];
    const next = event.iterator();
    for (let day = next.next(); day; day = next.next()) days.push(day.toString());
    expect(parts).toHaveLength(1);
    expect(value(parts[0], "rrule")).toMatch(/^FREQ=/);
    expect(days).toEqual(daysOf(period));
  });

  test("that name no day are left out and counted", async () => {
    const left: string[] = [];
    const silent = ["conditional", "unscheduled", "unresolved", "empty"] as const;
    const items = [
      ...silent.map((kind) => itemWith({ kind, windows: [] })),
      { ...itemWith(), period: null },
      itemWith(),
    ];
    const { parts } = await calendarOf(items, (kind) => left.push(kind));
    expect(parts).toHaveLength(1);
    expect(left).toEqual([...silent, "none"]);
  });
});

/** All days of all windows. */
function daysOf({ windows = [] }: Partial<Period>): string[] {
  const days: string[] = [];
  for (const { start, end } of windows) {
    for (let day = Date.parse(start ?? ""); day <= Date.parse(end ?? ""); day += 86_400_000) {
      days.push(new Date(day).toISOString().slice(0, 10));
    }
  }
  return days;
}

describe("texts", () => {
  test.each(nasty.filter((text) => text.trim() !== ""))("%j comes back", async (text) => {
    const item = {
      ...itemWith({ raw: text }),
      activity: text,
      place: text,
      section: [text, "Второй"],
      responsible: { raw: text, parties: [] },
    };
    const { text: ics, parts } = await calendarOf([item]);
    const plain = text.replace(/\r\n?/g, "\n");
    expect(value(parts[0], "summary")).toBe(plain);
    expect(value(parts[0], "location")).toBe(plain);
    expect(parts[0]?.getAllProperties("categories").map((property) => property.getFirstValue())).toEqual([
      plain,
      "Второй",
    ]);
    expect(value(parts[0], "description")).toBe(
      `Ответственный: ${plain}\nСроки: ${plain}\nИсточник: а/план.txt, таблица 1, строка 2`,
    );
    const lines = ics.split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.every((line) => !/[\r\n\ufffd]/.test(line))).toBe(true);
  });

  test("labels are in the language that is asked, English by default", async () => {
    const chosen = () => whole(documentOf("план.txt", "a".repeat(64), [itemWith({})]));
    const [english, russian] = [
      await all(icalendar(chosen(), { now })),
      await all(icalendar(chosen(), { now, language: "ru" })),
    ].map((parts) => parts.join("").replaceAll("\r\n ", ""));
    expect(english).toContain("PRODID:-//Planoteka//EN");
    expect(english).toContain("Source: план.txt\\, table 1\\, row 2");
    expect(russian).toContain("Источник: план.txt\\, таблица 1\\, строка 2");
  });

  test("each component knows itself again", async () => {
    const twice = itemWith({
      windows: [
        { start: "2022-10-12", end: "2022-10-12" },
        { start: null, end: "2022-11-01" },
      ],
    });
    const uids = (parts: ICAL.Component[]) => parts.map((part) => value(part, "uid"));
    const first = await calendarOf([twice, itemWith()]);
    expect(new Set(uids(first.parts)).size).toBe(3);
    expect(uids((await calendarOf([twice, itemWith()])).parts)).toEqual(uids(first.parts));
    expect(value(first.parts[0], "dtstamp")).toBe("2023-01-02T03:04:05Z");
  });

  test("and does so in an export of a part", async () => {
    const items = ["Первое", "Второе", "Третье"].map((activity) => ({ ...itemWith(), activity }));
    const document = documentOf("план.txt", "a".repeat(64), items);
    document.plans = [...document.plans, ...document.plans];
    const idsOf = (selection: Selection) =>
      withDataset(
        [document],
        async (dataset) => {
          const [file] = exportAll(dataset, "ics", { now });
          const text = (await bytesOf((file as ExportFile).content)).toString();
          return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents().map((part) => value(part, "uid"));
        },
        selection,
      );
    const every = await idsOf({});
    expect(new Set(every).size).toBe(6);
    expect(await idsOf({ where: "activity = 'Второе'" })).toEqual([every[1], every[4]]);
    expect(await idsOf({ plan: 2 })).toEqual(every.slice(3));
  });

  test("a calendar without an item is one all the same", async () => {
    expect((await calendarOf([])).parts).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { axisOf } from "../../src/report/axis.ts";
import type { ItemData, PeriodData, PlanData, WindowData } from "../../src/report/data.ts";
import { embedded } from "../../src/report/json.ts";
import { assumptionSigns, assumptionsNote, signsOf } from "../../src/report/markup/assumed.ts";
import { counted } from "../../src/report/markup/count.ts";
import { windowInWords } from "../../src/report/markup/days.ts";
import { html } from "../../src/report/markup/html.ts";
import { readingInWords } from "../../src/report/markup/reading.ts";
import { track } from "../../src/report/markup/track.ts";
import { monthsOf } from "../../src/report/page/choice.ts";
import { asker, searchable } from "../../src/report/page/search.ts";
import { pageWords } from "../../src/report/words/index.ts";

const [ru, en] = [pageWords("ru"), pageWords("en")];

const period = (changes: Partial<PeriodData>): PeriodData => ({
  raw: "",
  kind: "interval",
  outcome: "resolved",
  windows: [],
  assumptions: [],
  issues: [],
  ...changes,
});

describe("windows in words", () => {
  test.each<[WindowData, string]>([
    [["2015-08-30", "2015-08-30"], "30 августа 2015"],
    [["2016-02-22", "2016-02-27"], "22–27 февраля 2016"],
    [["2016-02-22", "2016-03-03"], "22 февраля — 3 марта 2016"],
    [["2015-12-22", "2016-01-03"], "22 декабря 2015 — 3 января 2016"],
    [["2016-02-01", "2016-02-29"], "февраль 2016"],
    [["2015-09-01", "2015-10-31"], "сентябрь — октябрь 2015"],
    [["2018-09-01", "2019-05-31"], "сентябрь 2018 — май 2019"],
    [["2020-01-01", "2020-12-31"], "весь 2020 год"],
    [[null, "2016-05-16"], "до 16 мая 2016"],
    [["2016-09-01", null], "с 1 сентября 2016"],
    [[null, null], "в любой день"],
  ])("%j is %s", (window, words) => expect(windowInWords(ru, window)).toBe(words));

  test("in English", () => {
    expect(windowInWords(en, ["2016-02-22", "2016-03-03"])).toBe("22 February — 3 March 2016");
  });
});

describe("a reading in words", () => {
  const once = { times: 1, per: "month", bound: "exactly" } as const;
  const windows: WindowData[] = [["2022-09-01", "2023-05-31"]];
  const twoMonths: WindowData[] = [
    ["2022-09-01", "2022-09-30"],
    ["2022-10-01", "2022-10-31"],
  ];
  test.each<[string, Partial<PeriodData>]>([
    ["раз в месяц: сентябрь 2022 — май 2023", { kind: "recurring", recurrence: once, windows }],
    ["не реже: 2 раза в год", { kind: "recurring", recurrence: { times: 2, per: "year", bound: "atLeast" } }],
    ["раз за P14D", { kind: "recurring", recurrence: { times: 1, per: "P14D", bound: "exactly" } }],
    ["раз в месяц: сентябрь — октябрь 2022", { kind: "recurring", recurrence: once, windows: twoMonths }],
    ["сентябрь 2022; октябрь 2022", { windows: twoMonths }],
    ["не понято", { kind: "unresolved" }],
    ["по необходимости, без даты", { kind: "conditional" }],
    ["сентябрь 2022 — май 2023, 15:00", { windows, time: "15:00" }],
  ])("%s", (words, changes) => expect(readingInWords(ru, period(changes))).toBe(words));

  test("a long list of days ends in a count", () => {
    const days = Array.from({ length: 9 }, (_, day): WindowData => [`2022-09-0${day + 1}`, `2022-09-0${day + 1}`]);
    expect(readingInWords(ru, period({ windows: days }))).toMatch(/6 сентября 2022 и ещё 3$/);
  });
});

test("numbers take the form of their language", () => {
  const said = [1, 2, 5, 21, 11].map((number) => counted(ru, "items", number));
  expect(said).toEqual(["1 мероприятие", "2 мероприятия", "5 мероприятий", "21 мероприятие", "11 мероприятий"]);
  expect([1, 2].map((number) => counted(en, "plans", number))).toEqual(["1 plan", "2 plans"]);
});

describe("an axis", () => {
  const year = ["2022-09-01", "2023-05-31"] as const;
  const months = (first: string, count: number) => {
    const [y = 0, m = 1] = first.split("-").map(Number);
    return { first: y * 12 + m - 1, months: count };
  };
  test("is the plan's years", () => expect(axisOf(year, ["2022-10-01", "2022-10-02"])).toEqual(months("2022-09", 9)));
  test("does not follow a misprinted date", () =>
    expect(axisOf(["2022-09-01", "2022-09-30"], ["2022-06-01", "2923-05-02"])).toEqual(months("2022-09", 1)));
  test("without years is where the days are", () =>
    expect(axisOf(null, ["2022-03-05", "2022-04-01"])).toEqual(months("2022-03", 2)));
  test("is none where nothing is dated", () => expect(axisOf(null, null)).toBeNull());
});

test.each<[string, PeriodData["kind"], WindowData, boolean]>([
  ["a day before", "date", ["2022-06-01", "2022-06-01"], true],
  ["a deadline behind", "deadline", [null, "2022-10-05"], true],
  ["a deadline on the last day", "deadline", [null, "2022-09-30"], false],
  ["a day within", "date", ["2022-09-30", "2022-09-30"], false],
])("%s of a plan's months is an arrow at the edge: %#", (_, kind, window, isBeyond) => {
  const { markup } = track(period({ kind, windows: [window] }), { first: 2022 * 12 + 8, months: 1 }, "axis");
  expect([markup.includes("beyond"), /class="(?:bar|point)"/.test(markup)]).toEqual([isBeyond, !isBeyond]);
});

test("an assumption is said once for a plan and numbered in its rows", () => {
  const assuming = (...assumptions: string[]) => ({ period: period({ assumptions }) }) as ItemData;
  const signs = signsOf([assuming("ditto"), assuming(), assuming("ditto", "named-day")]);
  expect([...signs]).toEqual([
    ["ditto", 1],
    ["named-day", 2],
  ]);
  const note = assumptionsNote(ru, signs);
  expect(note?.markup.split(ru.assumptions.ditto ?? "")).toHaveLength(2);
  expect(assumptionSigns(ru, signs, period({ assumptions: ["named-day"] })).markup).toMatch(/>2<\/sup>$/);
});

test("months outside of every plan are offered apart", () => {
  const on = (...days: string[]) =>
    ({ period: period({ windows: days.map((day) => [day, day] as const) }) }) as ItemData;
  const plan = { span: ["2022-09-01", "2022-10-31"], axis: null } as unknown as PlanData;
  const undated = { span: null, axis: null } as PlanData;
  const [september, june] = [2022 * 12 + 8, 2022 * 12 + 5];
  expect(monthsOf([on("2022-09-05", "2022-06-05")], [undated, plan])).toEqual({ within: [september], outside: [june] });
});

describe("searching", () => {
  const text = searchable(["Родительское собрание «Весёлые старты»", null, "Ёлкин Ё.К., 5-й класс"]);
  test.each([
    ["веселые", true],
    ["ВЕСЁЛЫХ стартов", true],
    ["собрания родительские", true],
    ["елкин", true],
    ["собр", true],
    ["брание", false],
    ["собрание поход", false],
    ["", true],
  ])("%s", (question, found) => expect(asker(question)(text)).toBe(found));
});

describe("what documents say stays text", () => {
  const hostile = `</script><!--<img src=x onerror="alert(1)">'\u2028&`;
  test("in the data", () => {
    const text = embedded({ hostile });
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual({ hostile });
  });
  test("in the markup", () => {
    expect(html`<p title="${hostile}">${[html`<b>${hostile}</b>`]}</p>`.markup).not.toMatch(
      /<(?!\/?[pb][ >])|onerror="/,
    );
  });
});

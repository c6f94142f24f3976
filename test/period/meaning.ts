import { calendarOf, makeCalendar } from "../../src/calendar/index.ts";
import { parseYears } from "../../src/calendar/span.ts";
import type { Issue, Period, Window } from "../../src/model.ts";
import { normalizePeriod, type PeriodContext } from "../../src/period/index.ts";

const bound = (day: string | null) => day ?? "..";
const windowText = ({ start, end }: Window) => (start === end ? bound(start) : `${bound(start)}/${bound(end)}`);
const bounds = { exactly: "", atLeast: " at least", atMost: " at most" };

/** A period in one line, as the corpora and the examples of the rules write it. */
export function meaningOf({ kind, windows, recurrence }: Period): string {
  const often = recurrence ? ` ${recurrence.times}/${recurrence.per}${bounds[recurrence.bound]}` : "";
  return `${kind}${often}: ${windows.map(windowText).join(" ")}`.trim();
}

/** Reads a cell in an academic year of Belarus, or in the years given as «2022/2023», «2022», «-» for none. */
export function read(cell: string, years = "2022/2023", context: PeriodContext = {}): Period {
  return normalizePeriod(cell, { span: years === "-" ? null : parseYears(years), ...context });
}

const mostWindows = 5;

/** The same, with the middle of a long row of windows counted only. */
export function briefMeaningOf(period: Period): string {
  const { windows } = period;
  if (windows.length <= mostWindows) return meaningOf(period);
  const ends = [...windows.slice(0, 2), ...windows.slice(-1)].map(windowText);
  return `${meaningOf({ ...period, windows: [] })} ${ends[0]} ${ends[1]} …${windows.length}… ${ends[2]}`;
}

const own = makeCalendar("BY", {
  terms: {
    "2030/2031": {
      terms: [
        { n: 2, start: "2030-11-05", end: "2030-12-20" },
        { n: 1, start: "2030-09-02", end: "2030-10-27" },
        { n: 3, start: "2031-01-10", end: "2031-03-20" },
        { n: 4, start: "2031-04-01", end: "2031-05-29" },
      ],
      holidays: [{ name: "осенние", start: "2030-10-28", end: "2030-11-04" }],
    },
  },
  days: [{ name: "День лицея", country: "BY", rule: "10-19" }],
});

const contexts: Record<string, (value: string) => PeriodContext> = {
  previous: (day) => ({ previous: day }),
  imported: (year) => ({ importYear: Number(year) }),
  calendar: (name) => ({ calendar: name === "own" ? own : calendarOf("RU") }),
};

/** «cell | years | heading | context»: ⏎ is a line break in the cell; years are 2022/2023 where none stand. */
export function readIn(question: string): Period {
  const [cell = "", years, heading, around = ""] = question.split("|").map((part) => part.replaceAll("⏎", "\n").trim());
  const inherited = heading ? (read(heading, "-").windows[0] ?? null) : null;
  const [name = "", value = ""] = around.split(" ");
  return read(cell, years || undefined, { inherited, ...contexts[name]?.(value) });
}

const quoted = (texts: string[]) => texts.map((text) => `«${text.replaceAll("\n", "⏎")}»`).join(" ");
const issueText = ({ code, found }: Issue) => `${code} ${quoted([`${found}`])}`;
const shortened = (texts: string[]) =>
  (texts.length > mostWindows ? [...texts.slice(0, 2), `…${texts.length}…`, ...texts.slice(-1)] : texts).join(" ");

/** All that a period says, a line for each part that is not empty; `edtf` only where it is not the windows again. */
export function answerOf(period: Period): string[] {
  const { windows, edtf, recurrence, time, assumptions, qualifiers, rest, issues, alternatives, rule } = period;
  const lines: [name: string, text: string][] = [
    ["edtf", edtf.join() === windows.map(windowText).join() ? "" : shortened(edtf)],
    ["rrule", recurrence?.rrule ?? ""],
    ["time", time ?? ""],
    ["qualifiers", quoted(qualifiers)],
    ["rest", quoted(rest)],
    ["assumes", assumptions.join(" ")],
    ["issues", issues.map(issueText).join(" ")],
    ["or", (alternatives ?? []).map((windows) => windows.map(windowText).join(" ")).join(" | ")],
    ["rule", rule ?? ""],
  ];
  return [briefMeaningOf(period), ...lines.flatMap(([name, text]) => (text ? [`${name} ${text}`] : []))];
}

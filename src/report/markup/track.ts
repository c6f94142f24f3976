/** The time axis of a plan, drawn as SVG in shares of its width: windows as bars, deadlines as points, recurrences as marks. */
import type { Axis, PeriodData, WindowData } from "../data.ts";
import { settings } from "../settings.ts";
import type { Words } from "../words/words.ts";
import { dayOf, daysInMonth, monthNumber } from "./days.ts";
import { html, type Markup } from "./html.ts";
import { own } from "./own.ts";

/** Where the marks are (pixels from above), in line with the first words of the row. */
const middle = 21;
const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** The head of a plan's axis; `id` names its lines for the rows to show again. */
export function axisHead(words: Words, axis: Axis, id: string): Markup {
  const months = Array.from({ length: axis.months }, (_, index) => axis.first + index);
  const isNamed = axis.months <= settings.monthsNamed;
  const lines = [...months, 0].map((_, index) => {
    const x = percent(index / axis.months);
    return html`<line x1="${x}" x2="${x}" y1="0" y2="100%"/>`;
  });
  const names = isNamed
    ? months.map((month, index) => label(axis, index + 0.5, 30, words.monthsShort[month % 12] ?? ""))
    : [];
  const years = months.flatMap((month, index) =>
    index === 0 || month % 12 === 0 ? [label(axis, index, 13, String(Math.floor(month / 12)), "year")] : [],
  );
  return html`<svg class="axis" aria-hidden="true" width="100%" height="36"><g id="${id}" class="grid">${lines}</g>${years}${names}</svg>`;
}

const label = (axis: Axis, months: number, y: number, text: string, kind = "month") =>
  html`<text class="${kind}" x="${percent(months / axis.months)}" dx="${kind === "year" ? 3 : 0}" y="${y}">${text}</text>`;

/** A period on the axis; the words beside it say the same, so that it is hidden from those who listen. */
export function track(period: PeriodData, axis: Axis, id: string): Markup {
  const marks = period.windows.map((window) => drawn(period, window, axis));
  return html`<svg class="track ${period.outcome}" aria-hidden="true" width="100%" height="42"><use href="#${id}"/>${marks}</svg>`;
}

function drawn(period: PeriodData, window: WindowData, axis: Axis): Markup {
  const [start, end] = window.map((day, index) => (day === null ? null : share(day, axis, index === 1)));
  const from = start ?? 0;
  const to = end ?? 1;
  const isPoint = period.kind === "deadline" || start === null;
  if (to <= 0 || from >= 1 || (isPoint && to > 1)) return beyond(to <= 0);
  if (isPoint) return point(to);
  const [left, right] = [Math.max(from, 0), Math.min(to, 1)];
  if (period.recurrence) return recurrence(period.recurrence.per, window, left, right);
  return end === null ? stretch(left, right, "open") : bar(left, right);
}

/** Where a day begins (or ends) on the axis; months are equally wide. */
function share(iso: string, axis: Axis, isEnd: boolean): number {
  const day = dayOf(iso);
  const days = day.day - (isEnd ? 0 : 1);
  return (monthNumber(day) - axis.first + days / daysInMonth(day)) / axis.months;
}

/** What is too short to be seen as a bar is a dot. */
const shortestBar = 0.012;

function bar(from: number, to: number): Markup {
  if (to - from < shortestBar) return html`<circle class="bar" cx="${percent((from + to) / 2)}" cy="${middle}" r="4"/>`;
  return html`<rect class="bar" x="${percent(from)}" width="${percent(to - from)}" y="${middle - 4}" height="8" rx="3"/>`;
}

const stretch = (from: number, to: number, kind: string) =>
  html`<line class="${kind}" x1="${percent(from)}" x2="${percent(to)}" y1="${middle}" y2="${middle}"/>`;

const point = (at: number) =>
  html`<svg x="${percent(at)}" y="${middle}" overflow="visible"><path class="point" d="M0-6 6 0 0 6-6 0z"/></svg>`;

/** An arrow at the edge for what lies outside of the plan's own months. */
const beyond = (isBefore: boolean) =>
  html`<svg x="${isBefore ? "0" : "100%"}" y="${middle}" overflow="visible"><path class="beyond" d="${isBefore ? "M10-4 4 0l6 4" : "M-10-4-4 0l-6 4"}"/></svg>`;

const daysOfUnit: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 30.4,
  quarter: 91.3,
  term: 75,
  trimester: 90,
  "half-year": 182.6,
  year: 365.25,
};

/** A mark in every unit of the window, in its middle: which day it is, nobody said. */
function recurrence(per: string, [start, end]: WindowData, from: number, to: number): Markup {
  const line = stretch(from, to, "course");
  if (start === null || end === null) return html`${line}`;
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  const units = Math.max(1, Math.round(days / (own(daysOfUnit, per) ?? lengthOf(per))));
  if (units > settings.marksOfRecurrence) return stretch(from, to, "course often");
  const marks = Array.from({ length: units }, (_, index) => from + ((index + 0.5) / units) * (to - from));
  return html`${line}${marks.map((at) => html`<circle class="mark" cx="${percent(at)}" cy="${middle}" r="3"/>`)}`;
}

/** Days of an ISO 8601 duration such as P14D or P2W; anything else counts as a month. */
function lengthOf(per: string): number {
  const [, number = "1", unit = "M"] = /^P(\d{1,3})([DWMY])$/.exec(per) ?? [];
  return Number(number) * ({ D: 1, W: 7, M: 30.4, Y: 365.25 }[unit] ?? 1);
}

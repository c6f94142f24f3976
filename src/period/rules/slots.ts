/** Where in its unit a repeated activity falls: weekdays, month days, parts of each month. */
import { type Expr, hasExpr, type MonthPart, type Saying, type Slot } from "../expr.ts";
import type { Token } from "../tokens.ts";
import { readAtom } from "./atom.ts";
import { readEdges, thirds } from "./edges.ts";
import { endsCell, readNthDay, readPartUnit } from "./months.ts";
import { type NumberRanges, readNumbers } from "./numbers.ts";
import {
  afterEachMonth,
  beginsNumber,
  type Cell,
  isSign,
  isWord,
  type Read,
  type Rule,
  skipSigns,
  skipWords,
} from "./read.ts";

const recurring = (per: string, times: number, slot: Slot): Saying => ({
  says: "recurring",
  times,
  per,
  bound: "exactly",
  slot,
});

// ---------------------------------------------------------------- weekdays

/** «понедельник – пятница», «среда и четверг», «по вторникам», «рабочие дни». */
function readWeekdays(tokens: Token[], i: number): Read<number[]> | null {
  const named = isWord(tokens[i], "workdays") ? [1, 2, 3, 4, 5] : isWord(tokens[i], "daysOff") ? [6, 7] : null;
  if (named)
    return { value: named, next: skipWords(tokens, tokens[i + 1]?.lex?.unit === "day" ? i + 2 : i + 1, "days") };
  const days = new Set<number>();
  let next = i;
  for (let at = i; tokens[at]?.lex?.weekday; ) {
    const first = tokens[at]?.lex?.weekday as number;
    next = skipDot(tokens, at + 1);
    const last = isSign(tokens[next], "-") ? tokens[next + 1]?.lex?.weekday : undefined;
    if (last !== undefined) next = skipDot(tokens, next + 2);
    for (const day of weekdaysFrom(first, last ?? first)) days.add(day);
    at = skipWords(tokens, skipSigns(tokens, next, ",;/"), "and", "along");
  }
  return days.size > 0 ? { value: [...days].sort(), next } : null;
}

/** «с понедельника по пятницу» */
function readWeekdayRange(tokens: Token[], i: number): Read<number[]> | null {
  const [first, last] = [tokens[i + 1]?.lex?.weekday, tokens[i + 3]?.lex?.weekday];
  if (!isWord(tokens[i], "from") || !isWord(tokens[i + 2], "along", "to") || !first || !last) return null;
  return { value: weekdaysFrom(first, last).sort(), next: i + 4 };
}

/** «пт–пн» runs over the weekend. */
const weekdaysFrom = (first: number, last: number): number[] =>
  Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, n) => ((first + n - 1) % 7) + 1);

const skipDot = (tokens: Token[], i: number) => (isSign(tokens[i], ".") ? i + 1 : i);

export const weekdays: Rule = {
  name: "weekdays",
  what: "named weekdays, each of them in the frame; beside a full date they only qualify it",
  examples: [
    ["последняя среда, май", "recurring 1/month: 2023-05-31"],
    ["Понедельник, 5 сентября", "date: 2022-09-05"],
    [
      "с пятницы по субботу, май",
      "recurring 2/week: 2023-05-05 2023-05-06 2023-05-12 2023-05-13 2023-05-19 2023-05-20 2023-05-26 2023-05-27",
    ],
    ["сентябрь, по средам", "recurring 1/week: 2022-09-07 2022-09-14 2022-09-21 2022-09-28"],
    ["каждый вторник мая", "recurring 1/week: 2023-05-02 2023-05-09 2023-05-16 2023-05-23 2023-05-30"],
  ],
  begins: (token) =>
    token.lex?.weekday !== undefined || isWord(token, "along", "each", "in", "from", "workdays", "daysOff"),
  read(cell, i) {
    const { tokens } = cell;
    const at = skipWords(tokens, i, "along", "each", "in");
    const days = readWeekdayRange(tokens, at) ?? readWeekdays(tokens, at);
    if (!days) return null;
    if (at === skipWords(tokens, i, "in") && isDayNext(cell, days.next))
      return { value: [{ says: "qualifier" }], next: days.next };
    if (isAfterDay(cell, i)) return { value: [{ says: "qualifier" }], next: days.next };
    return { value: [recurring("week", days.value.length, { on: "weekdays", days: days.value })], next: days.next };
  },
};

const isDay = (expr: Expr | undefined) => expr?.type === "day" || (expr?.type === "range" && expr.from.type === "day");

const isDayNext = (cell: Cell, i: number) => {
  const at = skipSigns(cell.tokens, i, ",-(.");
  return isDay(readAtom(cell, at)?.value[0]);
};

/** «01.10.2022 (сб.)», «5 мая, 10.00, пятница» */
function isAfterDay({ tokens, said }: Cell, i: number): boolean {
  const before = said.findLast((statement) => statement.says !== "time");
  return before !== undefined && hasExpr(before) && before.expr.type === "day" && !tokens[i]?.broken;
}

export const nthWeekday: Rule = {
  name: "nth-weekday",
  what: "the n-th weekday of each month",
  examples: [
    ["последняя пятница месяца, сентябрь-октябрь", "recurring 1/month: 2022-09-30 2022-10-28"],
    ["2-й и 4-й четверг месяца, май", "recurring 2/month: 2023-05-11 2023-05-25"],
    ["кожную апошнюю сераду месяца, май", "recurring 1/month: 2023-05-31"],
  ],
  begins: (token) => beginsNumber(token) || isWord(token, "each", "in", "along"),
  read({ tokens }, i) {
    const list = readNumbers(tokens, skipWords(tokens, i, "each", "in", "along"));
    const weekday = list ? tokens[list.next]?.lex?.weekday : undefined;
    if (!list || weekday === undefined) return null;
    if (tokens[skipWords(tokens, list.next + 1, "in")]?.lex?.month !== undefined) return null;
    const nth = list.value.flatMap(([a, b]) =>
      b < a || b > 5 ? [] : Array.from({ length: b - a + 1 }, (_, k) => a + k),
    );
    const next = afterMonthOwner(tokens, list.next + 1);
    if (nth.length === 0) return { value: [{ says: "fragment" }], next };
    return { value: [recurring("month", nth.length, { on: "nth-weekdays", nth, weekday })], next };
  },
};

/** «месяца», «каждого месяца», «ежемесячно» or nothing. */
function afterMonthOwner(tokens: Token[], i: number): number {
  const each = afterEachMonth(tokens, i);
  if (each !== null) return each;
  const at = skipWords(tokens, i, "in");
  return tokens[at]?.lex?.unit === "month" ? at + 1 : i;
}

// ---------------------------------------------------------------- days of each month

const countDays = (ranges: NumberRanges) => ranges.length;

/** 0 is the last one. */
const isDayOfMonth = (ranges: NumberRanges) => ranges.every(([a, b]) => b <= 31 && a <= b);

export const monthDays: Rule = {
  name: "month-days",
  what: "a day or days of each month: «числа», «каждого месяца»",
  examples: [
    ["15 числа каждого месяца, сентябрь", "recurring 1/month: 2022-09-15"],
    ["с 20 по 30 каждого месяца, май", "recurring 1/month: 2023-05-20/2023-05-30"],
    ["1-е число, май", "recurring 1/month: 2023-05-01"],
    ["ежемесячно до 25 числа, май", "recurring 1/month: 2023-05-01/2023-05-25"],
    ["до 5 числа каждого месяца, май", "recurring 1/month: 2023-05-01/2023-05-05"],
  ],
  begins: (token) => beginsNumber(token) || isWord(token, "to", "by", "not", "each", "in", "along", "from"),
  read({ tokens }, i) {
    const until = isWord(tokens[i], "to", "by") || (isWord(tokens[i], "not") && isWord(tokens[i + 1], "later"));
    const at = until ? i + (isWord(tokens[i], "to", "by") ? 1 : 2) : skipWords(tokens, i, "each", "in", "along");
    const list = readNumbers(tokens, at);
    if (!list) return null;
    const word = isWord(tokens[list.next], "number") ? list.next + 1 : list.next;
    if (tokens[word]?.lex?.month !== undefined) return null;
    const each = afterEachMonth(tokens, word);
    if (each === null && word === list.next) return null;
    if (!isDayOfMonth(list.value)) return { value: [{ says: "fragment" }], next: each ?? word };
    const ranges: NumberRanges = until ? list.value.map(([, b]) => [1, b]) : list.value;
    return (
      readNextMonth(tokens, word, ranges) ?? {
        value: [recurring("month", countDays(ranges), { on: "days", ranges })],
        next: each ?? afterMonthOwner(tokens, word),
      }
    );
  },
};

export const nthDay: Rule = {
  name: "nth-day",
  what: "the first, second … or last day of each month",
  examples: [
    ["последний день месяца, январь-февраль", "recurring 1/month: 2023-01-31 2023-02-28"],
    ["в первый день каждого месяца, май", "recurring 1/month: 2023-05-01"],
    ["апошні дзень кожнага месяца, май", "recurring 1/month: 2023-05-31"],
  ],
  begins: (token) => token.lex?.ordinal !== undefined || isWord(token, "each", "in", "along"),
  read({ tokens }, i) {
    const day = readNthDay(tokens, skipWords(tokens, i, "each", "in", "along"));
    const next = day ? afterMonthOwner(tokens, day.next) : i;
    if (!day || next === day.next) return null;
    return { value: [recurring("month", 1, { on: "days", ranges: [[day.value, day.value]] })], next };
  },
};

/** «… месяца, следующего за отчетным (кварталом)»: the days belong to the month after each unit. */
function readNextMonth(tokens: Token[], i: number, ranges: NumberRanges): Read<Saying[]> | null {
  const month = afterMonthOwner(tokens, i);
  const at = skipSigns(tokens, month, ",");
  if (!tokens[at]?.text.startsWith("следующ")) return null;
  let next = at + 1;
  while (isWord(tokens[next], "for") || tokens[next]?.text.startsWith("отчетн") || tokens[next]?.lex?.unit) next++;
  return { value: [recurring("month", 1, { on: "next-month", last: ranges[0]?.[1] ?? 1 })], next };
}

// ---------------------------------------------------------------- parts of each month or term

const partRecurring = (part: MonthPart) => recurring("month", 1, { on: "part", part });

export const partOfEach: Rule = {
  name: "part-of-each",
  what: "a week, a third, a half, the beginning or end of each month; the beginning or end of each term",
  examples: [
    ["первая неделя каждого месяца, май", "recurring 1/month: 2023-05-01/2023-05-07"],
    ["в конце каждого месяца, май", "recurring 1/month: 2023-05-21/2023-05-31"],
    ["ежемесячно, 2-я неделя, май", "recurring 1/month: 2023-05-08/2023-05-14"],
    [
      "в конце каждой четверти",
      "recurring 1/term: 2022-10-20/2022-10-29 2022-12-15/2022-12-24 2023-03-16/2023-03-25 2023-05-22/2023-05-31",
    ],
  ],
  begins: (token) => beginsNumber(token) || token.lex?.edge !== undefined || isWord(token, "in", "each", "along"),
  read({ tokens }, i) {
    const at = skipWords(tokens, i, "in", "each", "along");
    if (tokens[at]?.lex?.edge) return readEdgeOfEach(tokens, at);
    const list = readNumbers(tokens, at);
    const parts = list && readPartUnit(tokens, list);
    const each = parts && afterEachMonth(tokens, parts.next);
    const led = isWord(tokens[at - 1], "each") && at > i;
    const owned = parts ? afterMonthOwner(tokens, parts.next) : i;
    if (!parts || (each === null && !(led && owned > parts.next))) return null;
    return { value: parts.value.map(partRecurring), next: each ?? owned };
  },
};

/** «до конца четверти», «начало и конец четверти»: which term is not said, or two edges are: no days can be. */
function readEdgeOfEach(tokens: Token[], i: number): Read<Saying[]> | null {
  const read = readEdges(tokens, i);
  const [edge, ...others] = read?.value.edges ?? [];
  const each = read && edge && readEachOfEdge(tokens, read.next, edge);
  if (!each) return null;
  const single = others.length === 0 && !isWord(tokens[i - 1], "to", "by");
  return { value: [single ? each.value : { says: "fragment" }], next: each.next };
}

function readEachOfEdge(tokens: Token[], i: number, edge: keyof typeof thirds): Read<Saying> | null {
  const month = afterEachMonth(tokens, i);
  if (month !== null)
    return { value: partRecurring({ part: "third", first: thirds[edge], last: thirds[edge] }), next: month };
  const at = skipWords(tokens, i, "each", "school");
  const unit = tokens[at]?.lex?.unit;
  if (unit !== "term" && unit !== "trimester" && unit !== "half-year" && unit !== "quarter") return null;
  if (edge === "middle") return null;
  return { value: recurring(unit, 1, { on: "term-edge", edge }), next: skipSigns(tokens, at + 1, ".") };
}

/** «каждый сентябрь»: once a year, in that month. */
export const eachMonthName: Rule = {
  name: "each-month-name",
  what: "a month of every year",
  examples: [["каждый сентябрь", "recurring 1/year: 2022-09-01/2022-09-30"]],
  begins: (token) => isWord(token, "each"),
  read(cell, i) {
    const month = cell.tokens[i + 1]?.lex?.month;
    if (!isWord(cell.tokens[i], "each") || month === undefined || !endsCell(cell.tokens, i + 2)) return null;
    return {
      value: [
        { says: "recurring", times: 1, per: "year", bound: "exactly" },
        { says: "stretch", expr: { type: "months", month, last: month, year: undefined } },
      ],
      next: i + 2,
    };
  },
};

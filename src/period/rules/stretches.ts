/** Stretches of days and their bounds: an interval, a deadline, a beginning. */
import { type Expr, isOneDay, type Range, type Saying } from "../expr.ts";
import type { Token } from "../tokens.ts";
import { type Atom, readAtom, readTime } from "./atom.ts";
import { afterConnector } from "./numbers.ts";
import { type Cell, isShort, isSign, isWord, type Read, type Rule, skipSigns, skipWords } from "./read.ts";
import { readSpan } from "./terms.ts";

type Single = Exclude<Expr, Range>;

const left = (expr: Expr): Single => (expr.type === "range" ? expr.from : expr);
const right = (expr: Expr): Single => (expr.type === "range" ? expr.to : expr);

/** An atom, or a range of two atoms: «28 марта – 3 апреля», «сентябрь по май», «25 мая … 1 июня». */
function readRange(cell: Cell, i: number, opened = false): Atom | null {
  const from = readTime(cell, i);
  if (!from) return null;
  const at = afterConnector(cell.tokens, skipSigns(cell.tokens, from.next, "."));
  const to = at === null || (!opened && startsLine(cell, at - 1)) ? null : readEnd(cell, at, from);
  if (!to) return from;
  const [first, last] = [from.value.at(-1) as Expr, to.value[0] as Expr];
  if (left(last) !== last && left(first) !== first) return from;
  const range: Range = { type: "range", from: left(first), to: right(last) };
  return {
    value: [...from.value.slice(0, -1), range, ...to.value.slice(1)],
    next: to.next,
    rule: from.rule === "span" ? to.rule : `${from.rule}-range`,
  };
}

/** «06.09.⏎до 15.09»: without «с» before, a «до» that begins a line begins a thing of its own. */
const startsLine = ({ tokens }: Cell, i: number) => isWord(tokens[i], "to", "along") && tokens[i]?.broken === true;

/** The end of a range; after a numeric date figures that are no month («07.12-19.20») make it impossible, not shorter. */
function readEnd(cell: Cell, i: number, from: Atom): Atom | null {
  const end = readAtom(cell, i);
  if (end?.rule === "named-day" && isSign(cell.tokens[i - 1], "-")) return null;
  if (end || from.rule !== "numeric-date") return end;
  const [day, dot, month] = cell.tokens.slice(i, i + 3);
  if (!isShort(day) || !isSign(dot, ".") || !isShort(month)) return null;
  return {
    value: [{ type: "day", day: day.value, month: month.value, year: undefined }],
    next: i + 3,
    rule: from.rule,
  };
}

const stretches = (exprs: Expr[]): Saying[] => exprs.map((expr) => ({ says: "stretch", expr }));

/** Whole months and longer are bounds that are not in: «до сентября» ends on 31 August. */
const isLong = (expr: Expr) =>
  !isOneDay(expr) &&
  !(expr.type === "year-edge" && expr.edge === "end") &&
  !(expr.type === "part" && expr.of.part === "third" && expr.of.last === 3) &&
  !(expr.type === "term" && expr.edge === "end");

/** «до», «к», «по», «не позднее»: the token after it and whether the bound may be inclusive. */
function afterDeadlineWord(cell: Cell, i: number): { next: number; strict: boolean } | null {
  const { tokens } = cell;
  if (isWord(tokens[i], "to", "by")) return { next: skipSigns(tokens, i + 1, "-:"), strict: true };
  if (isWord(tokens[i], "along")) return { next: i + 1, strict: false };
  const negated = isWord(tokens[i], "not") && isWord(tokens[i + 1], "later");
  return negated ? { next: skipWords(tokens, i + 2, "in"), strict: false } : null;
}

function readBound(cell: Cell, i: number): Read<Expr[]> | null {
  return readAtom(cell, i) ?? readSpan(cell.tokens, i, true);
}

export const deadline: Rule = {
  name: "deadline",
  what: "до, к, по, не позднее: everything up to a bound, inclusive for a day, up to the day before for a month",
  examples: [
    ["до 01.09.2022", "deadline: ../2022-09-01"],
    ["До10.10", "deadline: ../2022-10-10"],
    ["не позднее 15 мая", "deadline: ../2023-05-15"],
    ["к 1 сентября", "deadline: ../2022-09-01"],
    ["ко Дню учителя", "deadline: ../2022-10-02"],
    ["по 31 мая", "deadline: ../2023-05-31"],
    ["до сентября", "deadline: ../2022-08-31"],
    ["до конца августа", "deadline: ../2022-08-31"],
    ["до конца года", "deadline: ../2023-05-31"],
    ["до «15» сентября 2022 г.", "deadline: ../2022-09-15"],
    ["да 31 кастрычніка ўключна", "deadline: ../2022-10-31"],
    ["не пазней 6 кастрычніка", "deadline: ../2022-10-06"],
  ],
  begins: (token) => isWord(token, "to", "by", "along", "not"),
  read(cell, i) {
    const word = afterDeadlineWord(cell, i);
    const bound = word && readBound(cell, word.next);
    if (!bound) return null;
    const value = bound.value.map(
      (expr): Saying => ({ says: "deadline", expr: right(expr), before: word.strict && isLong(right(expr)) }),
    );
    return { value, next: afterInclusive(cell, bound.next) };
  },
};

const afterInclusive = (cell: Cell, i: number) =>
  isWord(cell.tokens[i], "inclusive") ? skipSigns(cell.tokens, i + 1, ".") : i;

/** «в период с», «за период с»: the token of «с»; else `i`. */
function afterPeriodWord({ tokens }: Cell, i: number): number {
  const at = skipWords(tokens, i, "in", "for");
  return isWord(tokens[at], "period") && isWord(tokens[at + 1], "from", "off") ? at + 1 : i;
}

/** «с», «начиная с», «после», «не ранее»: the token after it, and whether the bound itself is out. */
function afterFromWord(cell: Cell, i: number): { next: number; after: boolean } | null {
  const { tokens } = cell;
  if (isWord(tokens[i], "after")) return { next: i + 1, after: true };
  if (isWord(tokens[i], "not") && isWord(tokens[i + 1], "earlier")) return { next: i + 2, after: false };
  if (isWord(tokens[i], "starting")) return { next: skipWords(tokens, i + 1, "from"), after: false };
  return isWord(tokens[i], "from", "off") ? { next: i + 1, after: false } : null;
}

export const from: Rule = {
  name: "from",
  what: "с, начиная с, после: everything from a bound on; with «по» or «до» after it, a range",
  examples: [
    ["с 1 сентября", "from: 2022-09-01/.."],
    ["начиная с октября", "from: 2022-10-01/.."],
    ["после 15 мая", "from: 2023-05-16/.."],
    ["с сентября по май", "interval: 2022-09-01/2023-05-31"],
    ["с 20.10.2022 до 25.10.2022", "interval: 2022-10-20/2022-10-25"],
    ["с 1 по 15 октября", "interval: 2022-10-01/2022-10-15"],
    ["в период с 10 по 20 октября", "interval: 2022-10-10/2022-10-20"],
    ["с 1 октября до конца года", "interval: 2022-10-01/2023-05-31"],
    ["з 1 ліпеня па 20 жніўня 2023 года", "interval: 2023-07-01/2023-08-20"],
    ["от 25.12.2008", "unscheduled:"],
  ],
  begins: (token) => isWord(token, "after", "not", "starting", "from", "off", "in", "for", "period"),
  read(cell, i) {
    const word = afterFromWord(cell, afterPeriodWord(cell, i));
    if (!word) return null;
    const bound = readRange(cell, word.next, true);
    if (!bound) return null;
    const next = afterInclusive(cell, bound.next);
    const [expr] = bound.value;
    if (bound.value.length > 1 || expr?.type === "range") return { value: stretches(bound.value), next };
    if (isWord(cell.tokens[word.next - 1], "off")) return { value: [{ says: "rest" }], next };
    return { value: [{ says: "from", expr: expr as Expr, after: word.after }], next };
  },
};

export const stretch: Rule = {
  name: "stretch",
  what: "a day, a month, a term, a season, a year, or a range or list of them",
  examples: [
    ["15.09.2022", "date: 2022-09-15"],
    ["1 и 9 мая", "date: 2023-05-01 2023-05-09"],
    ["25 февра-\nля", "date: 2023-02-25"],
    ["Август 2022", "interval: 2022-08-01/2022-08-31"],
    ["август-сентябрь", "interval: 2022-08-01/2022-09-30"],
    ["сентябрь, декабрь", "interval: 2022-09-01/2022-09-30 2022-12-01/2022-12-31"],
    ["Май-2016г.", "interval: 2016-05-01/2016-05-31"],
    ["ноябрь–февраль 2025", "interval: 2024-11-01/2025-02-28"],
    ["25 мая … 1 июня", "interval: 2023-05-25/2023-06-01"],
    ["31 – 06 ноябрь", "interval: 2022-10-31/2022-11-06"],
    ["2-я неделя сентября", "interval: 2022-09-05/2022-09-11"],
    ["3-я декада октября", "interval: 2022-10-21/2022-10-31"],
    ["первая половина июня", "interval: 2023-06-01/2023-06-15"],
    ["конец мая", "interval: 2023-05-21/2023-05-31"],
    ["последняя пятница мая", "date: 2023-05-26"],
    ["III квартал", "interval: 2022-07-01/2022-09-30"],
    ["2 четверть", "interval: 2022-11-08/2022-12-24"],
    ["I полугодие", "interval: 2022-09-01/2022-12-31"],
    ["осенние каникулы", "interval: 2022-10-30/2022-11-07"],
    ["зима", "interval: 2022-12-01/2023-02-28"],
    ["День матери", "date: 2022-10-14"],
    ["В течение года", "interval: 2022-09-01/2023-05-31"],
    ["постоянно", "interval: 2022-09-01/2023-05-31"],
    ["2016-2017 годы", "interval: 2016-01-01/2017-12-31"],
    ["на працягу навучальнага года", "interval: 2022-09-01/2023-05-31"],
    ["з лютага па сакавік", "interval: 2023-02-01/2023-03-31"],
  ],
  begins: (token) => token.kind !== "sign",
  read(cell, i) {
    const found = readRange(cell, i);
    return found && { value: stretches(found.value), next: found.next, rule: found.rule };
  },
};

/** «25-26», «3», «16,30» under a month's heading. */
export function endsBareDays(tokens: Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || token.broken || isSign(token, ";()")) return true;
  if (isSign(token, ".,")) return tokens[i + 1]?.kind !== "number";
  return isWord(token, "number", "in");
}

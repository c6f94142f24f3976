/** How often: «1 раз в месяц», «ежемесячно», «не реже двух раз в год», «раз в 14 дней». */
import type { Bound, Saying } from "../expr.ts";
import type { Token } from "../tokens.ts";
import { readNumber, readNumbers } from "./numbers.ts";
import { beginsNumber, isSign, isWord, type Read, type Rule, skipSigns, skipWords } from "./read.ts";

const letters: Record<string, string> = { day: "D", week: "W", month: "M", quarter: "Q", year: "Y", decade: "D" };

/** The unit of «раз в N единиц»: a name of ours, or an ISO 8601 duration. */
function perOf(n: number, unit: string): string | null {
  if (n === 1) return unit === "decade" ? "P10D" : unit;
  if (unit === "month" && n === 3) return "quarter";
  if ((unit === "month" && n === 6) || (unit === "quarter" && n === 2)) return "half-year";
  if (unit === "quarter") return `P${3 * n}M`;
  const letter = letters[unit];
  return letter ? `P${unit === "decade" ? 10 * n : n}${letter}` : null;
}

const periodUnits = new Set(["day", "week", "decade", "month", "quarter", "term", "trimester", "half-year", "year"]);

/** «месяц», «2 недели», «учебный год», «полгода», «каждый квартал». */
function readPer(tokens: Token[], i: number): Read<string> | null {
  const at = skipWords(tokens, i, "each", "school", "current", "calendarYear");
  if (isWord(tokens[at], "halfYearShort")) return { value: "half-year", next: at + 1 };
  const count = tokens[at]?.lex?.unit ? null : readNumber(tokens, at);
  const named = skipWords(tokens, count?.next ?? at, "school", "calendarYear");
  const unit = tokens[named]?.lex?.unit;
  if (tokens[named]?.text === "п" && isSign(tokens[named + 1], "/")) return { value: "half-year", next: named + 3 };
  if (unit === "half" && tokens[named + 1]?.lex?.unit === "year") return { value: "half-year", next: named + 2 };
  if (!unit || !periodUnits.has(unit) || count?.value === 0) return null;
  const per = perOf(count?.value ?? 1, unit);
  return per === null ? null : { value: per, next: skipSigns(tokens, named + 1, ".") };
}

/** «не реже», «не менее», «минимум»: atLeast; «не чаще», «не более»: atMost. */
function readBoundWord(tokens: Token[], i: number): Read<Bound> {
  if (isWord(tokens[i], "not")) {
    const next = skipWords(tokens, skipSigns(tokens, i + 2, ","), "than", "for");
    if (isWord(tokens[i + 1], "rarer")) return { value: "atLeast", next };
    if (isWord(tokens[i + 1], "oftener")) return { value: "atMost", next };
  }
  if (isWord(tokens[i], "to") && isWord(tokens[readNumbers(tokens, i + 1)?.next ?? i], "times"))
    return { value: "atMost", next: i + 1 };
  const at = skipWords(tokens, i, "atLeastWord", "would");
  if (isWord(tokens[at], "minimum") || (at > i && isWord(tokens[at - 1], "would"))) {
    return { value: "atLeast", next: isWord(tokens[at], "minimum") ? skipSigns(tokens, at + 1, ".") : at };
  }
  return isWord(tokens[i], "maximum") ? { value: "atMost", next: i + 1 } : { value: "exactly", next: i };
}

export const timesPer: Rule = {
  name: "times-per",
  what: "so many times in a unit",
  examples: [
    ["2 раза в год", "recurring 2/year: 2022-09-01/2023-05-31"],
    ["2 р. в полугодие", "recurring 2/half-year: 2022-09-01/2022-12-31 2023-01-01/2023-05-31"],
    [
      "не реже 1 раза в триместр",
      "recurring 1/trimester at least: 2022-09-01/2022-11-30 2022-12-01/2023-02-28 2023-03-01/2023-05-31",
    ],
    ["дважды в год", "recurring 2/year: 2022-09-01/2023-05-31"],
    ["3 раза в течение года", "recurring 3/year: 2022-09-01/2023-05-31"],
    ["до 4 раз в год", "recurring 4/year at most: 2022-09-01/2023-05-31"],
    ["раз в 14 дней", "recurring 1/P14D: 2022-09-01/2023-05-31"],
    ["1 раз в 2 месяца", "recurring 1/P2M: 2022-09-01/2023-05-31"],
    ["не более двух раз в год", "recurring 2/year at most: 2022-09-01/2023-05-31"],
    ["адзін раз у паўгоддзе", "recurring 1/half-year: 2022-09-01/2022-12-31 2023-01-01/2023-05-31"],
    ["1 раз в", "unresolved:"],
    ["Не реже", "unresolved:"],
  ],
  begins: (token) =>
    beginsNumber(token) || isWord(token, "times", "to", "not", "minimum", "maximum", "atLeastWord", "would"),
  read({ tokens }, i) {
    const bound = readBoundWord(tokens, i);
    const count = readNumbers(tokens, bound.next);
    const end = count?.next ?? bound.next;
    const at = tokens[end - 1]?.lex?.multiple ? end - 1 : end;
    if (at === end && !isWord(tokens[at], "times")) return count || bound.next === i ? null : fragment(at);
    const [low, high] = count?.value[0] ?? [1, 1];
    if (low < 1) return null;
    const per = readPer(tokens, skipWords(tokens, skipSigns(tokens, at + 1, "./"), "in", "for", "course"));
    if (!per) return fragment(skipWords(tokens, at + 1, "in"));
    const saying: Saying = {
      says: "recurring",
      times: low,
      per: per.value,
      bound: high > low ? "atLeast" : bound.value,
    };
    return { value: [saying], next: per.next };
  },
};

const fragment = (next: number): Read<Saying[]> => ({ value: [{ says: "fragment" }], next });

const adverbs: Record<string, string> = {
  daily: "day",
  weekly: "week",
  monthly: "month",
  quarterly: "quarter",
  yearly: "year",
};

export const adverb: Rule = {
  name: "adverb",
  what: "ежедневно … ежегодно",
  examples: [
    ["ежедневно", "recurring 1/day: 2022-09-01/2023-05-31"],
    [
      "ежеквартально",
      "recurring 1/quarter: 2022-09-01/2022-09-30 2022-10-01/2022-12-31 2023-01-01/2023-03-31 2023-04-01/2023-05-31",
    ],
    ["ежегодно, май", "recurring 1/year: 2023-05-01/2023-05-31"],
    ["ежегодно до 10 сентября", "recurring 1/year: 2022-09-01/2022-09-10"],
    ["штогод", "recurring 1/year: 2022-09-01/2023-05-31"],
  ],
  begins: (token) => (token.lex?.word ?? "") in adverbs,
  read({ tokens }, i) {
    const per = adverbs[tokens[i]?.lex?.word ?? ""];
    if (!per) return null;
    return { value: [{ says: "recurring", times: 1, per, bound: "exactly" }], next: skipSigns(tokens, i + 1, ".") };
  },
};

export const eachUnit: Rule = {
  name: "each-unit",
  what: "каждый месяц, каждые две недели",
  examples: [
    ["каждые 2 недели", "recurring 1/P2W: 2022-09-01/2023-05-31"],
    ["каждое полугодие", "recurring 1/half-year: 2022-09-01/2022-12-31 2023-01-01/2023-05-31"],
  ],
  begins: (token) => isWord(token, "each"),
  read({ tokens }, i) {
    if (!isWord(tokens[i], "each")) return null;
    const per = readPer(tokens, i + 1);
    return per && { value: [{ says: "recurring", times: 1, per: per.value, bound: "exactly" }], next: per.next };
  },
};

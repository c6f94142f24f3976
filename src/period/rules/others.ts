/** Figures that are days only under a heading, figures and names that are no dates, and words that qualify a date. */
import type { Token } from "../tokens.ts";
import { daysOf } from "./days.ts";
import { readNumbers } from "./numbers.ts";
import { beginsNumber, isSign, isWord, type Rule, skipSigns } from "./read.ts";
import { endsBareDays } from "./stretches.ts";
import { readYear } from "./years.ts";

export const bareDays: Rule = {
  name: "bare-days",
  what: "figures alone are days of the month that the row stands under",
  examples: [["25-26", "unresolved:"]],
  begins: (token) => token.kind === "number" || token.roman > 0 || isWord(token, "to", "by", "from"),
  read({ tokens, said }, i) {
    const opened = isWord(tokens[i], "to", "by") ? i + 1 : i;
    const list = readNumbers(tokens, opened);
    const plain =
      list &&
      tokens.slice(opened, list.next).every((t) => t.kind !== "word" || isWord(t, "and", "along", "from", "to"));
    if (!plain || !endsBareDays(tokens, list.next)) return null;
    if (said.at(-1)?.says === "rest" && !tokens[i]?.broken) return null;
    const exprs = daysOf(list.value);
    if (opened > i)
      return { value: exprs.map((expr) => ({ says: "deadline" as const, expr, before: false })), next: list.next };
    return { value: exprs.map((expr) => ({ says: "bare-days" as const, expr })), next: list.next };
  },
};

export const counted: Rule = {
  name: "counted",
  what: "figures that count something else (classes, people, rooms) or belong to a number sign are no days",
  examples: [
    ["5-9 классы", "unscheduled:"],
    ["каб. 12", "unscheduled:"],
    ["№ 5, 6", "unscheduled:"],
  ],
  begins: (token) => beginsNumber(token) || token.text === "№" || token.text === "n" || token.lex?.numbered === true,
  read({ tokens }, i) {
    const sign = afterNumberSign(tokens, i);
    const list = readNumbers(tokens, sign);
    if (!list) return null;
    const next = skipFigures(tokens, list.next);
    const last = tokens[next]?.lex?.counted ? next + 1 : next;
    return { value: [{ says: "rest" }], next: last };
  },
};

/** «№», «N», «ст.», «п.» */
function afterNumberSign(tokens: Token[], i: number): number {
  const at = tokens[i]?.lex?.numbered ? skipSigns(tokens, i + 1, ".") : i;
  return isSign(tokens[at], "№") || tokens[at]?.text === "n" ? at + 1 : at;
}

/** The rest of a telephone number or of a chain of figures. */
function skipFigures(tokens: Token[], i: number): number {
  let at = i;
  while (isSign(tokens[at], "-./") && !tokens[at]?.spaced && tokens[at + 1]?.kind === "number") at += 2;
  return at;
}

export const place: Rule = {
  name: "place",
  what: "a street or a house named after a day is a place («ул. 8 Марта»), unless a year follows",
  examples: [
    ["ул. 8 Марта, 12", "unscheduled:"],
    ["15 мая, ул. 1 Мая, 5", "date: 2023-05-15"],
    ["площадь 12 марта 2023 г.", "date: 2023-03-12"],
    ["площадь перед школой", "unscheduled:"],
  ],
  begins: (token) => token.lex?.place === true,
  read({ tokens }, i) {
    const at = skipSigns(tokens, i + 1, ".");
    const month = tokens[at]?.kind === "number" ? afterYears(tokens, at + 1) : at;
    const named = tokens[month]?.lex?.month !== undefined && readYear(tokens, month + 1) === null;
    const next = named ? month + 1 : at;
    return { value: [{ says: "rest" }], next: isWord(tokens[next], "before") ? next + 1 : next };
  },
};

/** «60 лет Октября» */
const afterYears = (tokens: Token[], i: number) => (tokens[i]?.lex?.unit === "year" ? i + 1 : i);

export const inclusive: Rule = {
  name: "inclusive",
  what: "«включительно» says what a bound means already",
  examples: [["15 мая включительно", "date: 2023-05-15"]],
  begins: (token) => isWord(token, "inclusive"),
  read({ tokens }, i) {
    return isWord(tokens[i], "inclusive") ? { value: [{ says: "qualifier" }], next: i + 1 } : null;
  },
};

export const except: Rule = {
  name: "except",
  what: "an exception is kept in words; it is not taken out of the windows",
  examples: [["ежедневно, кроме воскресенья", "recurring 1/day: 2022-09-01/2023-05-31"]],
  begins: (token) => isWord(token, "except"),
  read({ tokens }, i) {
    let at = i + 1;
    while (at < tokens.length && !isSign(tokens[at], ";,().") && at - i < longestException) at++;
    return { value: [{ says: "except" }], next: at };
  },
};

const longestException = 8;

export const further: Rule = {
  name: "further",
  what: "«далее»: what follows begins where the part before it ends",
  examples: [["апрель, далее ежемесячно", "interval 1/month: 2023-04-01/2023-04-30 2023-05-01/2023-05-31"]],
  begins: (token) => isWord(token, "further"),
  read({ tokens }, i) {
    return isWord(tokens[i], "further") ? { value: [{ says: "further" }], next: i + 1 } : null;
  },
};

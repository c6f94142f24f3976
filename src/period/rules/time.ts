/** Times of day: «15:00», «10.00-12.00», «с 11-00 до 17-00», «в 15 часов». */
import type { Token } from "../tokens.ts";
import { afterConnector } from "./numbers.ts";
import { isShort, isSign, isWord, type Read, type Rule, skipSigns } from "./read.ts";

/** `sure`: it can be nothing else; `round`: its minutes are such as plans have; `early`: «на 01.09» is rather a day. */
type Clock = { sure: boolean; round: boolean; early?: boolean };

const firstHour = 6;

function readClock(tokens: Token[], i: number): Read<Clock> | null {
  const hour = tokens[i];
  const sign = tokens[i + 1];
  const minute = tokens[i + 2];
  if (!isShort(hour) || hour.value > 24) return null;
  if (!isShort(minute) || minute.text.length !== 2 || minute.value > 59 || minute.spaced) return null;
  if (isSign(tokens[i + 3], "./:") && tokens[i + 4]?.kind === "number" && !tokens[i + 4]?.spaced) return null;
  const next = i + 3;
  const round = minute.value % 5 === 0;
  if (isSign(sign, ":")) return { value: { sure: true, round }, next };
  const early = hour.value < firstHour;
  if (isSign(sign, ".")) return { value: { sure: minute.value === 0 || minute.value > 12, round, early }, next };
  const dashed = isSign(sign, "-") && !sign?.spaced && minute.value % 15 === 0;
  return dashed ? { value: { sure: minute.value === 0, round }, next } : null;
}

/** «15 часов», «9 ч. 30 мин»: only where a preposition or a range makes it a time and no duration. */
function readHours(tokens: Token[], i: number): Read<Clock> | null {
  if (!isShort(tokens[i]) || tokens[i + 1]?.lex?.unit !== "hour") return null;
  const next = skipSigns(tokens, i + 2, ".");
  const minutes = isShort(tokens[next]) && tokens[next + 1]?.lex?.unit === "minute";
  return { value: { sure: false, round: true }, next: minutes ? skipSigns(tokens, next + 2, ".") : next };
}

const readMoment = (tokens: Token[], i: number) => readClock(tokens, i) ?? readHours(tokens, i);

export const timeOfDay: Rule = {
  name: "time-of-day",
  what: "a time or a range of times; beside a date it goes to `time`, alone it is no period",
  examples: [
    ["15 мая в 15:00", "date: 2023-05-15"],
    ["27.03.2023 в 10.10", "date: 2023-03-27"],
    ["17.00-19.00", "unscheduled:"],
    ["С 15.30-17.00", "unscheduled:"],
    ["18.11.2022 г. с 11-00 до 17-00", "date: 2022-11-18"],
  ],
  begins: (token) => token.kind === "number" || isWord(token, "in", "from", "to", "by", "off", "along"),
  read({ tokens, said }, i) {
    const preposition = isWord(tokens[i], "in", "from", "to", "by", "off", "along");
    const at = preposition ? i + 1 : i;
    const first = readMoment(tokens, at);
    if (!first) return null;
    const connector = afterConnector(tokens, first.next);
    const last = connector === null ? null : readMoment(tokens, connector);
    const beside = said.at(-1)?.says === "stretch" && !isSign(tokens[i - 1], ",;") && !isSign(tokens[first.next], ".");
    const round = [first, last].every((moment) => !moment || moment.value.round);
    const led = isWord(tokens[i], "in") || (beside && !tokens[i]?.broken);
    const sure =
      first.value.sure || (last?.value.sure && round) || (led && !(first.value.early && isWord(tokens[i], "in")));
    return sure ? { value: [{ says: "time" }], next: last?.next ?? first.next } : null;
  },
};

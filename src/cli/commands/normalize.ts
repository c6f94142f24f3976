import type { Period, Responsible } from "../../model.ts";
import type { PeriodContext } from "../../period/index.ts";
import { calendarsOf } from "../calendar.ts";
import { CommandError, defineCommand, fault } from "../command.ts";
import { words as said } from "../language.ts";
import { readCountry, readingOptions, readMonth, readYears } from "../options.ts";
import { inputLines, linePrinter } from "../streams.ts";
import { say } from "../talk.ts";

/** One cell to understand, as it stands in a line of standard input or on the command line. */
interface Question {
  text: string;
  year?: string | null | undefined;
  inherited?: string | null | undefined;
  country?: string | null | undefined;
}
/** Reads cells of one sort: what a cell means, and that meaning for a person. */
interface Reader {
  answer(question: Question): object;
  describe(question: Question): string;
}

export const normalizeCommand = defineCommand({
  name: "normalize",
  options: {
    year: readingOptions.year,
    inherited: { type: "string" },
    country: readingOptions.country,
    calendar: readingOptions.calendar,
    parties: { type: "boolean" },
    json: { type: "boolean" },
  },
  examples: [
    "planoteka normalize --year 2022/2023 до 1 сентября",
    "planoteka normalize --parties 'Заместитель директора Иванова И.И.'",
    "planoteka normalize < cells.jsonl > periods.jsonl",
  ],
  async run({ values, words }) {
    const { year, inherited, country } = values;
    const reader = values.parties ? await partyReader() : await periodReader(values.calendar);
    const question = { year, inherited, country, text: words.join(" ") };
    const answer = reader.answer(question); // before any line is read, so that a wrong option is told at once
    if (words.length === 0) return answerLines((asked) => reader.answer({ ...question, ...asked }));
    console.log(values.json ? JSON.stringify(answer) : reader.describe(question));
    return 0;
  },
});

async function periodReader(calendarFile: string | undefined): Promise<Reader> {
  const { normalizePeriod } = await import("../../period/index.ts");
  const calendarOf = await calendarsOf(calendarFile);
  const { describePeriod } = await import("../describe.ts");
  const answer = ({ text, year, inherited, country }: Question): Period => {
    const context: PeriodContext = {
      span: year == null ? null : readYears(year),
      inherited: inherited == null ? null : readMonth(inherited),
      calendar: calendarOf(readCountry(country ?? "BY")),
    };
    return normalizePeriod(text, context);
  };
  return { answer, describe: (question) => describePeriod(answer(question)) };
}

async function partyReader(): Promise<Reader> {
  const { parseParties } = await import("../../party/index.ts");
  const { describeParties } = await import("../describe.ts");
  const answer = ({ text }: Question): Responsible => ({ raw: text, parties: parseParties(text) });
  return { answer, describe: (question) => describeParties(answer(question)) };
}

async function answerLines(answer: Reader["answer"]): Promise<number> {
  if (process.stdin.isTTY) say(said().talk.keyboard);
  const print = linePrinter();
  let number = 0;
  let wrong = 0;
  for await (const line of inputLines()) {
    number++;
    try {
      await print(JSON.stringify(answer(readQuestion(line))));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      wrong++;
      say(`${said().talk.line(number)}: ${error.message}${error.hint && `; ${error.hint}`}`);
      await print(JSON.stringify({ error: error.message }));
    }
  }
  return wrong > 0 ? 1 : 0;
}

function readQuestion(line: string): Question {
  let question: Record<string, unknown>;
  try {
    question = Object(JSON.parse(line));
  } catch {
    throw fault("lineNoJson");
  }
  const { text, year, inherited, country } = question;
  if (typeof text !== "string") throw fault("lineNoText");
  for (const [name, value] of Object.entries({ year, inherited, country })) {
    if (value != null && typeof value !== "string") throw fault("lineNotText", name);
  }
  return question as unknown as Question;
}

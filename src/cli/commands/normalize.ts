import type { Period, Responsible } from "../../model.ts";
import type { PeriodContext } from "../../period/index.ts";
import { calendarOption, calendarsOf } from "../calendar.ts";
import { CommandError, defineCommand } from "../command.ts";
import { countryOption, helpOption, readCountry, readMonth, readYears, yearOption } from "../options.ts";
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
  usage: "planoteka normalize [TEXT…]",
  summary: "say what a cell of periods (or of responsible people) means",
  about: `With a TEXT the answer is for a person to read. Without one, JSON lines come from standard input,
{"text": "до 1 сентября", "year": "2022/2023", "inherited": null, "country": "BY"}, and one answer for each goes out
in the same order; of the four only "text" is needed, and the options stand in for the others.`,
  options: {
    year: { ...yearOption, help: "the plan's years: 2022/2023, 2022 or 2016-2018" },
    inherited: { type: "string", value: "MONTH", help: "the month heading that the row stands under: 2022-09" },
    country: countryOption,
    calendar: calendarOption,
    parties: { type: "boolean", help: "read the text as a cell of responsible people" },
    json: { type: "boolean", help: "print JSON for a TEXT too" },
    help: helpOption,
  },
  exitCodes: {
    0: "every text has its answer (which may be that it is not understood)",
    1: 'some lines of standard input were no question; their lines say {"error": …}',
    2: "it could not run: a wrong option",
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
  if (process.stdin.isTTY) say("reading JSON lines from the keyboard; Ctrl-D ends, --help says more");
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
      say(`line ${number}: ${error.message}${error.hint && `; ${error.hint}`}`);
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
    throw new CommandError("this is no JSON", 'write {"text": "…"}');
  }
  const { text, year, inherited, country } = question;
  if (typeof text !== "string") throw new CommandError("there is no text", 'write {"text": "…"}');
  for (const [name, value] of Object.entries({ year, inherited, country })) {
    if (value != null && typeof value !== "string") throw new CommandError(`${name} is no text`, "write it in quotes");
  }
  return question as unknown as Question;
}

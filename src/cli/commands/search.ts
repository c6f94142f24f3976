import type { FoundItem } from "../../store/find.ts";
import { defineCommand, fault } from "../command.ts";
import { describeWindow } from "../describe.ts";
import { words as said } from "../language.ts";
import { readNumber } from "../options.ts";
import { linePrinter } from "../streams.ts";
import { say } from "../talk.ts";

/** As many as fit a screen or two. */
const usualLimit = 20;

export const searchCommand = defineCommand({
  name: "search",
  options: {
    limit: { type: "string" },
    json: { type: "boolean" },
  },
  examples: ["planoteka search plans.sqlite осенний поход", 'planoteka search plans.sqlite "день матери" конц*'],
  async run({ values, words }) {
    const [file, ...asked] = words;
    if (!file || asked.length === 0) throw fault("databaseAndWords");
    const limit = values.limit === undefined ? usualLimit : readNumber("limit", values.limit, 1);
    const { countItems, findItems } = await import("../../store/find.ts");
    const question = asked.map(phrase).join(" ");
    const found = findItems(file, question, limit);
    const print = linePrinter();
    for (const item of found) await print(values.json ? JSON.stringify(item) : describe(item));
    if (found.length === 0) say(said().found.nothing(asked.join(" ")));
    const all = found.length < limit ? found.length : countItems(file, question);
    if (all > found.length) say(said().found.part(found.length, all));
    return found.length > 0 ? 0 : 1;
  },
});

/** The shell has taken the quotes of a phrase away. */
const phrase = (word: string) => (/\s/.test(word) && !/[«"]/.test(word) ? `"${word}"` : word);

function describe({ first_date, last_date, raw, activity, responsible, ...item }: FoundItem): string {
  const { noPeriod, page, table, row } = said().describe;
  const days = first_date === null ? null : describeWindow({ start: first_date, end: last_date });
  const place = [
    item.path,
    item.page && page(item.page),
    item.table_number && table(item.table_number),
    item.row_number && row(item.row_number),
  ];
  const lines = [days ?? raw ?? noPeriod, activity, responsible, place.filter(Boolean).join(", ")];
  return lines
    .filter((line) => line !== null)
    .map((line, n) => `${n === 0 ? "" : "  "}${line.replace(/\s+/g, " ").trim()}`)
    .join("\n");
}

// Cells per second of the period stage, side by side with chrono-node's Russian on the same cells in the same run.
//   npm run build && node scripts/bench/periods.mjs [CELLS.jsonl]
// CELLS holds { "text", "year", "inherited" } lines; without it the cells of test/period/corpus.txt are taken.
// «first sight» forgets what was read before each round, «warm» is how an archive meets its cells.
import { readFileSync } from "node:fs";
import * as chrono from "chrono-node";
import { calendarOf, makeCalendar, normalizePeriod, parseYears } from "../../dist/index.js";
import { corpusCells } from "./corpus.mjs";
import { isProgram, median } from "./measure.mjs";

const reference = new Date(2022, 7, 1);

function ofJsonLines(path) {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return lines.map(({ text, year, inherited }) => ({
    text,
    context: { span: year ? parseYears(year) : null, inherited: inherited ? monthOf(inherited) : null },
  }));
}

function monthOf(text) {
  const end = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).toISOString().slice(0, 10);
  return { start: `${text}-01`, end };
}

/** Median and best cells per second over the rounds, the first quarter left out as warm-up. */
function rate(name, cells, rounds, round, prepare = () => {}) {
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const prepared = prepare();
    const start = performance.now();
    round(prepared);
    if (i >= rounds / 4) times.push(performance.now() - start);
  }
  const perSecond = (ms) => Math.round((1000 * cells.length) / ms);
  return { name, median: perSecond(median(times)), best: perSecond(Math.min(...times)) };
}

/** Cells per second of each reader. */
export function measurePeriods(rounds = 200, cells = corpusCells()) {
  const readAll = (calendar) => {
    for (const { text, context } of cells) normalizePeriod(text, { ...context, calendar });
  };
  const readByChrono = () => {
    for (const { text } of cells) chrono.ru.parse(text, reference);
  };
  return [
    rate("planoteka, warm", cells, rounds, readAll, () => calendarOf("BY")),
    rate("planoteka, first sight", cells, rounds, readAll, () => makeCalendar("BY")), // a new calendar has seen no cell yet
    rate("chrono.ru", cells, rounds, readByChrono),
  ];
}

if (isProgram(import.meta.url)) {
  const [file] = process.argv.slice(2);
  const cells = file ? ofJsonLines(file) : corpusCells();
  console.log(`${cells.length} cells, cells per second:`);
  for (const { name, median, best } of measurePeriods(200, cells)) {
    const [middle, most] = [median, best].map((number) => number.toLocaleString("en").padStart(9));
    console.log(`${name.padEnd(28)} median ${middle}   best ${most}`);
  }
}

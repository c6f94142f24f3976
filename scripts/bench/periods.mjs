// Cells per second of the period stage, side by side with chrono-node's Russian on the same cells in the same run.
//   npm run build && node scripts/bench/periods.mjs [CELLS.jsonl]
// CELLS holds { "text", "year", "inherited" } lines; without it the cells of test/period/corpus.txt are taken.
// «first sight» forgets what was read before each round, «warm» is how an archive meets its cells.
import { readFileSync } from "node:fs";
import * as chrono from "chrono-node";
import { calendarOf, makeCalendar, normalizePeriod, parseYears } from "../../dist/index.js";

const [file] = process.argv.slice(2);
const cells = file ? ofJsonLines(file) : ofCorpus(new URL("../../test/period/corpus.txt", import.meta.url));
const rounds = 200;

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

function ofCorpus(url) {
  const lines = readFileSync(url, "utf8")
    .split("\n")
    .filter((line) => line.includes(" => "));
  return lines.map((line) => {
    const [text, years] = line.split(" => ")[0].split(" | ");
    const span = years === "-" ? null : parseYears(years || "2022/2023");
    return { text: text.replaceAll("⏎", "\n"), context: { span } };
  });
}

function monthOf(text) {
  const end = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).toISOString().slice(0, 10);
  return { start: `${text}-01`, end };
}

/** Median and best cells per second over the rounds, the first quarter left out as warm-up. */
function measure(name, round, prepare = () => {}) {
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const prepared = prepare();
    const start = performance.now();
    round(prepared);
    if (i >= rounds / 4) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const perSecond = (ms) => Math.round((1000 * cells.length) / ms).toLocaleString("en");
  console.log(
    `${name.padEnd(28)} median ${perSecond(times[times.length >> 1]).padStart(9)}   best ${perSecond(times[0]).padStart(9)}`,
  );
}

const reference = new Date(2022, 7, 1);
console.log(`${cells.length} cells, ${rounds} rounds, cells per second:`);
const readAll = (calendar) => {
  for (const { text, context } of cells) normalizePeriod(text, { ...context, calendar });
};
measure("planoteka, warm", readAll, () => calendarOf("BY"));
measure("planoteka, first sight", readAll, () => makeCalendar("BY")); // a new calendar has seen no cell yet
measure("chrono-node, chrono.ru", () => {
  for (const { text } of cells) chrono.ru.parse(text, reference);
});

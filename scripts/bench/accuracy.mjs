// How many cells of test/period are read exactly, beside chrono-node's Russian.
//   npm run build && node scripts/bench/accuracy.mjs
// What chrono-node finds is given every benefit: its reference is the first day of the plan (or of the month heading above the
// cell), a month alone is the whole month, the day of a deadline or a beginning counts although it does not say which it is,
// and a time of day alone is no date.
import * as chrono from "chrono-node";
import { normalizePeriod, parseYears } from "../../dist/index.js";
import { corpusCells, detailCells, everyNth, negativeTexts } from "./corpus.mjs";
import { isProgram } from "./measure.mjs";

const MOST_WINDOWS = 5; // the corpora write of more than these only the ends and the number
const PLAIN_START = "2022-09-01"; // where a cell stands in no plan

const reader = (options) => (text, context) => chronoWindows(text, startOf(context), options);

const readers = {
  planoteka: (text, context) => normalizePeriod(text, context).windows.map(windowText),
  "chrono.ru": reader({}),
  "chrono.ru, forwardDate": reader({ forwardDate: true }),
};

const bound = (day) => day ?? "..";
const windowText = ({ start, end }) => (start === end ? bound(start) : `${bound(start)}/${bound(end)}`);
const startOf = ({ inherited, span }) => inherited?.start ?? span?.start ?? PLAIN_START;

/** The windows that a general reader of dates gives, written as ours. */
function chronoWindows(text, reference, options) {
  const [year, month, day] = reference.split("-").map(Number);
  const found = chrono.ru.parse(text.replace(/\s+/g, " "), new Date(year, month - 1, day, 12), options);
  const windows = found.filter(({ start }) => !isTimeOnly(start)).map(windowOf);
  return [...new Set(windows.map(windowText))].sort();
}

const isTimeOnly = (start) =>
  start.isCertain("hour") && !["day", "weekday", "month", "year"].some((part) => start.isCertain(part));

const windowOf = ({ start, end }) => ({ start: firstDay(start), end: lastDay(end ?? start) });

const isWholeMonth = (part) => part.isCertain("month") && !part.isCertain("day") && !part.isCertain("weekday");

const dayText = (part, day) =>
  new Date(Date.UTC(part.get("year"), part.get("month") - 1, day)).toISOString().slice(0, 10);

const firstDay = (part) => dayText(part, isWholeMonth(part) ? 1 : part.get("day"));

function lastDay(part) {
  if (!isWholeMonth(part)) return dayText(part, part.get("day"));
  return dayText(part, new Date(Date.UTC(part.get("year"), part.get("month"), 0)).getUTCDate());
}

/** As the corpora write windows. */
function brief(windows) {
  if (windows.length <= MOST_WINDOWS) return windows.join(" ");
  return `${windows.slice(0, 2).join(" ")} …${windows.length}… ${windows.at(-1)}`;
}

const withoutOpenEnds = (windows) => windows.replaceAll("../", "").replaceAll("/..", "");

/** "exact", "wrong" or "none"; where a cell has no window, nothing is exact. */
function outcome(name, { text, meaning, context }) {
  const windows = readers[name](text, context);
  const [, wanted] = meaning.split(/: ?/);
  const isExact = brief(windows) === (name === "planoteka" ? wanted : withoutOpenEnds(wanted));
  if (isExact) return "exact";
  return windows.length === 0 ? "none" : "wrong";
}

/** Outcomes by the kind of the cells' periods, and in all; one cell of every `step` is asked. */
export function measureAccuracy(step = 1) {
  const cells = everyNth([...corpusCells(), ...detailCells()], step);
  const answered = cells.map((cell) => ({ cell, kind: /^\w+/.exec(cell.meaning)[0], ...outcomes(cell) }));
  const kinds = [...new Set(answered.map(({ kind }) => kind))].sort();
  const groups = kinds.map((kind) => [kind, answered.filter((one) => one.kind === kind)]);
  const russian = answered.filter(({ cell }) => !/[іў]/i.test(cell.text));
  return [...groups, ["all", answered], ["all without «і», «ў»", russian]].map(([name, list]) => group(name, list));
}

const outcomes = (cell) => Object.fromEntries(Object.keys(readers).map((name) => [name, outcome(name, cell)]));

const group = (name, list) => ({
  name,
  cells: list.length,
  counts: Object.keys(readers).map((one) => count(list, one)),
});

function count(list, name) {
  const of = (outcome) => list.filter((one) => one[name] === outcome).length;
  return { reader: name, exact: of("exact"), wrong: of("wrong"), none: of("none") };
}

/** How many texts that name no period are given a date all the same. */
export function measureInventions() {
  const texts = negativeTexts();
  const context = { span: parseYears("2022/2023"), inherited: null };
  const counts = Object.entries(readers).map(([reader, read]) => ({
    reader,
    invented: texts.filter((text) => read(text, context).length > 0).length,
  }));
  return { texts: texts.length, counts };
}

if (isProgram(import.meta.url)) {
  for (const { name, cells, counts } of measureAccuracy())
    for (const { reader, exact, wrong, none } of counts)
      console.log(
        `${name.padEnd(20)} ${cells} cells  ${reader.padEnd(22)} exact ${exact}, wrong ${wrong}, none ${none}`,
      );
  const { texts, counts } = measureInventions();
  for (const { reader, invented } of counts) console.log(`no period in ${texts} texts: ${reader} dates ${invented}`);
}

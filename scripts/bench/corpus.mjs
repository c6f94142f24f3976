// The cells of test/period, with what a reader has to know of the plan around each.
import { readFileSync } from "node:fs";
import { normalizePeriod, parseYears } from "../../dist/index.js";

const linesOf = (name) => readFileSync(new URL(`../../test/period/${name}`, import.meta.url), "utf8").split("\n");

/** The cells of corpus.txt and their meaning in one line, «kind: windows». */
export const corpusCells = () =>
  linesOf("corpus.txt")
    .filter((line) => line.includes(" => "))
    .map((line) => cellOf(...line.split(" => ")));

/** Those of details.txt that need nothing but the years of their plan and the month heading above them. */
export const detailCells = () =>
  linesOf("details.txt")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .flatMap((line, i, lines) => (line.startsWith(" ") ? [] : [[line, (lines[i + 1] ?? "").trim()]]))
    .filter(([question]) => question.split("|").length < 4)
    .map(([question, meaning]) => cellOf(question, meaning));

/** Texts that stand in cells of periods and name no period. */
export const negativeTexts = () => linesOf("negative.txt").filter((line) => line !== "" && !line.startsWith("#"));

export const everyNth = (list, n) => list.filter((_, i) => i % n === 0);

function cellOf(question, meaning) {
  const [text, years, heading] = question.split("|").map((part) => part.replaceAll("⏎", "\n").trim());
  const span = years === "-" ? null : parseYears(years || "2022/2023");
  const inherited = heading ? (normalizePeriod(heading, { span: null }).windows[0] ?? null) : null;
  return { text, meaning, context: { span, inherited } };
}

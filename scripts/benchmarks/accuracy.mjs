import { table } from "../docs/table.mjs";

const outcomes = ({ exact, wrong, none }) => `${exact} / ${wrong} / ${none}`;

/** Cells of periods, and texts that are none. */
export function accuracySection({ groups, inventions }) {
  const [{ counts }] = groups;
  const header = ["kind of period", "cells", ...counts.map(({ reader }) => reader)];
  const rows = groups.map(({ name, cells, counts }) => [name, `${cells}`, ...counts.map(outcomes)]);
  const invented = inventions.counts.map(({ reader, invented }) => [reader, `${invented} of ${inventions.texts}`]);
  return `## Accuracy of periods

Cells read exact / wrong / not at all. \`node scripts/bench/accuracy.mjs\`

${table(header, rows)}

How to take this: the cells are those of our own tests (\`test/period/corpus.txt\` and \`details.txt\`), so Planoteka is exact on them by construction; a cell that
it does not read would fail the tests. They tell nothing of how it does on cells that nobody has seen, nor of how often a cell occurs: the corpus holds every
shape once, the rare and the damaged beside the plain, while most cells of real plans are plain months and dates. chrono-node was never made for plans: it finds dates in sentences, knows no
school terms, no recurrences and no Belarusian, and answers with days where we ask for windows. What the table does tell is how far a general reader of dates goes in such cells.

chrono-node gets every benefit: its reference is the first day of the plan (or of the month heading above the cell), a month alone counts as the whole month, the day of a
deadline or a beginning counts although nothing says which it is, a time of day alone is not held against it. A cell is exact if all its windows are, and, for the kinds without windows
(conditional, empty, unresolved, unscheduled), if none is given.

Texts that stand in such cells and name no period (places, telephones, ages, …, \`test/period/negative.txt\`), and are given a date all the same; ours again by construction:

${table(["", "dates invented"], invented)}`;
}

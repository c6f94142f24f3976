// How well «Ответственный» cells are read: the corpus of test/party, known misses and all.
//   npm run build && node scripts/parties.mjs [--failures]
import { readParties } from "../dist/party/index.js";
import { corpus, score, total, written } from "./parties/score.mjs";

const cases = corpus();
const read = (cell) => readParties(cell).parties;
const { cells, exact, kinds } = score(cases, read);
const percent = (part, whole) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : "–").padStart(8);

console.log(`exact cells ${exact} of ${cells} (${percent(exact, cells).trim()}), order and roles included`);
console.log(`${"".padEnd(14)} parties  precision  recall`);
for (const [kind, { want, got, right }] of [...Object.entries(kinds), ["all", total(kinds)]])
  console.log(`${kind.padEnd(14)} ${String(want).padStart(7)}   ${percent(right, got)} ${percent(right, want)}`);

if (process.argv.includes("--failures"))
  for (const { cell, parties } of cases) {
    const [want, got] = [parties, read(cell).map(written)].map((list) => JSON.stringify(list));
    if (want !== got) console.log(`\n${JSON.stringify(cell)}\n  want ${want}\n  got  ${got}`);
  }

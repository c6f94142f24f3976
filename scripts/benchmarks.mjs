// Writes docs/benchmarks.md from what this machine measures, all in one run: npm run build && npm run benchmarks.
//   node scripts/benchmarks.mjs [--small] [PAGE.md]
// --small asks little of everything, to see within seconds that all of it works; its figures mean nothing.
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { generate } from "./archive/generate.mjs";
import { measureAccuracy, measureInventions } from "./bench/accuracy.mjs";
import { corpusCells, everyNth } from "./bench/corpus.mjs";
import { measureDocx } from "./bench/docx.mjs";
import { measureImport } from "./bench/import.mjs";
import { measureLibrary } from "./bench/library.mjs";
import { hasProgram, loadPerCore, machine, versions } from "./bench/machine.mjs";
import { measurePdf } from "./bench/pdf.mjs";
import { measurePeriods } from "./bench/periods.mjs";
import { measureRows } from "./bench/rows.mjs";
import { accuracySection } from "./benchmarks/accuracy.mjs";
import { machineSection } from "./benchmarks/machine.mjs";
import { rowsSection } from "./benchmarks/rows.mjs";
import { speedSection } from "./benchmarks/speed.mjs";

const args = process.argv.slice(2);
const isSmall = args[0] === "--small";
const [page = fileURLToPath(new URL("../docs/benchmarks.md", import.meta.url))] = isSmall ? args.slice(1) : args;

const jobs = availableParallelism();
const full = {
  everyCell: 1, // of how many one is asked
  office: hasProgram("soffice"),
  formats: Object.keys(generate),
  plans: 200,
  wordRows: [31, 310],
  rounds: { periods: 100, pdf: 12, library: 20 },
};
const small = {
  everyCell: 100,
  cases: ["01-classic-rows"],
  office: false, // it takes seconds to start
  formats: ["txt"],
  plans: 2,
  wordRows: [3],
  pdfs: [fileURLToPath(new URL("../fixtures/01-classic-rows/plan.pdf", import.meta.url))],
  rounds: { periods: 2, pdf: 1, docx: 1, library: 1 },
};
const sizes = isSmall ? small : full;

const about = {
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  versions: versions(),
  before: loadPerCore(),
};
const accuracy = { groups: measureAccuracy(sizes.everyCell), inventions: measureInventions() };
const rows = await measureRows(sizes.cases, sizes.office);
const speed = await measureSpeed();

const sections = [
  machineSection({ ...about, after: loadPerCore() }),
  accuracySection(accuracy),
  rowsSection(rows),
  speedSection(speed),
];
writeFileSync(page, `${sections.join("\n\n")}\n`);

async function measureSpeed() {
  const documents = [];
  for (const format of sizes.formats) documents.push({ format, ...(await measureImport(format, sizes.plans, jobs)) });
  const word = [];
  for (const count of sizes.wordRows) word.push(await measureDocx(count, sizes.rounds.docx));
  const pdf = await measurePdf(sizes.rounds.pdf, sizes.pdfs);
  return {
    plans: sizes.plans,
    jobs,
    documents,
    word,
    pdf,
    library: measureLibrary(sizes.rounds.library),
    periods: measurePeriods(sizes.rounds.periods, everyNth(corpusCells(), sizes.everyCell)),
  };
}

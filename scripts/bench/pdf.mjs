// Pages per second of the PDF reader, side by side with pdf-parse's getText, pdftotext -layout and pdfplumber in one run.
//   npm run build && node scripts/bench/pdf.mjs [--rounds N] [FILE.pdf …]
// Without files the PDFs of fixtures/ are taken. Those of us that run in this process are warm; a program of its own is
// started once for all files of a round, pdfplumber in one Python that leaves its start out of the count.
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PDFParse } from "pdf-parse";
import { readPdf } from "../../dist/read/pdf/index.js";
import { hasProgram } from "./machine.mjs";
import { isProgram, median } from "./measure.mjs";

const fixtures = fileURLToPath(new URL("../../fixtures", import.meta.url));
const builtPdfs = () =>
  readdirSync(fixtures, { recursive: true })
    .filter((path) => path.endsWith(".pdf"))
    .map((path) => join(fixtures, path));

const pagesOf = async ({ bytes }) => {
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
  const { total } = await parser.getInfo();
  await parser.destroy();
  return total;
};

const getText = async ({ bytes }) => {
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
  await parser.getText();
  await parser.destroy();
};

const plumber = `
import sys, time
try: import pdfplumber
except ImportError: print("missing"); sys.exit()
start = time.perf_counter()
for path in sys.argv[1:]:
  with pdfplumber.open(path) as pdf:
    for page in pdf.pages: page.extract_tables(); page.extract_text()
print(time.perf_counter() - start)`;

/** Milliseconds for all files, once. */
async function timed(files, work) {
  const start = performance.now();
  for (const file of files) await work(file);
  return performance.now() - start;
}

async function inProcess(files, rounds) {
  const [ours, theirs] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await timed(files, ({ bytes }) => readPdf(bytes)));
    theirs.push(await timed(files, getText));
  }
  const warm = rounds >> 2;
  return [median(ours.slice(warm)), median(theirs.slice(warm))];
}

function pdftotext(files) {
  if (!hasProgram("pdftotext")) return null;
  return timed(files, ({ path }) => execFileSync("pdftotext", ["-layout", path, "-"], { stdio: "ignore" }));
}

function pdfplumber(files) {
  const { error, stdout } = spawnSync("python3", ["-c", plumber, ...files.map(({ path }) => path)], {
    encoding: "utf8",
  });
  const seconds = Number(stdout);
  return error || Number.isNaN(seconds) ? null : seconds * 1000;
}

/** Milliseconds that each reader takes for all files, null where it is not installed, and how many pages they have. */
export async function measurePdf(rounds = 20, paths = builtPdfs()) {
  const files = paths.map((path) => ({ path, bytes: readFileSync(path) }));
  const counts = await Promise.all(files.map(pagesOf));
  const [ours, theirs] = await inProcess(files, rounds);
  const times = [
    { name: "planoteka, tables and text", ms: ours },
    { name: "pdf-parse getText", ms: theirs },
    { name: "pdftotext -layout", ms: await pdftotext(files) },
    { name: "pdfplumber, tables and text", ms: pdfplumber(files) },
  ];
  return { files: files.length, pages: counts.reduce((sum, count) => sum + count, 0), times };
}

if (isProgram(import.meta.url)) {
  const args = process.argv.slice(2);
  const rounds = args[0] === "--rounds" ? Number(args.splice(0, 2)[1]) : 20;
  const { files, pages, times } = await measurePdf(rounds, args.length > 0 ? args : undefined);
  const theirs = times.find(({ name }) => name.endsWith("getText")).ms;
  console.log(`${files} files, ${pages} pages, ${rounds} rounds`);
  for (const { name, ms } of times) {
    const figure = ms === null ? "not installed here" : `${((pages * 1000) / ms).toFixed(0)} pages/s`;
    const ratio = ms === null ? "" : `${(ms / theirs).toFixed(2)} × getText`;
    console.log(`${name.padEnd(28)}${figure.padStart(20)}  ${ratio}`);
  }
}

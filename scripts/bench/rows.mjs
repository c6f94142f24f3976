// How many rows of the tables in fixtures/ are read exactly, by format, beside what a user would take instead.
//   npm run build && node scripts/bench/rows.mjs [CASE …]
// A row is exact if its activity, period and responsible cells are those of expected.json, white space collapsed. Of the others no
// column is asked: it is enough that the texts stand in separate cells of one row.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { extract } from "../../dist/index.js";
import { hasProgram } from "./machine.mjs";
import { isProgram } from "./measure.mjs";
import { naiveReaders, officeFormats, officeRows } from "./naive.mjs";

const root = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const OFFICE = "LibreOffice to HTML, rows by cheerio";
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const threeTexts = ({ activity, period, responsible }) => [activity, period?.raw, responsible?.raw].map(plain);

/** The files of the cases, each with the rows that its tables hold. */
function fixtures(cases) {
  return cases.flatMap((name) => {
    const expected = JSON.parse(readFileSync(join(root, name, "expected.json"), "utf8"));
    return Object.entries(expected.files).map(([file, own]) => {
      const items = (own.plans ?? expected.plans).flatMap((plan) => plan.items ?? []);
      const rows = items.filter(({ source }) => source?.table).map(threeTexts);
      return { path: join(root, name, file), format: own.format, rows };
    });
  });
}

async function ownRows(path) {
  const document = await extract({ path, bytes: new Uint8Array(readFileSync(path)) }, { today: "2026-01-01" });
  return document.plans.flatMap(({ items }) => items.map(threeTexts));
}

const isSame = (wanted, given) => wanted.every((text, i) => text === given[i]);

/** Whether every text has a cell of its own. */
function isAmong(wanted, given) {
  const left = given.map(plain);
  return wanted.every((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return text === "" || at >= 0;
  });
}

/** How many of the wanted rows are given; a given row counts for one. */
function exactRows(wanted, given, fits) {
  const left = [...given];
  return wanted.filter((row) => {
    const at = left.findIndex((one) => fits(row, one));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

async function counted(reader, files, rowsOf, fits = isAmong) {
  let exact = 0;
  for (const { path, rows } of files) exact += exactRows(rows, await rowsOf(path), fits);
  return { reader, exact };
}

/** For each format the files, their rows and how many of these each reader gives exactly; `exact` is null where it is not installed. */
export async function measureRows(cases = readdirSync(root).sort(), withOffice = hasProgram("soffice")) {
  const files = fixtures(cases).filter(({ path, rows }) => rows.length > 0 && existsSync(path));
  const forOffice = files.filter(({ format }) => officeFormats.includes(format)).map(({ path }) => path);
  const converted = withOffice && forOffice.length > 0 ? officeRows(forOffice) : null;
  const formats = [...groupedByFormat(files)];
  const results = [];
  for (const [format, list] of formats) {
    const readers = [await counted("planoteka", list, ownRows, isSame)];
    for (const [name, rowsOf] of Object.entries(naiveReaders[format] ?? {}))
      readers.push(isMissing(name) ? { reader: name, exact: null } : await counted(name, list, rowsOf));
    if (officeFormats.includes(format))
      readers.push(
        converted ? await counted(OFFICE, list, (path) => converted.get(path)) : { reader: OFFICE, exact: null },
      );
    const rows = list.reduce((sum, file) => sum + file.rows.length, 0);
    results.push({ format, files: list.length, rows, readers });
  }
  return results;
}

const groupedByFormat = (files) =>
  files.reduce((groups, file) => groups.set(file.format, [...(groups.get(file.format) ?? []), file]), new Map());

const isMissing = (name) => name.startsWith("pdftotext") && !hasProgram("pdftotext");

if (isProgram(import.meta.url)) {
  const named = process.argv.slice(2);
  for (const { format, files, rows, readers } of await measureRows(named.length > 0 ? named : undefined))
    for (const { reader, exact } of readers)
      console.log(
        `${format.padEnd(5)} ${files} files  ${reader.padEnd(38)} ${exact ?? "not installed here"} of ${rows}`,
      );
}

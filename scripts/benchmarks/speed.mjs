import { table } from "../docs/table.mjs";

const whole = (number) => Math.round(number).toLocaleString("en");
const perSecond = (count, ms) => (ms === null ? "not installed here" : whole((1000 * count) / ms));

/** Documents, Word tables, PDF pages and cells per second. */
export const speedSection = ({ plans, jobs, documents, word, pdf, periods, library }) => `## Speed

### Documents

Documents per second, of ${plans} generated plans of one page: reading alone in this process, and the whole import (${jobs} child processes, checks, SQLite), which
starts its processes within that time. \`node scripts/bench/import.mjs ${plans} ${jobs}\`

${table(["format", "reading alone", `import --jobs ${jobs}`, "importer's memory, MB"], documents.map(documentRow(plans)))}

### Word tables

Milliseconds for one DOCX with so many rows, as Word writes it. «blocks» is what mammoth gives too (the text of cells); «extract» adds columns, periods and persons.
\`node scripts/bench/docx.mjs ${word.map(({ rows }) => rows).join(" ")}\`

${table(["rows", ...word[0].times.map(({ name }) => name)], word.map(wordRow))}

### PDF pages

Pages per second on the ${pdf.files} PDFs of \`fixtures/\` (${pdf.pages} pages). The others give text only, pdfplumber excepted; \`pdftotext\` is a process for each file.
\`node scripts/bench/pdf.mjs\`

${table(
  ["reader", "pages per second"],
  pdf.times.map(({ name, ms }) => [name, perSecond(pdf.pages, ms)]),
)}

### Cells of periods

Cells per second on \`test/period/corpus.txt\`. «first sight» has met no cell before; «warm» is how an archive meets its cells, most of which repeat. \`node scripts/bench/periods.mjs\`

${table(
  ["reader", "cells per second, median", "best"],
  periods.map(({ name, median, best }) => [name, whole(median), whole(best)]),
)}

### The library

Milliseconds to import it, in fresh processes. \`node scripts/bench/library.mjs\`

${table(
  ["", "median", "best"],
  library.map(({ name, median, best }) => [name, whole(median), whole(best)]),
)}`;

const documentRow = (plans) => (document) => {
  const { format, alone, imported } = document;
  return [format, ...[alone, imported].map(({ seconds }) => perSecond(plans, seconds * 1000)), `${imported.megabytes}`];
};

const wordRow = ({ rows, times }) => [`${rows}`, ...times.map(({ ms }) => ms.toFixed(1))];

// Writes the generated parts of the documents, each between <!-- generated: NAME --> and <!-- end of NAME -->, from dist/.
//   node scripts/docs.mjs           writes them
//   node scripts/docs.mjs --check   writes nothing; names the documents that are out of date and exits with 1
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assumptionTable } from "./docs/assumptions.mjs";
import { commandHelps, importSummary, overview } from "./docs/commands.mjs";
import { issueTable } from "./docs/issues.mjs";
import { ruleTable } from "./docs/rules.mjs";
import { blockShapes, documentShapes, periodShapes } from "./docs/shapes.mjs";
import { sqlTables, sqlViews } from "./docs/sql.mjs";

const documents = {
  "README.md": { summary: () => importSummary("en"), overview: () => overview("en") },
  "docs/README.ru.md": { summary: () => importSummary("ru"), overview: () => overview("ru") },
  "docs/commands.md": { commands: () => commandHelps("en") },
  "docs/commands.ru.md": { commands: () => commandHelps("ru") },
  "docs/dataset.md": {
    shapes: documentShapes,
    blocks: blockShapes,
    tables: sqlTables,
    views: sqlViews,
    issues: issueTable,
  },
  "docs/periods.md": { fields: periodShapes, assumptions: assumptionTable, rules: ruleTable },
};

const root = new URL("../", import.meta.url);
const stale = [];
for (const [name, parts] of Object.entries(documents)) {
  const path = fileURLToPath(new URL(name, root));
  const before = readFileSync(path, "utf8");
  const after = Object.entries(parts).reduce((text, [part, write]) => replacePart(text, part, write()), before);
  if (after !== before) stale.push(name);
  if (!process.argv.includes("--check")) writeFileSync(path, after);
}
if (process.argv.includes("--check") && stale.length > 0) {
  console.error(`out of date: ${stale.join(", ")}; npm run docs writes them anew`);
  process.exitCode = 1;
}

function replacePart(text, part, content) {
  const [open, close] = [`<!-- generated: ${part} -->\n`, `<!-- end of ${part} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`no place for ${part}`);
  return `${text.slice(0, start + open.length)}\n${content}\n\n${text.slice(end)}`;
}

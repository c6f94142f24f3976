// Writes fixtures/<case>/expected.json from what the built product says now (`npm run build` first).
//   node scripts/expect-fixtures.mjs [CASE ...]
// Without a name, only the cases that lack one: a file once written is the truth, reviewed row by row beside its source, and
// the product has to agree with it. After naming a case, read every line that changed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { extract } from "../dist/index.js";
import { expectationOf, print } from "./fixtures/expected.mjs";

const TODAY = "2026-01-01"; // a fixed day of import: the answers must not change with the clock
const root = fileURLToPath(new URL("../fixtures/", import.meta.url));
const named = process.argv.slice(2);

for (const name of readdirSync(root).sort()) {
  const target = join(root, name, "expected.json");
  if (named.length > 0 ? !named.includes(name) : existsSync(target)) continue;
  const documents = [];
  for (const path of readdirSync(join(root, name)).sort()) {
    if (!path.startsWith("plan.")) continue;
    const bytes = new Uint8Array(readFileSync(join(root, name, path)));
    documents.push(await extract({ path, bytes }, { today: TODAY }));
  }
  writeFileSync(target, `${print(expectationOf(documents))}\n`);
}

// Stores documents without end, one line on standard output for each that is in; crash.test.ts kills it.
import { randomBytes } from "node:crypto";
import { openStore } from "../../dist/store/store.js";

const [file, template] = process.argv.slice(2);
const store = openStore(file);
store.startRun("1.0.0", {});
for (;;) {
  const sha256 = randomBytes(32).toString("hex");
  store.save({ ...JSON.parse(template), path: sha256, sha256 });
  process.stdout.write(`${sha256}\n`);
}

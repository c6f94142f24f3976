// Documents per second of the whole import (pool, checks, SQLite) against parsing alone in one process, on the same plans;
// and the memory of the importer.
//   npm run build && node scripts/bench/import.mjs [PLANS=500] [JOBS=2]
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { extract } from "../../dist/index.js";
import { generate } from "../archive/generate.mjs";
import { peakMemory } from "../archive/memory.mjs";

const [plans = 500, jobs = 2] = process.argv.slice(2).map(Number);
const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

for (const format of Object.keys(generate)) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const archive = join(folder, "plans");
  mkdirSync(archive);
  for (let n = 0; n < plans; n++) writeFileSync(join(archive, `${n}.${format}`), generate[format](n));
  const alone = await parseAlone(archive);
  const { seconds, megabytes } = await importAll(archive, join(folder, "plans.sqlite"));
  const rate = (time) => `${(plans / time).toFixed(1)}/s`;
  console.log(
    `${format.padEnd(5)} ${plans} plans: parsing alone ${rate(alone)}, import --jobs ${jobs} ${rate(seconds)}` +
      ` (${(alone / seconds).toFixed(2)} times), importer at most ${megabytes} MB`,
  );
  rmSync(folder, { recursive: true });
}

async function parseAlone(archive) {
  const started = performance.now();
  for (const name of readdirSync(archive)) {
    await extract({ path: name, bytes: new Uint8Array(readFileSync(join(archive, name))) });
  }
  return (performance.now() - started) / 1000;
}

async function importAll(archive, db) {
  const started = performance.now();
  const child = spawn(process.execPath, [main, "import", archive, "--db", db, "-q", "--jobs", String(jobs)]);
  const memory = peakMemory(child.pid);
  await new Promise((resolve) => child.on("close", resolve));
  return { seconds: (performance.now() - started) / 1000, megabytes: memory.stop() };
}

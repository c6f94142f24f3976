// Documents per second of the whole import (pool, checks, SQLite) against parsing alone in one process, on the same plans;
// the processor time that a document costs either way, which other work on the machine does not change as much; and the memory
// of the importer.
//   npm run build && node scripts/bench/import.mjs [PLANS=500] [JOBS=2]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { extract } from "../../dist/index.js";
import { generate } from "../archive/generate.mjs";
import { peakMemory } from "../archive/memory.mjs";
import { isProgram } from "./measure.mjs";

const main = fileURLToPath(new URL("../../dist/bundle/planoteka.js", import.meta.url));

/** What so many generated plans of a format take, read in this process and imported by so many children. */
export async function measureImport(format, plans, jobs) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const archive = join(folder, "plans");
  mkdirSync(archive);
  for (let n = 0; n < plans; n++) writeFileSync(join(archive, `${n}.${format}`), generate[format](n));
  const alone = await parseAlone(archive);
  const imported = await importAll(archive, join(folder, "plans.sqlite"), jobs);
  rmSync(folder, { recursive: true });
  return { alone, imported };
}

async function parseAlone(archive) {
  const before = process.cpuUsage();
  const started = performance.now();
  for (const name of readdirSync(archive)) {
    await extract({ path: name, bytes: new Uint8Array(readFileSync(join(archive, name))) });
  }
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
}

/** The shell counts the time of the importer and of the children that it waits for. */
async function importAll(archive, db, jobs) {
  const started = performance.now();
  const args = [main, "import", archive, "--db", db, "-q", "--jobs", String(jobs)];
  const script = '"$0" "$@" & echo $!; wait; times';
  const child = spawn("/bin/sh", ["-c", script, process.execPath, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let talk = "";
  child.stdout.setEncoding("utf8").on("data", (piece) => {
    talk += piece;
  });
  await once(child.stdout, "data");
  const memory = peakMemory(Number.parseInt(talk, 10));
  await once(child, "close");
  const cpu = [
    ...talk
      .trim()
      .split("\n")
      .at(-1)
      .matchAll(/(\d+)m([\d.]+)s/g),
  ];
  return {
    seconds: (performance.now() - started) / 1000,
    cpu: cpu.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0),
    megabytes: memory.stop(),
  };
}

if (isProgram(import.meta.url)) {
  const [plans = 500, jobs = 2] = process.argv.slice(2).map(Number);
  const each = (time) => ((time / plans) * 1000).toFixed(1);
  const rate = (time) => `${(plans / time).toFixed(1)}/s`;
  for (const format of Object.keys(generate)) {
    const { alone, imported } = await measureImport(format, plans, jobs);
    console.log(
      `${format.padEnd(5)} ${plans} plans: parsing alone ${rate(alone.seconds)}, import --jobs ${jobs} ${rate(imported.seconds)}` +
        ` (${(alone.seconds / imported.seconds).toFixed(2)} times);` +
        ` processor ${each(alone.cpu)} and ${each(imported.cpu)} ms a document; importer at most ${imported.megabytes} MB`,
    );
  }
}

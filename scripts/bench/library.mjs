// What importing the library costs: node scripts/bench/library.mjs [ROUNDS] (after npm run build)
// Milliseconds by the clock inside a fresh process, and what a process that imports nothing takes from start to end.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isProgram, median } from "./measure.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const imports = (name) =>
  `const start = performance.now(); await import(${JSON.stringify(name)}); console.log(performance.now() - start);`;

/** Median and best over fresh processes. */
export function measureLibrary(rounds = 20) {
  const times = (ask) => {
    const all = Array.from({ length: rounds }, ask);
    return { median: median(all), best: Math.min(...all) };
  };
  return [
    { name: "import planoteka", ...times(() => Number(runModule(imports("planoteka")))) },
    { name: "import planoteka/schemas (zod)", ...times(() => Number(runModule(imports("planoteka/schemas")))) },
    { name: "node itself, start to end", ...times(timeOfNothing) },
  ];
}

function timeOfNothing() {
  const start = performance.now();
  runModule("");
  return performance.now() - start;
}

function runModule(text) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", text], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

if (isProgram(import.meta.url)) {
  for (const { name, median, best } of measureLibrary(Number(process.argv[2] ?? 20)))
    console.log(`${name}: median ${median.toFixed(0)} ms, best ${best.toFixed(0)} ms`);
}

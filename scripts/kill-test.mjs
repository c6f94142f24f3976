// Kills an import at random moments, starts it again each time, and compares what came of it with an undisturbed import.
//   npm run build && node scripts/kill-test.mjs [PLANS=300] [KILLS=40] [SEED=1]
// Exits with 1 if a document is missing, partial or different, or if the database is not whole.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { contentOf } from "./archive/content.mjs";
import { writeArchive } from "./archive/generate.mjs";
import { randomOf } from "./archive/random.mjs";

const [plans = 300, kills = 40, seed = 1] = process.argv.slice(2).map(Number);
const random = randomOf(seed);
const main = fileURLToPath(new URL("../dist/bundle/planoteka.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kill-test-"));
const archive = join(folder, "plans");

writeArchive(archive, plans);
const argumentsFor = (name) => [main, "import", archive, "--db", join(folder, name), "--json"];

spawnSync(process.execPath, argumentsFor("undisturbed.sqlite"));
let landed = 0;
for (let n = 0; n < kills; n++) landed += (await killOnce()) ? 1 : 0;
const last = spawnSync(process.execPath, argumentsFor("killed.sqlite"), { encoding: "utf8" });
const verified = spawnSync(process.execPath, [main, "verify", join(folder, "killed.sqlite")], { encoding: "utf8" });

const [whole, pieced] = ["undisturbed.sqlite", "killed.sqlite"].map((name) => contentOf(join(folder, name)));
if (whole.size !== plans) throw new Error(`${whole.size} of ${plans} plans went in undisturbed`);
const wrong = [...whole].filter(([sha256, hash]) => pieced.get(sha256) !== hash).length + pieced.size - whole.size;
console.log(`${plans} plans, ${landed} of ${kills} kills while it worked: ${wrong} documents missing or different`);
console.log(verified.stdout.trim());
process.exitCode = wrong === 0 && last.status === 0 && verified.status === 0 ? 0 : 1;
rmSync(folder, { recursive: true });

/** Kills after so many documents and a moment more, or (one time in five) at any moment of its beginning; false if it was done before. */
async function killOnce() {
  const child = spawn(process.execPath, argumentsFor("killed.sqlite"), { stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise((resolve) => child.on("close", (_, signal) => resolve(signal === "SIGKILL")));
  const stopAfter = random() < 0.2 ? 0 : Math.floor((random() * 2 * plans) / kills);
  if (stopAfter === 0) await sleep(random() * 1_500);
  else await documents(child, stopAfter);
  await sleep(random() * 50);
  child.kill("SIGKILL");
  return ended;
}

/** Waits until so many documents have gone in, or the import has ended. */
async function documents(child, count) {
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const { event, result } = JSON.parse(line);
    if (event === "document" && result !== "duplicate" && ++seen >= count) return;
  }
}

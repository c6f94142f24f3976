// Three workers over one queue, one of them killed with -9 in the middle and one started late: the dataset that is pulled
// is compared, row by row, with that of a plain import.
//   npm run build && node scripts/queue-test.mjs [PLANS=600]
// Exits with 1 if a row is missing or different. A PostgreSQL of its own is started and removed.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { writeArchive } from "./archive/generate.mjs";
import { differentRows } from "./archive/rows.mjs";
import { startServer, whyNoServer } from "./archive/server.mjs";

const [plans = 600] = process.argv.slice(2).map(Number);
const main = fileURLToPath(new URL("../dist/bundle/planoteka.js", import.meta.url));
const reason = whyNoServer();
if (reason) throw new Error(reason);

const folder = mkdtempSync(join(tmpdir(), "queue-test-"));
const archive = join(folder, "plans");
const server = await startServer("-c fsync=off"); // no machine fails here, only workers
const database = new pg.Client({ connectionString: server.url });
await database.connect();
try {
  writeArchive(archive, plans);
  addOthers();
  planoteka("import", archive, "--db", join(folder, "plain.sqlite"), "-q");
  planoteka("enqueue", archive, "--queue", server.url);
  const killed = await workThrough();
  planoteka("pull", server.url, "--db", join(folder, "pulled.sqlite"), "-q");
  const { documents, different } = differentRows(join(folder, "plain.sqlite"), join(folder, "pulled.sqlite"));
  console.log(
    `${plans} plans, 3 workers, ${killed.inHand} documents in hand when one was killed, after ${killed.done}`,
  );
  console.log(`${documents} documents pulled: ${different.length} rows missing or different`);
  for (const row of different.slice(0, 10)) console.log(row.slice(0, 300));
  process.exitCode = different.length === 0 && killed.inHand > 0 ? 0 : 1;
} finally {
  await database.end();
  server.stop();
  rmSync(folder, { recursive: true });
}

/** Two files of the same bytes, and one that cannot be read. */
function addOthers() {
  copyFileSync(join(archive, "0000.txt"), join(archive, "copy.txt"));
  writeFileSync(join(archive, "broken.docx"), "PK\x03\x04 and no more");
}

/** How many documents were done and in hand when one worker was killed. */
async function workThrough() {
  const victim = startWorker();
  await count("attempt", (inHand) => inHand > 0); // they are the victim's: there is no other yet
  const steady = startWorker();
  await count("queued WHERE state = 'done'", (done) => done >= plans / 6);
  victim.kill("SIGKILL");
  const [done, inHand] = [await count("queued WHERE state = 'done'"), await count("attempt")];
  const late = startWorker();
  await Promise.all([steady, late].map((worker) => once(worker, "close")));
  return { done, inHand };
}

function startWorker() {
  return spawn(process.execPath, [main, "worker", "--queue", server.url, "--jobs", "1", "--until-empty", "-q"], {
    stdio: "inherit",
  });
}

/** How many rows there are, once there are enough. */
async function count(rows, isEnough = () => true) {
  for (;;) {
    const { rows: found } = await database.query(`SELECT count(*)::int AS count FROM planoteka.${rows}`);
    if (isEnough(found[0].count)) return found[0].count;
    await sleep(20);
  }
}

function planoteka(...args) {
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: "utf8" });
  if (status === 2) throw new Error(stderr);
}

// What queue and store cost: the same documents by `planoteka extract`, which has neither, by `planoteka import`, and through the
// queue of a PostgreSQL (one of its own) by 1 and by 2 workers of one child process each. Processor time of a document is told by
// who spends it: the readers, the program itself (files, checks, queue, rows) and the server. The share of queue and store is what
// enqueue, the workers and the server take over what the program of `extract` takes, of all that they and the readers take; the
// start of the programs is in it. Other work on the machine makes all of a run slower, so the time of the readers, who do the same
// in both, is the measure by which two runs are compared; the share is the median of several rounds, times are the lowest.
// Bytes of a document are those that the database grew by after the first one.
//   npm run build && node scripts/bench/queue.mjs [PLANS=600] [ROUNDS=3]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { generate } from "../archive/generate.mjs";
import { startServer, whyNoServer } from "../archive/server.mjs";
import { median } from "./measure.mjs";

const [plans = 600, rounds = 3] = process.argv.slice(2).map(Number);
const main = fileURLToPath(new URL("../../dist/bundle/planoteka.js", import.meta.url));
const reason = whyNoServer();
if (reason) throw new Error(reason);

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const archive = join(folder, "plans");
mkdirSync(archive);
const formats = ["txt", "docx", "pdf"];
for (let n = 0; n < plans; n++) {
  const format = formats[n % formats.length];
  writeFileSync(join(archive, `${n}.${format}`), generate[format](n));
}
const best = new Map();
const shares = { 1: [], 2: [] };
for (let round = 0; round < rounds; round++) for (const workers of [1, 2]) await measureRound(workers);
for (const workers of [1, 2]) tellAll(workers);
rmSync(folder, { recursive: true });

async function measureRound(workers) {
  const db = join(folder, "plans.sqlite");
  const server = await startServer();
  const note = async (name, ...commands) => keep(`${workers} ${name}`, await measured(server.pid, commands));
  const [first, queue] = [join(archive, "0.txt"), ["--queue", server.url]];
  const work = ["worker", ...queue, "--jobs", "1", "--until-empty", "-q"];
  await measured(server.pid, [["import", first, "--db", db, "-q"]]);
  await measured(server.pid, [["enqueue", first, ...queue]]);
  await measured(server.pid, [work]);
  const starts = [await note("start", ["enqueue", first, ...queue]), await note("start", ...Array(workers).fill(work))];
  const startOfExtract = await note("start", ["extract", first]);
  const empty = [statSync(db).size, await databaseSize(server.url)];
  const extracted = await note("extract", ["extract", archive, "--jobs", String(workers)]);
  const queued = [
    await note("enqueue", ["enqueue", archive, ...queue]),
    await note("work", ...Array(workers).fill(work)),
  ];
  if (workers === 1) await note("import", ["import", archive, "--db", db, "-q", "--jobs", String(workers)]);
  const full = [statSync(db).size, await databaseSize(server.url)];
  if (workers === 1) keep("bytes", Object.fromEntries(full.map((bytes, n) => [n, (bytes - empty[n]) / (plans - 1)])));
  shares[workers].push(shareOf(queued, extracted, starts, startOfExtract));
  server.stop();
  rmSync(db);
}

/** Of queue and store in all that was used, of the starts of programs in it, and of the server. */
function shareOf([enqueued, worked], extracted, starts, startOfExtract) {
  const spent = (...runs) => runs.reduce((sum, { own, server }) => sum + own + server, 0);
  const slower = worked.readers / extracted.readers;
  const all = spent(enqueued, worked) + worked.readers;
  return {
    whole: (spent(enqueued, worked) - extracted.own * slower) / all,
    starts: (spent(...starts) - startOfExtract.own) / all,
    server: (enqueued.server + worked.server) / all,
  };
}

/** The lowest of each figure so far. */
function keep(name, figures) {
  const before = best.get(name) ?? figures;
  best.set(name, Object.fromEntries(Object.keys(figures).map((key) => [key, Math.min(before[key], figures[key])])));
  return figures;
}

function tellAll(workers) {
  const of = (name) => best.get(`${workers} ${name}`);
  tell(`extract --jobs ${workers}`, of("extract"));
  if (workers === 1) tell("import --jobs 1", of("import"));
  tell("enqueue", of("enqueue"));
  tell(`${workers} × worker --jobs 1`, of("work"));
  const percent = (key) => `${(100 * median(shares[workers].map((share) => share[key]))).toFixed(1)} %`;
  const [sqlite, postgres] = Object.values(best.get("bytes")).map((bytes) => `${(bytes / 1000).toFixed(1)} kB`);
  console.log(
    `queue and store with ${workers}: ${percent("whole")} of the processor time, of which starting the programs ${percent("starts")}` +
      ` and the server ${percent("server")}; a document takes ${sqlite} in SQLite, ${postgres} in PostgreSQL\n`,
  );
}

function tell(name, { seconds, own, readers, server }) {
  const each = (time) => `${((time / plans) * 1000).toFixed(1)} ms`;
  console.log(
    `${name.padEnd(18)} ${(plans / seconds).toFixed(1).padStart(6)}/s; processor time of a document: readers ${each(readers)},` +
      ` program ${each(own)}, server ${each(server)}`,
  );
}

/** Runs commands at the same time: seconds by the clock, and the processor seconds of themselves, of their children and of the server. */
async function measured(server, commands) {
  const before = serverTime(server);
  const started = performance.now();
  const used = await Promise.all(commands.map(run));
  const seconds = (performance.now() - started) / 1000;
  const sum = (key) => used.reduce((all, one) => all + one[key], 0);
  return { seconds, own: sum("own"), readers: sum("readers"), server: serverTime(server) - before };
}

/** What ends is not counted for its parent before that has waited for it, so all are looked at while they live. */
async function run(args) {
  const child = spawn(process.execPath, [main, ...args], { stdio: "ignore" });
  const readers = new Map();
  let own = 0;
  const timer = setInterval(() => {
    own = timesOf(child.pid)?.own ?? own;
    for (const pid of childrenOf(child.pid)) readers.set(pid, timesOf(pid)?.own ?? readers.get(pid) ?? 0);
  }, 10);
  await once(child, "close");
  clearInterval(timer);
  return { own, readers: [...readers.values()].reduce((all, one) => all + one, 0) };
}

/** Of the processes that live now and of those that are gone. */
function serverTime(pid) {
  const { own, gone } = timesOf(pid);
  return childrenOf(pid).reduce((all, child) => all + (timesOf(child)?.own ?? 0), own + gone);
}

/** Processor seconds (Linux), of a process and of its children that have ended. */
function timesOf(pid) {
  const text = contentOf(`/proc/${pid}/stat`);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const [user, system, goneUser, goneSystem] = fields.slice(11, 15).map(Number);
  return { own: (user + system) / 100, gone: (goneUser + goneSystem) / 100 };
}

function childrenOf(pid) {
  return (contentOf(`/proc/${pid}/task/${pid}/children`) ?? "").split(" ").filter(Boolean);
}

/** Null where the process has ended. */
function contentOf(file) {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return null;
  }
}

async function databaseSize(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT sum(pg_total_relation_size(oid))::float8 AS size FROM pg_class
     WHERE relnamespace = 'planoteka'::regnamespace AND relkind = 'r'`,
  );
  await client.end();
  return rows[0].size;
}

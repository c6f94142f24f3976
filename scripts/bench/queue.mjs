// Documents per second through the queue of a PostgreSQL (one of its own) with 1 and 2 workers of one child process each, beside
// the plain import with as many; and the processor time that a document costs, by who spends it: the readers, the program
// itself (files, checks, queue, rows) and the server. What queue and store take is what the worker and the server take over
// what `planoteka extract` takes for the same documents, which has neither. Bytes of a document are those that the database
// grew by after the first one.
//   npm run build && node scripts/bench/queue.mjs [PLANS=400]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { generate } from "../archive/generate.mjs";
import { startServer, whyNoServer } from "../archive/server.mjs";

const [plans = 400] = process.argv.slice(2).map(Number);
const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
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
for (const workers of [1, 2]) await compare(workers);
rmSync(folder, { recursive: true });

async function compare(workers) {
  const db = join(folder, `${workers}.sqlite`);
  const server = await startServer();
  const work = ["worker", "--queue", server.url, "--jobs", "1", "--until-empty", "-q"];
  const first = join(archive, "0.txt");
  await measured([["import", first, "--db", db, "-q"]]);
  await measured([["enqueue", first, "--queue", server.url]]);
  await measured([work]);
  const empty = [statSync(db).size, await databaseSize(server.url)];
  const extracted = await measured([["extract", archive, "--jobs", String(workers)]]);
  tell(`extract --jobs ${workers}`, extracted);
  tell(`import --jobs ${workers}`, await measured([["import", archive, "--db", db, "-q", "--jobs", String(workers)]]));
  tell("enqueue", await measured([["enqueue", archive, "--queue", server.url]]));
  const before = serverTime(server.pid);
  const queued = { ...(await measured(Array(workers).fill(work))), server: serverTime(server.pid) - before };
  tell(`${workers} × worker --jobs 1`, queued);
  const over = queued.own + queued.server - extracted.own;
  const share = (100 * over) / (queued.own + queued.server + queued.readers);
  const full = [statSync(db).size, await databaseSize(server.url)];
  const [sqlite, postgres] = full.map((bytes, n) => `${((bytes - empty[n]) / (plans - 1) / 1000).toFixed(1)} kB`);
  console.log(
    `queue and store: ${share.toFixed(1)} % of the processor time; a document takes ${sqlite} in SQLite, ${postgres} in PostgreSQL\n`,
  );
  server.stop();
}

function tell(name, { seconds, own, readers, server = 0 }) {
  const each = (time) => `${((time / plans) * 1000).toFixed(1)} ms`;
  console.log(
    `${name.padEnd(18)} ${(plans / seconds).toFixed(1).padStart(6)}/s; processor time of a document: readers ${each(readers)},` +
      ` program ${each(own)}, server ${each(server)}`,
  );
}

/** Runs commands at the same time: seconds by the clock, and the processor seconds of themselves and of their children. */
async function measured(commands) {
  const started = performance.now();
  const used = await Promise.all(commands.map(run));
  const seconds = (performance.now() - started) / 1000;
  const sum = (key) => used.reduce((all, one) => all + one[key], 0);
  return { seconds, own: sum("own"), readers: sum("readers") };
}

/** Children count for their parent when it has waited for them, so they are looked at while they live too. */
async function run(args) {
  const child = spawn(process.execPath, [main, ...args], { stdio: ["ignore", "ignore", "ignore"] });
  const readers = new Map();
  let own = 0;
  const timer = setInterval(() => {
    own = timesOf(child.pid)?.own ?? own;
    for (const pid of childrenOf(child.pid)) readers.set(pid, timesOf(pid)?.own ?? readers.get(pid));
  }, 20);
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
  const fields = statOf(pid);
  if (!fields) return null;
  const [user, system, goneUser, goneSystem] = fields.slice(11, 15).map(Number);
  return { own: (user + system) / 100, gone: (goneUser + goneSystem) / 100 };
}

function childrenOf(parent) {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => Number(statOf(pid)?.[1]) === parent);
}

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null; // it has ended
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

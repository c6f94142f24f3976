// Imports files of any kind, and damaged copies of the fixtures, and holds each outcome against a ledger.
//   npm run build && node scripts/soak.mjs [--damage N] [--ledger FILE] [--update] [--jobs N] [FOLDER…]
// --damage: so many damaged copies of each DOCX and PDF of fixtures/ (10), the same ones every time.
// --ledger: hash → expected outcome (soak/ledger.json, which also knows the files of ../shared/hostile).
// --update: the outcomes of this run are the expected ones from now on; look at the differences first.
// Exits with 1 if the importer crashed, an input is not accounted for, an outcome is not the expected one, or damage
// went in unnoticed (any in a DOCX, over 2 % in PDF).
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { contentOf } from "./archive/content.mjs";
import { damage, damageKinds } from "./archive/damage.mjs";
import { peakMemory } from "./archive/memory.mjs";
import { randomOf } from "./archive/random.mjs";
import { holdAgainst, record } from "./soak/ledger.mjs";

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    damage: { type: "string", default: "10" },
    ledger: { type: "string", default: fileURLToPath(new URL("soak/ledger.json", import.meta.url)) },
    update: { type: "boolean", default: false },
    jobs: { type: "string", default: "2" },
  },
});
const main = fileURLToPath(new URL("../dist/bundle/planoteka.js", import.meta.url));
const fixtures = fileURLToPath(new URL("../fixtures/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "soak-"));
const db = join(folder, "soak.sqlite");

const originals = filesIn(fixtures).filter((path) => [".docx", ".pdf"].includes(extname(path)));
const damaged = makeDamaged();
const paths = [...originals, ...damaged.keys(), ...folders.flatMap(filesIn)];
const { code, megabytes } = await importAll();
const outcomes = readOutcomes();
const { changed, unknown } = holdAgainst(values.ledger, outcomes);
if (values.update) record(values.ledger, outcomes);
const silent = countSilent();
tell();
rmSync(folder, { recursive: true });

function filesIn(root) {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function hashOf(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Writes the damaged copies; returns which original each comes from. */
function makeDamaged() {
  const from = new Map();
  mkdirSync(join(folder, "damaged"));
  for (const original of originals) {
    const bytes = readFileSync(original);
    const random = randomOf(Number.parseInt(hashOf(bytes).slice(0, 8), 16)); // the first copies are the same in longer runs
    for (let n = 0; n < Number(values.damage); n++) {
      const kind = damageKinds[n % damageKinds.length];
      const name = `${basename(dirname(original))}-${n}-${kind}${extname(original)}`;
      const path = join(folder, "damaged", name);
      writeFileSync(path, damage(bytes, kind, random));
      from.set(path, original);
    }
  }
  return from;
}

async function importAll() {
  const args = [main, "import", "-", "--db", db, "--jobs", values.jobs, "--quiet"];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "ignore", "inherit"] });
  child.stdin.end(paths.join("\n"));
  const memory = peakMemory(child.pid);
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, megabytes: memory.stop() };
}

/** What became of each document: hash → status and the code of the reason. */
function readOutcomes() {
  const open = new Database(db, { readonly: true });
  const rows = open
    .prepare(`SELECT sha256, path, status, (
      SELECT code FROM issue WHERE document_id = document.id
        AND (severity = 'error' OR severity = 'warning' AND status = 'partial')
        ORDER BY severity, position LIMIT 1) AS code
      FROM document`)
    .all();
  open.close();
  return new Map(
    rows.map(({ sha256, path, status, code }) => [sha256, { path, outcome: [status, code].filter(Boolean).join(" ") }]),
  );
}

/** Damaged copies that went in with another content than their original and nothing said. */
function countSilent() {
  const content = contentOf(db, ["sha256", "path", "properties"]);
  const open = new Database(db, { readonly: true });
  const warnings = open
    .prepare(`SELECT DISTINCT code FROM issue JOIN document ON document.id = document_id
      WHERE sha256 = ? AND severity <> 'info'`)
    .pluck();
  const counts = { docx: { silent: [], of: 0 }, pdf: { silent: [], of: 0 } };
  for (const [path, original] of damaged) {
    const [hash, whole] = [path, original].map((file) => hashOf(readFileSync(file)));
    const count = counts[extname(path).slice(1)];
    count.of++;
    const usual = new Set(warnings.all(whole));
    const noticed = warnings.all(hash).some((code) => !usual.has(code));
    if (!noticed && content.get(hash) !== content.get(whole)) count.silent.push(basename(path));
  }
  open.close();
  return counts;
}

function tell() {
  const open = new Database(db, { readonly: true });
  const accounted = open.prepare("SELECT documents FROM run WHERE finished_at IS NOT NULL").pluck().get() ?? 0;
  const slowest = open
    .prepare("SELECT path, seconds FROM history WHERE seconds > 1 ORDER BY seconds DESC LIMIT 10")
    .all();
  open.close();
  const tally = new Map();
  for (const { outcome } of outcomes.values()) tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
  console.log(
    `${paths.length} inputs, ${accounted} accounted for; exit code ${code}; importer at most ${megabytes} MB`,
  );
  for (const [outcome, count] of [...tally].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(6)}  ${outcome}`);
  for (const { path, seconds } of slowest) console.log(`  ${seconds.toFixed(1)} s  ${path}`);
  for (const line of changed) console.log(`changed: ${line}`);
  if (unknown > 0 && !values.update)
    console.log(`${unknown} documents are not in the ledger; --update puts them there`);
  for (const [format, { silent: names, of }] of Object.entries(silent)) {
    console.log(
      `${format}: ${names.length} of ${of} damaged copies altered in silence ${names.slice(0, 10).join(" ")}`,
    );
  }
  const tooSilent = silent.docx.silent.length > 0 || silent.pdf.silent.length > 0.02 * silent.pdf.of;
  const crashed = code !== 0 && code !== 1;
  process.exitCode =
    crashed || accounted !== paths.length || (changed.length > 0 && !values.update) || tooSilent ? 1 : 0;
}

// Imports files of any kind, and damaged copies of the fixtures, and holds each outcome against a ledger.
//   npm run build && node scripts/soak.mjs [--damage N] [--ledger FILE] [--jobs N] [FOLDER…]
// --damage: so many damaged copies of each DOCX and PDF of fixtures/ (10), the same ones every time.
// --ledger: hash → outcome, made and added to (soak.ledger.json); an outcome that is another than before is told.
// Exits with 1 if the importer crashed, an input is not accounted for, an outcome changed, or damage went in unnoticed
// (any in a DOCX, over 2 % in PDF).
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { contentOf } from "./archive/content.mjs";
import { damage, damageKinds } from "./archive/damage.mjs";
import { peakMemory } from "./archive/memory.mjs";
import { randomOf } from "./archive/random.mjs";

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    damage: { type: "string", default: "10" },
    ledger: { type: "string", default: "soak.ledger.json" },
    jobs: { type: "string", default: "2" },
  },
});
const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const fixtures = fileURLToPath(new URL("../fixtures/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "soak-"));
const db = join(folder, "soak.sqlite");

const originals = filesIn(fixtures).filter((path) => [".docx", ".pdf"].includes(extname(path)));
const damaged = makeDamaged();
const paths = [...originals, ...damaged.keys(), ...folders.flatMap(filesIn)];
const { code, megabytes } = await importAll();
const outcomes = readOutcomes();
const changed = holdAgainstLedger(outcomes);
const silent = countSilent();
tell();
rmSync(folder, { recursive: true });

function filesIn(root) {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Writes the damaged copies; returns which original each comes from. */
function makeDamaged() {
  const random = randomOf(2026);
  const from = new Map();
  mkdirSync(join(folder, "damaged"));
  for (const original of originals) {
    const bytes = readFileSync(original);
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

/** What became of each document: hash → status and the code of the first error. */
function readOutcomes() {
  const open = new Database(db, { readonly: true });
  const rows = open
    .prepare(`SELECT sha256, path, status, (
      SELECT code FROM issue WHERE document_id = document.id AND severity = 'error' ORDER BY position LIMIT 1) AS code
      FROM document`)
    .all();
  open.close();
  return new Map(
    rows.map(({ sha256, path, status, code }) => [sha256, { path, outcome: [status, code].filter(Boolean).join(" ") }]),
  );
}

function holdAgainstLedger(outcomes) {
  const ledger = existsSync(values.ledger) ? JSON.parse(readFileSync(values.ledger, "utf8")) : {};
  const differ = [];
  for (const [sha256, { path, outcome }] of outcomes) {
    const expected = ledger[sha256];
    if (expected !== undefined && expected !== outcome) differ.push(`${path}: ${outcome}, was ${expected}`);
    else ledger[sha256] = outcome;
  }
  const sorted = Object.fromEntries(Object.entries(ledger).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(values.ledger, `${JSON.stringify(sorted, null, 1)}\n`);
  return differ;
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
    const [hash, whole] = [path, original].map((file) => createHash("sha256").update(readFileSync(file)).digest("hex"));
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
  for (const [format, { silent: names, of }] of Object.entries(silent)) {
    console.log(
      `${format}: ${names.length} of ${of} damaged copies altered in silence ${names.slice(0, 10).join(" ")}`,
    );
  }
  const tooSilent = silent.docx.silent.length > 0 || silent.pdf.silent.length > 0.02 * silent.pdf.of;
  const crashed = code !== 0 && code !== 1;
  process.exitCode = crashed || accounted !== paths.length || changed.length > 0 || tooSilent ? 1 : 0;
}

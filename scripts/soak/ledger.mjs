// The ledger of a soak run: SHA-256 → what became of the document; no name and no word of it.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Which of them comes first depends on the machine. */
const overLimit = new Set(["failed timed-out", "failed out-of-memory"]);

const settled = (outcome) => (overLimit.has(outcome) ? "failed over-limit" : outcome);

/** Outcomes (hash → path and outcome) held against a ledger: what changed, and how many it does not know. */
export function holdAgainst(file, outcomes) {
  const ledger = readLedger(file);
  const known = [...outcomes].filter(([sha256]) => sha256 in ledger);
  const changed = known
    .filter(([sha256, { outcome }]) => ledger[sha256] !== settled(outcome))
    .map(([sha256, { path, outcome }]) => `${path}: ${settled(outcome)}, was ${ledger[sha256]}`);
  return { changed, unknown: outcomes.size - known.length };
}

/** Makes these outcomes the expected ones; what the ledger knows of other documents stays. */
export function record(file, outcomes) {
  const now = [...outcomes].map(([sha256, { outcome }]) => [sha256, settled(outcome)]);
  const all = Object.entries({ ...readLedger(file), ...Object.fromEntries(now) });
  const sorted = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
}

function readLedger(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

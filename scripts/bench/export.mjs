// What an export takes: seconds and memory of each format, by the number of items, each in a process of its own.
//   npm run build && node scripts/bench/export.mjs [ITEMS …]      (20000 and 200000)
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore } from "../../dist/store/store.js";

const main = fileURLToPath(new URL("../../dist/bundle/planoteka.js", import.meta.url));
const counter = `process.on("exit", () => process.stderr.write("\\npeak " + Math.round(process.resourceUsage().maxRSS / 1024) + "\\n"));`;
const formats = ["csv", "ndjson", "parquet", "ics", "datapackage"];
const itemsOfDocument = 500;
const folder = mkdtempSync(join(tmpdir(), "planoteka-"));

try {
  const sizes = process.argv.slice(2).map(Number);
  for (const items of sizes.length > 0 ? sizes : [20_000, 200_000]) {
    const db = fill(join(folder, `${items}.sqlite`), items);
    for (const to of formats) measure(items, [db, "--to", to], to);
    measure(items, [db, "--to", "csv", "--anonymize"], "csv --anonymize");
    measure(items, [db, "--to", "ndjson", "--where", "activity LIKE '%7%'"], "ndjson --where");
  }
} finally {
  rmSync(folder, { recursive: true });
}

function measure(items, args, name) {
  const start = performance.now();
  const watched = ["--import", `data:text/javascript,${encodeURIComponent(counter)}`, main, "export"];
  const { status, stderr } = spawnSync(process.execPath, [...watched, ...args, "--out", join(folder, "out")], {
    encoding: "utf8",
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const [, peak = "?"] = stderr.match(/peak (\d+)/) ?? [];
  console.log(
    `${items} items  ${name.padEnd(16)}  ${seconds.padStart(6)} s  ${peak.padStart(5)} MB${status ? `  ${stderr}` : ""}`,
  );
  rmSync(join(folder, "out"), { recursive: true, force: true });
}

/** A database with so many items in documents of some hundred. */
function fill(file, items) {
  const store = openStore(file);
  store.startRun("1.0.0", {});
  for (let n = 0; n < items / itemsOfDocument; n++) store.save(documentOf(n));
  store.close();
  return file;
}

function documentOf(n) {
  const items = Array.from({ length: itemsOfDocument }, (_, i) => itemOf(n * itemsOfDocument + i));
  const plan = {
    title: `План ${n}`,
    organization: `Школа № ${n % 50}`,
    approval: null,
    signature: null,
    span: null,
    columns: [],
  };
  const sha256 = n.toString(16).padStart(64, "0");
  return {
    path: `${n}.docx`,
    sha256,
    format: "docx",
    status: "imported",
    plans: [{ ...plan, items }],
    residue: [],
    issues: [],
  };
}

function itemOf(n) {
  const day = new Date(Date.UTC(2020, 0, 1 + (n % 1500))).toISOString().slice(0, 10);
  const name = `Ракитова${"абвгдежз"[n % 8]} О.П.`;
  const texts = {
    number: `${n}`,
    activity: `Мероприятие ${n % 1000} осеннего плана`,
    result: null,
    mark: null,
    place: null,
    participants: null,
    notes: null,
  };
  const period = {
    raw: day,
    kind: "date",
    windows: [{ start: day, end: day }],
    recurrence: null,
    time: null,
    edtf: [day],
    rule: "day",
  };
  return {
    section: ["Осень"],
    ...texts,
    extra: {},
    source: { table: 1, row: n + 2 },
    period: { ...period, qualifiers: [], rest: [], assumptions: [], issues: [] },
    responsible: { raw: `учитель ${name}`, parties: [{ kind: "person", name, role: "учитель" }] },
  };
}

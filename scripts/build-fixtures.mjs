// Builds the binary fixtures from the readable source.md (and source.cp1251.md) of each folder of fixtures/.
//   node scripts/build-fixtures.mjs [CASE ...]
// All but DOCX and TXT come from LibreOffice (`soffice`); where it is missing they are left as they are and a line says so.
// The notation of source.md stands in scripts/fixtures/source.mjs. The built files are committed; DOCX bytes are the same on
// every run, those of LibreOffice are not (it stamps them), so they are rebuilt only when their case is named or they are missing.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { encodeCp1251 } from "./fixtures/cp1251.mjs";
import { docx } from "./fixtures/docx.mjs";
import { parseSource } from "./fixtures/source.mjs";

const root = fileURLToPath(new URL("../fixtures/", import.meta.url));
const named = process.argv.slice(2);
/** LibreOffice's names of the formats. */
const filters = { pdf: "pdf", doc: "doc:MS Word 97", rtf: "rtf", odt: "odt", html: "html:HTML (StarWriter)" };
const hasOffice = spawnSync("soffice", ["--version"]).status === 0;

for (const name of readdirSync(root).sort()) {
  if (named.length === 0 || named.includes(name)) build(join(root, name));
}

function build(folder) {
  const source = join(folder, "source.md");
  const cp1251 = join(folder, "source.cp1251.md");
  if (existsSync(cp1251)) writeFileSync(join(folder, "plan.txt"), encodeCp1251(readFileSync(cp1251, "utf8")));
  if (!existsSync(source)) return;
  const plan = parseSource(readFileSync(source, "utf8"));
  writeFileSync(join(folder, "plan.docx"), docx(plan));
  for (const format of plan.formats.filter((one) => one in filters)) convert(folder, format);
  if (!plan.formats.includes("docx")) rmSync(join(folder, "plan.docx"));
}

function convert(folder, format) {
  if (named.length === 0 && existsSync(join(folder, `plan.${format}`))) return;
  if (!hasOffice) return console.log(`${folder}: no soffice on this machine, plan.${format} is left as it is`);
  const profile = mkdtempSync(join(tmpdir(), "fixtures-"));
  const options = [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", filters[format]];
  execFileSync("soffice", [...options, "--outdir", folder, join(folder, "plan.docx")], { stdio: "ignore" });
  rmSync(profile, { recursive: true, force: true });
}

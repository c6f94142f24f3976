import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const main = join(root, "dist/cli/main.js");
const helpOf = (...words) => execFileSync(process.execPath, [main, ...words, "--help"], { encoding: "utf8" }).trimEnd();

/** What `--help` prints, of the program and of each of its commands. */
export function commandHelp() {
  const overview = helpOf();
  const [, listed] = overview.split("Commands:\n");
  const names = [...listed.split("\n\n")[0].matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
  return [overview, ...names.map((name) => helpOf(name))].map((text) => `\`\`\`text\n${text}\n\`\`\``).join("\n\n");
}

/** What an import of the fixtures says at its end; its time differs from day to day and is left out. */
export function importSummary() {
  const folder = mkdtempSync(join(tmpdir(), "planoteka-"));
  const db = join(folder, "plans.sqlite");
  const { stderr } = spawnSync(process.execPath, [main, "import", "fixtures", "--db", db], {
    cwd: root,
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  const text = stderr.slice(stderr.indexOf("Imported into")).replaceAll(db, "plans.sqlite");
  return `\`\`\`text\n${text.replace(/(seconds +)[\d.]+/, "$1…").trimEnd()}\n\`\`\``;
}

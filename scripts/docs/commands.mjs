import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const helpOf = (...words) => execFileSync(process.execPath, [main, ...words, "--help"], { encoding: "utf8" }).trimEnd();

/** What `--help` prints, of the program and of each of its commands. */
export function commandHelp() {
  const overview = helpOf();
  const [, listed] = overview.split("Commands:\n");
  const names = [...listed.split("\n\n")[0].matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
  return [overview, ...names.map((name) => helpOf(name))].map((text) => `\`\`\`text\n${text}\n\`\`\``).join("\n\n");
}

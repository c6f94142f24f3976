import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commands, commonOptions, globalOptions } from "../../dist/cli/commands/index.js";
import { commandHelp, globalHelp } from "../../dist/cli/help.js";
import { chooseLanguage } from "../../dist/cli/language.js";
import { wordsOf } from "../../dist/language/index.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const main = join(root, "dist/bundle/planoteka.js");

const block = (text) => `\`\`\`text\n${text}\n\`\`\``;

/** What `planoteka --help` prints. */
export function overview(language) {
  chooseLanguage(["--lang", language]);
  return block(globalHelp(commands, globalOptions));
}

/** What `planoteka COMMAND --help` prints, for each command. */
export function commandHelps(language) {
  chooseLanguage(["--lang", language]);
  const helpOf = (command) => block(commandHelp(command, { ...command.options, ...commonOptions }));
  return commands.map((command) => `## ${command.name}\n\n${helpOf(command)}`).join("\n\n");
}

/** What an import of the fixtures says at its end; its time differs from day to day and is left out. */
export function importSummary(language) {
  const folder = mkdtempSync(join(tmpdir(), "planoteka-"));
  const db = join(folder, "plans.sqlite");
  const { stderr } = spawnSync(process.execPath, [main, "import", "fixtures", "--db", db, "--lang", language], {
    cwd: root,
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  const { imported, seconds } = wordsOf(language).summary;
  const text = stderr.slice(stderr.indexOf(imported(db))).replaceAll(db, "plans.sqlite");
  return block(withoutTime(text, seconds).trimEnd());
}

/** On a slow machine the seconds are the longest number, to which all others are set. */
function withoutTime(text, name) {
  const [, time = ""] = new RegExp(`^  ${name} +([\\d.,]+)`, "m").exec(text) ?? [];
  const surplus = Math.max(0, time.length - "9.9".length);
  return text.replace(time, "…").replace(new RegExp(`^(  [^\\d\\n]+?) {${surplus}}(?= *\\d)`, "gm"), "$1");
}

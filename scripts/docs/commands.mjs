import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commands, commonOptions, globalOptions } from "../../dist/cli/commands/index.js";
import { commandHelp, globalHelp } from "../../dist/cli/help.js";
import { chooseLanguage } from "../../dist/cli/language.js";
import { summaryText } from "../../dist/cli/summary.js";

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
  chooseLanguage(["--lang", language]);
  const told = (name) => eventsOfImport().filter(({ event }) => event === name);
  const [summary] = told("summary");
  const withoutPlan = told("document").filter(({ result }) => result === "no-plan");
  const ending = {
    summary: { ...summary, seconds: 9.9 },
    failures: [], // none of the fixtures
    withoutPlan: withoutPlan.map(({ path }) => path),
    leftAlone: told("left-alone").length,
    stopped: false,
    db: "plans.sqlite",
    quiet: false,
  };
  return block(summaryText(ending).replace(/(?<= )9[.,]9$/m, "…"));
}

let events;

/** They are the same in every language. */
function eventsOfImport() {
  events ??= spawnSync(process.execPath, [main, "import", "fixtures", "--dry-run", "--json", "--jobs", "1"], {
    cwd: root,
    encoding: "utf8",
  })
    .stdout.trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  return events;
}

import type { Command, Options } from "./command.ts";

/** The page that `planoteka --help` prints. */
export function globalHelp(commands: Command[], options: Options): string {
  return [
    "Planoteka reads archives of plans (DOCX, PDF, TXT) into a dataset: every row, its dates, who answers for it.",
    section("Usage", ["planoteka COMMAND …"]),
    section("Commands", aligned(commands.map(({ name, summary }) => [name, summary]))),
    section("Options", aligned(optionRows(options))),
    section("Example", ["planoteka import plans/ --db plans.sqlite"]),
    "`planoteka COMMAND --help` says more about a command.",
  ].join("\n\n");
}

/** The page that `planoteka COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  return [
    `planoteka ${command.name}: ${command.summary}`,
    section("Usage", [command.usage]),
    command.about,
    section("Options", aligned(optionRows(command.options))),
    section("Exit codes", aligned(Object.entries(command.exitCodes))),
    section(command.examples.length > 1 ? "Examples" : "Example", command.examples),
  ].join("\n\n");
}

function optionRows(options: Options): [string, string][] {
  return Object.entries(options).map(([name, { short, value, help }]) => {
    const forms = short ? `-${short}, --${name}` : `    --${name}`;
    return [value ? `${forms} ${value}` : forms, help];
  });
}

function section(title: string, lines: string[]): string {
  return [`${title}:`, ...lines.map((line) => `  ${line}`)].join("\n");
}

/** Two columns, the second one starting at the same place in every line. */
export function aligned(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `${first.padEnd(width)}  ${second}`);
}

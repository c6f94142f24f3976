import { type Command, type CommandName, type Options, wordsOfOption } from "./command.ts";
import { words } from "./language.ts";

/** The page that `planoteka --help` prints. */
export function globalHelp(commands: Command[], options: Options): string {
  const { help, commands: about } = words();
  return [
    help.about,
    section(help.usage, [help.globalUsage]),
    section(help.commands, aligned(commands.map(({ name }) => [name, about[name].summary]))),
    section(help.options, aligned(optionRows(options))),
    section(help.example, ["planoteka import plans/ --db plans.sqlite"]),
    help.more,
  ].join("\n\n");
}

/** The page that `planoteka COMMAND --help` prints; `options` are all that the command takes. */
export function commandHelp({ name, examples }: Command, options: Options): string {
  const { help, commands } = words();
  const { usage, summary, about, exitCodes } = commands[name];
  return [
    `planoteka ${name}: ${summary}`,
    section(help.usage, [usage]),
    about,
    section(help.options, aligned(optionRows(options, name))),
    section(help.exitCodes, aligned(Object.entries(exitCodes))),
    section(examples.length > 1 ? help.examples : help.example, examples),
  ].join("\n\n");
}

function optionRows(options: Options, command?: CommandName): [string, string][] {
  return Object.entries(options).map(([name, { short }]) => {
    const said = wordsOfOption(name, command);
    const [value, help] = typeof said === "string" ? ["", said] : said;
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

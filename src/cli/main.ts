#!/usr/bin/env node
import { readArguments } from "./arguments.ts";
import { type Command, CommandError } from "./command.ts";
import { extractCommand } from "./commands/extract.ts";
import { importCommand } from "./commands/import.ts";
import { mergeCommand } from "./commands/merge.ts";
import { normalizeCommand } from "./commands/normalize.ts";
import { statusCommand } from "./commands/status.ts";
import { verifyCommand } from "./commands/verify.ts";
import { commandHelp, globalHelp } from "./help.ts";
import { didYouMean } from "./nearest.ts";
import { helpOption } from "./options.ts";
import { say, sayError } from "./talk.ts";

const commands = [importCommand, statusCommand, verifyCommand, mergeCommand, extractCommand, normalizeCommand];
const globalOptions = {
  help: helpOption,
  version: { type: "boolean", short: "V", help: "print the version" },
} as const;

async function main([first, ...rest]: string[]): Promise<number> {
  const command = commands.find(({ name }) => name === first);
  if (command) return runCommand(command, rest);
  if (first === undefined) {
    say(globalHelp(commands, globalOptions));
    return 2;
  }
  if (first === "help") return main([rest[0] ?? "--help", ...(rest[0] ? ["--help"] : [])]);
  if (!first.startsWith("-")) {
    const hint = await didYouMean(
      first,
      commands.map(({ name }) => name),
    );
    throw new CommandError(`there is no command ${first}`, hint ?? "planoteka --help lists them");
  }
  const { values } = await readArguments([first], globalOptions);
  const { version } = await import("../version.ts");
  console.log(values.version ? version() : globalHelp(commands, globalOptions));
  return 0;
}

async function runCommand(command: Command, args: string[]): Promise<number> {
  const parsed = await readArguments(args, command.options);
  if (!parsed.values.help) return command.run(parsed);
  console.log(commandHelp(command));
  return 0;
}

/** A wrong argument or an unusable database is told in a line; only a fault of the program shows where it happened. */
function explain(error: unknown): void {
  if (error instanceof CommandError) sayError(error.message, error.hint);
  else if (error instanceof Error && (error.name === "StoreError" || error.name === "ExtractorError"))
    sayError(error.message);
  else sayError("Planoteka itself failed, please report this", error instanceof Error ? error.stack : String(error));
}

/** A reader that has seen enough (`| head`) is no error; a full disk is. */
function endOutput(error: NodeJS.ErrnoException): never {
  if (error.code === "EPIPE") process.exit(0);
  sayError(`standard output cannot be written: ${error.message}`);
  process.exit(2);
}

process.stdout.on("error", endOutput);
// Talk that nobody reads must not stop the work.
process.stderr.on("error", () => {});

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  explain(error);
  process.stdin.destroy(); // what may still come is not waited for
  return 2;
});

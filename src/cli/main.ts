#!/usr/bin/env node
import type { ExtractorError } from "../extractor.ts";
import type { StoreError } from "../store/error.ts";
import { readArguments } from "./arguments.ts";
import { type Command, CommandError, fault } from "./command.ts";
import { commands, commonOptions, globalOptions } from "./commands/index.ts";
import { commandHelp, globalHelp } from "./help.ts";
import { chooseLanguage, words } from "./language.ts";
import { withNearest } from "./nearest.ts";
import { say, sayError } from "./talk.ts";

async function main(args: string[]): Promise<number> {
  const unknown = chooseLanguage(args);
  if (unknown !== undefined) throw fault("noLanguage", unknown);
  return runProgram(behindLanguage(args));
}

/** `--lang` may stand before the command too. */
function behindLanguage(args: string[]): string[] {
  const before = args[0] === "--lang" ? 2 : args[0]?.startsWith("--lang=") ? 1 : 0;
  return args.slice(before);
}

async function runProgram([first, ...rest]: string[]): Promise<number> {
  const command = commands.find(({ name }) => name === first);
  if (command) return runCommand(command, rest);
  if (first === undefined) {
    say(globalHelp(commands, globalOptions));
    return 2;
  }
  if (first === "help") return runHelp(behindLanguage(rest));
  if (!first.startsWith("-")) {
    const names = commands.map(({ name }) => name);
    throw await withNearest(fault("noCommand", first), first, names);
  }
  const { values } = await readArguments([first, ...rest], globalOptions);
  const { version } = await import("../version.ts");
  console.log(values.version ? version() : globalHelp(commands, globalOptions));
  return 0;
}

/** `help` is the global help, `help import` that of a command. */
function runHelp([name, ...rest]: string[]): Promise<number> {
  const asked = name === undefined || name.startsWith("-") ? ["--help", name ?? "--help"] : [name, "--help"];
  return runProgram([...asked, ...rest]);
}

async function runCommand(command: Command, args: string[]): Promise<number> {
  const options = { ...command.options, ...commonOptions };
  const parsed = await readArguments(args, options, command.name);
  if (!parsed.values.help) return command.run(parsed);
  console.log(commandHelp(command, options));
  return 0;
}

/** By their names, so that a command which needs no database loads none. */
const isStoreError = (error: unknown): error is StoreError => error instanceof Error && error.name === "StoreError";
const isExtractorError = (error: unknown): error is ExtractorError =>
  error instanceof Error && error.name === "ExtractorError";

/** A wrong argument or an unusable database is told in a line; only a fault of the program shows where it happened. */
function explain(error: unknown): void {
  if (error instanceof CommandError) sayError(error.message, error.hint);
  else if (isStoreError(error)) sayError(words().store[error.code](error.file, error.found));
  else if (isExtractorError(error)) sayError(words().import.cannotStart(error.found));
  else sayError(...words().faults.ourFault(error instanceof Error ? (error.stack ?? error.message) : String(error)));
}

/** A reader that has seen enough (`| head`) is no error; a full disk is. */
function endOutput(error: NodeJS.ErrnoException): never {
  if (error.code === "EPIPE") process.exit(0);
  sayError(...words().faults.outputUnwritten(error.message));
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

/** What a command is: one table from which its arguments are read; its words are in src/language. */
import type { Words } from "../language/index.ts";
import type { OptionWords } from "../language/shape.ts";
import { words } from "./language.ts";

export interface Option {
  type: "string" | "boolean";
  short?: string;
}
export type Options = Readonly<Record<string, Option>>;

export type CommandName = keyof Words["commands"];

/** Every option has its words, those of its command or those that all commands share. */
type WordedOptions<N extends CommandName> = Partial<
  Record<keyof Words["commands"][N]["options"] | keyof Words["options"], Option>
>;

type Values<O extends Options> = {
  [Name in keyof O]?: O[Name]["type"] extends "boolean" ? boolean : string;
};

/** What stands on the command line after the command's name. */
export interface Arguments<O extends Options> {
  values: Values<O>;
  words: string[];
}

export interface Command<N extends CommandName = CommandName, O extends Options = Options> {
  name: N;
  options: O;
  examples: string[];
  /** Does the work and returns the exit code. */
  run(args: Arguments<O>): Promise<number>;
}

/** Ties the type of a command's values to its table of options, and its options to their words. */
export function defineCommand<N extends CommandName, const O extends Options>(
  command: Command<N, O & { [Name in keyof O]: Name extends keyof WordedOptions<N> ? Option : never }>,
): Command {
  return command as unknown as Command;
}

/** What an option of a command is for, in the language that is spoken. */
export function wordsOfOption(option: string, command?: CommandName): OptionWords {
  const { commands, options } = words();
  const own: Readonly<Record<string, OptionWords>> = command ? commands[command].options : {};
  const shared: Readonly<Record<string, OptionWords>> = options;
  return own[option] ?? shared[option] ?? "";
}

/** It could not run: a wrong argument, nothing to read; the message says what is wrong, the hint what to do. */
export class CommandError extends Error {
  readonly hint: string;
  constructor(message: string, hint = "") {
    super(message);
    this.hint = hint;
  }
}

type Faults = Words["faults"];

/** A CommandError in the language that is spoken; `hint` is better than the usual one. */
export function fault<F extends keyof Faults>(name: F, ...values: Parameters<Faults[F]>): CommandError {
  const say = words().faults[name] as (...values: Parameters<Faults[F]>) => [message: string, hint?: string];
  const [message, hint] = say(...values);
  return new CommandError(message, hint);
}

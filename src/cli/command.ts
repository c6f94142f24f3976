/** What a command is: one table from which its arguments are read and its help is printed. */

export interface Option {
  type: "string" | "boolean";
  short?: string;
  /** What the value is called in the help, for a string. */
  value?: string;
  help: string;
}
export type Options = Record<string, Option>;

type Values<O extends Options> = {
  [Name in keyof O]?: O[Name]["type"] extends "boolean" ? boolean : string;
};

/** What stands on the command line after the command's name. */
export interface Arguments<O extends Options> {
  values: Values<O>;
  words: string[];
}

export interface Command<O extends Options = Options> {
  name: string;
  usage: string;
  summary: string;
  about: string;
  options: O;
  exitCodes: Record<number, string>;
  examples: string[];
  /** Does the work and returns the exit code. */
  run(args: Arguments<O>): Promise<number>;
}

/** Ties the type of a command's values to its table of options. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command;
}

/** It could not run: a wrong argument, nothing to read; the message says what is wrong, the hint what to do. */
export class CommandError extends Error {
  readonly hint: string;
  constructor(message: string, hint = "") {
    super(message);
    this.hint = hint;
  }
}

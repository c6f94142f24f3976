import { parseArgs } from "node:util";
import {
  type Arguments,
  type CommandError,
  type CommandName,
  fault,
  type Option,
  type Options,
  wordsOfOption,
} from "./command.ts";
import { withNearest } from "./nearest.ts";

/** Reads a command's arguments by its table; a wrong one is a CommandError that names the nearest right one. */
export async function readArguments(
  args: string[],
  options: Options,
  command?: CommandName,
): Promise<Arguments<Options>> {
  const { tokens, positionals } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  const values: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = options[token.name];
    if (!option) throw await unknownOption(token.rawName, options);
    values[token.name] = readValue(token, option, command);
  }
  return { values: values as Arguments<Options>["values"], words: positionals };
}

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function readValue(
  { name, rawName, value, inlineValue }: OptionToken,
  { type }: Option,
  command?: CommandName,
): string | boolean {
  if (type === "boolean") {
    if (value === undefined) return true;
    throw fault("takesNoValue", rawName);
  }
  const looksLikeOption = !inlineValue && value !== undefined && /^--?\p{L}/u.test(value);
  if (value !== undefined && value !== "" && !looksLikeOption) return value;
  throw fault("needsValue", rawName, wordsOfOption(name, command)[0] ?? "");
}

async function unknownOption(name: string, options: Options): Promise<CommandError> {
  const names = Object.keys(options).map((option) => `--${option}`);
  return withNearest(fault("noOption", name), name, names);
}

import { parseArgs } from "node:util";
import { type Arguments, CommandError, type Option, type Options } from "./command.ts";
import { didYouMean } from "./nearest.ts";

/** Reads a command's arguments by its table; a wrong one is a CommandError that names the nearest right one. */
export async function readArguments(args: string[], options: Options): Promise<Arguments<Options>> {
  const { tokens, positionals } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  const values: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = options[token.name];
    if (!option) throw await unknownOption(token.rawName, options);
    values[token.name] = readValue(token, option);
  }
  return { values: values as Arguments<Options>["values"], words: positionals };
}

interface OptionToken {
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function readValue({ rawName, value, inlineValue }: OptionToken, option: Option): string | boolean {
  if (option.type === "boolean") {
    if (value === undefined) return true;
    throw new CommandError(`${rawName} takes no value`, `write ${rawName} alone`);
  }
  const looksLikeOption = !inlineValue && value !== undefined && /^--?\p{L}/u.test(value);
  if (value !== undefined && value !== "" && !looksLikeOption) return value;
  throw new CommandError(`${rawName} needs a value`, `write ${rawName} ${option.value}`);
}

async function unknownOption(name: string, options: Options): Promise<CommandError> {
  const names = Object.keys(options).map((option) => `--${option}`);
  const hint = (await didYouMean(name, names)) ?? "a word that begins with a dash goes after --";
  return new CommandError(`there is no option ${name}`, hint);
}

/** Talk goes to standard error, so that standard output stays data. */
import { styleText } from "node:util";
import { words } from "./language.ts";

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function sayError(message: string, hint = ""): void {
  say(`${styled("red", words().talk.error)} ${message}${hint && `\n  ${hint}`}`);
}

/** Styles text for standard error, unless it is no terminal or NO_COLOR asks for none. */
export function styled(style: "bold" | "red", text: string): string {
  return process.stderr.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;
}

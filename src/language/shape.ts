/** What the words of every language have in common; which messages there are, the English ones say. */
import type { Assumption } from "../assumptions.ts";
import type { IssueCode } from "../issues.ts";
import { once } from "../kept.ts";

/** What an option is for; one that takes a value also says how the help calls it. */
export type OptionWords = string | [value: string, help: string];

interface CommandWords {
  usage: string;
  summary: string;
  about: string;
  options: Readonly<Record<string, OptionWords>>;
  exitCodes: Readonly<Record<number, string>>;
}

/** What is wrong, and what to do about it. */
type Fault = [message: string, hint: string] | [message: string];

/** Words for codes and for texts that are data; what is not here stays as it is. */
export type ByText = Readonly<Record<string, string>>;

export interface WordsShape {
  issues: Record<IssueCode, (found: string) => string>;
  phrases: ByText;
  assumptions: Record<Assumption, string>;
  store: Readonly<Record<string, (file: string, found: string) => string>>;
  storage: Readonly<Record<string, (place: string, says: string) => string>>;
  options: Readonly<Record<string, OptionWords>>;
  commands: Readonly<Record<string, CommandWords>>;
  faults: Readonly<Record<string, (...values: never[]) => Fault>>;
  [section: string]: unknown;
}

/** A catalog, made when first asked for: most programs speak one language, and a library often none. */
export const inShape = <W extends WordsShape>(make: () => W): (() => W) => once(make);

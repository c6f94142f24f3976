/** The language in which the commands speak: that of --lang, else that of the locale. */
import { type Language, languageOf, languages, type Words, wordsOf } from "../language/index.ts";
import { fault } from "./command.ts";

let spoken: Language | null = null;

/** Chosen once, before anything is said. */
export function chooseLanguage(args: string[]): void {
  const asked = languageAsked(args);
  spoken = asked === undefined ? null : (languages.find((language) => language === asked) ?? null);
  if (asked !== undefined && !spoken) throw fault("noLanguage", asked);
}

/** `otherwise` where neither --lang nor the locale names a language of ours. */
export const language = (otherwise?: Language): Language => spoken ?? languageOf(process.env, otherwise);

export const words = (): Words => wordsOf(language());

/** The value of --lang, wherever it stands before «--»; undefined without one. */
function languageAsked(args: string[]): string | undefined {
  const end = args.indexOf("--");
  const options = end < 0 ? args : args.slice(0, end);
  const at = options.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  return options[at]?.startsWith("--lang=")
    ? options[at].slice("--lang=".length)
    : at < 0
      ? undefined
      : options[at + 1];
}

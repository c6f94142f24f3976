/** The language in which the commands speak: that of --lang, else that of the locale. */
import { type Language, languageOf, languages, type Words, wordsOf } from "../language/index.ts";

let spoken: Language | null = null;

/** To be chosen before anything is said; gives back what --lang asks for in vain. */
export function chooseLanguage(args: string[]): string | undefined {
  const asked = languageAsked(args);
  spoken = languages.find((language) => language === asked) ?? null;
  return spoken ? undefined : asked;
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

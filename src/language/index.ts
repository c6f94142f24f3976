/** The languages that Planoteka speaks, and its words in each. */
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import type { Words } from "./words.ts";

export type { Words } from "./words.ts";

const catalogs = { en, ru } satisfies Record<string, () => Words>;

export type Language = keyof typeof catalogs;

export const languages = Object.keys(catalogs) as Language[];

export const wordsOf = (language: Language): Words => catalogs[language]();

/** Whoever has a Belarusian system reads Russian rather than English. */
const spoken: Readonly<Record<string, Language>> = { en: "en", ru: "ru", be: "ru" };

/** The language of the locale, as POSIX has it: LC_ALL, else LC_MESSAGES, else LANG; `otherwise` where that names none of ours. */
export function languageOf(env: NodeJS.ProcessEnv, otherwise: Language = "en"): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return spoken[locale.toLowerCase().split(/[_.@-]/)[0] ?? ""] ?? otherwise;
}

import { type Language, wordsOf } from "../../language/index.ts";
import type { Words } from "./words.ts";

/** What the page carries along: its part of the words of a language. */
export function pageWords(language: Language): Words {
  const { report, assumptions } = wordsOf(language);
  return { lang: language, ...report, assumptions };
}

/** Porter's stemmer for Russian, of `natural`, loaded with the first word: all else that stems is loaded late as a whole, the calendar is not. */
import { createRequire } from "node:module";
import { once } from "../kept.ts";

// By deep path: the root of `natural` prints, reads .env and loads database drivers.
const path = "natural/lib/natural/stemmers/porter_stemmer_ru.js";
const stemmer = once(() => createRequire(import.meta.url)(path) as { stem(word: string): string });

/** A lower-case Russian word without its ending. */
export const porterStem = (word: string): string => stemmer().stem(word);

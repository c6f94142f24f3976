import { headKind, isKnownWord } from "./lexicon.ts";
import { labels, qualifiers } from "./words.ts";

const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [..."ABCEHKMOPTXaceopxyi"].map((latin, index) => [latin, [..."АВСЕНКМОРТХасеорхуі"][index] as string]),
);
const MIN_PHONE_DIGITS = 5;

/** The cell's text ready for reading: one kind of space, Cyrillic letters, words whole again, without telephones and labels. */
export function clean(text: string): string {
  const plain = text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\r\n?|[\u2028\u2029\v\f\t]/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
  return [
    cyrillic,
    dropListNumbers,
    joinColon,
    joinDash,
    joinBroken,
    dropQualifiers,
    capitalizeSurnames,
    dropAddresses,
    dropPhones,
    dropFootnotes,
    dropLabel,
  ].reduce((result, step) => step(result), plain);
}

const fold = (word: string): string => word.replace(/[A-Za-z]/g, (letter) => LOOKALIKES[letter] ?? letter);

/** Latin look-alikes inside Cyrillic words and in initials become Cyrillic. */
const cyrillic = (text: string): string =>
  text
    .replace(/[\p{L}]+/gu, (word) => (/[А-яЁёІіЎў]/.test(word) && /[A-Za-z]/.test(word) ? fold(word) : word))
    .replace(/(?<!\p{L})[A-Z](?=\.)/gu, fold);

/** The numbers of a list that begins with «1.» part its points. */
const dropListNumbers = (text: string): string =>
  /^\s*1\s?[.)]\s?\p{L}/u.test(text) ? text.replace(/(?<=^|[\s;,])(?<!№\s?)\d{1,2}\s?[.)]\s?(?=\p{L})/gu, ";") : text;

/** A line break after a colon parts nothing. */
const joinColon = (text: string): string => text.replaceAll(":\n", ": ");

/** A single line that begins with a dash goes on with the line before; several are a list. */
const joinDash = (text: string): string =>
  text.split(/\n[-–—]/).length === 2 && !/(?:^|[;,] ?)[-–—]/.test(text) ? text.replace(/\n(?=[-–—])/, " ") : text;

/** A word that a narrow column broke with a hyphen is joined; a hyphen that belongs to the word stays. */
function joinBroken(text: string): string {
  const lines = text.split("\n");
  return lines
    .map((line, at) => {
      const next = lines[at + 1];
      if (next === undefined) return line;
      const left = /\p{L}-$/u.test(line.slice(-2)) ? lastWord(line.slice(0, -1)) : "";
      const right = /^\p{Ll}+/u.exec(next)?.[0] ?? "";
      if (!left || !right) return `${line}\n`;
      return keepsHyphen(left, right) ? line : line.slice(0, -1);
    })
    .join("");
}

const keepsHyphen = (left: string, right: string): boolean =>
  headKind(left) !== null || headKind(right) !== null || (left.endsWith("о") && right.length >= SHORTEST_ADJECTIVE);

const SHORTEST_ADJECTIVE = 4; // «учебно-⏎воспитательной», but «Ивано-⏎ва»
const MAX_WORD = 40;
const lastWord = (text: string): string =>
  text
    .slice(-MAX_WORD)
    .split(/[^\p{L}]/u)
    .at(-1)
    ?.toLowerCase() ?? "";

const QUALIFIER = new RegExp(
  `[,(]?\\s?(?<!\\p{L})(?:${qualifiers.join("|").replaceAll(" ", "\\s")})(?!\\p{L})\\)?`,
  "giu",
);
const dropQualifiers = (text: string): string => text.replace(QUALIFIER, "");

const SMALL = /(?<=^|[\n,;] ?)[а-яёіў]{3,30}(?=[ \n]?[А-ЯЁІЎ]\. ?[А-ЯЁІЎ]\.? ?(?:$|[\n,;]))/g;

/** «иванова И.И.»: a surname that was typed in small letters, all of its part of the cell with its initials. */
const capitalizeSurnames = (text: string): string =>
  text.replace(SMALL, (word) => (isUnknown(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word));

const isUnknown = (word: string): boolean => headKind(word) === null && !isKnownWord(word);

/** A mail address, at most as long as such a one may be. */
const dropAddresses = (text: string): string => text.replace(/(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}/g, ";");

/** Not \p{L}: this many of all letters there are took 50 ms to compile in each process. */
const dropPhones = (text: string): string =>
  text
    .replace(/\s?\((?:[A-Za-zА-яЁёІіЎў]{2,4}\.?\s?:?\s?)?\+?\d[\d\s-]{4,20}\)/g, "")
    .replace(/\+?\(?\d[\d ()-]{4,30}/g, (found) => (found.replace(/\D/g, "").length >= MIN_PHONE_DIGITS ? ";" : found));

const dropFootnotes = (text: string): string =>
  text.replace(/(?<=\p{Ll}|\.)(?:\d{1,2}|[¹²³⁴-⁹*]{1,3})(?![\p{L}\d])/gu, "");

const LABEL = new RegExp(`(?<=^|[;\\n])\\s*(?:${labels.join("|")})\\.?\\s?:`, "giu");
const dropLabel = (text: string): string => text.replace(LABEL, "");

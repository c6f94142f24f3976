/**
 * Text → tokens. Numbers stay untyped until the grammar decides («10.2022», «01.09», «10.00»).
 * Every token knows its stretch of the raw text, so that nothing is lost whatever was forgiven on the way.
 */
import { lookAlikes } from "../text.ts";
import { Class, classAt } from "./characters.ts";
import { type Lex, lookUp } from "./lexicon.ts";

export interface Token {
  kind: "number" | "word" | "sign";
  /** folded word, digits, or one sign: all dashes are "-", three dots and more are "…" */
  text: string;
  /** stretch of the raw text */
  start: number;
  end: number;
  /** white space stands before it */
  spaced: boolean;
  /** a line break stands before it */
  broken: boolean;
  /** a quote stands before it */
  quoted: boolean;
  /** value of a number */
  value: number;
  lex: Lex | undefined;
  /** value of a Roman numeral, 0 for all else */
  roman: number;
  /** first letter is a capital */
  capital: boolean;
  /** what repair.ts did to it */
  repaired: "typo-corrected" | "broken-word-joined" | undefined;
  /** the list of numbers that begins here, once it was read (rules/numbers.ts) */
  numbers: NumberList | null | undefined;
}

/** Inclusive ranges of numbers, and the token after them. */
export interface NumberList {
  value: [number, number][];
  next: number;
}

/** What stands between two tokens. */
interface Before {
  spaced: boolean;
  broken: boolean;
  quoted: boolean;
}

/** Cuts a text into tokens in one pass. */
export function tokenize(raw: string): Token[] {
  const tokens: Token[] = [];
  let before: Before = { spaced: false, broken: false, quoted: false };
  for (let at = 0; at < raw.length; ) {
    const kind = classAt(raw, at);
    if (kind === Class.space || kind === Class.lineBreak || kind === Class.quote) {
      if (kind === Class.quote) before.quoted = true;
      else before.spaced = true;
      if (kind === Class.lineBreak) before.broken = true;
      at++;
    } else {
      const token = readToken(raw, at, kind, before);
      tokens.push(token);
      at = token.end;
      before = { spaced: false, broken: false, quoted: false };
    }
  }
  return tokens;
}

function readToken(raw: string, at: number, kind: number, before: Before): Token {
  if (kind === Class.digit || (kind === Class.letter && isDigitLike(raw, at))) return numberToken(raw, at, before);
  if (kind === Class.letter) return wordToken(raw, at, before);
  return signToken(raw, at, kind, before);
}

const token = (kind: Token["kind"], text: string, start: number, end: number, before: Before): Token => ({
  kind,
  text,
  start,
  end,
  spaced: before.spaced,
  broken: before.broken,
  quoted: before.quoted,
  value: 0,
  lex: undefined,
  roman: 0,
  capital: false,
  repaired: undefined,
  numbers: undefined,
});

function signToken(raw: string, at: number, kind: number, before: Before): Token {
  let end = at + 1;
  if (kind === Class.dash || kind === Class.dot) while (classAt(raw, end) === kind) end++;
  if (kind === Class.dash) return token("sign", "-", at, end, before);
  if (kind !== Class.dot) return token("sign", raw.charAt(at), at, end, before);
  return token("sign", raw.charAt(at) === "…" || end - at > 2 ? "…" : ".", at, end, before);
}

// ---------------------------------------------------------------- numbers

const mostDigits = 9;

function numberToken(raw: string, at: number, before: Before): Token {
  let end = at + 1;
  while (classAt(raw, end) === Class.digit || (end < raw.length && isDigitLike(raw, end))) end++;
  const digits = raw
    .slice(at, end)
    .replace(/[OoОо]/g, "0")
    .replace(/[Зз]/g, "3");
  const number = token("number", digits, at, end, before);
  number.value = digits.length > mostDigits ? Number.NaN : Number(digits);
  return number;
}

const digitLike = new Set("OoОоЗз");

/** О and З written for 0 and 3: a single letter that touches a digit and no other letter. */
function isDigitLike(raw: string, at: number): boolean {
  if (!digitLike.has(raw.charAt(at))) return false;
  const [before, after] = [classAt(raw, at - 1), classAt(raw, at + 1)];
  if (before === Class.letter || (after === Class.letter && !yearLetters.test(raw.slice(at + 1, at + 4)))) return false;
  return before === Class.digit || after === Class.digit;
}

/** «2О2Ог.», «2О19-2О2Огг.» */
const yearLetters = /^гг?(?![а-яё])/i;

// ---------------------------------------------------------------- words

function wordToken(raw: string, at: number, before: Before): Token {
  const end = wordEnd(raw, at);
  const word = raw.slice(at, end);
  const folded = foldWord(word);
  const lex = lookUp(folded);
  const read = token("word", folded, at, end, before);
  read.lex = lex;
  read.capital = word.charCodeAt(0) !== folded.charCodeAt(0);
  read.roman = romanValue(word);
  if (!lex && latin.test(folded)) readLookAlikes(read);
  return read;
}

const latin = /[a-z]/;
const cyrillicLetter = /[а-яіў]/;

/** Latin look-alikes are read as Cyrillic in a word of both scripts, and where that gives a known word. */
function readLookAlikes(word: Token): void {
  let cyrillic = "";
  for (const c of word.text) cyrillic += lookAlikes[c] ?? c;
  const lex = lookUp(cyrillic);
  if (!lex && !cyrillicLetter.test(word.text)) return;
  word.text = cyrillic;
  word.lex = lex;
}

const capitals = /[А-ЯЁA-ZІЎ]/;

/** A word ends before a capital inside it («плануРОО»); soft hyphens, and breaks right after them, are inside it. */
function wordEnd(raw: string, at: number): number {
  let end = at + 1;
  for (;;) {
    const c = raw.charAt(end);
    if (c === "\u00ad") end += classAt(raw, end + 1) === Class.lineBreak ? 2 : 1;
    else if (isApostrophe(c) && classAt(raw, end + 1) === Class.letter) end++;
    else if (classAt(raw, end) !== Class.letter) return end;
    else if (capitals.test(c) && !capitals.test(raw.charAt(end - 1))) return end;
    else end++;
  }
}

const isApostrophe = (c: string) => c === "'" || c === "’";

/** Lower case, ё as е, no soft hyphens, Belarusian ў at the start as у. */
function foldWord(word: string): string {
  let folded = word.toLowerCase();
  if (folded.includes("\u00ad") || folded.includes("\u0306") || folded.includes("\u0308"))
    folded = folded.replace(/\u00ad\n?/g, "").normalize("NFC");
  if (folded.includes("ё")) folded = folded.replaceAll("ё", "е");
  return folded.startsWith("ў") ? `у${folded.slice(1)}` : folded;
}

const romans: ReadonlyMap<string, number> = new Map(
  ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].map((text, i) => [text, i + 1]),
);
const romanLetters: Readonly<Record<string, string>> = {
  І: "I",
  Х: "X",
  П: "II",
  Ш: "III",
  У: "V",
  v: "V",
  x: "X",
  i: "I",
};
const mostRomanLetters = 4;

/** Latin or Cyrillic letters, П for II and Ш for III as scanners have it; 0 where it is none. */
function romanValue(word: string): number {
  if (word.length > mostRomanLetters) return 0;
  let latin = "";
  for (const c of word) latin += romanLetters[c] ?? c;
  return romans.get(latin) ?? 0;
}

/**
 * Text → tokens. Numbers stay untyped until the grammar decides («10.2022», «01.09», «10.00»).
 * Every token knows its stretch of the raw text, so that nothing is lost whatever was forgiven on the way.
 */
import { lookAlikes } from "../text.ts";
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
  /** an opening quote stands before it */
  quoted: boolean;
  /** value of a number */
  value: number;
  lex: Lex | undefined;
  /** value of a Roman numeral, 0 for all else */
  roman: number;
  /** first letter is a capital */
  capital: boolean;
  /** what repair.ts did to it */
  repaired?: "typo-corrected" | "broken-word-joined";
}

const dashes = new Set("-‐‑‒–—―−÷");
const quotes = new Set("«»\"'“”„‟`’");
const isDigit = (c: string) => c >= "0" && c <= "9";
const letter = /^[\p{L}\u0306\u0308]$/u;
const isLetter = (c: string) =>
  (c >= "а" && c <= "я") || (c >= "А" && c <= "Я") || (c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || (c > "\u007f" && letter.test(c));
const isSpace = (c: string) =>
  c === " " || c === "\n" || c === "\u00a0" || (c !== "" && (c < " " || (c > "\u00a0" && /\s|\u200b|\ufeff/.test(c))));

const romans: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6, VII: 7, VIII: 8, IX: 9, X: 10 };
const romanLetters: Readonly<Record<string, string>> = { І: "I", Х: "X", П: "II", Ш: "III", У: "V", v: "V", x: "X", i: "I" };

function romanValue(word: string): number {
  if (word.length > 4) return 0;
  let latin = "";
  for (const c of word) latin += romanLetters[c] ?? c;
  return romans[latin] ?? 0;
}

function foldWord(word: string): string {
  let folded = word.toLowerCase().replaceAll("ё", "е").replace(/^ў/, "у");
  if (/[\u00ad\u0306\u0308]/.test(folded))
    folded = folded.replaceAll("\u00ad", "").normalize("NFC").replaceAll("ё", "е");
  return folded;
}

function toCyrillic(word: string): string {
  let mapped = "";
  for (const c of word) mapped += lookAlikes[c] ?? c;
  return mapped;
}

/** A folded word with its readings; Latin look-alikes are read as Cyrillic where that gives a known word. */
function readWord(raw: string): { text: string; lex: Lex | undefined } {
  const text = foldWord(raw);
  const lex = lookUp(text);
  if (lex || !/[a-z]/.test(text)) return { text, lex };
  const cyrillic = toCyrillic(text);
  const known = lookUp(cyrillic);
  return known ? { text: cyrillic, lex: known } : { text, lex };
}

/** Cuts a text into tokens in one pass. */
export function tokenize(raw: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = false;
  let broken = false;
  let quoted = false;
  const push = (kind: Token["kind"], text: string, end: number, extra?: Partial<Token>) => {
    tokens.push({ kind, text, start: at, end, spaced, broken, quoted, value: 0, lex: undefined, roman: 0, capital: false, ...extra });
    at = end;
    spaced = broken = quoted = false;
  };
  while (at < raw.length) {
    const c = raw[at] as string;
    if (isSpace(c)) {
      spaced = true;
      if (c === "\n") broken = true;
      at++;
    } else if (quotes.has(c)) {
      quoted = true;
      at++;
    } else if (isDigit(c) || digitLike(raw, at)) {
      const end = numberEnd(raw, at);
      const text = toDigits(raw.slice(at, end));
      push("number", text, end, { value: text.length > 9 ? Number.NaN : Number(text) });
    } else if (isLetter(c)) {
      const end = wordEnd(raw, at);
      const word = raw.slice(at, end);
      const { text, lex } = readWord(word);
      push("word", text, end, { lex, roman: romanValue(word), capital: c !== c.toLowerCase() });
    } else if (c === "…" || c === ".") {
      let end = at + 1;
      while (raw[end] === ".") end++;
      push("sign", c === "…" || end - at > 2 ? "…" : ".", end);
    } else {
      let end = at + 1;
      if (dashes.has(c)) while (dashes.has(raw[end] ?? "")) end++;
      push("sign", dashes.has(c) ? "-" : c, end);
    }
  }
  return tokens;
}

/** О and З written for 0 and 3: a single letter that touches a digit and no other letter. */
function digitLike(raw: string, at: number): boolean {
  if (!/[OoОоЗз]/.test(raw[at] as string)) return false;
  const before = raw[at - 1] ?? "";
  const after = raw[at + 1] ?? "";
  return !isLetter(before) && !isLetter(after) && (isDigit(before) || isDigit(after));
}

function numberEnd(raw: string, at: number): number {
  let end = at + 1;
  while (isDigit(raw[end] ?? "") || (end < raw.length && digitLike(raw, end))) end++;
  return end;
}

const toDigits = (text: string) => text.replace(/[OoОо]/g, "0").replace(/[Зз]/g, "3");

/** A word ends before a capital inside it («плануРОО»); soft hyphens, and breaks right after them, are inside it. */
function wordEnd(raw: string, at: number): number {
  let end = at + 1;
  for (;;) {
    const c = raw[end] ?? "";
    if (c === "\u00ad") end += isSpace(raw[end + 1] ?? "") ? 2 : 1;
    else if ((c === "'" || c === "’") && isLetter(raw[end + 1] ?? "")) end++;
    else if (isLetter(c) && !startsCapital(raw, end)) end++;
    else return end;
  }
}

function startsCapital(raw: string, at: number): boolean {
  const c = raw[at] as string;
  const before = raw[at - 1] as string;
  return c !== c.toLowerCase() && before !== before.toUpperCase() && isLetter(before);
}

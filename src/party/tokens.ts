import { headKind } from "./lexicon.ts";
import { nameAt } from "./names.ts";

/** How far a separator parts its neighbours: a looser tie is a greater number. */
export const Tie = { space: 0, line: 1, and: 2, comma: 3, semicolon: 4 } as const;
export type Tie = (typeof Tie)[keyof typeof Tie];

interface Stretch {
  start: number;
  end: number;
}
export interface NameToken extends Stretch {
  kind: "name";
  name: string;
}
/** `key` is the word in lower case, the parts of a compound joined by "-" without spaces. */
export interface WordToken extends Stretch {
  kind: "word";
  key: string;
  text: string;
}
/** Something inside a role that no word rule applies to: a number or a quotation. */
export interface OpaqueToken extends Stretch {
  kind: "number" | "quotation";
}
export interface BreakToken extends Stretch {
  kind: "break";
  tie: Tie;
}
export type Token = NameToken | WordToken | OpaqueToken | BreakToken;

const ties: Readonly<Record<string, Tie>> = {
  "\n": Tie.line,
  "(": Tie.line,
  ",": Tie.comma,
  "/": Tie.comma,
  "\\": Tie.comma,
  "|": Tie.comma,
  ";": Tie.semicolon,
};
const closers: Readonly<Record<string, string>> = { "«": "»", "“": "”", "„": "“", '"': '"', "(": ")" };

const ACTING = /(?:в\.? ?)?и\. ?о\.?(?!\p{L})/iuy;
const WORD = /\p{L}+(?:['’ʼ]\p{L}+)?(?:\/\p{L}(?!\p{L}))?/uy;
const DASH = / ?[-–—]{1,2}\s{0,2}(?=\p{L})/uy;
const NUMBER = /(?:№ ?)?\d+(?: ?[-–] ?\d+)?(?: ?-? ?[«"][а-яё][»"])?|[IVX]{1,4}(?!\p{L})/iuy;

/** Cuts a clean text into names, words, numbers, quotations and the breaks between them. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const missing = new Set<string>();
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at, missing);
    if (token) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

function tokenAt(text: string, at: number, missing: Set<string>): Token | null {
  const char = text.charAt(at);
  const quotation = quotationAt(text, at, missing);
  if (quotation) return quotation;
  const tie = ties[char];
  if (tie !== undefined) return { kind: "break", tie, start: at, end: at + 1 };
  if (char === "№" || match(NUMBER, text, at)) return numberAt(text, at);
  return /\p{L}/u.test(char) ? (personAt(text, at) ?? wordAt(text, at)) : null;
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

const numberAt = (text: string, at: number): Token => ({
  kind: "number",
  start: at,
  end: match(NUMBER, text, at) || at + 1,
});

/** Quotes and brackets hold together, unless a name, or in brackets a post, begins in them; `missing` keeps the closers that do not come any more. */
function quotationAt(text: string, at: number, missing: Set<string>): Token | null {
  const closer = closers[text.charAt(at)];
  if (!closer || missing.has(closer)) return null;
  if (nameAt(text, at + 1) || (closer === ")" && opensPhrase(text, at + 1))) return null;
  const close = text.indexOf(closer, at + 1);
  if (close < 0) {
    missing.add(closer);
    return null;
  }
  return { kind: "quotation", start: at, end: close + 1 };
}

const opensPhrase = (text: string, at: number): boolean =>
  headKind(text.slice(at, match(WORD, text, at) || at).toLowerCase()) !== null;

function personAt(text: string, at: number): Token | null {
  const found = nameAt(text, at);
  return found && { kind: "name", name: found.name, start: at, end: found.end };
}

function wordAt(text: string, at: number): Token {
  const acting = match(ACTING, text, at);
  if (acting) return { kind: "word", key: "и.о", text: text.slice(at, acting), start: at, end: acting };
  let end = match(WORD, text, at) || at + 1;
  const parts = [text.slice(at, end)];
  for (let next = match(DASH, text, end); next && !nameAt(text, next); next = match(DASH, text, end)) {
    end = match(WORD, text, next) || next + 1;
    parts.push(text.slice(next, end));
  }
  return word(parts, at, end);
}

const CONJUNCTIONS = new Set(["и", "і", "й", "ды", "или", "либо", "або", "а", "также", "таксама"]);

function word(parts: string[], start: number, end: number): Token {
  const key = parts.join("-").toLowerCase();
  if (CONJUNCTIONS.has(key)) return { kind: "break", tie: Tie.and, start, end };
  return { kind: "word", key, text: parts.join("-"), start, end };
}

import { headKind, isKnownWord } from "./lexicon.ts";
import { bearers } from "./name-words.ts";
import { endsAsSurname, nameAt } from "./names.ts";
import { abbreviations, modifiers, posts } from "./words.ts";

/** How far a separator parts its neighbours: a looser tie is a greater number. */
export const Tie = { space: 0, dash: 1, line: 2, and: 3, blank: 4, comma: 5, semicolon: 6 } as const;
export type Tie = (typeof Tie)[keyof typeof Tie];

interface Stretch {
  start: number;
  end: number;
}
interface NameToken extends Stretch {
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
interface OpaqueToken extends Stretch {
  kind: "number" | "quotation";
}
interface BreakToken extends Stretch {
  kind: "break";
  tie: Tie;
}
export type Token = NameToken | WordToken | OpaqueToken | BreakToken;

const ties: Readonly<Record<string, Tie>> = {
  "\n": Tie.line,
  ":": Tie.dash,
  "(": Tie.line,
  ",": Tie.comma,
  "/": Tie.comma,
  "\\": Tie.comma,
  "|": Tie.comma,
  "+": Tie.comma,
  ";": Tie.semicolon,
};
const closers: Readonly<Record<string, string>> = { "«": "»", "“": "”", "„": "“", '"': '"', "(": ")" };

const ACTING = /(?:в\.? ?)?и\. ?о\.?(?!\p{L})/iuy;
const SPACED = /(\p{Lu})[\s.]{1,2}(\p{Lu}{2,6})(?![\p{L}.])/uy;
const WORD = /\p{L}\.?\s?\/\s?\p{L}(?!\p{L})|\p{L}+(?:['’ʼ]\p{L}+)?(?:\/\p{L}(?!\p{L}))?/uy;
const CLIPPED = /\.[-–](?=\p{Ll})/uy;
const DASH = / ?[-–—]{1,2}\s{0,2}(?=\p{L})/uy;
const BRACKET = /\([\p{L}-]{1,40}\)/uy;
const NUMBER = /(?:№ ?)?\d+(?: ?[-–] ?\d+)?(?:\s?-? ?[«"][а-яё][»"]|-?[а-яё](?!\p{L}))?|[IVX]{1,4}(?!\p{L})/iuy;

/** Cuts a clean text into names, words, numbers, quotations and the breaks between them. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const missing = new Set<string>();
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at, missing, tokens);
    if (token) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

function tokenAt(text: string, at: number, missing: Set<string>, tokens: readonly Token[]): Token | null {
  const char = text.charAt(at);
  const quotation = synonymAt(text, at, tokens) ?? quotationAt(text, at, missing);
  if (quotation) return quotation;
  const tie = ties[char];
  if (tie !== undefined)
    return { kind: "break", tie: isBlankLine(char, tokens.at(-1)) ? Tie.blank : tie, start: at, end: at + 1 };
  if (/[-–—]/.test(char) && isNamed(tokens.at(-1))) return { kind: "break", tie: Tie.dash, start: at, end: at + 1 };
  if (char === "№" || match(NUMBER, text, at)) return numberAt(text, at);
  return /\p{L}/u.test(char) ? (personAt(text, at, tokens) ?? wordAt(text, at)) : null;
}

/** «Иванова – завуч», «Иванова И.И. – завуч»: a dash there parts a name from its role. */
const isNamed = (token: Token | undefined): boolean =>
  token?.kind === "name" || (token?.kind === "word" && isSurname(token.text));

const isSurname = (word: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(word) && endsAsSurname(word) && !isKnownWord(word.toLowerCase());

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

/** «обучающиеся (студенты) колледжа»: people in brackets right after people are the same ones. */
function synonymAt(text: string, at: number, tokens: readonly Token[]): Token | null {
  const before = pastLine(tokens);
  const end = text.charAt(at) === "(" ? match(BRACKET, text, at) : 0;
  if (!end || before?.kind !== "word" || headKind(before.key) !== "group") return null;
  if (headKind(text.slice(at + 1, end - 1).toLowerCase()) !== "group") return null;
  return { kind: "quotation", start: at, end };
}

/** The last token but a line break. */
function pastLine(tokens: readonly Token[]): Token | undefined {
  const last = tokens.at(-1);
  return last?.kind === "break" && last.tie === Tie.line ? tokens.at(-2) : last;
}

const isBlankLine = (char: string, before: Token | undefined): boolean =>
  char === "\n" && before?.kind === "break" && (before.tie === Tie.line || before.tie === Tie.blank);

const opensPhrase = (text: string, at: number): boolean =>
  headKind(text.slice(at, match(WORD, text, at) || at).toLowerCase()) !== null;

/** A name, but one that an institution bears is a part of the institution's: «библиотека им. И.И. Иванова». */
function personAt(text: string, at: number, tokens: readonly Token[]): Token | null {
  const found = nameAt(text, at);
  if (!found) return null;
  const before = pastLine(tokens);
  const isBorne = before?.kind === "word" && bearers.has(before.key);
  return { ...(isBorne ? { kind: "quotation" } : { kind: "name", name: found.name }), start: at, end: found.end };
}

function wordAt(text: string, at: number): Token {
  const acting = match(ACTING, text, at);
  if (acting) return { kind: "word", key: "и.о", text: text.slice(at, acting), start: at, end: acting };
  const spaced = spacedAt(text, at);
  if (spaced) return spaced;
  let end = match(WORD, text, at) || at + 1;
  const parts = [text.slice(at, end)];
  for (let next = dashAt(text, end, parts); next && !nameAt(text, next); next = dashAt(text, end, parts)) {
    end = match(WORD, text, next) || next + 1;
    parts.push(text.slice(next, end));
  }
  return word(parts, at, end);
}

/** Where the word goes on after a dash, or 0; a dot before the dash is one of a clipped word: «пед.-орг.». */
function dashAt(text: string, end: number, parts: readonly string[]): number {
  const last = parts.at(-1)?.toLowerCase() ?? "";
  const isClipped = modifiers.has(last) || abbreviations.has(last);
  if (parts.length === 1 && /[ \n]/.test(text.charAt(end)) && isSurname(parts[0] ?? "")) return 0;
  return match(DASH, text, end) || (isClipped ? match(CLIPPED, text, end) : 0);
}

/** «Р ШМО»: the abbreviation of a post whose first letter stands apart. */
function spacedAt(text: string, at: number): Token | null {
  const end = match(SPACED, text, at);
  const key = text.slice(at, end).replace(/[\s.]/g, "").toLowerCase();
  return end && posts.has(key) ? { kind: "word", key, text: key.toUpperCase(), start: at, end } : null;
}

const CONJUNCTIONS = new Set(["и", "і", "й", "ды", "или", "либо", "або", "а", "также", "таксама"]);

function word(parts: string[], start: number, end: number): Token {
  const key = parts.join("-").toLowerCase().replace(/[.\s]/g, "");
  if (CONJUNCTIONS.has(key)) return { kind: "break", tie: Tie.and, start, end };
  return { kind: "word", key, text: parts.join("-"), start, end };
}

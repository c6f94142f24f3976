/** Lists of numbers, whatever they count: «1-2», «II, IV», «первая и третья», «с 20 по 30». */
import type { NumberList, Token } from "../tokens.ts";
import { isShort, isSign, isWord, type Read, skipSigns } from "./read.ts";

/** Inclusive pairs; a single number is a pair with itself. */
export type NumberRanges = [number, number][];

/** Endings that may stand apart from their figure («3 я неделя»). */
const looseEndings = new Set(["я", "й", "ая", "ой", "ую"]);

/** One number: figures with or without an ending, a Roman numeral, an ordinal or a cardinal in words; 0 is «последний». */
export function readNumber(tokens: Token[], i: number): Read<number> | null {
  const token = tokens[i];
  if (!token) return null;
  if (isShort(token)) return { value: token.value, next: afterEnding(tokens, i + 1) };
  if (token.kind !== "word") return null;
  if (token.roman) return { value: token.roman, next: isRange(tokens, i) ? i + 1 : afterEnding(tokens, i + 1) };
  const value = token.lex?.ordinal ?? token.lex?.cardinal;
  if (value === undefined) return null;
  const unit = value === 20 || value === 30 ? tokens[i + 1]?.lex?.ordinal : undefined;
  return unit && unit < 10 ? { value: value + unit, next: i + 2 } : { value, next: afterLast(tokens, i + 1, value) };
}

/** «посл. пятница» */
const afterLast = (tokens: Token[], i: number, value: number) => (value === 0 ? skipSigns(tokens, i, ".") : i);

/** «IV-I»: the second numeral is no ending («IV-і»). */
const isRange = (tokens: Token[], i: number) =>
  isSign(tokens[i + 1], "-") && tokens[i + 2]?.capital === true && tokens[i + 2]?.roman !== 0;

function afterEnding(tokens: Token[], i: number): number {
  const dash = isSign(tokens[i], "-") ? 1 : 0;
  const ending = tokens[i + dash];
  if (!ending?.lex?.ending) return i;
  const glued = !ending.spaced && (dash === 1 || !isWord(ending, "and"));
  const apart = dash === 1 ? !isWord(ending, "and") : looseEndings.has(ending.text);
  if (!glued && !apart) return i;
  return afterEnding(tokens, i + dash + 1);
}

/** Between the ends of a range: a dash, «…», «по», «до», «-по»; the token after it, or null. */
export function afterConnector(tokens: Token[], i: number): number | null {
  const at = skipSigns(tokens, i, "-…");
  if (isWord(tokens[at], "along", "to")) return at + 1;
  return at > i ? at : null;
}

function readItem(tokens: Token[], i: number): Read<[number, number]> | null {
  const opened = isWord(tokens[i], "from");
  const from = readNumber(tokens, opened ? i + 1 : i);
  if (!from) return null;
  const alone: Read<[number, number]> = { value: [from.value, from.value], next: from.next };
  const numeric = isSign(tokens[from.next], ".") && tokens[from.next + 1]?.kind === "number";
  const at = numeric ? null : afterConnector(tokens, afterNumberWord(tokens, from.next));
  const to = at === null ? null : readNumber(tokens, at);
  if (!to) return opened ? null : alone;
  return { value: [from.value, to.value], next: to.next };
}

/** «с 20 числа по 30 число»: the word inside a range is passed over. */
const afterNumberWord = (tokens: Token[], i: number) => (isWord(tokens[i], "number") ? i + 1 : i);

/** The place of the next item of a list, or null: after «,», «и», «;», «/» or a line break. */
function nextItem(tokens: Token[], i: number): number | null {
  const signs = skipSigns(tokens, i, ",;/&");
  const at = isWord(tokens[signs], "and") ? signs + 1 : signs;
  return at > i || tokens[at]?.broken ? at : null;
}

/** A list of numbers and ranges; it ends before a number that begins a date of its own («1, 02.09»). Many rules ask: it is read once. */
export function readNumbers(tokens: Token[], i: number): NumberList | null {
  const token = tokens[i];
  if (!token) return null;
  if (token.numbers === undefined) token.numbers = readList(tokens, i);
  return token.numbers;
}

function readList(tokens: Token[], i: number): NumberList | null {
  let item = readItem(tokens, i);
  if (!item) return null;
  const value: NumberRanges = [];
  let next = i;
  while (item) {
    value.push(item.value);
    next = item.next;
    if (isSign(tokens[next], ".") && tokens[next + 1]?.kind === "number") break;
    const at = nextItem(tokens, next);
    item = at === null ? null : readItem(tokens, at);
  }
  return { value, next };
}

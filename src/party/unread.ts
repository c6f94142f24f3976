import { Tie, type Token } from "./tokens.ts";
import { fields, prepositions, remarks, strangers } from "./words.ts";

/**
 * The words of a cell that became no party, as written, those that stand together as one.
 * Beside a party a room, a telephone or a date is no trouble; where there is no party at all, anything left is.
 */
export function unread(tokens: readonly Token[], left: readonly number[], text: string, anyParty: boolean): string[] {
  return stretches(tokens, left)
    .filter((stretch) => !anyParty || !isRemark(stretch, text))
    .map((stretch) => text.slice(stretch[0]?.start, stretch.at(-1)?.end).replace(/\s+/g, " "))
    .filter((words) => /[\p{L}\d]/u.test(words)); // a ditto mark in quotes says nothing
}

/** Tokens that were left, cut where a token that was used or a comma stands between them. */
function stretches(tokens: readonly Token[], left: readonly number[]): Token[][] {
  const found: Token[][] = [];
  left.forEach((at, order) => {
    const before = left[order - 1];
    if (before === undefined || tokens.slice(before + 1, at).some(parts)) found.push([]);
    found.at(-1)?.push(tokens[at] as Token);
  });
  return found;
}

const parts = (token: Token): boolean => token.kind !== "break" || token.tie >= Tie.blank;

/** «каб. 12», «до 15 сентября», «(5 «А»)»: says where or when, or is a letter or a field of work by itself. */
function isRemark(stretch: readonly Token[], text: string): boolean {
  if (stretch.some(({ kind, start }) => kind === "quotation" && text.charAt(start) !== "(")) return false;
  const words = stretch.flatMap((token) => (token.kind === "word" ? token.key : []));
  return words.some((word) => strangers.has(word)) || words.every(isQuiet);
}

const isQuiet = (word: string): boolean =>
  word.length === 1 || prepositions.has(word) || remarks.has(word) || fields.has(word);

import { inflectedKind, isOblique } from "./lexicon.ts";
import type { Phrase } from "./phrases.ts";
import { Tie, type Token, type WordToken } from "./tokens.ts";
import { together } from "./words.ts";

const MAX_LOOK = 8;

/** Reads «совместно с библиотекой», «при участии родителей» at `at`: the party it names, as written, and the place of its noun; else null. */
export function togetherAt(tokens: readonly Token[], at: number): { phrase: Phrase; at: number } | null {
  for (const { openers, links, endings } of together) {
    if (!isOneOf(tokens[at], openers)) continue;
    const link = pastLine(tokens, at + 1);
    if (isOneOf(tokens[link], links)) return nounFrom(tokens, pastLine(tokens, link + 1), endings);
  }
  return null;
}

const isOneOf = (token: Token | undefined, words: ReadonlySet<string>): token is WordToken =>
  token?.kind === "word" && words.has(token.key);

function pastLine(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.kind === "break" && token.tie === Tie.line ? at + 1 : at;
}

/** The noun in the wanted case, past the words of that case before it. */
function nounFrom(tokens: readonly Token[], from: number, endings: Readonly<Record<string, readonly string[]>>) {
  for (let look = from; look < from + MAX_LOOK; look = pastLine(tokens, look + 1)) {
    const token = tokens[look];
    if (token?.kind !== "word") return null;
    const kind = inflectedKind(token.key, endings);
    if (kind) return { phrase: { kind, tokens: tokens.slice(from, look + 1), tie: Tie.semicolon }, at: look };
    if (!isOblique(token.key)) return null;
  }
  return null;
}

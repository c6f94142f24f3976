import { dativeEndings, instrumentalEndings } from "./endings.ts";
import { type HeadKind, inflectedKind, isKnownWord, isOblique, nominativeAdjective } from "./lexicon.ts";
import { isAbbreviation, type Phrase } from "./phrases.ts";
import { Tie, type Token, type WordToken } from "./tokens.ts";
import { peopleBefore, together } from "./words.ts";

/** Endings of a case with the endings of the nominative that may stand for them. */
export type Case = Readonly<Record<string, readonly string[]>>;

/** A party in an oblique case: its words so far, the place of its noun, and the case, in which others may follow. */
export interface Joint {
  phrase: Phrase;
  at: number;
  endings: Case;
}

const MAX_LOOK = 8;

/** Reads «совместно с библиотекой», «при участии родителей» at `at`: the party it names, as written; else null. */
export function togetherAt(tokens: readonly Token[], at: number): Joint | null {
  for (const { openers, links, endings } of together) {
    if (!isOneOf(tokens[at], openers)) continue;
    const link = pastLine(tokens, at + 1);
    if (isOneOf(tokens[link], links)) return jointAt(tokens, pastLine(tokens, link + 1), endings);
  }
  return null;
}

/** «Заместителю директора», «Классными руководителями»: a cell that says whom, or by whom. */
export const obliqueAt = (tokens: readonly Token[], at: number): Joint | null =>
  jointAt(tokens, at, dativeEndings) ?? jointAt(tokens, at, instrumentalEndings);

const isOneOf = (token: Token | undefined, words: ReadonlySet<string>): token is WordToken =>
  token?.kind === "word" && words.has(token.key);

/** The place at `at`, or the one after a line break that stands there. */
export function pastLine(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.kind === "break" && token.tie === Tie.line ? at + 1 : at;
}

/** The noun in the wanted case, past the words of that case before it. */
export function jointAt(tokens: readonly Token[], from: number, endings: Case): Joint | null {
  let isOfPeople = false;
  for (let look = from; look < from + MAX_LOOK; look = pastLine(tokens, look + 1)) {
    const token = tokens[look];
    if (token?.kind !== "word") return null;
    const kind = kindOf(token, endings);
    if (kind) {
      const phrase = { kind: isOfPeople && kind === "organization" ? "group" : kind, tie: Tie.semicolon } as const;
      return { phrase: { ...phrase, tokens: tokens.slice(from, look + 1) }, at: look, endings };
    }
    if (!isOblique(token.key) && nominativeAdjective(token.key) === null) return null;
    isOfPeople ||= peopleBefore.has(nominativeAdjective(token.key) ?? "");
  }
  return null;
}

/** An abbreviation does not decline. */
const kindOf = (token: WordToken, endings: Case): HeadKind | null =>
  inflectedKind(token.key, endings) ?? (isAbbreviation(token) && !isKnownWord(token.key) ? "organization" : null);

import { describes, type HeadKind, headKind, isKnownWord, isModifier, isOblique } from "./lexicon.ts";
import { Tie, type Token, type WordToken } from "./tokens.ts";
import { fields, genitiveTwins, peopleBefore, prepositions, strangers, wantComplement } from "./words.ts";

/** The phrase being read: its tokens so far, and what parts it from the one before. */
export interface Phrase {
  kind: HeadKind;
  tokens: Token[];
  tie: Tie;
}

/** What has been read when the next token comes: an open phrase, and the strongest break since its last token. */
export interface Reading {
  phrase: Phrase | null;
  tie: Tie;
}

/** The noun that decides what a phrase is, and its place among the tokens. */
export interface Head {
  kind: HeadKind;
  at: number;
}

const MAX_MODIFIERS = 4;
const MAX_ABBREVIATION = 10;

/** Finds the noun of a phrase that would begin at `at`, past the words that only describe it. */
export function headAt(tokens: readonly Token[], at: number): Head | null {
  let people = false;
  for (let look = at, words = 0; words <= MAX_MODIFIERS; look++) {
    const token = tokens[look];
    if (token?.kind === "break" && token.tie <= Tie.and && words > 0) continue;
    if (token?.kind !== "word") return null;
    const kind = kindOf(token);
    if (kind && !describesNext(tokens, look, words === 0)) {
      return { kind: kind === "organization" && people ? "group" : kind, at: look };
    }
    if (!kind && !isModifier(token.key)) return null;
    people ||= peopleBefore.has(token.key);
    words++;
  }
  return null;
}

const kindOf = (token: WordToken): HeadKind | null =>
  headKind(token.key) ?? (isAbbreviation(token) && !isKnownWord(token.key) ? "organization" : null);

/** Whether the noun at `at` only describes the one after it; a line break may part them where the second is in lower case. */
function describesNext(tokens: readonly Token[], at: number, first: boolean): boolean {
  const [token, next, beyond] = tokens.slice(at, at + 3);
  const broken = next?.kind === "break" && next.tie === Tie.line;
  const noun = broken ? beyond : next;
  if (token?.kind !== "word" || noun?.kind !== "word" || kindOf(noun) === null) return false;
  return describes(token.key, noun.key, first && !broken) && !(broken && isCapital(noun));
}

function isAbbreviation({ text }: WordToken): boolean {
  const capitals = text.replace(/[^\p{Lu}]/gu, "").length;
  if (isModifier(text.toLowerCase())) return false;
  return text.length <= MAX_ABBREVIATION && capitals >= 2 && text.length - capitals <= 2 && /^\p{Lu}/u.test(text);
}

/** Whether a head that was found begins a party of its own rather than depend on the phrase before it. */
export function opens(head: Head, tokens: readonly Token[], at: number, { phrase, tie }: Reading): boolean {
  if (!phrase) return true;
  if (tie === Tie.space && tokens.slice(at, head.at).some(({ kind }) => kind === "break")) return false;
  const noun = tokens[head.at] as WordToken;
  const before = phrase.tokens.at(-1);
  const wanted = before?.kind === "word" && wantComplement.has(before.key);
  if (tie === Tie.space) return !isDependent(head.kind, noun, wanted);
  if (before?.kind !== "word") return true;
  if (tie === Tie.line) return !((wanted || isGenitiveBody(head.kind, noun)) && isDependent(head.kind, noun, wanted));
  return !(tie === Tie.and && isAbbreviation(noun) && isAbbreviation(before) && phrase.kind !== "organization");
}

/** Whether the noun can be the complement of a noun straight before it. */
const isDependent = (kind: HeadKind, noun: WordToken, wanted: boolean): boolean =>
  kind === "organization" || (genitiveTwins.has(noun.key) && (wanted || !isCapital(noun)));

/** «директор ⏎ гимназии»: a line break does not make a body in the genitive another party. */
const isGenitiveBody = (kind: HeadKind, noun: WordToken): boolean =>
  kind === "organization" && genitiveTwins.has(noun.key) && !isCapital(noun);

const isCapital = ({ text }: WordToken): boolean => /^\p{Lu}/u.test(text);

/** Whether the token at `at`, which opens nothing, belongs to the phrase before it. */
export function continues(phrase: Phrase, tokens: readonly Token[], at: number, tie: Tie): boolean {
  const token = tokens[at] as Token;
  if (tie === Tie.semicolon) return false;
  if (token.kind !== "word") return tie <= Tie.line || phrase.tokens.some(({ kind }) => kind === token.kind);
  if (strangers.has(token.key) || leadsToStranger(tokens, at)) return false;
  if (tie === Tie.space) return true;
  if (fields.has(token.key)) return tie < Tie.comma || hasField(phrase);
  if (isCapital(token)) return tie <= Tie.and && (isAbbreviation(token) || isOblique(token.key));
  return tie < Tie.comma ? !isStray(token, tie) : isOblique(token.key);
}

const hasField = ({ tokens }: Phrase): boolean =>
  tokens.some((token) => token.kind === "word" && (token.key === "по" || token.key === "па"));

const isStray = ({ key }: WordToken, tie: Tie): boolean => tie === Tie.and && prepositions.has(key);

function leadsToStranger(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token?.kind === "word" && next?.kind === "word" && isModifier(token.key) && strangers.has(next.key);
}

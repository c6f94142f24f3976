import { nominativeEndings } from "./endings.ts";
import { describes, type HeadKind, headKind, isKnownWord, isModifier, kindAfter } from "./lexicon.ts";
import { Tie, type Token, type WordToken } from "./tokens.ts";
import { notDeputies, peopleBefore, pluralTwins, quantifiers } from "./words.ts";

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

/** The noun that decides what a phrase is, its place among the tokens, and whether an adjective shows it to be a nominative. */
export interface Head {
  kind: HeadKind;
  at: number;
  nominative: boolean;
}

const MAX_MODIFIERS = 4;
const MAX_ABBREVIATION = 10;

/** Finds the noun of a phrase that would begin at `at`, past the words that only describe it. */
export function headAt(tokens: readonly Token[], at: number): Head | null {
  const before: string[] = [];
  for (let look = at; before.length <= MAX_MODIFIERS; look++) {
    const token = tokens[look];
    if (token?.kind === "break" && token.tie <= Tie.blank && before.length > 0) continue;
    if (token?.kind !== "word") return null;
    const nominative = before.some(isNominative);
    const kind = kindAfter(token.key, before.at(-1)) ?? kindOf(token, nominative);
    if (kind && !describesNext(tokens, look, before.length === 0)) {
      const people = kind === "organization" && before.some((key) => peopleBefore.has(key));
      return { kind: people ? "group" : kind, at: look, nominative };
    }
    if (!kind && !isModifier(token.key)) return null;
    before.push(token.key);
  }
  return null;
}

/** «ЗДУР», «ЗАХР»: a deputy («зам.») or a head («зав.») in capitals. */
const isDeputy = (key: string): boolean => /^з\p{L}{2,4}$/u.test(key) && !notDeputies.has(key);

const isNominative = (key: string): boolean => nominativeEndings.some((ending) => key.endsWith(ending));

function kindOf(token: WordToken, nominative: boolean): HeadKind | null {
  if (pluralTwins.has(token.key) && !nominative && !isCapital(token)) return null;
  const kind = headKind(token.key);
  if (kind || !isAbbreviation(token) || isKnownWord(token.key)) return kind;
  return isDeputy(token.key) ? "post" : "organization";
}

/** Whether the noun at `at` only describes the one after it; a line break may part them where the second is in lower case. */
function describesNext(tokens: readonly Token[], at: number, first: boolean): boolean {
  if (quantifies(tokens, at)) return true;
  const [token, next, beyond] = tokens.slice(at, at + 3);
  const broken = next?.kind === "break" && next.tie === Tie.line;
  const noun = broken ? beyond : next;
  if (token?.kind !== "word" || noun?.kind !== "word") return false;
  if ((kindAfter(noun.key, token.key) ?? kindOf(noun, false)) === null) return false;
  return describes(token.key, noun.key, first && !broken) && !(broken && isCapital(noun));
}

/** «все классные руководители»: the noun comes after adjectives. */
function quantifies(tokens: readonly Token[], at: number): boolean {
  const [token, next, beyond] = tokens.slice(at, at + 3);
  if (token?.kind !== "word" || !quantifiers.has(token.key)) return false;
  const isBroken = next?.kind === "break" && next.tie === Tie.line;
  const word = isBroken ? beyond : next;
  if (word?.kind !== "word" || quantifiers.has(word.key) || (isBroken && isCapital(word))) return false;
  return headAt(tokens, at + (isBroken ? 2 : 1)) !== null;
}

/** Whether the word is one of capitals, as abbreviations of bodies are. */
export function isAbbreviation({ text }: WordToken): boolean {
  const capitals = text.replace(/[^\p{Lu}]/gu, "").length;
  if (isModifier(text.toLowerCase()) || text.includes("/")) return false;
  return text.length <= MAX_ABBREVIATION && capitals >= 2 && text.length - capitals <= 2 && /^\p{Lu}/u.test(text);
}

/** Whether the word begins with a capital letter. */
export const isCapital = ({ text }: WordToken): boolean => /^\p{Lu}/u.test(text);

import { genitiveAdjectiveEndings, genitiveEndings, participleEndings } from "./endings.ts";
import { headKind, inflectedKind, isModifier, isOblique } from "./lexicon.ts";
import { forces, ranks } from "./name-words.ts";
import { type Head, isAbbreviation, isCapital, type Phrase, type Reading } from "./phrases.ts";
import { pastLine } from "./together.ts";
import { Tie, type Token, type WordToken } from "./tokens.ts";
import {
  adjectivesBefore,
  bodies,
  clippedAdjectives,
  clippedGenitives,
  deputies,
  fields,
  genitiveTwins,
  objectPrepositions,
  pairedBodies,
  prepositions,
  strangers,
  superiors,
  teachers,
  wantComplement,
} from "./words.ts";

/** Whether a head that was found begins a party of its own rather than depend on the phrase before it. */
export function opens(head: Head, tokens: readonly Token[], at: number, { phrase, tie }: Reading): boolean {
  if (!phrase) return !takesObject(tokens[at - 1]);
  if (tie === Tie.space && tokens.slice(at, head.at).some(({ kind }) => kind === "break")) return false;
  const noun = tokens[head.at] as WordToken;
  const before = phrase.tokens.at(-1);
  if (tie <= Tie.line && belongs(noun, tokens[pastLine(tokens, head.at + 1)], phrase)) return false;
  if (tie === Tie.space) return !isDependent(head, noun, phrase);
  if (before?.kind !== "word") return true;
  if (tie === Tie.line) return !dependsAbove(head, noun, phrase, before);
  return !(tie === Tie.and && isAbbreviation(noun) && (isListOfFields(phrase, before) || isPair(before, noun)));
}

/** «капитан милиции» after a post, «уч. части» after any. */
function belongs({ key }: WordToken, next: Token | undefined, { kind }: Phrase): boolean {
  const after = next?.kind === "word" ? next.key : undefined;
  return (kind === "post" && isRank(key, after)) || (adjectivesBefore[key]?.has(after ?? "") ?? false);
}

/** Whether a post's noun with the word after it is a rank. */
export const isRank = (noun: string, after: string | undefined): boolean =>
  ranks.has(noun) && (after === undefined || forces.has(after));

/** Whether the noun that begins a line goes on with the line above. */
function dependsAbove(head: Head, noun: WordToken, phrase: Phrase, before: WordToken): boolean {
  if (takesObject(before) || isGenitiveAdjective(before)) return true;
  return (wants(before) || isGenitiveBelow(head, noun, phrase)) && isDependent(head, noun, phrase);
}

const wants = (token: Token | undefined): boolean => token?.kind === "word" && wantComplement.has(token.key);

/** Whether the noun can be the complement of what stands straight before it. */
function isDependent(head: Head, noun: WordToken, phrase: Phrase): boolean {
  const before = phrase.tokens.at(-1);
  if (takesObject(before) || clippedAdjectives.has(noun.key)) return true;
  if (clippedGenitives.has(noun.key)) return before?.kind === "word" && deputies.has(before.key);
  if (head.nominative) return phrase.kind === "organization" && head.kind === "organization";
  if (!genitiveTwins.has(noun.key)) return isPlainBody(head, noun, phrase);
  if (isPerson(noun) && isColleague(noun, phrase)) return false;
  return wants(before) || !isCapital(noun);
}

/** «ответственный за музей», «зам. по восп. работе»: what looks like a nominative is the preposition's object. */
const takesObject = (token: Token | undefined): boolean => token?.kind === "word" && objectPrepositions.has(token.key);

/** «молодого ⏎ учителя»: the noun is still to come. */
const isGenitiveAdjective = ({ key }: WordToken): boolean =>
  genitiveAdjectiveEndings.some((ending) => key.endsWith(ending));

/** An abbreviation does not decline; any other nominative depends on an institution only: «УО Колледж». */
const isPlainBody = ({ kind }: Head, noun: WordToken, phrase: Phrase): boolean =>
  isAbbreviation(noun) || bodies.has(noun.key)
    ? kind !== "post"
    : kind === "organization" && phrase.kind === "organization";

const isPerson = ({ key }: WordToken): boolean => inflectedKind(key, genitiveEndings) === "post";

/** «Администрация учителя», «зам. директора учителя»: nobody's complement but a deputy's, so people in the plural. */
function isColleague({ key }: WordToken, { kind, tokens }: Phrase): boolean {
  const before = tokens.at(-1);
  if (before?.kind !== "word" || headKind(before.key) === null || deputies.has(before.key)) return false;
  return kind === "group" || (kind === "post" && !superiors.has(key));
}

/** «директор ⏎ гимназии», «секретарь ⏎ директора»: a line break does not make a genitive another party. */
const isGenitiveBelow = ({ kind }: Head, noun: WordToken, phrase: Phrase): boolean =>
  !isCapital(noun) &&
  genitiveTwins.has(noun.key) &&
  (kind === "organization" || (phrase.kind === "post" && superiors.has(noun.key)));

/** «зам. по УР и ВР», «учитель башкирского языка и КБ»: an abbreviation after «и» is another field of the same work. */
const isListOfFields = ({ kind, tokens }: Phrase, before: WordToken): boolean =>
  kind !== "organization" && (isAbbreviation(before) || (tokens.some(isTeacher) && !isTeacher(before)));

/** «КДН и ЗП» is one body. */
const isPair = (before: WordToken, noun: WordToken): boolean => pairedBodies[before.key] === noun.key;

const isTeacher = (token: Token): boolean => token.kind === "word" && teachers.has(token.key);

/** Whether the token at `at`, which opens nothing, belongs to the phrase before it. */
export function continues(phrase: Phrase, tokens: readonly Token[], at: number, tie: Tie): boolean {
  const token = tokens[at] as Token;
  if (tie === Tie.semicolon || tie === Tie.dash) return false;
  if (token.kind !== "word") return tie <= Tie.line || phrase.tokens.some(({ kind }) => kind === token.kind);
  if (strangers.has(token.key) || leadsToStranger(tokens, at)) return false;
  if (tie === Tie.space) return true;
  if (fields.has(token.key)) return tie < Tie.comma || hasField(phrase);
  if (isCapital(token)) return tie <= Tie.and && continuesCapital(phrase, token, tie);
  if (tie < Tie.comma) return !isStray(token, tie);
  return isOblique(token.key) || isParticiple(token.key) || (hasField(phrase) && isDative(token.key));
}

const continuesCapital = (phrase: Phrase, token: WordToken, tie: Tie): boolean =>
  isAbbreviation(token) || isOblique(token.key) || (tie === Tie.line && isComplement(phrase, token));

/** «Председатель ⏎ Совета общежития»: a genitive on the next line. */
const isComplement = ({ tokens }: Phrase, { key }: WordToken): boolean =>
  wants(tokens.at(-1)) && inflectedKind(key, genitiveEndings) !== null;

const isParticiple = (key: string): boolean => participleEndings.some((ending) => key.endsWith(ending));

/** «отдел по образованию, спорту и туризму» */
const isDative = (key: string): boolean => /\p{L}{2}(?:[ую]|[^ыиоеё]е)$/u.test(key);

const hasField = ({ tokens }: Phrase): boolean =>
  tokens.some((token) => token.kind === "word" && (token.key === "по" || token.key === "па"));

const isStray = ({ key }: WordToken, tie: Tie): boolean => tie === Tie.and && prepositions.has(key);

function leadsToStranger(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token?.kind === "word" && next?.kind === "word" && isModifier(token.key) && strangers.has(next.key);
}

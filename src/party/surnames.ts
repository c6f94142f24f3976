import { adjectiveSurnameEndings, genitiveEndings, womanEndings } from "./endings.ts";
import { headKind, inflectedKind, isKnownWord, isNominativeOnly } from "./lexicon.ts";
import { endsAsSurname } from "./names.ts";
import { headAt } from "./phrases.ts";
import { isPluralPost } from "./role-forms.ts";
import { Tie, type Token, type WordToken } from "./tokens.ts";
import { wantComplement } from "./words.ts";

/**
 * A surname without initials counts as a name where it is all of its part of the cell («Иванова, Петрова»)
 * or ends one after a post: «психолог Иванова», «психолог ⏎ Иванова;». Beside a post or another name its ending
 * may be any that tells it from a complement: «Директор Мацкель», «Иванова, Сокол».
 */
export function bareSurnames(tokens: readonly Token[]): Token[] {
  const found = listsOf(tokens).flatMap((list) => {
    const all = isListOfSurnames(list);
    return list.map((token, at) => (token.kind === "word" && (all || isBareSurname(list, at)) ? nameOf(token) : token));
  });
  return found.map((token, at) => (isBesideName(found, at) ? nameOf(token as WordToken) : token));
}

const nameOf = ({ text, start, end }: WordToken): Token => ({ kind: "name", name: text, start, end });

/** The tokens up to each semicolon. */
function listsOf(tokens: readonly Token[]): Token[][] {
  const lists: Token[][] = [[]];
  for (const token of tokens) {
    lists.at(-1)?.push(token);
    if (token.kind === "break" && token.tie === Tie.semicolon) lists.push([]);
  }
  return lists;
}

/** «Кныш, Верас»: two words or more, each by itself, and no one an oblique case or anything that we know. */
function isListOfSurnames(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind !== "break");
  const parted = tokens.every(({ kind }, at) => kind === "break" || tokens[at + 1]?.kind !== "word");
  return parted && words.length > 1 && words.every((word) => word.kind === "word" && isLoneSurname(word));
}

const isLoneSurname = (word: WordToken): boolean => isUnknown(word) && isNominativeOnly(word.key);

function isBareSurname(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || !isUnknown(token) || !endsPart(tokens, at)) return false;
  if (token.key.split("-").some(endsAsSurname) && token.key.length >= SHORTEST && beginsPart(tokens, at)) return true;
  if (isAfterPost(tokens, at)) return endsAsSurname(token.key) || isNominative(token.key);
  return endsPhraseOfPost(tokens, at) && (isWoman(token) || isNominative(token.key));
}

/** A part of its own next to a part that is a name. */
function isBesideName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || !isLoneSurname(token)) return false;
  const isBeside = [-1, 1].some((step) => pastBreaks(tokens, at, step)?.kind === "name");
  return isBeside && beginsPart(tokens, at) && endsPart(tokens, at);
}

function pastBreaks(tokens: readonly Token[], at: number, step: number): Token | undefined {
  const near = [1, 2, 3].map((far) => tokens[at + far * step]);
  return near.find((token) => token !== undefined && token.kind !== "break");
}

const SHORTEST = 5; // in letters: shorter endings are those of many words
const LONGEST_ROLE = 12; // in tokens

const isUnknown = ({ key, text }: WordToken): boolean =>
  /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}{2,})?$/u.test(text) &&
  ![key, key.slice(0, -2)].some(isKnownWord) &&
  inflectedKind(key, genitiveEndings) === null;

/** «Мацкель», «Заречская»: no complement ends so. */
const isNominative = (key: string): boolean =>
  adjectiveSurnameEndings.some((ending) => key.endsWith(ending)) || isNominativeOnly(key);

const isWoman = ({ key }: WordToken): boolean => womanEndings.some((ending) => key.endsWith(ending));

/** Whether nothing stands before the word but a separator; a line break alone may be one inside a phrase. */
function beginsPart(tokens: readonly Token[], at: number): boolean {
  const [beyond, before] = [tokens[at - 2], tokens[at - 1]];
  if (!before) return true;
  return before.kind === "break" && (before.tie > Tie.line || beyond?.kind !== "word");
}

function isAfterPost(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const post = before?.kind === "break" && before.tie === Tie.line ? tokens[at - 2] : before;
  if (post?.kind !== "word") return false;
  if (wantComplement.has(post.key)) return false;
  return headKind(post.key) === "post" || isPluralPost(post.key);
}

/** «Директор гимназии Мацкель», «Зам. директора Мацкель»: a post stands before it in its part of the cell. */
function endsPhraseOfPost(tokens: readonly Token[], at: number): boolean {
  for (let look = at - 1; look >= Math.max(0, at - LONGEST_ROLE); look--) {
    const token = tokens[look];
    if (token?.kind === "name" || (token?.kind === "break" && token.tie !== Tie.line)) return false;
    if (token?.kind === "word" && headKind(token.key) === "post") return true;
  }
  return false;
}

function endsPart(tokens: readonly Token[], at: number): boolean {
  const [end, next] = [tokens[at + 1], tokens[at + 2]];
  if (!end) return true;
  if (end.kind !== "break") return false;
  return end.tie !== Tie.line || next?.kind !== "word" || headAt(tokens, at + 2) !== null;
}

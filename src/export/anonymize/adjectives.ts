/** Surnames that are common adjectives: «Великой победы» names nobody, «поручить Великой» does. */
import { isKnownWord } from "../../party/lexicon.ts";
import { fold } from "../../text.ts";
import type { Word } from "./given.ts";
import type { Surnames } from "./surnames.ts";
import { caseEndings, commonAdjectives } from "./words.ts";

/** The word stands before a noun, as adjectives do: next to it is a longer word that is no verb, and no post before it. */
export function isAdjective(text: string, words: readonly Word[], at: number, surnames: Surnames): boolean {
  const [before, word, next] = [words[at - 1], words[at] as Word, words[at + 1]];
  if (!next || next.text.length < shortestNoun || !isCommon(word.text)) return false;
  const isPost = before !== undefined && isKnownWord(before.text.toLowerCase());
  const isNoun = !isVerb(next.text, word.text) && surnames.find(next.text).length === 0;
  return !isPost && isNoun && /^\s{1,2}$/.test(text.slice(word.end, next.start));
}

/** «Великая проводит»: nouns have no such ending, and none in «-т» is a woman's adjective's. */
const isVerb = (next: string, word: string): boolean =>
  verb.test(next) || (/ая$/i.test(word) && /[еёиуюая]т$/i.test(next));

const verb = /(?:т[ьи]|ть?ся|[аяу]ет|одит|овит|[іы]ць|цца)$/i;

/** Shorter words are mostly prepositions: «Великой до пятницы». */
const shortestNoun = 4;

function isCommon(surname: string): boolean {
  const word = fold(surname);
  return caseEndings.some((end) => word.endsWith(end) && commonAdjectives.has(word.slice(0, -end.length)));
}

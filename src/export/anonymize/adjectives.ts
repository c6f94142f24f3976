/** Surnames that are common adjectives: «Великой победы» names nobody, «поручить Великой» does. */
import { isKnownWord } from "../../party/lexicon.ts";
import { fold } from "../../text.ts";
import type { Word } from "./given.ts";
import type { Surnames } from "./surnames.ts";
import { caseEndings, commonAdjectives } from "./words.ts";

/** The word stands before a noun, as adjectives do: next to it is a longer word that is no infinitive, and no post before it. */
export function isAdjective(text: string, words: readonly Word[], at: number, surnames: Surnames): boolean {
  const [before, word, next] = [words[at - 1], words[at] as Word, words[at + 1]];
  if (!next || next.text.length < shortestNoun || !isCommon(word.text)) return false;
  const isPost = before !== undefined && isKnownWord(before.text.toLowerCase());
  const isNoun = !/т[ьи](?:ся)?$/i.test(next.text) && surnames.find(next.text).length === 0;
  return !isPost && isNoun && /^\s{1,2}$/.test(text.slice(word.end, next.start));
}

/** Shorter words are mostly prepositions: «Великой до пятницы». */
const shortestNoun = 4;

function isCommon(surname: string): boolean {
  const word = fold(surname);
  return caseEndings.some((end) => word.endsWith(end) && commonAdjectives.has(word.slice(0, -end.length)));
}

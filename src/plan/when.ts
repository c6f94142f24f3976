/** Periods inside a sentence, found by their words alone: «– до 15 сентября», «в течение года», «05.09 – …». What they mean is a matter of the period stage. */
import { anyBegins, words } from "./fold.ts";
import { monthOf } from "./months.ts";
import { settings } from "./settings.ts";
import { periodBeginnings } from "./words/periods.ts";
import {
  leadingOpenings,
  neverAlone,
  periodAbbreviations,
  periodAfterBy,
  periodLinks,
  periodOpenings,
} from "./words/prose.ts";

/** A text in two parts, the separator between them left out. */
export interface Split {
  period: string;
  rest: string;
}

interface Token {
  word: string;
  start: number;
  end: number;
  /** A dash, a comma, a bracket or the end of a sentence stands before it. */
  setOff: boolean;
}

const links = new Set(periodLinks);
const roman = /^[ivxіх]{1,4}$/;
const number = /^(?:\d{1,2}|(?:19|20)\d\d)$/;
const numericDate = /(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\s?\.\s?(?:0[1-9]|1[0-2])(?!\d)/;
const separator = /(?:^|\s)[-–—−]\s|[,;:(]|[\p{L}\d»"]{2}\.\s/u;
const marksBefore = /^[\s.,;:)–—−-]+/;
const marksAfter = /[\s,;:(–—−-]+$/;

/** Whether the text says nothing but when: every word is one of periods, and one of them makes a period. */
export function isPeriodPhrase(text: string): boolean {
  const tokens = tokensOf(text);
  return tokens.length > 0 && tokens.every(isAllowed) && makesPeriod(tokens, text);
}

/** «05.09 – Линейка», «С 1 по 5 мая провести сбор»: a period at the beginning, and what follows it. */
export function leadingPeriod(text: string): Split | null {
  const head = text.slice(0, settings.prosePeriod);
  const tokens = tokensOf(head);
  const stop = tokens.findIndex((token) => !isAllowed(token));
  for (let count = stop < 0 ? tokens.length : stop; count > 0; count -= 1) {
    const [last, next] = [tokens[count - 1] as Token, tokens[count]];
    const dated = numericDate.test(text.slice(0, last.end));
    const opened = leadingOpenings.includes(tokens[0]?.word ?? "") && count === stop;
    if (!(next?.setOff || opened || (dated && count === stop)) || !next) continue;
    const end = text[last.end] === "." ? last.end + 1 : last.end;
    const found = text.slice(0, end);
    if (makesPeriod(tokens.slice(0, count), found))
      return { period: clean(found), rest: text.slice(end).replace(marksBefore, "") };
  }
  return null;
}

/** «Провести сбор – до 15 сентября», «Беседы (ежемесячно).»: the longest period at the end, and what stands before it. */
export function trailingPeriod(text: string): Split | null {
  const from = Math.max(0, text.length - settings.prosePeriod);
  const tokens = tokensOf(text.slice(from));
  const first = tokens.findLastIndex((token) => !isAllowed(token)) + 1;
  for (let at = Math.max(1, first); at < tokens.length; at += 1) {
    const { start, setOff, word } = tokens[at] as Token;
    const opens = periodOpenings.includes(word) && tokens.length - at > 1;
    const begin = from + (/[«"]/.test(text[from + start - 1] ?? "") ? start - 1 : start);
    const found = text.slice(begin);
    if ((setOff || opens) && makesPeriod(tokens.slice(at), found))
      return { period: clean(found), rest: text.slice(0, begin).replace(marksAfter, "") };
  }
  return null;
}

/** The words of a period without the marks around them; the full stop of «г.» stays. */
export function clean(text: string): string {
  const bare = text.replace(/^[\s(.,;:)–—−-]+/, "").replace(/[\s,;:()–—−-]+$/, "");
  const abbreviated = bare.endsWith(".") && periodAbbreviations.includes(words(bare).at(-1) ?? "");
  return abbreviated ? bare : bare.replace(/[.\s)]+$/, "");
}

function isAllowed({ word }: Token): boolean {
  return links.has(word) || number.test(word) || roman.test(word) || isCore(word) || anyBegins([word], periodAfterBy);
}

function isCore(word: string): boolean {
  const named = anyBegins([word], periodBeginnings) && !anyBegins([word], periodAfterBy) && word !== "лет";
  return monthOf(word) !== null || named;
}

function makesPeriod(tokens: readonly Token[], text: string): boolean {
  const by = tokens.some(({ word }) => word === "по" || word === "па");
  const alone = tokens.length === 1 && anyBegins([tokens[0]?.word ?? ""], neverAlone);
  const said = tokens.some(({ word }) => isCore(word) || (by && anyBegins([word], periodAfterBy)));
  return (said && !alone) || numericDate.test(text);
}

function tokensOf(text: string): Token[] {
  let end = 0;
  return [...text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)].map((match) => {
    const gap = text.slice(Math.max(0, end - 2), match.index);
    const setOff = separator.test(gap);
    const [word = ""] = words(match[0]);
    end = match.index + match[0].length;
    return { word, start: match.index, end, setOff };
  });
}

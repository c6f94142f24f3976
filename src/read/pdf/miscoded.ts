/** Words some of whose letters a font's broken map gives as other signs: «Ме@>?@ияBия». */
import type { Glyph } from "./geometry.ts";
import { settings } from "./settings.ts";

/** The signs that Cyrillic letters become where only the low byte of their code is kept, beside digits. */
const alien = /[<=>?@A-Z]/g;
/** Such a sign in a word: people write Latin capitals before Cyrillic letters, not after them … */
const within = /[а-яёіў]\d*[<=>?@A-Z]|[<=>?@][A-Z\d]*[а-яёіў]/;
/** … but where they forget a space. */
const slip = /^\p{Script=Cyrillic}+\d*[A-Z]+$/u;
/** The others stand in formulae and markup, and side by side: «2<=х<=5», «<план>». */
const unmathematical = /[?@A-Z]/;
/** Cyrillic addresses may have such signs. */
const address = /:\/\/|^[^@]+@[^@]+\.[^.@]+$|\.\p{L}+\//u;
/** Letters of one Cyrillic code page read by another one: «оПЮГДМХЙ», «РџР»Р°РЅ». */
const otherPage = /^[а-яё][А-ЯЁ]{5}|(?:[РС][Ђ-Џђ-џ\u00a0-\u00bf\u2013-\u203a№]){3}/;
const onlyAliens = /^[0-9:;A-Z]*[<=>?@][0-9:;<=>?@A-Z]+$/;
/** What stands in or after words: a tag of markup, punctuation. */
const beside = /<\/?[A-Za-z]\w*>|[?:;.,)»]+$/g;

/** How many words of a text are long enough to tell, how many of them nobody wrote so, and how many different ones no code is like. */
export function countWords(text: string): { words: number; miscoded: number; torn: number } {
  const words = text.split(/[^\S\u00a0]+/).filter(isTelling);
  const torn = words.filter(isTorn);
  const replaced = words.filter(isReplaced);
  return { words: words.length, miscoded: torn.length + replaced.length, torn: new Set(torn).size };
}

const isTelling = ({ length }: string) => length >= settings.tellingWord && length <= settings.longestWord;

function isTorn(word: string): boolean {
  if (otherPage.test(word)) return true;
  const core = word.replace(beside, "");
  const isWritten = !within.test(core) || slip.test(core) || address.test(core) || !unmathematical.test(core);
  return !isWritten && areSeveral(core);
}

function isReplaced(word: string): boolean {
  const core = word.replace(beside, "");
  return onlyAliens.test(core) && areSeveral(core);
}

const areSeveral = (word: string) => new Set(word.match(alien)).size > 1;

/** The text of glyphs as they were drawn, with a space wherever the next one stands elsewhere. */
export function runsOf(glyphs: Glyph[]): string {
  let [text, end, base] = ["", 0, 0];
  for (const { text: letter, x, y, width, size } of glyphs) {
    if (Math.abs(x - end) > size * settings.wordGap || Math.abs(y - base) > size * settings.sameLine) text += " ";
    text += letter;
    [end, base] = [x + width, y];
  }
  return text;
}

/** Text helpers that every stage shares. */

/** Latin letters that look like Cyrillic ones, in lower case. */
export const lookAlikes: Readonly<Record<string, string>> = {
  a: "а",
  b: "в",
  c: "с",
  e: "е",
  h: "н",
  i: "і",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
};

/** Lower case, ё as е, soft hyphens gone: the form in which words are compared. */
export const fold = (word: string): string =>
  word.normalize("NFC").toLowerCase().replaceAll("ё", "е").replaceAll("\u00ad", "");

/** Words, numbers and «№» of any script. */
const anyWord = /№|[\p{L}\p{M}]+|\p{N}+/gu;

/** The same where nothing but Cyrillic, ASCII and usual marks stands: a tenth of the time, as classes of all Unicode are large. */
const plainWord = /№|[a-z\u0400-\u0481\u0483-\u052f]+|[0-9]+/g;
const plainText = /^[\0-\x7f\u0400-\u052f№«»–—…]*$/;

/** Lower-cased words and «№» of a text, in order; marks and spaces are left out. */
export function words(text: string): string[] {
  const lower = text.normalize("NFC").toLowerCase().replaceAll("ё", "е");
  return (lower.match(plainText.test(lower) ? plainWord : anyWord) ?? []).map(foldWord);
}

function foldWord(word: string): string {
  if (word === "n" || word === "no") return "№";
  return /[a-z]/.test(word) && /[а-яіў]/.test(word)
    ? word.replace(/[a-z]/g, (letter) => lookAlikes[letter] ?? letter)
    : word;
}

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

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

/** Lower-cased words and «№» of a text, in order; marks and spaces are left out. */
export function words(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/№|[\p{L}\p{M}]+|\p{N}+/gu) ?? []
  ).map(foldWord);
}

function foldWord(word: string): string {
  if (word === "n" || word === "no") return "№";
  const plain = word.replaceAll("ё", "е");
  return /[a-z]/.test(plain) && /[а-яіў]/.test(plain)
    ? plain.replace(/[a-z]/g, (letter) => lookAlikes[letter] ?? letter)
    : plain;
}

/** `natural` is imported by deep paths only (its root prints, reads .env and loads database drivers); these have no types of their own. */
declare module "natural/lib/natural/stemmers/porter_stemmer_ru.js" {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

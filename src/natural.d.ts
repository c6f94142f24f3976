/** The two files of `natural` that are used, by deep path: its root prints, reads .env and loads database drivers. */
declare module "natural/lib/natural/stemmers/porter_stemmer_ru.js" {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

declare module "natural/lib/natural/distance/levenshtein_distance.js" {
  const distances: {
    LevenshteinDistance(source: string, target: string): number;
    DamerauLevenshteinDistance(source: string, target: string): number;
  };
  export default distances;
}

/** «Did you mean …?», or null if no candidate is near enough to be meant. */
export async function didYouMean(word: string, candidates: string[]): Promise<string | null> {
  // Loaded only for a slip, and by its deep path: the root of natural prints and reads .env.
  const { default: distances } = await import("natural/lib/natural/distance/levenshtein_distance.js");
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: distances.DamerauLevenshteinDistance(word, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const near = best && best.distance <= Math.max(1, word.length / 3);
  return near ? `did you mean ${best.candidate}?` : null;
}

import { CommandError } from "./command.ts";
import { words } from "./language.ts";

/** The error with «did you mean …?» for its hint where a candidate is near enough to be meant. */
export async function withNearest(error: CommandError, word: string, candidates: string[]): Promise<CommandError> {
  const nearest = await didYouMean(word, candidates);
  return nearest ? new CommandError(error.message, nearest) : error;
}

async function didYouMean(word: string, candidates: string[]): Promise<string | null> {
  // Loaded only for a slip, and by its deep path: the root of natural prints and reads .env.
  const { default: distances } = await import("natural/lib/natural/distance/levenshtein_distance.js");
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: distances.DamerauLevenshteinDistance(word, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const near = best && best.distance <= Math.max(1, word.length / 3);
  return near ? words().talk.didYouMean(best.candidate) : null;
}

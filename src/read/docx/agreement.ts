/** How far two independent readings of a document agree, word by word. */
import type { Block, Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { addWords, countWords } from "./words.ts";

/**
 * The share of words that both readings have, from 0 to 1; below 1 an issue names the first that only one has.
 * Left out of it is what mammoth is known not to show: automatic numbers, headers, footers and comments;
 * words off the page (deleted, hidden), which it shows at times, count on neither side.
 */
export function compareReadings(ours: Block[], labels: string[], theirs: Block[]): Result<number> {
  const counted = countWords(ours.filter((block) => !isApart(block)));
  for (const label of labels) addWords(counted, label, -1);
  const spare = countWords(ours.filter(isApart));
  const other = countWords(theirs);
  let shared = 0;
  let all = 0;
  const different: string[] = [];
  for (const word of new Set([...counted.keys(), ...other.keys()])) {
    const here = Math.max(0, counted.get(word) ?? 0);
    const there = other.get(word) ?? 0;
    const shown = there > here ? Math.max(here, there - (spare.get(word) ?? 0)) : there;
    shared += Math.min(here, shown);
    all += Math.max(here, shown);
    if (here !== shown) different.push(word);
  }
  return { value: all === 0 ? 1 : shared / all, issues: disagreement(different) };
}

const apart = new Set(["header", "footer", "comment", "deleted", "hidden"]);

const isApart = (block: Block): boolean => block.kind === "paragraph" && apart.has(block.role ?? "body");

/** Words that an issue names. */
const NAMED = 8;

function disagreement(words: string[]): Issue[] {
  if (words.length === 0) return [];
  const more = words.length > NAMED ? " …" : "";
  return [{ code: "readers-disagree", found: `${words.slice(0, NAMED).join(" ")}${more}` }];
}

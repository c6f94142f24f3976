/** Counts the words of the source against the words that came out of a reader, so that none is lost in silence. */
import type { Block, Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { countWords, wordsOf } from "./words.ts";

/** Gives back the words that are in the source's paragraphs and not in the blocks, as one paragraph, a line for each source paragraph. */
export function recoverWords(source: string[], blocks: Block[]): Result<Block[]> {
  const came = countWords(blocks);
  const lines = source.map((text) => missingWords(text, came)).filter((line) => line !== "");
  if (lines.length === 0) return { value: [], issues: [] };
  const issue: Issue = { code: "words-recovered", found: shorten(lines.join(" ")) };
  return { value: [{ kind: "paragraph", text: lines.join("\n") }], issues: [issue] };
}

/** Strikes the words of a text off the counts; what is not there is missing. A text that is missing whole stays as it is. */
function missingWords(text: string, came: Map<string, number>): string {
  const words = wordsOf(text);
  const missing = words.filter((word) => {
    const left = came.get(word) ?? 0;
    came.set(word, Math.max(0, left - 1));
    return left === 0;
  });
  const whole = words.length > 0 && missing.length === words.length;
  return whole ? text.trim() : missing.join(" ");
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** Words as two readings of one document are compared by: letters and digits, with how often each comes. */
import type { Block } from "../../model.ts";
import { textsOf } from "../texts.ts";

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

export function countWords(blocks: Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) for (const text of textsOf(block)) addWords(counts, text);
  return counts;
}

/** Adds the words of a text, or takes them away where `times` is -1. */
export function addWords(counts: Map<string, number>, text: string, times = 1): void {
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + times);
}

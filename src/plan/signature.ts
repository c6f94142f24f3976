/** The signature block under a table. */
import { hasName, hasPost, isBareName, startsApproval, startsTitle } from "./clues.ts";
import type { Line } from "./lines.ts";
import { settings } from "./settings.ts";

/** Splits the signature block off the lines under a table. */
export function readSignature(lines: readonly Line[]): { signature: Line[]; rest: Line[] } {
  const barrier = lines.findIndex((line) => startsApproval(line) || startsTitle(line));
  const reach = Math.min(settings.signatureReach, barrier < 0 ? lines.length : barrier);
  for (let start = 0; start < reach; start += 1) {
    const end = signatureEnd(lines, start, barrier < 0 ? lines.length : barrier);
    if (end > start)
      return { signature: lines.slice(start, end), rest: [...lines.slice(0, start), ...lines.slice(end)] };
  }
  return { signature: [], rest: [...lines] };
}

/** Posts and names in a row, with at least one name and one post, or one line that holds both. */
function signatureEnd(lines: readonly Line[], start: number, limit: number): number {
  let end = start;
  while (end < limit && (hasPost(lines[end] as Line) || isBareName(lines[end] as Line))) end += 1;
  const block = lines.slice(start, end);
  return block.some(hasPost) && block.some(hasName) ? end : start;
}

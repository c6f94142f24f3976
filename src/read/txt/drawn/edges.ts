import { settings } from "../settings.ts";
import { type Glyphs, isRule } from "./glyphs.ts";

/** Where the borders of the columns stand: at the crossings of the rules; crossings closer than a slip of the hand are one. */
export function edgesOf(lines: string[], glyphs: Glyphs): number[] {
  const times = new Map<number, number>();
  for (const text of lines) {
    if (!isRule(text, glyphs)) continue;
    for (const at of crossings(text, glyphs)) times.set(at, (times.get(at) ?? 0) + 1);
  }
  const edges: number[] = [];
  for (const at of [...times.keys()].sort((a, b) => a - b)) {
    const last = edges.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (at - last > settings.drawn.snap) edges.push(at);
    else if ((times.get(at) ?? 0) > (times.get(last) ?? 0)) edges[edges.length - 1] = at;
  }
  return edges;
}

/** Borders of a rule that a line runs up to. */
function crossings(text: string, { isBorder, isHorizontal }: Glyphs): number[] {
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (isBorder(text[i]) && (isHorizontal(text[i - 1]) || isHorizontal(text[i + 1]))) at.push(i);
  }
  return at;
}

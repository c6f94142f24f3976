import { cluster, type Segment } from "./geometry.ts";
import { settings } from "./settings.ts";

/** A ruling line on one of the two directions: where it lies, and from where to where it runs. */
export interface Edge {
  at: number;
  from: number;
  to: number;
}

export interface Edges {
  horizontal: Edge[];
  vertical: Edge[];
}

/** The ruling lines of a page, parallel neighbours snapped together, gaps bridged, crumbs dropped. */
export function findEdges(segments: Segment[]): Edges {
  const level = segments.filter((s) => s.y0 === s.y1).map((s) => ({ at: s.y0, from: s.x0, to: s.x1 }));
  const plumb = segments.filter((s) => s.x0 === s.x1).map((s) => ({ at: s.x0, from: s.y0, to: s.y1 }));
  return { horizontal: tidy(level), vertical: tidy(plumb) };
}

function tidy(edges: Edge[]): Edge[] {
  return join(snap(edges)).filter((edge) => edge.to - edge.from >= settings.minEdge);
}

/** Moves lines that lie within the tolerance of each other to their common mean. */
export function snap(edges: Edge[], tolerance: number = settings.snap): Edge[] {
  const levels = cluster(
    edges.map((edge) => edge.at),
    tolerance,
  );
  let i = 0;
  return [...edges]
    .sort((a, b) => a.at - b.at)
    .map((edge) => {
      while (i + 1 < levels.length && nearer(edge.at, levels[i + 1] as number, levels[i] as number)) i++;
      return { ...edge, at: levels[i] as number };
    });
}

const nearer = (value: number, a: number, b: number) => Math.abs(value - a) < Math.abs(value - b);

/** Joins lines on one level that overlap or leave only a small gap. */
export function join(edges: Edge[], gap: number = settings.joinGap): Edge[] {
  const joined: Edge[] = [];
  for (const edge of [...edges].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const last = joined.at(-1);
    if (last && last.at === edge.at && edge.from - last.to <= gap) last.to = Math.max(last.to, edge.to);
    else joined.push({ ...edge });
  }
  return joined;
}

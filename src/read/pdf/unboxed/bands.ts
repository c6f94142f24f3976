/** Stretches of a page between ruling lines of equal extent. */
import type { Edge } from "../edges.ts";
import { groupBy } from "../group.ts";
import { settings } from "../settings.ts";
import type { TextRow } from "../stream/rows.ts";
import { captionStems } from "../words.ts";
import { phrases } from "./gutters.ts";

/** The part of a page that a table may take. */
export interface Band {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The bands of a page, each as far down as what its lines enclose falls into columns. */
export function findBands(rows: TextRow[], rules: Edge[]): Band[] {
  return families(rules).flatMap((levels) => bandsOf(rows, levels));
}

/** Rows with their words inside a band only, without rows that have none. */
export function clip(rows: TextRow[], { left, right, top, bottom }: Band): TextRow[] {
  const slack = settings.bandSlack;
  return rows
    .filter(({ y }) => y > top && y < bottom)
    .map((row) => ({ ...row, words: row.words.filter(({ x0, x1 }) => x0 > left - slack && x1 < right + slack) }))
    .filter(({ words }) => words.length > 0);
}

/** Heights at which lines run over the same stretch, whole or in pieces; sorted downwards. */
function families(rules: Edge[]): Edge[][] {
  const levels = [...groupBy(rules, (rule) => rule.at)].map(([at, parts]) => ({
    at,
    from: parts.reduce((x, part) => Math.min(x, part.from), Number.POSITIVE_INFINITY),
    to: parts.reduce((x, part) => Math.max(x, part.to), Number.NEGATIVE_INFINITY),
  }));
  const found: Edge[][] = [];
  for (const level of levels.sort((a, b) => a.at - b.at)) {
    const family = found.find(([first]) => first && isEqual(first, level));
    if (family) family.push(level);
    else found.push([level]);
  }
  return found;
}

const isEqual = (a: Edge, b: Edge) =>
  Math.abs(a.from - b.from) <= settings.bandSlack && Math.abs(a.to - b.to) <= settings.bandSlack;

type Kind = "columns" | "heading" | "other";

/** Neighbouring strips that fall into columns, with the headings between them. */
function bandsOf(rows: TextRow[], levels: Edge[]): Band[] {
  const bands: Band[] = [];
  let open: Band | null = null;
  for (const [i, lower] of levels.slice(1).entries()) {
    const upper = levels[i] as Edge;
    const strip = { left: lower.from, right: lower.to, top: upper.at, bottom: lower.at };
    const kind = kindOf(clip(rows, strip), lower.at - upper.at);
    if (kind === "other") open = null;
    else if (open) open.bottom = strip.bottom;
    else if (kind === "columns") {
      open = strip;
      bands.push(strip);
    }
  }
  return bands;
}

function kindOf(rows: TextRow[], height: number): Kind {
  const split = rows.filter((row) => phrases(row).length >= 2).length;
  if (split > 0 && split >= rows.length * settings.fullLines) return "columns";
  const [row] = rows;
  const start = row?.words[0]?.text.toLowerCase() ?? "";
  if (captionStems.some((stem) => start.startsWith(stem))) return "other";
  return rows.length <= 1 && height <= (row?.size ?? settings.snap) * settings.headingStrip ? "heading" : "other";
}

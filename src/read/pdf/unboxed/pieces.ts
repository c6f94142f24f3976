/** Rows of words cut at the gutters. */
import type { Edge } from "../edges.ts";
import type { Line } from "../lines.ts";
import { interval } from "../place.ts";
import { settings } from "../settings.ts";
import type { TextRow } from "../stream/rows.ts";
import type { Gutter } from "./gutters.ts";
import { isValue } from "./values.ts";

/** The text of a row in one column, or in several that it runs across. */
export interface Piece {
  text: string;
  x0: number;
  x1: number;
  col: number;
  colspan: number;
}

/** One line of text of a table. */
export interface TableLine {
  y: number;
  size: number;
  pieces: Piece[];
}

/** The middle of each gutter. */
export const bordersOf = (gutters: Gutter[]): number[] => gutters.map(({ x0, x1 }) => (x0 + x1) / 2);

/** A row cut at the gutters; a heading spans the columns that it reaches into or that a rule under it runs along. */
export function toTableLine(row: TextRow, gutters: Gutter[], rules: Edge[]): TableLine {
  const edges = [Number.NEGATIVE_INFINITY, ...bordersOf(gutters), Number.POSITIVE_INFINITY];
  const pieces: Piece[] = [];
  for (const word of row.words) {
    const [first, end] = [interval(edges, word.x0 + row.size / 4), interval(edges, word.x1 - row.size / 4)];
    const [from, to] = [Math.min(first, end), Math.max(first, end)];
    const last = pieces.at(-1);
    if (last && (from < last.col + last.colspan || runsOn(last, word))) extend(last, word, to);
    else pieces.push({ text: word.text, x0: word.x0, x1: word.x1, col: from, colspan: to - from + 1 });
  }
  const [first = 0, last = 0] = [edges[1], edges.at(-2)];
  const isPartial = ({ from, to }: Edge) => from > first - row.size || to < last + row.size;
  const under = rules.filter(
    (rule) => isPartial(rule) && rule.at > row.y && rule.at < row.y + row.size * settings.ruleUnder,
  );
  return { y: row.y, size: row.size, pieces: pieces.map(widened(pieces, under, edges)) };
}

/** Whether a word follows after no more than a space, so that the gutter runs through it by chance. */
function runsOn(last: Piece, word: Line): boolean {
  return word.x0 - last.x1 <= word.size * settings.valueGap && !(isValue(last.text) && isValue(word.text));
}

function extend(piece: Piece, word: Line, to: number): void {
  piece.text += ` ${word.text}`;
  piece.x1 = word.x1;
  piece.colspan = Math.max(piece.colspan, to - piece.col + 1);
}

/** A piece over a rule of its own spans the columns of the rule, as far as they hold nothing else. */
function widened(pieces: Piece[], rules: Edge[], edges: number[]): (piece: Piece) => Piece {
  return (piece) => {
    const rule = rules.find(({ from, to }) => from <= piece.x0 + 1 && to >= piece.x1 - 1);
    const alone = rule && pieces.filter(({ x0, x1 }) => x1 > rule.from && x0 < rule.to).length === 1;
    if (!rule || !alone) return piece;
    const [first, end] = [interval(edges, rule.from + settings.minEdge), interval(edges, rule.to - settings.minEdge)];
    const [from, to] = [Math.min(first, piece.col), Math.max(end, piece.col + piece.colspan - 1)];
    return { ...piece, col: from, colspan: to - from + 1 };
  };
}

/** Beginnings, middles and ends: of a month, a quarter, a term, a year. */
import type { Expr, Fixed, Months } from "../expr.ts";
import type { Token } from "../tokens.ts";
import { readOwner, readQuarters } from "./months.ts";
import { isSign, type Read, skipSigns, skipWords } from "./read.ts";
import { readTerms, readYearOf } from "./terms.ts";
import { afterYearWord } from "./years.ts";

type Edge = "start" | "middle" | "end";

/** Which third of a month an edge is. */
export const thirds: Record<Edge, number> = { start: 1, middle: 2, end: 3 };

const mostEdges = 3;

/** «начало», «начало и конец», «в начале, в середине и в конце», «начало/конец»; `dashed`: «начало-середина» may be one stretch. */
export function readEdges(tokens: Token[], i: number): Read<{ edges: Edge[]; dashed: boolean }> | null {
  const edges: Edge[] = [];
  let [at, next, dashed] = [i, i, false];
  for (let edge = edgeAt(tokens, at); edge && edges.length < mostEdges; edge = edgeAt(tokens, at)) {
    edges.push(edge);
    next = skipSigns(tokens, at + 1, ".");
    const parted = skipWords(tokens, skipSigns(tokens, next, ",/-"), "and", "in");
    if (parted === next && !tokens[next]?.broken) break;
    if (edgeAt(tokens, parted)) dashed = isSign(tokens[next], "-");
    at = parted;
  }
  return edges.length > 0 ? { value: { edges, dashed }, next } : null;
}

const edgeAt = (tokens: Token[], i: number) => tokens[i]?.lex?.edge as Edge | undefined;

/** «начало октября», «начало и конец мая», «начало-середина мая», «в конце месяца». */
export function readEdgeOfMonth(tokens: Token[], i: number): Read<Expr[]> | null {
  const read = readEdges(tokens, i);
  const owner = read && readOwner(tokens, read.next);
  if (!owner || owner.next === read.next) return null;
  const numbers = read.value.edges.map((edge) => thirds[edge]);
  const ranges = read.value.dashed ? [[numbers[0], numbers.at(-1)]] : numbers.map((n) => [n, n]);
  return {
    value: (ranges as [number, number][]).map(([first, last]) => ({
      type: "part",
      of: { part: "third", first, last },
      ...owner.value,
    })),
    next: owner.next,
  };
}

/** «конец 1 четверти», «в начале II квартала», «начало и конец учебного года», «в конце 2023 года». */
export function readEdgeOfTerm(tokens: Token[], i: number): Read<Expr[]> | null {
  const read = readEdges(tokens, i);
  const edges = read?.value.edges.filter((edge) => edge !== "middle") ?? [];
  if (!read || edges.length < read.value.edges.length) return null;
  const whole = readWhole(tokens, skipWords(tokens, read.next, "current"));
  return whole && { value: edges.flatMap((edge) => whole.value(edge)), next: whole.next };
}

type EdgesOf = (edge: "start" | "end") => Expr[];

/** What the edges belong to: terms, a quarter, a year. */
function readWhole(tokens: Token[], i: number): Read<EdgesOf> | null {
  const terms = readTerms(tokens, i);
  if (terms)
    return {
      value: (edge) => terms.value.map((term) => ({ ...(term as Fixed & { type: "term" }), edge })),
      next: terms.next,
    };
  const quarters = readQuarters(tokens, i);
  if (quarters) return quarters.value.every(isQuarter) ? { ...quarters, value: edgesOf(quarters.value) } : null;
  const bare = afterYearWord(tokens, i).next;
  if (bare > i) return { value: (edge) => [{ type: "year-edge", edge }], next: bare };
  const year = readYearOf(tokens, i);
  return year.next > i ? { value: (edge) => [{ type: "year-edge", edge, ...year.value }], next: year.next } : null;
}

/** One quarter; the end of «I-II квартала» may be one or two. */
const isQuarter = (expr: Expr): expr is Months => expr.type === "months" && expr.last === (expr.month ?? 0) + 2;

/** The first or last third of a quarter's first or last month. */
const edgesOf =
  (quarters: Months[]): EdgesOf =>
  (edge) =>
    quarters.map(({ month, last, year }) => {
      const of = { part: "third" as const, first: thirds[edge], last: thirds[edge] };
      return { type: "part", of, month: edge === "start" ? month : last, year };
    });

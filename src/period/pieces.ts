/** Each dated statement of a cell → its kind and its windows, or why it has none. */
import type { Assumption } from "../assumptions.ts";
import { iso, type Stretch } from "../calendar/dates.ts";
import type { Around } from "./context.ts";
import { type Dated, type DatedStatement, hasExpr, isOneDay, type Statement, takesYear } from "./expr.ts";
import { type Failure, failed, resolve } from "./resolve/stretch.ts";

export interface Piece {
  statement: Statement;
  kind: "date" | "interval" | "deadline" | "from";
  windows: Stretch[];
  assumptions: Assumption[];
  failure?: Failure;
  /** the readings of an ambiguous one */
  alternatives?: Stretch[];
}

/** Resolves the stretches, deadlines and beginnings of a cell in the order of the text. */
export function piecesOf(statements: Statement[], around: Around): Piece[] {
  const pieces: Piece[] = [];
  for (const statement of statements) if (hasExpr(statement)) pieces.push(pieceOf(statement, around));
  return pieces;
}

function pieceOf(statement: DatedStatement, around: Around): Piece {
  const outcome = resolve(statement.expr, around);
  const kind = kindOf(statement);
  if (failed(outcome)) return { statement, kind, windows: [], assumptions: [], ...outcome };
  return {
    statement,
    kind,
    windows: outcome.stretches.map((stretch) => bounded(statement, stretch)),
    assumptions: outcome.assumptions,
  };
}

function kindOf(statement: DatedStatement): Piece["kind"] {
  if (statement.says === "deadline" || statement.says === "from") return statement.says;
  return isOneDay(statement.expr) ? "date" : "interval";
}

function bounded(statement: DatedStatement, stretch: Stretch): Stretch {
  if (statement.says === "deadline")
    return { start: Number.NEGATIVE_INFINITY, end: statement.before ? stretch.start - 1 : stretch.end };
  if (statement.says === "from")
    return { start: statement.after ? stretch.end + 1 : stretch.start, end: Number.POSITIVE_INFINITY };
  return stretch;
}

/** A month or day that nothing gives a year: «XXXX-09», «XXXX-09-15». */
export function yearless({ statement, failure }: Piece): string[] {
  if (failure !== "no-year" || !hasExpr(statement)) return [];
  const ends = statement.expr.type === "range" ? [statement.expr.from, statement.expr.to] : [statement.expr];
  const texts = ends.flatMap((expr) => (takesYear(expr) ? [dayless(expr)] : []));
  return texts.length > 0 ? [texts.join("/")] : [];
}

const two = (n: number) => String(n).padStart(2, "0");
const dayless = (expr: Dated) => `XXXX-${two(expr.month ?? 0)}${expr.type === "day" ? `-${two(expr.day)}` : ""}`;

/** Day numbers as the ISO window of the model; an open end is null. */
export const toWindow = ({ start, end }: Stretch) => ({
  start: Number.isFinite(start) ? iso(start) : null,
  end: Number.isFinite(end) ? iso(end) : null,
});

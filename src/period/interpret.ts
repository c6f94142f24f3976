/** Expression → period: what the statements say in the context of the plan, gathered. */
import type { Period, PeriodKind } from "../model.ts";
import type { Around } from "./context.ts";
import { edtf } from "./edtf.ts";
import { hasExpr, type Statement } from "./expr.ts";
import type { Expression } from "./expression.ts";
import { addNotes } from "./notes.ts";
import { toWindow } from "./pieces.ts";
import { type Reading, resolveAll, windowsOf } from "./reading.ts";
import { slice, wordsOf } from "./verbatim.ts";

/** A period that says nothing yet. */
export const blank = (raw: string): Period => ({
  raw,
  kind: "unresolved",
  windows: [],
  recurrence: null,
  time: null,
  qualifiers: [],
  rest: [],
  assumptions: [],
  edtf: [],
  rule: null,
  issues: [],
});

/** The period of a cell, from its expression and the plan around it. */
export function interpret(raw: string, { tokens, statements }: Expression, ctx: Around): Period {
  const reading = resolveAll(statements, ctx);
  const windows = windowsOf(reading).map(toWindow);
  const words = wordsOf(raw, tokens, reading.statements, sorter(reading));
  for (const token of tokens) if (token.repaired) reading.assumed.add(token.repaired);
  const period: Period = {
    raw,
    kind: kindOf(reading),
    windows,
    recurrence: reading.layout?.recurrence ?? null,
    time: words.time,
    qualifiers: words.qualifiers,
    rest: words.rest,
    assumptions: Array.from(reading.assumed),
    edtf: windows.map(edtf),
    rule: ruleOf(reading.statements),
    issues: [],
  };
  addNotes(period, reading, ctx, (s) => slice(raw, tokens, s.first, s.next));
  return period;
}

/** Where a statement's own words go: those of dates stay in `raw` alone, unless the date could not be. */
function sorter({ understood, lost, joined }: Reading) {
  const others = new Set(joined?.others);
  const failed = new Set(understood.length > 0 || joined ? lost.map((piece) => piece.statement) : []);
  return (statement: Statement) => {
    switch (statement.says) {
      case "rest":
      case "status":
        return "rest";
      case "time":
        return "time";
      case "conditional":
      case "unscheduled":
      case "qualifier":
      case "except":
        return "qualifiers";
      default:
        return failed.has(statement) ? "rest" : others.has(statement) ? "qualifiers" : null;
    }
  };
}

/** The first part gives the kind; days mixed with stretches are an interval; phrases count only where no date is. */
function kindOf({ statements, understood, isFrame, lost }: Reading): PeriodKind {
  if (isFrame) return "recurring";
  const first = understood[0];
  if (first) {
    const mixed = first.kind === "date" && understood.some((piece) => piece.kind === "interval");
    return mixed ? "interval" : first.kind;
  }
  if (statements.some((s) => s.says === "recurring")) return "recurring";
  if (lost.length > 0 || statements.some((s) => s.says === "fragment")) return "unresolved";
  const phrase = statements.find((s) => s.says === "conditional" || s.says === "unscheduled");
  return phrase?.says === "conditional" ? "conditional" : "unscheduled";
}

/** The rule of the first dated statement, else of the first that is not rest. */
function ruleOf(statements: Statement[]): string | null {
  const dated = statements.find((s) => hasExpr(s) || s.says === "recurring");
  return (dated ?? statements.find((s) => s.says !== "rest"))?.rule ?? null;
}

/** Stage 2: from blocks to plans with raw cells, whatever the format was. Every word of the blocks is in a field or in `residue`. */
import type { Years } from "../calendar/span.ts";
import type { Blocks, Issue, RawDocument } from "../model.ts";
import type { Result } from "../result.ts";
import { groupPlans } from "./group.ts";
import { removeJunk } from "./junk.ts";
import { type Line, leftover } from "./lines.ts";
import type { Context } from "./metadata.ts";
import { type Parts, partsOf } from "./parts.ts";
import { type BuiltPlan, buildPlan } from "./plan.ts";
import { prosePlans } from "./prose/index.ts";
import { inSeries } from "./series.ts";
import { findYears } from "./years.ts";

/** What is known beforehand: the name of the file, and the years where the user gives them (they win over the document). */
export interface PlanOptions {
  fileName?: string;
  years?: Years;
}

/** Finds every plan of a document: its metadata, columns and rows, and the text that is in none of them. */
export function findPlans(blocks: Blocks, options: PlanOptions = {}): Result<RawDocument> {
  const clean = removeJunk(blocks.blocks);
  const parts = partsOf(clean.value);
  const known = {
    option: options.years,
    fileName: options.fileName,
    pageHeaders: parts.pageHeaders,
    properties: blocks.properties,
    datedTitle: null,
  };
  const { plans, rest } = parts.parts.length > 0 ? tablePlans(parts, known) : prosePlans(parts.after, known);
  const series = inSeries(plans.map(({ plan }) => plan));
  const residue = [...plans.flatMap((one) => one.residue), ...leftover(rest), ...parts.aside];
  const none: Issue[] = plans.length === 0 ? [{ code: "no-plan" }] : [];
  const leftOut = parts.leftOut.map((table): Issue => ({ code: "table-left-out", at: { table } }));
  const issues = [...clean.issues, ...leftOut, ...plans.flatMap((one) => one.issues), ...series.issues, ...none];
  return { value: { plans: series.value, residue }, issues };
}

/** The plans out of tables; the title of each may say the year of those after it. */
function tablePlans(parts: Parts, context: Context): { plans: BuiltPlan[]; rest: Line[] } {
  const { plans, rest } = groupPlans(parts);
  const built: BuiltPlan[] = [];
  let { datedTitle } = context;
  for (const plan of plans) {
    const next = buildPlan(plan, { ...context, datedTitle });
    if (findYears(next.plan.title ?? "")) datedTitle = next.plan.title;
    built.push(next);
  }
  return { plans: built, rest };
}

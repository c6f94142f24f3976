/** Stage 2: from blocks to plans with raw cells, whatever the format was. Every word of the blocks is in a field or in `residue`. */
import type { Years } from "../calendar/span.ts";
import type { Blocks, Issue, RawDocument } from "../model.ts";
import type { Result } from "../result.ts";
import { groupPlans } from "./group.ts";
import { removeJunk } from "./junk.ts";
import { leftover } from "./lines.ts";
import { partsOf } from "./parts.ts";
import { type BuiltPlan, buildPlan } from "./plan.ts";
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
  const { plans, rest } = groupPlans(parts);
  const known = {
    option: options.years,
    fileName: options.fileName,
    pageHeaders: parts.pageHeaders,
    properties: blocks.properties,
  };
  const built: BuiltPlan[] = [];
  let datedTitle: string | null = null;
  for (const plan of plans) {
    const next = buildPlan(plan, { ...known, datedTitle });
    if (findYears(next.plan.title ?? "")) datedTitle = next.plan.title;
    built.push(next);
  }
  const residue = [...built.flatMap((one) => one.residue), ...leftover(rest), ...parts.aside];
  const none: Issue[] = built.length === 0 ? [{ code: "no-plan" }] : [];
  const issues = [...clean.issues, ...built.flatMap((one) => one.issues), ...none];
  return { value: { plans: built.map(({ plan }) => plan), residue }, issues };
}

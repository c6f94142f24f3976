/** Which tables belong to one plan: a title or an approval of its own above a table begins the next. */
import type { Line } from "./lines.ts";
import type { Parts } from "./parts.ts";
import type { PlanParts } from "./plan.ts";
import { readPreamble } from "./preamble.ts";
import { readSignature } from "./signature.ts";

/** The plans of a document in order, and the lines after the last one that are in no field. */
export function groupPlans({ parts, after }: Parts): { plans: PlanParts[]; rest: Line[] } {
  const plans: PlanParts[] = [];
  for (const { before, table } of parts) {
    const current = plans.at(-1);
    const { signature, rest } = current ? readSignature(before) : { signature: [], rest: before };
    current?.signature.push(...signature);
    const preamble = readPreamble(rest, current === undefined);
    if (current && preamble.title.length === 0 && preamble.approval.length === 0)
      current.tables.push({ preamble, table });
    else plans.push({ tables: [{ preamble, table }], signature: [] });
  }
  const last = plans.at(-1);
  if (!last) return { plans, rest: after };
  const { signature, rest } = readSignature(after);
  last.signature.push(...signature);
  return { plans, rest };
}

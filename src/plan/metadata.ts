/** What a plan says of itself outside its items: title, organization, approval, years; and what has to be said about them. */
import type { Issue, Place, RawItem, RawPlan } from "../model.ts";
import type { Result } from "../result.ts";
import { collapse } from "./fold.ts";
import { joined } from "./lines.ts";
import { organizationOf } from "./organization.ts";
import type { Preamble } from "./preamble.ts";
import { settings } from "./settings.ts";
import { type Evidence, spanOf } from "./span.ts";
import { blankYears, findYears, misprintedYears } from "./years.ts";

type Metadata = Pick<RawPlan, "title" | "organization" | "approval" | "span">;

/** What may say the years of a plan and stands outside of it; `datedTitle` is the title of a plan before it. */
export type Context = Pick<Evidence, "option" | "fileName" | "pageHeaders" | "properties"> & {
  datedTitle: string | null;
};

/** Reads the lines above a plan; its issues stand at `at`. */
export function metadataOf(
  preamble: Preamble,
  items: readonly RawItem[],
  { datedTitle, ...context }: Context,
  at: Place,
): Result<Metadata> {
  const title = joined(preamble.title, " ");
  const approval = joined(preamble.approval, "\n");
  const said = items.flatMap(({ period, inherited }) => [period ?? "", inherited ?? ""]);
  const cells = said.filter((text) => text !== "" && text.length <= settings.periodLength);
  const span = spanOf({ ...context, title, approval, headings: [...nearby(preamble), datedTitle ?? ""], cells });
  const value = { title, organization: organizationOf(preamble), approval, span };
  const isEmpty = items.every(({ activity, period }) => activity === null && period === null);
  return { value, issues: noted(value, isEmpty, context).map((issue) => ({ ...issue, at })) };
}

/** Lines above the plan that may name the year, the nearest first. */
function nearby({ headings, rest }: Preamble): string[] {
  const texts = [...headings, ...rest.slice(-settings.nearbyLines)].reverse().map(({ text }) => collapse(text));
  return texts.filter((text) => text.length <= settings.titleLength);
}

function noted({ title, span }: Metadata, isEmpty: boolean, { properties }: Pick<Context, "properties">): Issue[] {
  const issues: Issue[] = [];
  const blank = findYears(title ?? "") ? null : blankYears(title ?? "");
  if (blank !== null || isEmpty) issues.push({ code: "blank-template", ...(blank !== null && { found: blank }) });
  else if (!span) issues.push({ code: "no-year" });
  if (span?.source === "properties") {
    const named = findYears(properties?.title ?? "") ? properties?.title : properties?.created;
    issues.push({ code: "year-from-properties", ...(named && { found: named }) });
  }
  const misprint = span?.source === "title" ? misprintedYears(title ?? "") : null;
  if (misprint) issues.push({ code: "misprinted-year", found: misprint.found });
  return issues;
}

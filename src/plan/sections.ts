/**
 * Nesting of headings. Their order of rank: part («Раздел», Roman numeral), month, «1.», «1.1.», free title.
 * A heading replaces the last one of its rank and all below it. Where none of its rank is open, it goes under the heading
 * right above it, if no row stands between, and otherwise under those that outrank it. Two free titles in a row are title and subtitle.
 */
import { isPart } from "./headings.ts";
import { isMonthHeading } from "./months.ts";
import { settings } from "./settings.ts";
import { periodOfStage } from "./stages.ts";

export interface Heading {
  text: string;
  rank: "part" | "month" | "number" | "subnumber" | "free";
  /** When the rows under it are due, if it says so: the month itself, or the period of a stage. */
  due: string | null;
}

const ranks: readonly Heading["rank"][] = ["part", "month", "number", "subnumber", "free"];

export function heading(text: string): Heading {
  const rank = rankOf(text);
  return { text, rank, due: rank === "month" ? text : periodOfStage(text) };
}

/** The open headings after one more, outermost first; `adjacent` where no row stands between it and the last. */
export function enter(open: readonly Heading[], next: Heading, adjacent: boolean): Heading[] {
  const subtitle = adjacent && next.rank === "free" && open.at(-1)?.rank === "free";
  if (subtitle && open.length < settings.sectionDepth) return [...open, next];
  const same = open.findIndex(({ rank }) => rank === next.rank);
  if (same >= 0) return [...open.slice(0, same), next];
  if (adjacent) return [...open, next];
  const lower = open.findIndex(({ rank }) => ranks.indexOf(rank) > ranks.indexOf(next.rank));
  return [...(lower < 0 ? open : open.slice(0, lower)), next];
}

/** The innermost month, quarter, half-year or period of a stage among the open headings. */
export function inheritedFrom(open: readonly Heading[]): string | null {
  return open.findLast(({ due }) => due !== null)?.due ?? null;
}

function rankOf(written: string): Heading["rank"] {
  const text = written.replace(/^[^\p{L}\p{N}]{1,9}/u, "");
  if (isMonthHeading(text)) return "month";
  if (isPart(text)) return "part";
  if (/^\d{1,3}\.\d/.test(text)) return "subnumber";
  return /^\d{1,3}[.)]/.test(text) ? "number" : "free";
}

/** Plans without a table: numbered paragraphs, dated lines, sentences under months. They need strong evidence: a title, and points that say when. */
import type { Issue, RawPlan } from "../../model.ts";
import { joined, type Line, leftover } from "../lines.ts";
import { type Context, metadataOf } from "../metadata.ts";
import { monthOfTitle } from "../months.ts";
import type { BuiltPlan } from "../plan.ts";
import { readPreamble } from "../preamble.ts";
import { settings } from "../settings.ts";
import { readSignature } from "../signature.ts";
import { firstLines, type Stretch, underTitle } from "./cut.ts";
import { foreignLines } from "./evidence.ts";
import { itemsOfEntries, type ProseItems } from "./items.ts";
import { type Entry, entriesOf } from "./points.ts";

/** The plans among the lines, and the lines that are in none. */
export function prosePlans(lines: readonly Line[], context: Context): { plans: BuiltPlan[]; rest: Line[] } {
  const plans: BuiltPlan[] = [];
  const foreign = foreignLines(lines);
  const starts = firstLines(lines);
  let rest: Line[] = [];
  let from = 0;
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    const begin = Math.max(from, start - settings.aboveTitle);
    const stretch = underTitle(lines.slice(begin, end), context.fileName);
    if (!stretch || foreign[begin + stretch.title]) return;
    const plan = planOf(stretch, context);
    if (!plan) return;
    plans.push(plan);
    rest = rest.concat(lines.slice(from, begin));
    from = end;
  });
  return { plans, rest: rest.concat(lines.slice(from)) };
}

/** A plan if it has points enough and most of them say when; null otherwise. */
function planOf({ above, body }: Stretch, context: Context): BuiltPlan | null {
  const entries = entriesOf(body);
  const first = entries.findIndex(({ is }) => is !== "rest");
  const last = entries.findLastIndex(({ is }) => is === "point");
  if (first < 0 || last < first) return null;
  const preamble = readPreamble([...above, ...linesOf(entries.slice(0, first))], true);
  const month = monthOfTitle(joined(preamble.title, " ") ?? "");
  const headings = preamble.headings.map(({ text }) => text.trim());
  const read = itemsOfEntries(entries.slice(first, last + 1), headings, month);
  if (!saysWhen(read)) return null;
  const { signature, rest } = readSignature(linesOf(entries.slice(last + 1)));
  const at = read.items[0]?.source ?? {};
  const metadata = metadataOf(preamble, read.items, context, at);
  const plan: RawPlan = {
    ...metadata.value,
    signature: joined(signature, "\n"),
    columns: read.columns,
    items: read.items,
  };
  const left = [...linesOf(entries.slice(first, last).filter(({ is }) => is === "rest")), ...rest];
  const issues: Issue[] = [{ code: "prose-plan", at }, ...metadata.issues];
  return { plan, residue: [...leftover(preamble.rest), ...read.unused, ...leftover(left)], issues };
}

function saysWhen({ items }: ProseItems): boolean {
  const dated = items.filter(({ period, inherited }) => period !== null || inherited !== null).length;
  return dated >= settings.prosePoints && dated > items.length * settings.proseShare;
}

const linesOf = (entries: readonly Entry[]) => entries.map(({ line }) => line);

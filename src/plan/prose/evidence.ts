/** Whether numbered paragraphs are a plan: what the lines above them and the name of the file say. */
import { startsApproval, startsTitle } from "../clues.ts";
import { words } from "../fold.ts";
import type { Line } from "../lines.ts";
import { settings } from "../settings.ts";
import { titleWords } from "../words/blocks.ts";
import { annexWords, otherDocuments } from "../words/prose.ts";
import { blankYears, findYears } from "../years.ts";

/** A line that opens a plan for sure: a title with years, in capitals, marked as a heading, or under an approval. */
export function opensPlan(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line || !startsTitle(line)) return false;
  const above = lines.slice(Math.max(0, index - settings.approvalLines), index);
  const capitals = line.text === line.text.toUpperCase();
  const dated = findYears(line.text) !== null || blankYears(line.text) !== null;
  return dated || capitals || line.heading || above.some(startsApproval);
}

/** For each line whether it stands under «Протокол …» or «Положение …»: a list there is none of a plan, until an annex or an approval brings one. */
export function foreignLines(lines: readonly Line[]): boolean[] {
  let foreign = false;
  return lines.map((line) => {
    if (opensWith(line, otherDocuments)) foreign = true;
    else if (startsApproval(line) || opensWith(line, annexWords)) foreign = false;
    return foreign;
  });
}

/** «План работы 2024.docx», «plan_2024.txt». */
export function isNamedPlan(fileName: string | undefined): boolean {
  const names = words((fileName ?? "").replaceAll("_", " "));
  return names.includes("plan") || names.some((word) => titleWords.includes(word));
}

function opensWith({ text }: Line, list: readonly string[]): boolean {
  if (text.length > settings.headingLength || /^\s*\d/.test(text)) return false;
  return words(text)
    .slice(0, 3)
    .some((word) => list.includes(word));
}

/** What one point of a prose plan says: what is done, when, and who answers for it. */
import { collapse, collapseLines } from "../fold.ts";
import { clean, isPeriodPhrase, leadingPeriod, trailingPeriod } from "../when.ts";
import { periodLabels, responsibleLabels } from "../words/prose.ts";

/** The parts of a point, verbatim; a part that it lacks is null. */
export interface Fields {
  activity: string | null;
  period: string | null;
  responsible: string | null;
  /** «Срок», «Отв»: what the parts are called, as headers call columns. */
  labels: { header: string; role: "period" | "responsible" }[];
}

interface Part {
  field: "activity" | "period" | "responsible";
  text: string;
}

const mark = String.raw`\s{0,2}(?:[:–—−-]|\.\s?[:–—−-]?)\s{0,3}`;
const about = String.raw`(?:\s\p{Ll}{2,20}){0,3}`;
const periodLabel = String.raw`(?:${periodLabels.join("|")})${about}\s{0,2}[:–—−-]\s{0,3}`;
const shortLabel = String.raw`отв\p{Ll}{0,7}${mark}`;
const responsibleLabel = String.raw`(?:${responsibleLabels.join("|")})${about}(?:${mark}|\s(?=\p{Lu}\p{Ll}+\s\p{Lu}\.))`;
const label = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<period>${periodLabel})|(?<responsible>${shortLabel}|${responsibleLabel}))`,
  "giu",
);

/** Reads a point; every word of it stands in one of the parts or in a label. */
export function fieldsOf(text: string): Fields {
  const labels = [...text.matchAll(label)];
  const parts = partsOf(text, labels);
  const said = (field: Part["field"]) => parts.filter((part) => part.field === field).map((part) => part.text);
  const found = withPeriod(said("activity").join(" "), said("period"), said("responsible"));
  return { ...found, labels: labels.map(columnOf) };
}

/** A period without a label stands at the beginning or at the end of the activity, or after the responsible. */
function withPeriod(activity: string, periods: string[], people: string[]): Omit<Fields, "labels"> {
  if (periods.length > 0) return finished(activity, periods.join("\n"), people);
  const own = leadingPeriod(activity) ?? trailingPeriod(activity);
  if (own) return finished(own.rest, own.period, people);
  const beside = trailingPeriod(people.at(-1) ?? "");
  return beside
    ? finished(activity, beside.period, [...people.slice(0, -1), beside.rest])
    : finished(activity, null, people);
}

/** A new sentence; after the people one that begins with a name and goes on with a small letter is none. */
const endOfPeriod = /(?<=[\p{L}\d]{2})[.;]\s+(?=\p{Lu}\p{Ll})/u;
const endOfPeople = /\.[.;]\s+|(?<=\p{L}{3})\.\s+(?=\p{Lu}\p{Ll}+\s\p{Ll})/u;

/** Whether a label stands at the beginning of the text. */
export function startsWithLabel(text: string): boolean {
  const [first] = text.matchAll(label);
  return first !== undefined && /^[\s(]*$/.test(text.slice(0, first.index));
}

function finished(activity: string, period: string | null, responsible: readonly string[]): Omit<Fields, "labels"> {
  return {
    activity: collapse(activity).replace(/[\s,;:(–—-]+$/, "") || null,
    period: period || null,
    responsible: responsible.map(collapseLines).filter(Boolean).join("\n") || null,
  };
}

function columnOf(match: RegExpExecArray): Fields["labels"][number] {
  const header = collapse(match[0]).replace(/[\s:–—−-]+$/, "");
  return { header, role: match.groups?.period === undefined ? "responsible" : "period" };
}

/** The text cut at its labels; what a label rules ends at the end of its sentence or bracket. */
function partsOf(text: string, labels: readonly RegExpExecArray[]): Part[] {
  const parts: Part[] = [{ field: "activity", text: text.slice(0, labels[0]?.index ?? text.length) }];
  labels.forEach((match, at) => {
    const field = columnOf(match).role;
    const inBracket = text.slice(0, match.index).trimEnd().endsWith("(");
    const [own, after] = ruled(text.slice(match.index + match[0].length, labels[at + 1]?.index), field, inBracket);
    parts.push({ field, text: own }, { field: isPeriodPhrase(after) ? "period" : "activity", text: after });
  });
  return parts.map((part) => ({ ...part, text: withoutMarks(part) })).filter((part) => part.text !== "");
}

/** What the label before the text rules, and what comes after that. */
function ruled(text: string, field: Part["field"], inBracket: boolean): [own: string, after: string] {
  const bracket = inBracket ? text.indexOf(")") : -1;
  if (bracket >= 0) return [text.slice(0, bracket), text.slice(bracket + 1)];
  const stop = (field === "period" ? endOfPeriod : endOfPeople).exec(text);
  return stop ? [text.slice(0, stop.index), text.slice(stop.index + stop[0].length)] : [text, ""];
}

function withoutMarks({ field, text }: Part): string {
  if (field === "period") return collapseLines(clean(text));
  const bare = text.replace(/^[\s.),;–—-]+/, "").replace(/[\s,;(–—-]+$/, "");
  if (field === "activity") return bare;
  const whole = bare.includes("(") ? bare : bare.replace(/[\s.;)]*\)[\s.;]*$/, "");
  return /(?:\p{Lu}|[^\p{L}]\p{L}{1,4})\.$/u.test(whole) ? whole : whole.replace(/\.$/, "");
}

/** A period and the parties of a cell, in a few lines for a person. */
import { type Assumption, wordAssumption } from "../assumptions.ts";
import { report } from "../issues.ts";
import type { Period, Recurrence, Responsible, Window } from "../model.ts";
import { aligned } from "./help.ts";
import { language, words } from "./language.ts";

export function describePeriod(period: Period): string {
  const said = words().describe;
  const rows: [string, string][] = [
    [said.kind, kindInWords(period.kind)],
    ...labelled(said.window, period.windows.map(describeWindow)),
    ...labelled(said.recurrence, period.recurrence ? [describeRecurrence(period.recurrence)] : []),
    ...labelled(said.time, period.time ? [period.time] : []),
    ...labelled(said.qualifier, period.qualifiers),
    ...labelled(said.rest, period.rest),
    ...labelled(said.assumption, period.assumptions.map(describeAssumption)),
    ...labelled(
      said.orElse,
      (period.alternatives ?? []).map((windows) => windows.map(describeWindow).join(", ")),
    ),
    ...labelled(said.edtf, period.edtf),
    ...labelled(said.rule, period.rule ? [period.rule] : []),
    ...labelled(
      said.issue,
      period.issues.map((issue) => report(issue, language()).message),
    ),
  ];
  return page(period.raw ?? "", rows);
}

export function describeParties({ raw, parties }: Responsible): string {
  if (parties.length === 0) return page(raw, [[words().describe.nobody, ""]]);
  return page(
    raw,
    parties.map(({ kind, name, role }) => [kindInWords(kind), [name, role].filter(Boolean).join(", ")]),
  );
}

const kindInWords = (kind: string): string => words().describe.kinds[kind] ?? kind;

function page(text: string, rows: [string, string][]): string {
  return [`«${text}»`, ...aligned(rows).map((line) => `  ${line}`.trimEnd())].join("\n");
}

/** The label stands beside the first of the values. */
function labelled(label: string, values: string[]): [string, string][] {
  return values.map((value, index) => [index === 0 ? label : "", value]);
}

/** A stretch of days; null is an open end. */
export function describeWindow({ start, end }: Window): string {
  const said = words().describe;
  if (start === end) return start ?? said.anyDay;
  if (start === null) return said.until(String(end));
  return end === null ? said.from(start) : said.between(start, end);
}

const describeAssumption = (code: Assumption) => `${wordAssumption(code, language())} (${code})`;

function describeRecurrence({ times, per, bound, rrule }: Recurrence): string {
  const { bounds, often } = words().describe;
  const said = `${bounds[bound]}${often(times, per)}`;
  return rrule ? `${said} (${rrule})` : said;
}

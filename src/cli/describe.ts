/** A period and the parties of a cell, in a few lines for a person. */
import { type Assumption, wordAssumption } from "../assumptions.ts";
import { report } from "../issues.ts";
import type { Party, Period, Recurrence, Responsible, Window } from "../model.ts";
import { aligned } from "./help.ts";

export function describePeriod(period: Period): string {
  const rows: [string, string][] = [
    ["kind", period.kind],
    ...labelled("window", period.windows.map(describeWindow)),
    ...labelled("recurrence", period.recurrence ? [describeRecurrence(period.recurrence)] : []),
    ...labelled("time", period.time ? [period.time] : []),
    ...labelled("qualifier", period.qualifiers),
    ...labelled("rest", period.rest),
    ...labelled("assumption", period.assumptions.map(describeAssumption)),
    ...labelled(
      "or else",
      (period.alternatives ?? []).map((windows) => windows.map(describeWindow).join(", ")),
    ),
    ...labelled("edtf", period.edtf),
    ...labelled("rule", period.rule ? [period.rule] : []),
    ...labelled(
      "issue",
      period.issues.map((issue) => report(issue).message),
    ),
  ];
  return page(period.raw ?? "", rows);
}

export function describeParties({ raw, parties }: Responsible): string {
  if (parties.length === 0) return page(raw, [["nobody", ""]]);
  return page(
    raw,
    parties.map(({ kind, name, role }): [Party["kind"], string] => [kind, [name, role].filter(Boolean).join(", ")]),
  );
}

function page(text: string, rows: [string, string][]): string {
  return [`«${text}»`, ...aligned(rows).map((line) => `  ${line}`.trimEnd())].join("\n");
}

/** The label stands beside the first of the values. */
function labelled(label: string, values: string[]): [string, string][] {
  return values.map((value, index) => [index === 0 ? label : "", value]);
}

function describeWindow({ start, end }: Window): string {
  if (start === end) return start ?? "any day";
  if (start === null) return `until ${end}`;
  return end === null ? `from ${start}` : `${start} to ${end}`;
}

const describeAssumption = (code: Assumption) => `${wordAssumption(code)} (${code})`;

const boundWords = { exactly: "", atLeast: "at least ", atMost: "at most " };

function describeRecurrence({ times, per, bound, rrule }: Recurrence): string {
  const often = `${boundWords[bound]}${times === 1 ? "once" : `${times} times`} per ${per}`;
  return rrule ? `${often} (${rrule})` : often;
}

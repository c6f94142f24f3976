/** A document's parts as rows: the keys are the columns of src/dataset/tables.ts, the values what SQLite can hold. */
import type { Document, Item, Party, Period, Place, Plan, ReportedIssue, Window } from "../model.ts";
import { outcomeOf } from "../outcome.ts";

export type Row = Record<string, string | number | bigint | null>;

export function documentRow({ sha256, path, format, status, ...known }: Document): Row {
  return {
    sha256,
    path,
    format,
    status,
    reader: known.reader ?? null,
    agreement: known.agreement ?? null,
    properties: known.properties ? JSON.stringify(known.properties) : null,
    plans: known.plans.length,
    items: known.plans.reduce((sum, { items }) => sum + items.length, 0),
    residue: JSON.stringify(known.residue),
  };
}

export function planRow({ title, organization, approval, signature, span, columns }: Plan): Row {
  return {
    title,
    organization,
    approval,
    signature,
    span_kind: span?.kind ?? null,
    span_start: span?.start ?? null,
    span_end: span?.end ?? null,
    span_source: span?.source ?? null,
    columns: JSON.stringify(columns),
  };
}

export function itemRow(item: Item): Row {
  const { number, activity, result, mark, place, participants, notes } = item;
  return {
    section: JSON.stringify(item.section),
    number,
    activity,
    responsible: item.responsible?.raw ?? null,
    result,
    mark,
    place,
    participants,
    notes,
    extra: JSON.stringify(item.extra),
    origin: item.origin ? JSON.stringify(item.origin) : null,
    ...placeColumns("source", item.source),
  };
}

export function periodRow(period: Period): Row {
  const { raw, kind, recurrence, time, rule, alternatives } = period;
  return {
    raw,
    kind,
    outcome: outcomeOf(period),
    recurrence_times: recurrence?.times ?? null,
    recurrence_per: recurrence?.per ?? null,
    recurrence_bound: recurrence?.bound ?? null,
    recurrence_rrule: recurrence?.rrule ?? null,
    time,
    rule,
    qualifiers: JSON.stringify(period.qualifiers),
    rest: JSON.stringify(period.rest),
    assumptions: JSON.stringify(period.assumptions),
    edtf: JSON.stringify(period.edtf),
    issues: JSON.stringify(period.issues),
    alternatives: alternatives ? JSON.stringify(alternatives) : null,
  };
}

export function windowRow({ start, end }: Window): Row {
  return { start_date: start, end_date: end };
}

export function partyRow({ kind, name, role, canonical }: Party): Row {
  return { kind, name, role, canonical_role: canonical ?? null };
}

export function issueRow({ code, severity, message, found, at }: ReportedIssue): Row {
  return { code, severity, message, found: found ?? null, ...placeColumns("at", at ?? {}) };
}

function placeColumns(prefix: "at" | "source", { page, table, row, part, column, paragraph, line }: Place): Row {
  return {
    [`${prefix}_page`]: page ?? null,
    [`${prefix}_table`]: table ?? null,
    [`${prefix}_row`]: row ?? null,
    [`${prefix}_part`]: part ?? null,
    [`${prefix}_column`]: column ?? null,
    [`${prefix}_paragraph`]: paragraph ?? null,
    [`${prefix}_line`]: line ?? null,
  };
}

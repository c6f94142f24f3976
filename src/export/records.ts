/** A row, with the records below it, as the record of the model that it was made of: what src/store/rows.ts does, backwards. */
import type { Document, Item, Party, Period, Place, Plan, ReportedIssue, Window } from "../model.ts";
import type { Row } from "./dataset.ts";

/** What is in the columns was checked when it went in. */
const as = <T>(value: object): T => value as T;

// biome-ignore lint/suspicious/noExplicitAny: JSON as it comes
const parsed = (value: unknown): any => JSON.parse(value as string);

export function documentOf(row: Row, plans: Plan[], issues: ReportedIssue[]): Document {
  const { path, sha256, format, reader, agreement, status } = row;
  const properties = row.properties == null ? null : parsed(row.properties);
  const known = present({ reader, agreement, properties });
  return as({ path, sha256, format, status, ...known, plans, residue: parsed(row.residue), issues });
}

export function planOf(row: Row, items: Item[]): Plan {
  const { title, organization, approval, signature, span_kind: kind } = row;
  const span = kind && { kind, start: row.span_start, end: row.span_end, source: row.span_source };
  return as({ title, organization, approval, signature, span, columns: parsed(row.columns), items });
}

export function itemOf(row: Row, period: Period | null, parties: Row[]): Item {
  const { number, activity, responsible: raw, result, mark, place, participants, notes, origin } = row;
  return as({
    section: parsed(row.section),
    number,
    activity,
    result,
    mark,
    place,
    participants,
    notes,
    extra: parsed(row.extra),
    ...(origin != null && { origin: parsed(origin) }),
    source: placeOf(row, "source"),
    period,
    responsible: raw === null ? null : { raw, parties: parties.map(partyOf) },
  });
}

function partyOf({ kind, name, role, canonical_role: canonical }: Row): Party {
  return as({ kind, name, role, ...present({ canonical }) });
}

export function periodOf(row: Row, windows: Row[]): Period {
  const { raw, kind, time, rule, alternatives } = row;
  return as({
    raw,
    kind,
    windows: windows.map(windowOf),
    recurrence: recurrenceOf(row),
    time,
    qualifiers: parsed(row.qualifiers),
    rest: parsed(row.rest),
    assumptions: parsed(row.assumptions),
    edtf: parsed(row.edtf),
    rule,
    ...(alternatives != null && { alternatives: parsed(alternatives) }),
    issues: parsed(row.issues),
  });
}

const windowOf = ({ start_date: start, end_date: end }: Row): Window => as({ start, end });

function recurrenceOf({ recurrence_times: times, recurrence_per: per, recurrence_bound: bound, ...row }: Row) {
  return times === null ? null : { times, per, bound, ...present({ rrule: row.recurrence_rrule }) };
}

export function issueOf(row: Row): ReportedIssue {
  const { code, severity, message, found } = row;
  const at = placeOf(row, "at");
  return as({ code, ...(Object.keys(at).length > 0 && { at }), ...present({ found }), severity, message });
}

const placeParts = ["page", "table", "row", "part", "column", "paragraph", "line"] as const;

const placeOf = (row: Row, prefix: "source" | "at"): Place =>
  present(Object.fromEntries(placeParts.map((part) => [part, row[`${prefix}_${part}`]])));

/** Without the fields that are not there: the model leaves them out where the tables hold NULL. */
const present = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

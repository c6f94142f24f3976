/** Documents for the tests of the store: arbitrary ones, and a small one with a given identity. */
import fc from "fast-check";
import { assumptionCodes } from "../../src/assumptions.ts";
import { issueCodes, report } from "../../src/issues.ts";
import type { Document, Item, Period, Plan } from "../../src/model.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("Осенний кросс", "до\n01.09.2022", "«»"),
);
const blank = fc.option(text, { nil: null });
const texts = fc.array(text, { maxLength: 3 });
const count = fc.integer({ min: 1, max: 9_999 });
const day = fc.integer({ min: 0, max: 30_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const windows = fc.array(fc.record({ start: fc.option(day, { nil: null }), end: fc.option(day, { nil: null }) }), {
  maxLength: 3,
});
const role = fc.constantFrom("number", "activity", "period", "responsible", "notes" as const);

const place = fc.record(
  { page: count, table: count, row: count, column: text, line: count },
  { requiredKeys: ["row"] },
);
const issue = fc.record({ code: fc.constantFrom(...issueCodes), at: place, found: text }, { requiredKeys: ["code"] });
const recurrence = fc.record(
  { times: count, per: text, bound: fc.constantFrom("exactly", "atLeast", "atMost" as const), rrule: text },
  { requiredKeys: ["times", "per", "bound"] },
);
const period: fc.Arbitrary<Period> = fc.record(
  {
    raw: blank,
    kind: fc.constantFrom("date", "interval", "recurring", "conditional", "empty", "unresolved" as const),
    windows,
    recurrence: fc.option(recurrence, { nil: null }),
    time: blank,
    qualifiers: texts,
    rest: texts,
    assumptions: fc.array(fc.constantFrom(...assumptionCodes), { maxLength: 3 }),
    edtf: texts,
    rule: blank,
    alternatives: fc.array(windows, { maxLength: 2 }),
    issues: fc.array(issue, { maxLength: 2 }),
  },
  {
    requiredKeys: [
      "raw",
      "kind",
      "windows",
      "recurrence",
      "time",
      "qualifiers",
      "rest",
      "assumptions",
      "edtf",
      "rule",
      "issues",
    ],
  },
);
const party = fc.record({
  kind: fc.constantFrom("person", "post", "group", "organization" as const),
  name: blank,
  role: blank,
});
const item: fc.Arbitrary<Item> = fc.record({
  section: texts,
  number: blank,
  activity: blank,
  period: fc.option(period, { nil: null }),
  responsible: fc.option(fc.record({ raw: text, parties: fc.array(party, { maxLength: 3 }) }), { nil: null }),
  result: blank,
  mark: blank,
  place: blank,
  participants: blank,
  notes: blank,
  extra: fc.dictionary(text, text, { maxKeys: 3 }),
  source: place,
});
const plan: fc.Arbitrary<Plan> = fc.record({
  title: blank,
  organization: blank,
  approval: blank,
  signature: blank,
  span: fc.option(
    fc.record({
      kind: fc.constantFrom("academic", "calendar", "years" as const),
      start: day,
      end: day,
      source: fc.constantFrom("option", "title", "cells" as const),
    }),
    { nil: null },
  ),
  columns: fc.array(
    fc.record(
      { header: text, role: fc.option(role, { nil: null }), also: fc.array(role, { maxLength: 2 }) },
      { requiredKeys: ["header", "role"] },
    ),
    { maxLength: 4 },
  ),
  items: fc.array(item, { maxLength: 3 }),
});

/** Any document that the model allows. */
export const anyDocument: fc.Arbitrary<Document> = fc.record({
  path: fc.constantFrom("plans/осень.docx", "b.pdf", "./c d.txt"),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  format: fc.constantFrom("docx", "pdf", "txt", "unknown" as const),
  status: fc.constantFrom("imported", "partial", "no-plan", "failed" as const),
  plans: fc.array(plan, { maxLength: 3 }),
  residue: texts,
  issues: fc.array(issue.map(report), { maxLength: 3 }),
});

const plainPeriod: Period = {
  raw: "12.10.2022",
  kind: "date",
  windows: [{ start: "2022-10-12", end: "2022-10-12" }],
  recurrence: null,
  time: null,
  qualifiers: [],
  rest: [],
  assumptions: [],
  edtf: ["2022-10-12"],
  rule: "day",
  issues: [],
};

/** An item with a period that differs from a plain, resolved one as told. */
export function itemWith(changes: Partial<Period> = {}): Item {
  return {
    section: ["Осень"],
    number: "1.",
    activity: "Осенний кросс",
    period: { ...plainPeriod, ...changes },
    responsible: { raw: "Липова О.П.", parties: [{ kind: "person", name: "Липова О.П.", role: null }] },
    result: null,
    mark: null,
    place: null,
    participants: null,
    notes: null,
    extra: {},
    source: { table: 1, row: 2 },
  };
}

/** A document with one plan of these items. */
export function documentOf(path: string, sha256: string, items: Item[] = [itemWith()]): Document {
  const plan: Plan = {
    title: "План работы",
    organization: null,
    approval: null,
    signature: null,
    span: null,
    columns: [],
    items,
  };
  return { path, sha256, format: "txt", status: "imported", plans: [plan], residue: [], issues: [] };
}

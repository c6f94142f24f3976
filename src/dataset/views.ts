/** The views: questions that are asked often. Their SQL is in src/store/views.ts. */
import { z } from "zod";
import { ReportedIssue } from "../model.ts";
import type { View } from "./table.ts";
import { document, item, party, period, window } from "./tables.ts";

const { start_date, end_date } = window.row.shape;
const { activity, responsible } = item.row.shape;
const { path, format, status } = document.row.shape;
const { kind, raw, outcome, recurrence_rrule } = period.row.shape;
const words = (about: string) => z.string().nullable().describe(about);
const day = (about: string) => z.iso.date().nullable().describe(about);
const count = (about: string) => z.int().describe(about);

const place = {
  path,
  page: z.int().nullable().describe("where the format has pages"),
  table_number: z.int().nullable().describe("the n-th grid of the document"),
  row_number: z.int().nullable().describe("the n-th row of that grid"),
};

const calendar = {
  name: "calendar",
  about: "When what happens: a row for every window of every item.",
  order: ["start_date", "end_date", "item_id"],
  row: z.object({
    start_date,
    end_date,
    activity,
    responsible,
    section: words("the headings above the row, joined by ›"),
    plan: words("the plan's title"),
    organization: words("as the document names it"),
    kind,
    raw: raw.describe("the period as it stands in the source"),
    outcome,
    recurrence_rrule,
    ...place,
    item_id: z.int().describe("the row of item"),
    plan_id: z.int().describe("the row of plan"),
  }),
};

const assignment = {
  name: "assignment",
  about: "Who answers for what, and when: a row for every party and every window of an item (one where it has none).",
  order: ["name", "start_date", "item_id"],
  row: z.object({
    name: party.row.shape.name,
    kind: party.row.shape.kind,
    role: party.row.shape.role,
    canonical_role: party.row.shape.canonical_role,
    organization: words("whose plan it is"),
    start_date,
    end_date,
    activity,
    raw: raw.describe("the period as it stands in the source"),
    plan: words("the plan's title"),
    ...place,
    item_id: z.int().describe("the row of item"),
    person_id: party.row.shape.person_id,
  }),
};

const people = {
  name: "people",
  about: "A row for every person.",
  order: ["name", "person_id"],
  row: z.object({
    person_id: z.int().describe("the row of person"),
    name: z.string().describe("as «Фамилия И.О.»"),
    organization: words("NULL where the plan names none"),
    roles: words("canonical roles, the most frequent first"),
    items: count("that the person answers for"),
    documents: count("that name the person"),
    first_date: day("the first day of all of them"),
    last_date: day("the last day"),
  }),
};

const roles = {
  name: "roles",
  about: "A row for every canonical role.",
  order: ["role"],
  row: z.object({
    role: z.string().describe("the canonical role"),
    spellings: z
      .string()
      .describe("as it stands in the sources, the most frequent first; of a group («классные руководители») its name"),
    people: count("persons who have it"),
    items: count("that it answers for"),
  }),
};

const needsReview = {
  name: "needs_review",
  about: "What a person should look at: documents and files that failed, warnings, and periods that are unclear.",
  order: ["path"],
  row: z.object({
    path,
    severity: ReportedIssue.shape.severity.describe("error: failed or in part; warning: a person should look"),
    code: z.string().describe("the issue's code; period-without-day and period-ambiguous for periods without an issue"),
    reason: z.string().describe("what is wrong, in words"),
    activity,
    found: words("the words that caused it"),
    page: place.page,
    table_number: place.table_number,
    row_number: place.row_number,
    line: z.int().nullable().describe("the n-th line of a text file"),
  }),
};

const summary = {
  name: "summary",
  about: "A row for every document.",
  order: ["path"],
  row: z.object({
    path,
    format,
    status,
    plans: count("that it has"),
    items: count("of all its plans"),
    resolved: count("periods with nothing left to do"),
    review: count("periods that a person should confirm"),
    failed: count("periods without an answer"),
    warnings: count("issues that are no mere information"),
    files: count("that hold these bytes"),
  }),
};

export const views: readonly View[] = [calendar, assignment, people, roles, needsReview, summary];

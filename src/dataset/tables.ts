/** Tables of the documents, from the document down to its windows and parties. */
import { z } from "zod";
import {
  type ColumnRole,
  Document,
  Format,
  Party,
  Period,
  PeriodKind,
  Place,
  Recurrence,
  ReportedIssue,
  Span,
} from "../model.ts";
import { outcomes } from "../outcome.ts";
import { defineTable } from "./table.ts";

const id = z.int().describe("the row's number");
const position = z.int().describe("its place in the order of the source, from 1");
const text = (about: string) => z.string().nullable().describe(about);
const day = (about: string) => z.iso.date().nullable().describe(about);
const cell = (role: z.infer<typeof ColumnRole>) => text(`the cell of the ${role} column`);
const list = (about: string) => z.string().describe(`${about} (JSON)`);

export const document = defineTable({
  name: "document",
  about: "One document for each content: the same bytes in two files are one document with two sources.",
  row: z.object({
    id,
    run_id: z.int().describe("the import that wrote it"),
    sha256: z.string().describe("of the bytes, in hex"),
    path: z.string().describe("as it was given"),
    format: Format.describe("what the bytes are, whatever the name says"),
    status: Document.shape.status,
    reader: Document.shape.reader.unwrap().nullable().describe("which of the readers answered"),
    agreement: z.number().nullable().describe("share of the words on which two readers agree, where two were asked"),
    properties: text("what the file says of itself: title, author, created, modified (JSON)"),
    plans: z.int().describe("how many it has; `planoteka verify` counts them"),
    items: z.int().describe("of all its plans"),
    residue: list("the text of the file that is in no other field"),
  }),
  references: { run_id: "run" },
  unique: [["sha256"]],
  json: ["properties", "residue"],
});

export const source = defineTable({
  name: "source",
  about: "Every file that holds a document's bytes, by its absolute path.",
  key: "location",
  row: z.object({
    location: z.string().describe("the absolute path"),
    path: z.string().describe("as it was given"),
    document_id: z.int().describe("the document that it belongs to"),
    run_id: z.int().describe("the import that saw it last"),
  }),
  references: { document_id: "document", run_id: "run" },
  owner: "document_id",
});

export const organization = defineTable({
  name: "organization",
  about:
    "Whose plans they are: one row for all spellings of a name that differ in case, endings, quotes, spaces and abbreviated legal forms only.",
  row: z.object({
    id,
    name: z.string().describe("as it was written first"),
    folded: z.string().describe("the stems of the name, by which spellings are compared"),
  }),
  unique: [["folded"]],
});

export const person = defineTable({
  name: "person",
  about:
    "Who answers for something: one row for all plans of one organization. People of different organizations are never taken for one; where a plan names no organization, a person is that document's alone.",
  row: z.object({
    id,
    organization_id: z.int().nullable().describe("where the plan names one"),
    document_id: z.int().nullable().describe("where no organization is known"),
    name: z.string().describe("as «Фамилия И.О.»"),
    folded: z.string().describe("the words of the name in small letters, ё as е"),
  }),
  references: { organization_id: "organization", document_id: "document" },
  owner: "document_id",
  unique: [
    ["organization_id", "folded"],
    ["document_id", "folded"],
  ],
});

export const plan = defineTable({
  name: "plan",
  about: "A plan of a document.",
  row: z.object({
    id,
    document_id: z.int().describe("the document that it belongs to"),
    position,
    title: text("as it stands above the table"),
    organization: text("as the document names it"),
    approval: text("the approval block, with its line breaks"),
    signature: text("the signature block after the table"),
    span_kind: Span.shape.kind.nullable().describe("academic, calendar or several years"),
    span_start: day("first day of the years that the plan is for"),
    span_end: day("last day"),
    span_source: Span.shape.source.nullable().describe("what said which years the plan is for"),
    columns: list("headers and their roles"),
    organization_id: z.int().nullable().describe("where the plan names one"),
  }),
  references: { document_id: "document", organization_id: "organization" },
  owner: "document_id",
  unique: [["document_id", "position"]],
  json: ["columns"],
});

const places = <Prefix extends "source" | "at">(prefix: Prefix) =>
  Object.fromEntries(
    Object.entries(Place.shape).map(([name, part]) => [
      `${prefix}_${name}`,
      part
        .unwrap()
        .nullable()
        .describe(part.description ?? ""),
    ]),
  ) as { [Name in keyof typeof Place.shape as `${Prefix}_${Name}`]: z.ZodNullable<z.ZodInt | z.ZodString> };

export const item = defineTable({
  name: "item",
  about: "One activity of a plan, with the cells of its row and the place where it stands.",
  row: z.object({
    id,
    plan_id: z.int().describe("the plan that it belongs to"),
    position,
    section: list("the headings above the row, outermost first"),
    number: text("as on screen"),
    activity: cell("activity"),
    responsible: text("the cell of the responsible column; its parties are in party"),
    result: cell("result"),
    mark: cell("mark"),
    place: cell("place"),
    participants: cell("participants"),
    notes: cell("notes"),
    extra: list("the cells of the columns that we do not know, by header"),
    origin: text("the cells as they stand, where the row is no item as it is (JSON)"),
    ...places("source"),
  }),
  references: { plan_id: "plan" },
  owner: "plan_id",
  unique: [["plan_id", "position"]],
  json: ["section", "extra", "origin"],
});

export const period = defineTable({
  name: "period",
  about: "What the period cell of an item means; its days are in window.",
  key: "item_id",
  row: z.object({
    item_id: z.int().describe("the item that it belongs to"),
    raw: Period.shape.raw,
    kind: PeriodKind.describe("what sort of period the words name; docs/periods.md has the kinds"),
    outcome: z.enum(outcomes).describe("resolved; review: a person should look at it; failed: no day came of it"),
    recurrence_times: z.int().nullable().describe("how often in each unit"),
    recurrence_per: text(Recurrence.shape.per.description ?? ""),
    recurrence_bound: Recurrence.shape.bound.nullable().describe("«не реже» is atLeast, «не чаще» atMost"),
    recurrence_rrule: text("RFC 5545, only where it says exactly the same"),
    time: Period.shape.time,
    rule: Period.shape.rule,
    qualifiers: list("words of the period that do not change its dates, verbatim"),
    rest: list("parts of the cell that are no period, verbatim"),
    assumptions: list("a code for every choice that the text did not make itself"),
    edtf: list("each window as ISO 8601-2 text"),
    issues: list("what is wrong or doubtful with it, by code"),
    alternatives: text("other readings of an ambiguous cell (JSON)"),
  }),
  references: { item_id: "item" },
  owner: "item_id",
  indexed: ["outcome"],
  json: ["qualifiers", "rest", "assumptions", "edtf", "issues", "alternatives"],
});

export const window = defineTable({
  name: "window",
  about: "A stretch of days of a period, both ends inclusive.",
  row: z.object({
    id,
    item_id: z.int().describe("the item that it belongs to"),
    position,
    start_date: day("ISO date; NULL: open"),
    end_date: day("ISO date; NULL: open"),
  }),
  references: { item_id: "period" },
  owner: "item_id",
  unique: [["item_id", "position"]],
  indexed: ["start_date"], // an index more is felt: a plan has hundreds of windows
});

export const party = defineTable({
  name: "party",
  about: "Who answers for an item.",
  row: z.object({
    id,
    item_id: z.int().describe("the item that it belongs to"),
    position,
    kind: Party.shape.kind.describe("a person, a post without a name, a group, or an organization"),
    name: Party.shape.name,
    role: Party.shape.role,
    canonical_role: text("one spelling for all spellings of the role"),
    person_id: z.int().nullable().describe("for a person"),
  }),
  references: { item_id: "item", person_id: "person" },
  owner: "item_id",
  unique: [["item_id", "position"]],
  indexed: ["name", "canonical_role"],
});

export const issue = defineTable({
  name: "issue",
  about: "What was noticed in a document.",
  row: z.object({
    id,
    document_id: z.int().describe("the document that it belongs to"),
    position,
    code: z.string().describe("one of the codes of «What may be wrong»"),
    severity: ReportedIssue.shape.severity.describe("error: failed or in part; warning: a person should look; info"),
    message: z.string().describe("the code in words, in the language of the import"),
    found: text("the words that caused it, verbatim"),
    ...places("at"),
  }),
  references: { document_id: "document" },
  owner: "document_id",
  unique: [["document_id", "position"]],
});

/**
 * Every public type, as a zod schema with its inferred type. JSON Schema and the reference in docs/ come from here.
 * The outside contract: days are ISO dates without a zone, bounds are inclusive, an absent value is null.
 */
import { z } from "zod";
import { assumptionCodes } from "./assumptions.ts";
import { issueCodes } from "./issues.ts";

// ---------------------------------------------------------------- places and issues

/** Where something stands in the source; page, table, row, paragraph and line count from 1 as a person would. */
export const Place = z.object({
  page: z.int().optional().describe("from 1, where the format has pages"),
  table: z.int().optional().describe("the n-th grid of the document"),
  row: z.int().optional().describe("the n-th row of that grid"),
  part: z.int().optional().describe("the n-th activity of a row that holds several"),
  column: z.string().optional().describe("the role or header of the column"),
  paragraph: z.int().optional().describe("the n-th paragraph of the document, for what stands in no table"),
  line: z.int().optional().describe("the n-th line of a text file"),
});
export type Place = z.infer<typeof Place>;

/** Something noticed, as data; issues.ts words it. */
export const Issue = z.object({
  code: z.enum(issueCodes),
  at: Place.optional(),
  found: z.string().optional().describe("the words that caused it, verbatim"),
});
export type Issue = z.infer<typeof Issue>;

/** An issue as it is printed and stored: with its severity and its wording. */
export const ReportedIssue = Issue.extend({
  severity: z.enum(["info", "warning", "error"]),
  message: z.string(),
});
export type ReportedIssue = z.infer<typeof ReportedIssue>;

// ---------------------------------------------------------------- stage 1: blocks

export const Format = z.enum(["docx", "pdf", "txt", "doc", "rtf", "odt", "html", "xlsx", "unknown"]);
export type Format = z.infer<typeof Format>;

/** A paragraph outside the tables; line breaks inside it stay in `text`. */
export const Paragraph = z.object({
  kind: z.literal("paragraph"),
  text: z.string(),
  role: z
    .enum(["body", "heading", "header", "footer", "textbox", "footnote", "comment", "deleted", "hidden"])
    .optional()
    .describe("absent means body; deleted and hidden text is in the file and not on the page"),
  page: z.int().optional(),
  line: z.int().optional().describe("first line in a text file, from 1"),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** A cell, once, where it starts. `row` and `col` count from 0; `text` keeps line breaks and empty paragraphs as "\n". */
export const Cell = z.object({
  text: z.string(),
  row: z.int(),
  col: z.int(),
  rowspan: z.int().min(1),
  colspan: z.int().min(1),
  page: z.int().optional(),
  line: z.int().optional(),
  confidence: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe("of recognised text: how sure the program is of the word that it is least sure of, from 0 to 100"),
});
export type Cell = z.infer<typeof Cell>;

export const Grid = z.object({
  kind: z.literal("grid"),
  method: z
    .enum(["markup", "lattice", "stream", "rows", "cells", "drawn", "columns", "tagged", "ocr"])
    .optional()
    .describe(
      "how the grid was found: by markup, ruling lines, alignment; in text by one row per line, one cell per line, lines drawn with characters, columns made with spaces; by the tags of a PDF, with spans from its ruling lines where it has them; by the lines of a picture of a page",
    ),
  pages: z.array(z.int()).optional(),
  rows: z.array(z.array(Cell)),
});
export type Grid = z.infer<typeof Grid>;

export const Block = z.discriminatedUnion("kind", [Paragraph, Grid]);
export type Block = z.infer<typeof Block>;

/** What the file says of itself, apart from its words. */
export const Properties = z.object({
  title: z.string().optional(),
  author: z.string().optional(),
  created: z.string().optional().describe("ISO date or time, as far as the file says"),
  modified: z.string().optional(),
});
export type Properties = z.infer<typeof Properties>;

/** What a reader makes of the bytes; everything after it is blind to the format. */
export const Blocks = z.object({
  format: Format,
  blocks: z.array(Block),
  reader: z
    .enum(["ooxml", "mammoth", "pdf", "text", "html", "rtf", "odf", "xlsx", "doc", "libreoffice", "ocr"])
    .optional()
    .describe("which of our readers answered; absent where none could; ocr: a PDF of which pages were recognised"),
  agreement: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe("share of the words on which two independent readers agree, where two were asked"),
  properties: Properties.optional(),
});
export type Blocks = z.infer<typeof Blocks>;

// ---------------------------------------------------------------- stage 2: plans with raw cells

export const ColumnRole = z.enum([
  "number",
  "activity",
  "period",
  "responsible",
  "result",
  "mark",
  "place",
  "participants",
  "notes",
]);
export type ColumnRole = z.infer<typeof ColumnRole>;

export const Column = z.object({
  header: z.string(),
  role: ColumnRole.nullable().describe("null: a column that we do not know; its cells are in `extra`"),
  also: z.array(ColumnRole).optional().describe("further roles of a combined column («Дата и место проведения»)"),
});
export type Column = z.infer<typeof Column>;

/** The years that a plan is for, and what said so. */
export const Span = z.object({
  kind: z.enum(["academic", "calendar", "years"]),
  start: z.iso.date(),
  end: z.iso.date(),
  source: z.enum(["option", "title", "heading", "approval", "file-name", "cells", "properties"]),
});
export type Span = z.infer<typeof Span>;

/** The cells of a row that is no item as it stands. */
export const Origin = z.object({
  by: z
    .enum(["lines", "months", "text"])
    .describe(
      "lines: the row holds several activities, kept in step by line breaks; months: a column for each month; text: a point of a text",
    ),
  cells: z
    .record(z.string(), z.string())
    .describe("the cells that were taken apart or put together, by header, verbatim; of a text the whole point"),
});
export type Origin = z.infer<typeof Origin>;

/** A row of a plan before its period and its parties are understood. A blank cell is null; white space is collapsed except in `period` and `responsible`. */
export const RawItem = z.object({
  section: z.array(z.string()).describe("section headings above the row, outermost first"),
  number: z.string().nullable(),
  activity: z.string().nullable(),
  period: z.string().nullable().describe("the cell verbatim, with its line breaks"),
  responsible: z.string().nullable().describe("the cell verbatim, with its line breaks"),
  result: z.string().nullable(),
  mark: z.string().nullable(),
  place: z.string().nullable(),
  participants: z.string().nullable(),
  notes: z.string().nullable(),
  extra: z.record(z.string(), z.string()).describe("cells of the columns without a role, by header"),
  inherited: z.string().nullable().describe("the month, quarter or half-year heading that the row stands under"),
  origin: Origin.optional().describe("absent where the row is the item"),
  source: Place,
});
export type RawItem = z.infer<typeof RawItem>;

export const RawPlan = z.object({
  title: z.string().nullable(),
  organization: z.string().nullable(),
  approval: z.string().nullable().describe("the approval block, its lines joined by line breaks"),
  signature: z.string().nullable().describe("the signature block after the table"),
  span: Span.nullable(),
  columns: z.array(Column),
  items: z.array(RawItem),
});
export type RawPlan = z.infer<typeof RawPlan>;

export const RawDocument = z.object({
  plans: z.array(RawPlan),
  residue: z.array(z.string()).describe("text of the file that is in no field, verbatim"),
});
export type RawDocument = z.infer<typeof RawDocument>;

// ---------------------------------------------------------------- stage 3: periods

/** A stretch of days, both ends inclusive; null is an open end. */
export const Window = z.object({ start: z.iso.date().nullable(), end: z.iso.date().nullable() });
export type Window = z.infer<typeof Window>;

export const Recurrence = z.object({
  times: z.int().min(1).describe("how often in each unit"),
  per: z
    .string()
    .describe("day, week, month, quarter, term, trimester, half-year, year or an ISO 8601 duration such as P14D"),
  bound: z.enum(["exactly", "atLeast", "atMost"]).describe("«не реже» is atLeast, «не чаще» atMost"),
  rrule: z.string().optional().describe("RFC 5545, only where it says exactly the same"),
});
export type Recurrence = z.infer<typeof Recurrence>;

export const PeriodKind = z.enum([
  "date",
  "interval",
  "deadline",
  "from",
  "recurring",
  "conditional",
  "unscheduled",
  "empty",
  "unresolved",
]);
export type PeriodKind = z.infer<typeof PeriodKind>;

/** What a «Сроки» cell means. The normative description is docs/periods.md. */
export const Period = z.object({
  raw: z.string().nullable().describe("the cell verbatim; null where the row only inherits a heading's month"),
  kind: PeriodKind,
  windows: z.array(Window),
  recurrence: Recurrence.nullable(),
  time: z.string().nullable().describe("a time of day or a range of them, verbatim"),
  qualifiers: z.array(z.string()).describe("words of the period that do not change its dates, verbatim"),
  rest: z.array(z.string()).describe("parts of the cell that are no period, verbatim"),
  assumptions: z.array(z.enum(assumptionCodes)).describe("a code for every choice that the text did not make itself"),
  edtf: z.array(z.string()).describe("each window as ISO 8601-2 text"),
  rule: z.string().nullable().describe("name of the rule that answered"),
  alternatives: z.array(z.array(Window)).optional().describe("other readings of an ambiguous cell"),
  issues: z.array(Issue),
});
export type Period = z.infer<typeof Period>;

// ---------------------------------------------------------------- stage 3: parties

export const Party = z.object({
  kind: z.enum(["person", "post", "group", "organization"]),
  name: z.string().nullable().describe("a person as «Фамилия И.О.»; null for a post"),
  role: z.string().nullable().describe("the role as written"),
  canonical: z
    .string()
    .optional()
    .describe(
      "the one name for all spellings of the role: Russian, in full, singular; of a group the post that all of it hold; absent where there is none",
    ),
});
export type Party = z.infer<typeof Party>;

export const Responsible = z.object({ raw: z.string(), parties: z.array(Party) });
export type Responsible = z.infer<typeof Responsible>;

// ---------------------------------------------------------------- the result

export const Item = RawItem.omit({ period: true, responsible: true, inherited: true }).extend({
  period: Period.nullable(),
  responsible: Responsible.nullable(),
});
export type Item = z.infer<typeof Item>;

export const Plan = RawPlan.omit({ items: true }).extend({ items: z.array(Item) });
export type Plan = z.infer<typeof Plan>;

/** One file, as `planoteka extract` prints it. */
export const Document = z.object({
  path: z.string().describe("as it was given"),
  sha256: z.string().describe("of the bytes, in hex; only the line of an unreadable file has null"),
  format: Format.describe("what the bytes are, whatever the name says"),
  status: z
    .enum(["imported", "partial", "no-plan", "failed"])
    .describe("partial: something of it could not be read; no-plan: read, and there is no plan in it"),
  reader: Blocks.shape.reader,
  agreement: Blocks.shape.agreement,
  properties: Properties.optional(),
  plans: z.array(Plan),
  residue: RawDocument.shape.residue,
  issues: z.array(ReportedIssue),
});
export type Document = z.infer<typeof Document>;

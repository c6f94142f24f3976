/** What the report is made from; the same on the side that writes the page and inside the page. */

/** Both ends inclusive, null: open. */
export type WindowData = readonly [start: string | null, end: string | null];

export interface PlaceData {
  page?: number;
  table?: number;
  row?: number;
  paragraph?: number;
  line?: number;
}

export interface RecurrenceData {
  times: number;
  per: string;
  bound: "exactly" | "atLeast" | "atMost";
}

export interface PeriodData {
  raw: string | null;
  kind: string;
  outcome: Outcome;
  windows: WindowData[];
  recurrence?: RecurrenceData;
  time?: string;
  assumptions: string[];
  /** What is wrong or doubtful, in the language of the page. */
  issues: string[];
  alternatives?: WindowData[][];
}

type Outcome = "resolved" | "review" | "failed";

export interface ItemData {
  id: number;
  /** The id of its plan. */
  plan: number;
  section: string[];
  number: string | null;
  activity: string | null;
  responsible: string | null;
  /** The other cells, each with the role of its column or with its header. */
  cells: [column: string, text: string][];
  period: PeriodData | null;
  /** Ids of persons, and roles: canonical ones where they are known. */
  people: number[];
  roles: string[];
  at: PlaceData;
}

/** Months counted from the year 0. */
export interface Axis {
  first: number;
  months: number;
}

export interface PlanData {
  id: number;
  /** The place of its document in the order of the report. */
  order: number;
  title: string | null;
  organization: string | null;
  path: string;
  span: [start: string, end: string] | null;
  items: number;
  /** Items whose period waits for a look. */
  unclear: number;
  axis: Axis | null;
}

/** Something to look at that is not about a period. */
export interface NoteData {
  path: string;
  /** The place of the document in the order of the report. */
  order: number;
  severity: string;
  /** The words that caused it. */
  found: string | null;
  /** In the language of the page. */
  message: string;
  at: PlaceData;
  activity: string | null;
  /** The cell that it is about, or the nearest to it. */
  cell: string | null;
}

interface PersonData {
  id: number;
  name: string;
  organization: string | null;
}

export interface Totals {
  documents: Record<string, number>;
  plans: number;
  items: number;
  periods: Record<string, number>;
  persons: number;
  organizations: number;
  /** UTC, of the last import. */
  asOf: string | null;
  /** Whether something waits for a look. */
  unclear: number;
}

/** Everything but the items, which are many. */
export interface Frame {
  plans: PlanData[];
  people: PersonData[];
  roles: string[];
  notes: NoteData[];
}

/** As the page has it. */
export interface PageData extends Frame {
  items: ItemData[];
}

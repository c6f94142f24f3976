/** What is open while a part of a document (its body, its notes, a header) is read, and how text gets into it. */
import type { Block, Cell, Grid, Paragraph } from "../../model.ts";
import type { Labels } from "./labels.ts";
import type { Styles } from "./styles.ts";

export type Role = NonNullable<Paragraph["role"]>;

/** What the document around a part gives to it. */
export interface Context {
  styles: Styles;
  labels: Labels;
  /** Documents inserted whole, by the id of their relation. */
  chunks: Map<string, Block[]>;
  /** Whether Word left marks where its pages end. */
  hasPages: boolean;
}

/** A paragraph that is open. Deleted and hidden words are gathered apart from the text. */
export interface OpenParagraph {
  text: string;
  deleted: string;
  hidden: string;
  /** Where the last word went. */
  last: Kind;
  style: string | undefined;
  list: string | undefined;
  level: number | undefined;
  outline: number | undefined;
  /** Its end was deleted or is no end on the page: the next paragraph goes on with it. */
  isOpenEnded: boolean;
  isEndHidden: boolean;
  /** Text boxes that hang on it, to follow it. */
  boxes: Block[];
  /** The reading of a word in another script, which stands above it. */
  reading: string;
  page: number;
}

export type Kind = "text" | "deleted" | "hidden";

/** Where paragraphs go: the body, a text box, or a cell. */
export interface Flow {
  role: Role | undefined;
  /** The lines of a cell; null outside the tables. */
  cell: OpenCell | null;
  blocks: Block[];
  /** Text of a paragraph without an end. */
  held: string;
}

export interface OpenCell {
  lines: string[];
  /** Tables in the cell: each with the lines that it gave. */
  nested: { grid: Grid; from: number; to: number }[];
  colspan: number;
  /** `w:vMerge` and `w:hMerge`: whether the cell goes on with the one above, or before. */
  vertical: Merge;
  horizontal: Merge;
  isDeleted: boolean;
  page: number;
}

export type Merge = "none" | "restart" | "continue";

/** A cell that was read, at its place in the grid. */
export type RawCell = Cell & { vertical: Merge };

export interface OpenRow {
  cells: RawCell[];
  /** The column that the next cell takes. */
  col: number;
  cell: OpenCell | null;
  role: "deleted" | "hidden" | undefined;
  /** The page on which it begins, and the last one that a cell of it reached. */
  page: number;
  lastPage: number;
}

export interface OpenTable {
  rows: RawCell[][];
  row: OpenRow | null;
  /** The cell that was read last, if tables stand in it. */
  frame: OpenCell | null;
  /** Deleted and hidden words, to follow the table. */
  asides: Paragraph[];
}

/** A character run: whether its words are hidden, by itself or by its style. */
interface OpenRun {
  isHidden: boolean | undefined;
  style: string | undefined;
}

/** A complex field: what stands before its result is an instruction. */
export interface OpenField {
  inInstruction: boolean;
  /** Of a check box in a form. */
  isChecked?: boolean;
  /** Of a drop-down list in a form. */
  entries: string[];
  chosen: number;
}

export interface Story {
  context: Context;
  flows: Flow[];
  paragraphs: OpenParagraph[];
  tables: OpenTable[];
  runs: OpenRun[];
  fields: OpenField[];
  /** How many of them are at their instruction. */
  instructions: number;
  /** Alternatives of one content, of which only the first with words is read: whether it came. */
  alternatives: { isTaken: boolean; before: number }[];
  /** Whose properties are being read. */
  properties: "paragraph" | "row" | "cell" | null;
  /** How many deletions are open. */
  deletions: number;
  inText: boolean;
  page: number;
  /** A page ended by the author's will, which Word's mark would count again. */
  isBroken: boolean;
  /** Letters and digits that came in, and those that we put in ourselves. */
  letters: number;
  added: number;
  /** Automatic numbers that were put in. */
  labels: string[];
}

/** Begins a part whose paragraphs have this role; undefined for the body. */
export function newStory(context: Context, role: Role | undefined): Story {
  const flow: Flow = { role, cell: null, blocks: [], held: "" };
  return {
    context,
    flows: [flow],
    paragraphs: [],
    tables: [],
    runs: [],
    fields: [],
    instructions: 0,
    alternatives: [],
    properties: null,
    deletions: 0,
    inText: false,
    page: 1,
    isBroken: false,
    letters: 0,
    added: 0,
    labels: [],
  };
}

export const last = <T>(stack: T[]): T | undefined => stack[stack.length - 1];

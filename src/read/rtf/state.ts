/** Where the reading of an RTF file stands. */
import type { Block, Issue, Properties } from "../../model.ts";
import { limits } from "../limits.ts";
import type { Defaults, Font } from "./encodings.ts";
import { newStory, type RtfFlow } from "./table.ts";
import type { Destination } from "./words.ts";

/** What a group takes over from the one around it, and gives back when it closes. */
export interface Group {
  into: "text" | Destination;
  /** where the text around a silent group goes */
  around: "text" | Destination;
  flow: RtfFlow;
  font: number;
  style: number;
  /** how many bytes after `\u` say the same for old programs */
  fallback: number;
  hidden: boolean;
  deleted: boolean;
  /** how deep in tables the paragraph stands */
  depth: number;
  /** the row that is described is one of a table in a table */
  inNested: boolean;
}

export interface State {
  group: Group;
  /** the groups around it, outermost first */
  stack: Group[];
  /** bytes that are not yet decoded */
  bytes: string;
  /** bytes that are still to be passed over after `\u` */
  passOver: number;
  /** `\*` stood before: a group that begins with a word unknown here is to be skipped */
  optional: boolean;
  fonts: Map<number, Font>;
  defaultFont: number;
  defaults: Defaults;
  /** names of the paragraph styles */
  styles: Map<number, string>;
  /** text of the fact or the number that is being read */
  captured: string;
  /** name of the shape's property whose value comes next */
  property: string;
  /** parts of the date that is being read */
  stamp: Map<string, number>;
  properties: Properties;
  /** the merging of the cell that `\cellx` will end */
  mergedUp: boolean;
  mergedLeft: boolean;
  /** stories beside the body */
  stories: Record<"header" | "footer" | "footnote" | "comment", Block[]>;
  /** paragraphs and cells so far */
  ends: number;
  /** groups were closed that nobody opened */
  unbalanced: boolean;
  issue: Issue | null;
}

const group = (): Group => ({
  into: "text",
  around: "text",
  flow: newStory("body"),
  font: 0,
  style: 0,
  fallback: 1,
  hidden: false,
  deleted: false,
  depth: 0,
  inNested: false,
});

export const newState = (): State => ({
  group: group(),
  stack: [],
  bytes: "",
  passOver: 0,
  optional: false,
  fonts: new Map(),
  defaultFont: 0,
  defaults: { codePage: 1252 },
  styles: new Map(),
  captured: "",
  property: "",
  stamp: new Map(),
  properties: {},
  mergedUp: false,
  mergedLeft: false,
  stories: { header: [], footer: [], footnote: [], comment: [] },
  ends: 0,
  unbalanced: false,
  issue: null,
});

/** What a control word does, given its number. */
export type Action = (state: State, value: number) => void;

/** An action that changes the group in hand. */
export const inGroup =
  (change: (value: number, group: Group) => Partial<Group>): Action =>
  ({ group }, value) => {
    Object.assign(group, change(value, group));
  };

/** Counts the end of a paragraph or a cell. */
export function count(state: State): void {
  if (++state.ends > limits.rtf.paragraphs)
    state.issue = { code: "too-large", found: `more than ${limits.rtf.paragraphs} paragraphs` };
}

/** What is open while a document is read. */
import type { Issue } from "../../model.ts";
import { endParagraph, type Flow, newFlow, paragraphsOf, type Role, type Visibility } from "../flow.ts";
import type { Counters, Lists, OpenList } from "./lists.ts";
import type { Styles } from "./styles.ts";
import type { OpenTable } from "./table.ts";

export interface OdtFlow extends Flow {
  /** Whether a paragraph is open: only text in one counts. */
  inParagraph: boolean;
  /** A field in the paragraph hides all of it. */
  isHidden: boolean;
  /** The end of the paragraph was struck out: the next one goes on with it. */
  isOpenEnded: boolean;
  lists: OpenList[];
  tables: OpenTable[];
}

export interface State {
  styles: Styles;
  /** The stories that are open, outermost first. */
  flows: OdtFlow[];
  /** The stories that are whole, by their role. */
  stories: Map<Role, Flow["blocks"]>;
  lists: Lists;
  /** Counters of the headings. */
  headings: Counters;
  /** Open elements that say whether their text is on the page, outermost first. */
  visibility: boolean[];
  /** The tracked change that is described, and those of them that strike out what stands between their marks. */
  change: string;
  deletions: Set<string>;
  /** Marks of such deletions that are open. */
  striking: number;
  /** The text of a number that the file itself has; null outside of one. */
  number: string | null;
  /** Cells so far, with those that are repeated. */
  cells: number;
  issue: Issue | null;
}

export const newState = (styles: Styles): State => ({
  styles,
  flows: [],
  stories: new Map(),
  lists: { byId: new Map(), byStyle: new Map() },
  headings: [],
  visibility: [],
  change: "",
  deletions: new Set(),
  striking: 0,
  number: null,
  cells: 0,
  issue: null,
});

/** Begins a story in the one that is being read, if any. */
export function beginStory({ flows }: State, role: Role): void {
  flows.push({ ...newFlow(role), inParagraph: false, isHidden: false, isOpenEnded: false, lists: [], tables: [] });
}

/** A text box hangs on the paragraph around it; other stories stand for themselves, without tables but for the body. */
export function endStory({ flows, stories }: State): void {
  const flow = flows.pop();
  if (!flow) return;
  endHeld(flow);
  const { role, blocks } = flow;
  const around = flows.at(-1);
  if (role === "textbox" && around) hang(around, flow);
  else if (role === "body") stories.set(role, blocks);
  else stories.set(role, [...(stories.get(role) ?? []), ...blocks.flatMap((block) => paragraphsOf(block, role))]);
}

/** A box that hangs on no paragraph makes an empty one to hang on. */
function hang(around: OdtFlow, { blocks }: OdtFlow): void {
  for (const block of blocks) around.boxes.push(block);
  if (!around.inParagraph && around.cells.length === 0) endParagraph(around);
}

/** Adds text to the paragraph that is open. */
export function addText(state: State, text: string): void {
  const flow = state.flows.at(-1);
  if (state.number !== null) state.number += text;
  else if (flow?.inParagraph) flow.text[visibilityIn(state)] += text;
}

function visibilityIn({ striking, visibility }: State): Visibility {
  if (striking > 0) return "deleted";
  return visibility.at(-1) === false ? "hidden" : "shown";
}

/** Ends a paragraph that waited for the next one, where none comes. */
export function endHeld(flow: OdtFlow): void {
  if (flow.isOpenEnded) endParagraph(flow);
  flow.isOpenEnded = false;
}

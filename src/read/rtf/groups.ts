/** Groups of an RTF file: what they take over, what their first word makes of them, and what their end brings. */
import type { Block, Properties } from "../../model.ts";
import { endParagraph, paragraphsOf } from "../flow.ts";
import { limits } from "../limits.ts";
import type { Group, State } from "./state.ts";
import { goTo, newStory, type RtfFlow } from "./table.ts";
import { flush } from "./text.ts";
import type { Destination } from "./words.ts";

/** A group begins with all that holds around it. */
export function openGroup(state: State): void {
  flush(state);
  state.passOver = 0;
  state.optional = false;
  state.stack.push(state.group);
  state.group = { ...state.group };
  if (state.stack.length > limits.rtf.depth)
    state.issue = { code: "too-large", found: `groups nested deeper than ${limits.rtf.depth}` };
}

/** A group ends: what it changed is as it was before. */
export function closeGroup(state: State): void {
  flush(state);
  state.passOver = 0;
  state.optional = false;
  const around = state.stack.pop();
  if (!around) state.unbalanced = true;
  else leave(state, state.group, around);
}

/** Turns the group in hand into what its first word says. */
export function enter(state: State, destination: Destination): void {
  const { group } = state;
  const surrounding = group.into === "silent" ? group.around : group.into;
  group.into = destination === "back" ? surrounding : destination;
  group.around = surrounding;
  if (isStory(destination)) {
    Object.assign(group, { into: "text", flow: newStory(destination), hidden: false, deleted: false, depth: 0 });
  } else if (destination === "nested") Object.assign(group, { into: "silent", inNested: true });
  else if (destination === "property") state.property = "";
  else if (destination !== "back" && destination !== "silent") state.captured = "";
}

const storyRoles = ["header", "footer", "footnote", "comment", "textbox"] as const;
type StoryRole = (typeof storyRoles)[number];

const isStory = (destination: Destination): destination is StoryRole =>
  (storyRoles as readonly string[]).includes(destination);

function leave(state: State, group: Group, around: Group): void {
  state.group = around;
  if (group.flow !== around.flow) endStory(state, group, around);
  else if (group.into !== around.into) endFact(state, group);
}

/** A text box hangs on the paragraph that it stands in; the other stories come apart, without tables. */
function endStory(state: State, { flow }: Group, around: Group): void {
  const blocks = endFlow(flow);
  const { role } = flow;
  if (role === "textbox") for (const block of blocks) around.flow.boxes.push(block);
  else if (role in state.stories) {
    const story = state.stories[role as keyof State["stories"]];
    for (const block of blocks) for (const paragraph of paragraphsOf(block, role)) story.push(paragraph);
  }
}

/** Ends a story, wherever it breaks off, and gives its blocks. */
export function endFlow(flow: RtfFlow): Block[] {
  goTo(flow, 0);
  endParagraph(flow);
  return flow.blocks;
}

function endFact(state: State, { into, flow }: Group): void {
  const text = state.captured.trim();
  if (into === "number") flow.number = numberOf(state.captured);
  else if (into === "title" || into === "author") setProperty(state, into, text);
  else if (into === "created" || into === "modified") setProperty(state, into, takeStamp(state));
  else if (into === "value" && state.property.trim() === WORD_ART && text !== "")
    flow.boxes.push({ kind: "paragraph", text, role: "textbox" });
}

/** The property of a shape that holds the words of a decorative heading. */
const WORD_ART = "gtextUNICODE";

/** An automatic number as it stands on the page; bullets, the hollow one that is an «o» too, are no text. */
function numberOf(text: string): string {
  const number = text.trim().replace(/\s+/g, " ");
  if (!/[\p{L}\p{N}]/u.test(number) || number === "o") return "";
  return /\s$/.test(text) ? `${number} ` : number;
}

function setProperty(state: State, name: keyof Properties, value: string): void {
  if (value !== "") state.properties = { ...state.properties, [name]: value };
}

/** An ISO time; "" where the file leaves the day out. */
function takeStamp({ stamp }: State): string {
  const part = (word: string, digits: number) => String(stamp.get(word) ?? 0).padStart(digits, "0");
  const day = [part("yr", 4), part("mo", 2), part("dy", 2)];
  const time = [part("hr", 2), part("min", 2)];
  stamp.clear();
  return day.every((digits) => Number(digits) > 0) ? `${day.join("-")}T${time.join(":")}` : "";
}

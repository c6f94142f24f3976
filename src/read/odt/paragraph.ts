/** Paragraphs and headings, and what says whether their words are on the page. */
import { endParagraph, type Role } from "../flow.ts";
import type { Tag } from "../xml/index.ts";
import { type Entry, type Leave, skip } from "./entry.ts";
import { countItem } from "./lists.ts";
import { addText, type OdtFlow, type State } from "./story.ts";
import { type Family, isHeading, isHidden, listOf, numberOr, outline } from "./styles.ts";

/** A paragraph or a heading. */
export const enterParagraph =
  (isHeadingElement: boolean): Entry =>
  (state, tag) => {
    const flow = state.flows.at(-1);
    if (!flow || flow.inParagraph) return undefined;
    const style = tag.attribute("text:style-name");
    flow.inParagraph = true;
    const number = numberOf(state, flow, tag, style, isHeadingElement);
    if (!flow.isOpenEnded) flow.number = number;
    const showsAgain = hide(state, isHidden(state.styles, "paragraph", style));
    const isTitle = flow.role === "body" && (isHeadingElement || isHeading(state.styles, style));
    return () => {
      leaveParagraph(state, flow, isTitle ? "heading" : flow.role);
      showsAgain(state);
    };
  };

function leaveParagraph({ striking }: State, flow: OdtFlow, role: Role): void {
  const { text, isHidden: whole } = flow;
  if (whole) flow.text = { shown: "", deleted: text.deleted, hidden: text.hidden + text.shown };
  if (whole) flow.number = "";
  flow.isHidden = false;
  flow.inParagraph = false;
  flow.isOpenEnded = striking > 0;
  if (flow.isOpenEnded) flow.text.deleted += "\n";
  else endParagraph(flow, role);
}

/** The number of a paragraph: the first one of a list item has one, and headings count by themselves. */
function numberOf(state: State, flow: OdtFlow, tag: Tag, style: string | undefined, heading: boolean): string {
  const list = flow.lists.at(-1);
  const item = list?.item;
  if (list && item) {
    list.item = null;
    const name = item.style ?? list.style ?? listOf(state.styles, style);
    const counted = countItem(state.styles, name, list.counters, list.level, item.start);
    return item.number === undefined ? counted : `${item.number} `;
  }
  if (!heading || list || tag.attribute("text:is-list-header") === "true") return "";
  const level = Math.min(Math.max(numberOr(tag.attribute("text:outline-level"), 1), 1), MOST_LEVELS);
  const restarts = tag.attribute("text:restart-numbering") === "true";
  const start = restarts ? numberOr(tag.attribute("text:start-value"), 1) : undefined;
  return countItem(state.styles, outline, state.headings, level, start);
}

const MOST_LEVELS = 10;

/** Takes over the visibility of a style where it says one; gives the way back. */
function hide({ visibility }: State, hidden: boolean | undefined): Leave {
  visibility.push(hidden === undefined ? (visibility.at(-1) ?? true) : !hidden);
  return ({ visibility: open }) => void open.pop();
}

/** A run of text or a link, in a style of its own. */
export const enterStyled =
  (family: Family): Entry =>
  (state, tag) =>
    hide(state, isHidden(state.styles, family, tag.attribute("text:style-name")));

/** A part of the document, which may be hidden whole. */
export const enterSection: Entry = (state, tag) =>
  hide(state, tag.attribute("text:display") === "none" ? true : undefined);

/** A field that hides its text, which then is only in an attribute. */
export const enterHiddenText: Entry = (state, tag) => {
  if (tag.attribute("text:is-hidden") !== "true") return undefined;
  const showsAgain = hide(state, true);
  addText(state, tag.attribute("text:string-value") ?? "");
  showsAgain(state);
  return skip;
};

/** A field that hides the paragraph that it stands in. */
export const enterHiddenParagraph: Entry = ({ flows }, tag) => {
  const flow = flows.at(-1);
  if (flow && tag.attribute("text:is-hidden") === "true") flow.isHidden = true;
  return undefined;
};

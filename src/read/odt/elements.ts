/** What the elements of a document do: at their beginning, and at their end. */
import type { Role } from "../flow.ts";
import { enterChange, enterDeletion, mark } from "./changes.ts";
import { type Entry, skip } from "./entry.ts";
import { enterItem, enterList, enterListHeader, enterNumber } from "./list-items.ts";
import { enterHiddenParagraph, enterHiddenText, enterParagraph, enterSection, enterStyled } from "./paragraph.ts";
import { addText, beginStory, endStory } from "./story.ts";
import { numberOr } from "./styles.ts";
import { enterCell, enterRow, enterTable } from "./table.ts";

const ignored: Entry = () => skip;

const story =
  (role: Role): Entry =>
  (state) => {
    beginStory(state, role);
    return endStory;
  };

const sign =
  (text: string): Entry =>
  (state) => {
    addText(state, text);
    return undefined;
  };

/** More spaces in a row than this only draw a line. */
const MOST_SPACES = 200;

const enterSpaces: Entry = (state, tag) => {
  const count = numberOr(tag.attribute("text:c"), 1);
  addText(state, " ".repeat(Math.min(Math.max(count, 1), MOST_SPACES)));
  return undefined;
};

const named = (names: string, entry: Entry): [string, Entry][] => names.split(/\s+/).map((name) => [name, entry]);

/** By the name of the element; what is not here says nothing, and what is in it counts. */
export const elements: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ["office:text", story("body")],
  ...named("style:header style:header-left style:header-first", story("header")),
  ...named("style:footer style:footer-left style:footer-first", story("footer")),
  ["text:note-body", story("footnote")],
  ["office:annotation", story("comment")],
  ["text:changed-region", enterChange],
  ["text:deletion", enterDeletion],
  ...named("draw:frame draw:text-box draw:custom-shape draw:rect draw:ellipse draw:circle draw:g", story("textbox")),
  ...named("draw:line draw:polyline draw:polygon draw:regular-polygon draw:path", story("textbox")),
  ...named("draw:connector draw:caption draw:measure", story("textbox")),

  ["text:p", enterParagraph(false)],
  ["text:h", enterParagraph(true)],
  ["text:span", enterStyled("text")],
  ["text:a", enterStyled("text")],
  ["text:section", enterSection],
  ["text:hidden-text", enterHiddenText],
  ["text:hidden-paragraph", enterHiddenParagraph],
  ["text:s", enterSpaces],
  ["text:tab", sign("\t")],
  ["text:line-break", sign("\n")],

  ["text:change", mark(0)],
  ["text:change-start", mark(1)],
  ["text:change-end", mark(-1)],

  ["text:list", enterList],
  ["text:list-item", enterItem],
  ["text:list-header", enterListHeader],
  ["text:number", enterNumber],

  ...named("table:table loext:table", enterTable),
  ...named("table:table-row loext:table-row", enterRow),
  ...named("table:table-cell loext:table-cell", enterCell(false)),
  ...named("table:covered-table-cell loext:covered-table-cell", enterCell(true)),

  ...named("text:note-citation text:script office:change-info office:event-listeners office:forms", ignored),
]);

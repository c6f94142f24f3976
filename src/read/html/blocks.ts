/** The nodes of a page to blocks. */
import type { Block } from "../../model.ts";
import { type Element, walk } from "./dom.ts";
import { blockElements, silentElements } from "./elements.ts";
import { isCell, layoutTables } from "./layout.ts";
import { type List, labelIn, labelOfMark, listOf } from "./lists.ts";
import * as open from "./page.ts";
import { outermost, scopeIn } from "./scopes.ts";

/** Paragraphs and grids in the order of the page. */
export function blocksOfPage(root: Parameters<typeof walk>[0]): Block[] {
  const page = open.newPage();
  const layout = layoutTables(root);
  const scopes = [outermost];
  const lists: List[] = [];
  const scope = () => scopes.at(-1) ?? outermost;
  walk(root, {
    enter(element) {
      if (silentElements.has(element.name) || isNoteMark(element)) return false;
      if (element.name === "br") open.breakLine(page, scope());
      if (blockElements.has(element.name)) open.endParagraph(page, scope());
      const inner = scopeIn(element, scope());
      scopes.push(inner);
      if (!inner.unseen) begin(page, element, layout.has(element), lists);
      return true;
    },
    leave(element) {
      const inner = scope();
      if (blockElements.has(element.name)) {
        open.endLabel(page);
        open.endParagraph(page, inner);
      }
      scopes.pop();
      if (inner.unseen && !scope().unseen) open.endUnseen(page, inner.unseen);
      if (inner.mark && !scope().mark) open.setLabel(page, labelOfMark(open.takeMark(page)));
      if (!inner.unseen) end(page, element, lists);
    },
    text: (data) => open.addText(page, data, scope()),
  });
  open.endParagraph(page, outermost);
  open.putLater(page);
  return page.blocks;
}

/** The number of a note in the text and the way back from the note, as Word writes them. */
function isNoteMark({ name, attribs }: Element): boolean {
  return name === "a" && /^#_(?:ftn|edn|msocom)/.test(attribs.href ?? "");
}

function begin(page: open.Page, element: Element, isLayout: boolean, lists: List[]): void {
  const { name } = element;
  if (name === "table") page.tables.push(isLayout ? null : []);
  else if (name === "tr") page.tables.at(-1)?.push([]);
  else if (isCell(element) && page.tables.at(-1)) open.openCell(page);
  else if (name === "ol" || name === "ul") lists.push(listOf(element));
  else if (name === "li") open.setLabel(page, labelIn(lists.at(-1), element));
}

function end(page: open.Page, element: Element, lists: List[]): void {
  const { name } = element;
  if (name === "table") open.closeTable(page);
  else if (isCell(element) && page.tables.at(-1)) open.closeCell(page, spansOf(element));
  else if (name === "ol" || name === "ul") lists.pop();
}

function spansOf({ attribs }: Element) {
  const span = (value: string | undefined) => Number.parseInt(value ?? "1", 10);
  return { rowspan: span(attribs.rowspan), colspan: span(attribs.colspan) };
}

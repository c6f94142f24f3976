/** Lists and their items. */
import type { Entry } from "./entry.ts";
import { beginList } from "./lists.ts";
import { numberOr } from "./styles.ts";

/** A list, which may go on with the numbers of another. */
export const enterList: Entry = ({ flows, lists }, tag) => {
  const flow = flows.at(-1);
  const list = beginList(lists, flow?.lists.at(-1), {
    id: tag.attribute("xml:id"),
    style: tag.attribute("text:style-name"),
    continued: tag.attribute("text:continue-list"),
    continues: tag.attribute("text:continue-numbering") === "true",
  });
  flow?.lists.push(list);
  return () => void flow?.lists.pop();
};

/** An item; its first paragraph will have the number. */
export const enterItem: Entry = ({ flows }, tag) => {
  const list = flows.at(-1)?.lists.at(-1);
  const start = numberOr(tag.attribute("text:start-value"), -1);
  const item = { style: tag.attribute("text:style-override"), start: start < 0 ? undefined : start, number: undefined };
  if (list) list.item = item;
  return undefined;
};

/** What a list is headed by has no number. */
export const enterListHeader: Entry = ({ flows }) => {
  const list = flows.at(-1)?.lists.at(-1);
  if (list) list.item = null;
  return undefined;
};

/** A number that the program wrote down; it wins over what we count. */
export const enterNumber: Entry = (state) => {
  state.number = "";
  return () => {
    const number = (state.number ?? "").trim();
    state.number = null;
    const flow = state.flows.at(-1);
    const item = flow?.lists.at(-1)?.item;
    if (flow?.inParagraph) flow.number = number && `${number} `;
    else if (item) item.number = number;
  };
};

/** From the points of a prose plan to raw items, with the sections and the month that they stand under. */
import type { Column, RawItem } from "../../model.ts";
import { collapse } from "../fold.ts";
import { placeOf } from "../junk.ts";
import type { Line } from "../lines.ts";
import { enter, type Heading, heading, inheritedFrom } from "../sections.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import type { Entry } from "./points.ts";

export interface ProseItems {
  items: RawItem[];
  /** «Срок», «Отв.»: the labels of the points, each once, are their columns. */
  columns: Column[];
  /** Headings that no point stands under. */
  unused: string[];
}

/** Reads the entries in order; `above` are headings before them, `month` is that of the title. */
export function itemsOfEntries(entries: readonly Entry[], above: readonly string[], month: string | null): ProseItems {
  const items: RawItem[] = [];
  const labels: Column[] = [];
  const entered = above.map(heading);
  const used = new Set<Heading>();
  let open: Heading[] = [...entered];
  let adjacent = true;
  for (const entry of entries) {
    if (entry.is === "heading") {
      const next = heading(entry.text);
      entered.push(next);
      open = enter(open, next, adjacent);
    }
    if (entry.is === "point") {
      const fields = fieldsOf(entry.text);
      labels.push(...fields.labels);
      for (const one of open) used.add(one);
      items.push(itemOf(entry, fields, open, month));
    }
    if (entry.is !== "rest") adjacent = entry.is === "heading";
  }
  return { items, columns: eachOnce(labels), unused: entered.filter((one) => !used.has(one)).map(({ text }) => text) };
}

function itemOf(
  { number, line, text }: Extract<Entry, { is: "point" }>,
  { activity, period, responsible }: Fields,
  open: readonly Heading[],
  month: string | null,
): RawItem {
  return {
    section: open.map(({ text }) => text),
    number,
    activity: activity === null ? null : collapse(activity),
    period,
    responsible,
    result: null,
    mark: null,
    place: null,
    participants: null,
    notes: null,
    extra: {},
    inherited: inheritedFrom(open) ?? month,
    origin: { by: "text", cells: { point: text } },
    source: sourceOf(line),
  };
}

function sourceOf({ source, paragraph }: Line): RawItem["source"] {
  return { ...(paragraph !== null && { paragraph }), ...placeOf(source) };
}

function eachOnce(columns: readonly Column[]): Column[] {
  return [...new Map(columns.map((column) => [column.header.toLowerCase(), column])).values()];
}

/** The automatic numbers of paragraphs as they stand on the screen. */
import { formatNumber } from "./number-formats.ts";
import type { AbstractList, Level, List, Numbering } from "./numbering.ts";
import { chainOf, type NumberProperties, type Styles } from "./styles.ts";

/** Counts the paragraphs of a document in their order: gives the number of the next one with its gap, "" where it has none. */
export type Labels = (paragraph: NumberProperties, style: string | undefined) => string;

/** The counters of one abstract list, which all lists on it share. */
interface Counters {
  values: (number | undefined)[];
  /** Lists whose own start was used up, by list and level. */
  begun: Set<string>;
}

/** Begins to count a document. */
export function labelsOf(numbering: Numbering, styles: Styles): Labels {
  const counters = new Map<AbstractList, Counters>();
  return (paragraph, style) => {
    const item = itemOf(numbering, styles, paragraph, style);
    if (!item) return "";
    const counted = counters.get(item.abstract) ?? { values: [], begun: new Set() };
    counters.set(item.abstract, counted);
    count(item, counted);
    return labelOf(item, counted.values);
  };
}

interface Item {
  id: string;
  list: List;
  abstract: AbstractList;
  at: number;
  level: Level;
}

/** Which level of which list a paragraph is on, by itself or by its style. */
function itemOf(
  numbering: Numbering,
  styles: Styles,
  direct: NumberProperties,
  style: string | undefined,
): Item | null {
  const chain = direct.list === undefined || direct.level === undefined ? chainOf(styles, style) : [];
  const owner = chain.find((link) => link.list !== undefined);
  const id = direct.list ?? owner?.list;
  const list = id === undefined ? undefined : numbering.lists.get(id);
  if (id === undefined || !list) return null;
  const abstract = abstractOf(numbering, styles, list);
  if (!abstract) return null;
  const at = direct.level ?? (direct.list === undefined ? levelOfStyle(abstract, chain) : 0);
  const level = levelAt({ list, abstract }, at);
  return level ? { id, list, abstract, at, level } : null;
}

/** The abstract list of a list, or the one that its numbering style leads to. */
function abstractOf(numbering: Numbering, styles: Styles, list: List): AbstractList | undefined {
  const abstract = numbering.abstracts.get(list.abstract);
  if (abstract?.styleLink === undefined) return abstract;
  const linked = numbering.lists.get(styles.byId.get(abstract.styleLink)?.list ?? "");
  return (linked && numbering.abstracts.get(linked.abstract)) ?? abstract;
}

/** The level that names the style wins over the one that the style names. */
function levelOfStyle(abstract: AbstractList, chain: (NumberProperties & { id: string })[]): number {
  for (const { id } of chain) for (const [at, level] of abstract.levels) if (level.style === id) return at;
  return chain.find((link) => link.level !== undefined)?.level ?? 0;
}

/** Counts a paragraph: levels above that did not come yet are counted with it, levels below begin anew. */
function count(item: Item, { values, begun }: Counters): void {
  const { id, list, at } = item;
  const own = list.starts.get(at);
  const isFresh = own !== undefined && !begun.has(`${id} ${at}`);
  if (isFresh) begun.add(`${id} ${at}`);
  const last = values[at];
  values[at] = isFresh || last === undefined ? (own ?? item.level.start) : last + 1;
  for (let above = 0; above < at; above++) values[above] ??= list.starts.get(above) ?? levelAt(item, above)?.start;
  for (let below = at + 1; below < values.length; below++) {
    const restart = levelAt(item, below)?.restart;
    if (restart === undefined || at < restart) values[below] = undefined;
  }
}

const levelAt = ({ list, abstract }: Pick<Item, "list" | "abstract">, at: number): Level | undefined =>
  list.levels.get(at) ?? abstract.levels.get(at);

/** The text of the level with the numbers put in; a bullet is no text. */
function labelOf(item: Item, values: (number | undefined)[]): string {
  const { level } = item;
  if (level.format === "bullet") return "";
  const text = level.text.replace(/%([1-9])/g, (_whole, digit) => {
    const at = Number(digit) - 1;
    const format = levelAt(item, at)?.format ?? "decimal";
    const isLegal = level.isLegal && format !== "none";
    return formatNumber(values[at] ?? 1, isLegal ? "decimal" : format);
  });
  return text.trim() === "" || level.suffix === "nothing" ? text : `${text} `;
}

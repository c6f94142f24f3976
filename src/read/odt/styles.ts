/** The styles of a document, as far as they say what is on the page: what is hidden, what is a heading, how lists count. */
import type { Tag } from "../xml/index.ts";

export type Family = "paragraph" | "text";

interface Style {
  parent: string | undefined;
  list: string | undefined;
  isHidden: boolean | undefined;
}

/** How the numbers of one level of a list look. */
export interface ListLevel {
  /** `style:num-format`: 1, I, i, A, a …; null for bullets. */
  format: string | null;
  prefix: string;
  suffix: string;
  start: number;
  /** How many levels the number shows, this one last. */
  shown: number;
  /** Instead of prefix, numbers and suffix: `%1%.%2%)` stands for the numbers of the first and the second level. */
  pattern: string | undefined;
  /** What stands between the number and the text. */
  gap: string;
}

export interface Styles {
  /** By family and name. */
  styles: Map<string, Style>;
  /** Levels from 1 by the name of the list style; that of the headings is `outline`. */
  lists: Map<string, Map<number, ListLevel>>;
}

/** The list style by which headings count; no style of a file has this name. */
export const outline = " outline";

export const newStyles = (): Styles => ({ styles: new Map(), lists: new Map() });

const keyOf = (family: string, name: string) => `${family} ${name}`;

/** What is open while styles are read. */
interface Open {
  style: Style | null;
  list: Map<number, ListLevel> | null;
  level: ListLevel | null;
}

type Step = (styles: Styles, open: Open, tag: Tag) => void;

const steps = new Map<string, Step>([
  ["style:style", beginStyle],
  ["style:text-properties", readVisibility],
  ["text:list-style", (styles, open, tag) => beginList(styles, open, tag.attribute("style:name") ?? "")],
  ["text:outline-style", (styles, open) => beginList(styles, open, outline)],
  ["text:list-level-style-number", readLevel],
  ["text:outline-level-style", readLevel],
  ["text:list-level-style-bullet", readLevel],
  ["text:list-level-style-image", readLevel],
  ["style:list-level-label-alignment", readGap],
]);

/** Adds the styles that it is told of to those that are known. */
export function styleReader(styles: Styles) {
  const open: Open = { style: null, list: null, level: null };
  return {
    open: (name: string, tag: Tag): void => steps.get(name)?.(styles, open, tag),
    close(name: string): void {
      if (name === "style:style") open.style = null;
    },
  };
}

function beginStyle({ styles }: Styles, open: Open, tag: Tag): void {
  const parent = tag.attribute("style:parent-style-name");
  open.style = { parent, list: tag.attribute("style:list-style-name"), isHidden: undefined };
  styles.set(keyOf(tag.attribute("style:family") ?? "", tag.attribute("style:name") ?? ""), open.style);
}

function readVisibility(_styles: Styles, { style }: Open, tag: Tag): void {
  const display = tag.attribute("text:display");
  if (style && display !== undefined) style.isHidden = display === "none";
}

function beginList({ lists }: Styles, open: Open, name: string): void {
  open.list = new Map();
  lists.set(name, open.list);
}

function readLevel(_styles: Styles, open: Open, tag: Tag): void {
  const format = tag.attribute("style:num-format");
  open.level = {
    format: tag.attribute("text:bullet-char") === undefined ? (format ?? null) : null,
    prefix: tag.attribute("style:num-prefix") ?? "",
    suffix: tag.attribute("style:num-suffix") ?? "",
    start: numberOr(tag.attribute("text:start-value"), 1),
    shown: numberOr(tag.attribute("text:display-levels"), 1),
    pattern: tag.attribute("loext:num-list-format") ?? tag.attribute("style:num-list-format"),
    gap: " ",
  };
  open.list?.set(numberOr(tag.attribute("text:level"), 1), open.level);
}

function readGap(_styles: Styles, { level }: Open, tag: Tag): void {
  if (level && tag.attribute("text:label-followed-by") === "nothing") level.gap = "";
}

/** A whole number, or what is meant where there is none. */
export function numberOr(written: string | undefined, otherwise: number): number {
  const value = Number.parseInt(written ?? "", 10);
  return Number.isSafeInteger(value) ? value : otherwise;
}

/** A style that inherits from itself would have no end. */
const LONGEST_CHAIN = 30;

/** A style and those that it inherits from, nearest first. */
function chainOf({ styles }: Styles, family: Family, name: string | undefined): { name: string; style: Style }[] {
  const chain: { name: string; style: Style }[] = [];
  for (let at = name; at !== undefined && chain.length < LONGEST_CHAIN; ) {
    const style = styles.get(keyOf(family, at));
    if (!style) break;
    chain.push({ name: at, style });
    at = style.parent;
  }
  return chain;
}

/** Whether text of this style is not on the page; undefined where the style does not say. */
export function isHidden(styles: Styles, family: Family, name: string | undefined): boolean | undefined {
  return chainOf(styles, family, name).find(({ style }) => style.isHidden !== undefined)?.style.isHidden;
}

/** Whether a paragraph of this style is a heading by the style's name, in which `_20_` stands for a space. */
export function isHeading(styles: Styles, name: string | undefined): boolean {
  return chainOf(styles, "paragraph", name).some((link) => /^(?:heading_20_\d|title$)/i.test(link.name));
}

/** The list style of a paragraph's style. */
export function listOf(styles: Styles, name: string | undefined): string | undefined {
  return chainOf(styles, "paragraph", name).find(({ style }) => style.list !== undefined)?.style.list;
}

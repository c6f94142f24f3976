/** What the styles of a document say about its words: which are headings, which are numbered, which are hidden. */
import { scanXml, type Tag } from "../xml/index.ts";

/** Numbering as a paragraph or a style asks for it; what it leaves open comes from the style below. */
export interface NumberProperties {
  /** "0" switches numbering off. */
  list?: string | undefined;
  level?: number | undefined;
}

export interface Style extends NumberProperties {
  id: string;
  name: string;
  basedOn?: string | undefined;
  /** From 0; 9 is body text. */
  outline?: number | undefined;
  hidden?: boolean;
}

export interface Styles {
  byId: Map<string, Style>;
  /** The style of paragraphs that name none. */
  paragraph: string | undefined;
}

/** Whether a property that is on or off is on. */
export function isOn(tag: Tag): boolean {
  const value = tag.attribute("w:val");
  return value === undefined || !(value === "0" || value === "false" || value === "off");
}

/** The whole number of `w:val`; undefined where there is none. */
export function numberOf(tag: Tag): number | undefined {
  const value = Number.parseInt(tag.attribute("w:val") ?? "", 10);
  return Number.isNaN(value) ? undefined : value;
}

type Setter = (style: Style, tag: Tag) => void;

const setters: Record<string, Setter> = {
  "w:name": (style, tag) => {
    style.name = tag.attribute("w:val") ?? "";
  },
  "w:basedOn": (style, tag) => {
    style.basedOn = tag.attribute("w:val");
  },
  "w:numId": (style, tag) => {
    style.list = tag.attribute("w:val");
  },
  "w:ilvl": (style, tag) => {
    style.level = numberOf(tag);
  },
  "w:outlineLvl": (style, tag) => {
    style.outline = numberOf(tag);
  },
  "w:vanish": (style, tag) => {
    style.hidden = isOn(tag);
  },
};

/** Properties of another time or of a part of a table, which are none of the style itself. */
const skipped = new Set(["w:pPrChange", "w:rPrChange", "w:tblStylePr"]);

/** Reads the styles part; without one there are no styles. */
export function readStyles(xml: string | null): Styles {
  const styles: Styles = { byId: new Map(), paragraph: undefined };
  let style: Style | null = null;
  let skips = 0;
  scanXml(xml ?? "", {
    open(name, tag) {
      if (name === "w:style") style = addStyle(styles, tag);
      else if (skipped.has(name)) skips++;
      else if (style && skips === 0) setters[name]?.(style, tag);
    },
    close(name) {
      if (name === "w:style") style = null;
      else if (skipped.has(name)) skips--;
    },
    text: () => {},
  });
  return styles;
}

function addStyle(styles: Styles, tag: Tag): Style {
  const style = { id: tag.attribute("w:styleId") ?? "", name: "" };
  styles.byId.set(style.id, style);
  const isDefault = ["1", "true", "on"].includes(tag.attribute("w:default") ?? "");
  if (isDefault && tag.attribute("w:type") === "paragraph") styles.paragraph = style.id;
  return style;
}

/** More styles upon each other than this are a circle. */
const LONGEST_CHAIN = 50;

/** A style and those it is based on, itself first. */
export function chainOf(styles: Styles, id: string | undefined): Style[] {
  const chain: Style[] = [];
  for (let at = id; at !== undefined && chain.length < LONGEST_CHAIN; at = chain.at(-1)?.basedOn) {
    const style = styles.byId.get(at);
    if (!style) break;
    chain.push(style);
  }
  return chain;
}

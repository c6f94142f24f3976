/** The lists of a document as numbering.xml defines them. */
import { scanXml, type Tag } from "../xml/index.ts";
import { isOn, numberOf } from "./styles.ts";

export interface Level {
  start: number;
  /** `w:numFmt`: decimal, bullet, russianLower … */
  format: string;
  /** `%1.%2` stands for the numbers of the first and the second level. */
  text: string;
  /** How many of the levels above begin this one anew; undefined is all of them, 0 none. */
  restart?: number | undefined;
  /** All numbers of the text in Arabic digits. */
  isLegal?: boolean;
  /** What stands between the number and the text: tab, space or nothing. */
  suffix: string;
  /** The paragraph style that this level belongs to. */
  style?: string | undefined;
}

/** A list that several others share, with their counters. */
export interface AbstractList {
  levels: Map<number, Level>;
  /** The numbering style that has the levels instead. */
  styleLink?: string | undefined;
}

export interface List {
  abstract: string;
  /** Levels of its own. */
  levels: Map<number, Level>;
  /** Where its levels begin anew when it is first used. */
  starts: Map<number, number>;
}

export interface Numbering {
  abstracts: Map<string, AbstractList>;
  lists: Map<string, List>;
}

/** What is open while the part is read. */
interface Open {
  abstract: AbstractList | null;
  list: List | null;
  level: Level | null;
  override: number;
}

type Step = (numbering: Numbering, open: Open, tag: Tag) => void;

const onLevel =
  (set: (level: Level, tag: Tag) => void): Step =>
  (_numbering, { level }, tag) => {
    if (level) set(level, tag);
  };

const steps: Record<string, Step> = {
  "w:abstractNum"(numbering, open, tag) {
    open.list = null;
    open.abstract = { levels: new Map() };
    numbering.abstracts.set(tag.attribute("w:abstractNumId") ?? "", open.abstract);
  },
  "w:numStyleLink"(_numbering, { abstract }, tag) {
    if (abstract) abstract.styleLink = tag.attribute("w:val");
  },
  "w:num"(numbering, open, tag) {
    open.abstract = null;
    open.list = { abstract: "", levels: new Map(), starts: new Map() };
    numbering.lists.set(tag.attribute("w:numId") ?? "", open.list);
  },
  "w:abstractNumId"(_numbering, { list }, tag) {
    if (list) list.abstract = tag.attribute("w:val") ?? "";
  },
  "w:lvlOverride"(_numbering, open, tag) {
    open.override = levelOf(tag);
  },
  "w:startOverride"(_numbering, { list, override }, tag) {
    list?.starts.set(override, numberOf(tag) ?? 0);
  },
  "w:lvl"(_numbering, open, tag) {
    open.level = { start: 0, format: "decimal", text: "", suffix: "tab" };
    (open.list ?? open.abstract)?.levels.set(levelOf(tag), open.level);
  },
  "w:start": onLevel((level, tag) => {
    level.start = numberOf(tag) ?? 0;
  }),
  "w:numFmt": onLevel((level, tag) => {
    level.format = tag.attribute("w:val") ?? "decimal";
  }),
  "w:lvlText": onLevel((level, tag) => {
    level.text = tag.attribute("w:val") ?? "";
  }),
  "w:lvlRestart": onLevel((level, tag) => {
    level.restart = numberOf(tag);
  }),
  "w:isLgl": onLevel((level, tag) => {
    level.isLegal = isOn(tag);
  }),
  "w:suff": onLevel((level, tag) => {
    level.suffix = tag.attribute("w:val") ?? "tab";
  }),
  "w:pStyle": onLevel((level, tag) => {
    level.style = tag.attribute("w:val");
  }),
};

const levelOf = (tag: Tag): number => Number.parseInt(tag.attribute("w:ilvl") ?? "", 10) || 0;

/** Reads the numbering part; without one there are no lists. */
export function readNumbering(xml: string | null): Numbering {
  const numbering: Numbering = { abstracts: new Map(), lists: new Map() };
  const open: Open = { abstract: null, list: null, level: null, override: 0 };
  scanXml(xml ?? "", {
    open: (name, tag) => steps[name]?.(numbering, open, tag),
    close(name) {
      if (name === "w:lvl") open.level = null;
    },
    text: () => {},
  });
  return numbering;
}

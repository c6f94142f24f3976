/** What the styles of a workbook say of a cell: how its number is shown, and whether it has a frame. */
import type { Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { scanXml, type Tag } from "../xml/index.ts";
import { builtInFormats } from "./formats.ts";

export interface CellStyle {
  /** The code of the number format. */
  format: string;
  /** It has a border at a side and one above or below: a cell of a table, not a line to sign on. */
  framed: boolean;
}

interface Reading {
  formats: Map<number, string>;
  frames: { side: boolean; level: boolean }[];
  styles: CellStyle[];
  inCells: boolean;
}

type Step = (reading: Reading, tag: Tag) => void;

const border =
  (where: "side" | "level"): Step =>
  ({ frames }, tag) => {
    const frame = frames.at(-1);
    if (frame && (tag.attribute("style") ?? "none") !== "none") frame[where] = true;
  };

const steps: Record<string, Step> = {
  "x:numFmt": ({ formats }, tag) => {
    formats.set(Number(tag.attribute("numFmtId")), tag.attribute("formatCode") ?? "");
  },
  "x:border": ({ frames }) => {
    frames.push({ side: false, level: false });
  },
  "x:left": border("side"),
  "x:right": border("side"),
  "x:start": border("side"),
  "x:end": border("side"),
  "x:top": border("level"),
  "x:bottom": border("level"),
  "x:cellXfs": (reading) => {
    reading.inCells = true;
  },
  "x:xf": ({ formats, frames, styles, inCells }, tag) => {
    if (!inCells) return;
    const id = Number(tag.attribute("numFmtId") ?? 0);
    const frame = frames[Number(tag.attribute("borderId") ?? 0)];
    const format = formats.get(id) ?? builtInFormats[id] ?? "General";
    styles.push({ format, framed: frame?.side === true && frame.level });
  },
};

/** The styles of cells by their numbers. */
export function readCellStyles(xml: string | null): Result<CellStyle[]> {
  const reading: Reading = { formats: new Map(), frames: [], styles: [], inCells: false };
  const issue: Issue | null = scanXml(xml ?? "<styleSheet/>", {
    open: (name, tag) => steps[name]?.(reading, tag),
    close(name) {
      if (name === "x:cellXfs") reading.inCells = false;
    },
    text: () => {},
  });
  return { value: reading.styles, issues: issue ? [issue] : [] };
}

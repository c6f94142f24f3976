/** Tables drawn with lines: box drawing, `+---+` grids, and antiword's rows of bars, which have no rules between them. */
import type { Cell } from "../../../model.ts";
import { type Layout, skip } from "../lines.ts";
import { readBars } from "./bars.ts";
import { glyphsOf, isRule } from "./glyphs.ts";
import { readRuled } from "./ruled.ts";

export const drawnLayout: Layout = (lines, at, first) => {
  const glyphs = glyphsOf(first.text);
  if (!glyphs) return null;
  const end = skip(lines, at, ({ text }) => glyphsOf(text) === glyphs);
  const run = lines.slice(at, end);
  const rows = run.some(({ text }) => isRule(text, glyphs)) ? readRuled(run, glyphs) : readBars(run, glyphs);
  return { grid: isTable(rows) ? { kind: "grid", method: "drawn", rows } : null, end };
};

/** A frame around a text is no table. */
const isTable = (rows: Cell[][]): boolean => rows.filter((row) => row.length > 1).length > 1;

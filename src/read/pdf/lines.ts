import { type Glyph, median } from "./geometry.ts";
import { groupBy } from "./group.ts";
import { textOf } from "./notes.ts";
import { settings } from "./settings.ts";

/** A piece of one text line; lengths in points, y downwards, `y` the baseline. */
export interface Line {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  /** Degrees against the page's text; the lengths of slanted lines are those of the line turned level. */
  angle: number;
  /** Whether a space glyph was drawn after the last letter. */
  trailingSpace: boolean;
  /** Whether a hyphen ends it that was drawn by itself, as automatic hyphenation does. */
  loneHyphen: boolean;
  /** The tagged paragraph that it begins in, where there are tags. */
  paragraph?: number | undefined;
  /** Of recognised text: how sure the program is of the word that it is least sure of, from 0 to 100. */
  confidence?: number | undefined;
  /** Whether it is the first of the lower half of a cell that a page break cut. */
  overleaf?: boolean;
  /** Of such a line: whether it stands apart from the top of the page, where other cells go on. */
  apart?: boolean;
}

/** Text lines from the glyphs of one place, from top to bottom; a gap wider than `gap` sizes parts a line in two. */
export function toLines(glyphs: Glyph[], gap = Number.POSITIVE_INFINITY): Line[] {
  const byAngle = groupBy(glyphs, (glyph) => Math.round(glyph.angle));
  return [...byAngle].flatMap(([angle, group]) => {
    const lines = level(turned(group, angle), gap);
    return angle === 0 ? lines : lines.map((line) => ({ ...line, angle }));
  });
}

/** Slanted or vertical text, turned level around the page's corner so that it can be read like the rest. */
function turned(glyphs: Glyph[], angle: number): Glyph[] {
  if (angle === 0) return glyphs;
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return glyphs.map((g) => ({ ...g, x: g.x * cos - g.y * sin, y: g.x * sin + g.y * cos, angle: 0 }));
}

function level(glyphs: Glyph[], gap: number): Line[] {
  const rows: Glyph[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    if (glyph.y - base <= glyph.size * settings.sameLine) rows.at(-1)?.push(glyph);
    else {
      rows.push([glyph]);
      base = glyph.y;
    }
  }
  return rows.flatMap((row) => split(row, gap).flatMap((part) => toLine(part) ?? []));
}

function split(row: Glyph[], gap: number): Glyph[][] {
  const parts: Glyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of row.sort((a, b) => a.x - b.x || a.op - b.op)) {
    const blank = isBlank(glyph);
    if (!blank && glyph.x - end > glyph.size * gap) parts.push([]);
    if (parts.length === 0) parts.push([]);
    parts.at(-1)?.push(glyph);
    if (!blank) end = Math.max(end, glyph.x + glyph.width);
  }
  return parts;
}

function toLine(row: Glyph[]): Line | null {
  const glyphs = withoutOverprint(row);
  const ink = glyphs.filter((glyph) => !isBlank(glyph));
  const [first, last] = [ink[0], ink.at(-1)];
  if (!first || !last) return null;
  const [y, size] = [median(ink.map((glyph) => glyph.y)), median(ink.map((glyph) => glyph.size))];
  const text = composed(spaced(glyphs, { y, size }));
  return {
    text: text.trim(),
    x0: first.x,
    x1: ink.reduce((end, glyph) => Math.max(end, glyph.x + glyph.width), first.x),
    y,
    size,
    angle: 0,
    trailingSpace: /\s$/.test(text),
    loneHyphen: isLoneHyphen(ink),
    paragraph: first.paragraph,
    confidence: leastSure(ink),
  };
}

/** Letters with their accents as one sign, and ligatures as letters; most text has neither. */
function composed(text: string): string {
  if (!/[^\0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2116]/.test(text)) return text;
  return text.normalize("NFC").replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"));
}

/** The least confidence of several; undefined where nothing was recognised. */
export function leastSure(items: readonly { confidence?: number | undefined }[]): number | undefined {
  let least: number | undefined;
  for (const { confidence } of items) {
    if (confidence !== undefined && (least === undefined || confidence < least)) least = confidence;
  }
  return least;
}

/** Bold is sometimes made by printing a letter twice, a hair apart. */
function withoutOverprint(row: Glyph[]): Glyph[] {
  return row.filter((glyph, i) => {
    const before = row[i - 1];
    return !(before && isOverprint(before, glyph));
  });
}

/** One show operation prints no letter twice; a double letter begins about where the first one ends. */
function isOverprint(before: Glyph, glyph: Glyph): boolean {
  const near = settings.overprint * Math.min(glyph.size, before.width * 2 || glyph.size);
  const apart = Math.max(glyph.x - before.x, Math.abs(glyph.y - before.y));
  return before.text === glyph.text && before.op !== glyph.op && apart < near;
}

/** Letters in a row, with a space where the gap says so and none was drawn. */
function spaced(glyphs: Glyph[], line: { y: number; size: number }): string {
  let text = "";
  let end: number | null = null;
  for (const [i, glyph] of glyphs.entries()) {
    const blank = isBlank(glyph);
    if (blank && isHollow(glyph, glyphs[i + 1])) continue;
    const apart = blank || (end !== null && glyph.x - end > glyph.size * settings.wordGap);
    if (apart && !/\s$/.test(text)) text += " ";
    if (!blank) text += textOf(glyph, line);
    end = Math.max(end ?? glyph.x, glyph.x + glyph.width);
  }
  return text;
}

/** Whether a blank takes no room: Chromium draws one where a word may be hyphenated. */
function isHollow(blank: Glyph, next: Glyph | undefined): boolean {
  return next !== undefined && next.x - blank.x < blank.size * settings.hollow;
}

function isLoneHyphen(ink: Glyph[]): boolean {
  const [last, before, earlier] = [ink.at(-1), ink.at(-2), ink.at(-3)];
  if (!last || !before || !earlier || !/^[-\u2010]$/.test(last.text)) return false;
  return last.op !== before.op && before.op === earlier.op;
}

/** Whether a glyph leaves no ink. */
export function isBlank({ text }: Glyph): boolean {
  return text === " " || text.trim() === "";
}

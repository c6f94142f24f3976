/** The signs that tables are drawn with: ASCII, and the box drawing of Unicode, into which DOS pseudographics decode. */

export interface Glyphs {
  /** A vertical border, crossed or not. */
  isBorder: (sign: string | undefined) => boolean;
  isHorizontal: (sign: string | undefined) => boolean;
  /** A line, or a part of one, between two borders. */
  rule: RegExp;
}

const boxHorizontals = "─━═┄┅┈┉╌╍╴╶╸╺╼╾";

const box: Glyphs = {
  isBorder: (sign = "") => sign >= "\u2500" && sign <= "\u257f" && !boxHorizontals.includes(sign),
  isHorizontal: (sign = "") => sign !== "" && boxHorizontals.includes(sign),
  rule: /[\u2500-\u257f][─━═┄┅┈┉╌╍╼╾]/,
};

const ascii: Glyphs = {
  isBorder: (sign) => sign === "|" || sign === "+",
  isHorizontal: (sign) => sign === "-" || sign === "=",
  rule: /[+|][-=]{2,}(?:[+|]|\s*$)/,
};

/** The signs that a line is drawn with, or null where it is no line of a drawn table. */
export function glyphsOf(text: string): Glyphs | null {
  const line = text.trim();
  if (line.length < 3) return null;
  if (box.isBorder(line[0])) return box;
  return line.startsWith("|") || /^\+[-=]{2}/.test(line) ? ascii : null;
}

/** Whether a part of a line, or all of it, is a rule. */
export const isRule = (text: string, glyphs: Glyphs): boolean => glyphs.rule.test(text);

/** Why a document has no words. */
import type { Issue } from "../../model.ts";
import { OPS } from "./ops.ts";

/** What a page shows, whatever could be read of it. */
export interface Ink {
  text: boolean;
  /** Pictures, lines, letters drawn as lines. */
  drawn: boolean;
}

const drawing: ReadonlySet<number> = new Set([
  OPS.constructPath,
  OPS.shadingFill,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintSolidColorImageMask,
]);

/** By the operators of the page. */
export function inkOf(operators: ArrayLike<number>): Ink {
  const all = Array.from(operators);
  return { text: all.includes(OPS.showText), drawn: all.some((operator) => drawing.has(operator)) };
}

export const noInk: Ink = { text: false, drawn: false };

/** The reason: pictures, fonts without letters, damage (which `issues` tell of), or nothing on any page. */
export function whyWordless({ text, drawn }: Ink, issues: Issue[]): Issue {
  if (drawn) return { code: "needs-ocr" };
  if (text) return { code: "garbled" };
  const isDamaged = issues.some(({ code }) => code === "recovered" || code === "broken-stream");
  return isDamaged
    ? { code: "damaged", found: "none of its words can be read" }
    : { code: "empty-file", found: "blank pages" };
}

import { apply, type Glyph, type Mark, type Matrix, multiply } from "./geometry.ts";
import { settings } from "./settings.ts";

/** The text parameters that the graphics state keeps; lengths in text space, `scale` is 1 for 100 %. */
export interface TextParameters {
  /** Width of one glyph unit, 0.001 except in Type 3 fonts. */
  unit: number;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

export const plainText: TextParameters = {
  unit: 0.001,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};

interface EngineGlyph {
  unicode?: unknown;
  width?: unknown;
  isSpace?: unknown;
}

/** Glyphs of one show operation (PDF 32000-1, 9.4.4) and how far the text matrix moved. */
export function showText(items: unknown, text: TextParameters, tm: Matrix, ctm: Matrix, op: number, mark?: Mark) {
  const glyphs: Glyph[] = [];
  const matrix = multiply(tm, ctm);
  const along = Math.hypot(matrix[0], matrix[1]);
  const size = Math.abs(text.size) * Math.hypot(matrix[2], matrix[3]);
  const angle = (Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI;
  let moved = 0;
  for (const item of Array.isArray(items) ? items : []) {
    if (typeof item === "number") {
      moved -= (item / 1000) * text.size * text.scale;
      continue;
    }
    const { unicode, width, isSpace } = (item ?? {}) as EngineGlyph;
    const advance = advanceOf(typeof width === "number" ? width : 0, isSpace === true, text);
    const [x, y] = apply(matrix, moved, text.rise);
    if (typeof unicode === "string" && unicode !== "" && Number.isFinite(x) && Number.isFinite(y))
      glyphs.push({
        text: unicode,
        x,
        y,
        width: Math.min(advance, inkLimit(advance, text)) * along,
        size,
        angle,
        op,
        mark,
        paragraph: undefined,
      });
    moved += advance;
  }
  return { glyphs, moved };
}

/** Ghostscript writes the white between two columns as the character spacing of the letter before it. */
function inkLimit(advance: number, { charSpacing, size, scale }: TextParameters): number {
  const most = Math.abs(size) * settings.letterSpacing;
  return charSpacing > most ? advance - (charSpacing - most) * scale : advance;
}

function advanceOf(width: number, isSpace: boolean, text: TextParameters): number {
  return (width * text.unit * text.size + text.charSpacing + (isSpace ? text.wordSpacing : 0)) * text.scale;
}

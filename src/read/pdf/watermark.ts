/** Large letters printed across the text of a page: «Черновик», «Копия». */
import type { Drawing, Glyph } from "./geometry.ts";
import { median } from "./geometry.ts";
import { groupBy } from "./group.ts";
import { isBlank } from "./lines.ts";
import { settings } from "./settings.ts";
import { quartersOf } from "./upright.ts";

/** Parts a watermark from an upright drawing: large and slanted letters, or large ones that stand on top of others. */
export function withoutWatermark<D extends Drawing>(drawing: D): { drawing: D; watermark: Glyph[] } {
  const ink = drawing.glyphs.filter((glyph) => !isBlank(glyph));
  const large = median(ink.map(({ size }) => size)) * settings.watermarkSize;
  const lines = groupBy(
    ink.filter(({ size }) => size > large),
    ({ angle, y, op }) => (isSlanted(angle) ? `${Math.round(angle)}` : `${Math.round(y)} ${op}`),
  );
  if (lines.size === 0 || lines.size > settings.watermarkLines) return { drawing, watermark: [] };
  const others = ink.filter(({ size }) => size <= large);
  const watermark = [...lines.values()].filter(
    (line) => isSlanted(line[0]?.angle ?? 0) || line.some((glyph) => isAcross(glyph, others)),
  );
  const marks = new Set(watermark.flat());
  return {
    drawing: { ...drawing, glyphs: drawing.glyphs.filter((glyph) => !marks.has(glyph)) },
    watermark: [...marks],
  };
}

const isSlanted = (angle: number) => Math.abs(angle - quartersOf(angle) * 90) % 360 > settings.slant;

/** Whether a letter covers the middle of another one. */
function isAcross({ x, y, width, size }: Glyph, others: Glyph[]): boolean {
  return others.some((other) => {
    const [middle, height] = [other.x + other.width / 2, y - other.y + other.size * settings.midHeight];
    return middle > x && middle < x + width && height > 0 && height < size * settings.capHeight;
  });
}

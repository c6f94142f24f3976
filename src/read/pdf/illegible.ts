import type { Drawing, Glyph, ImageUse, Point } from "./geometry.ts";
import { isBlank } from "./lines.ts";
import { inkOn } from "./scan/bitmap.ts";
import { isWritten } from "./scan/letters.ts";
import { scanSettings } from "./scan/settings.ts";
import type { Sheet } from "./scan/sheet.ts";
import { settings } from "./settings.ts";

/** Whether a page has no words of its own. */
export function isBare({ glyphs }: Drawing): boolean {
  return glyphs.every(isBlank);
}

/** Whether the pictures of a page may be a scan beside the few words that it has: they cover most of it. */
export function mayBeScan({ glyphs, images }: Drawing, view: readonly number[]): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const covered = images.reduce((sum, image) => sum + areaOf(image), 0);
  return hasFewWords(glyphs) && covered >= Math.abs((right - left) * (top - bottom)) * scanSettings.coverage;
}

/** Whether a page has no more words than stand beside a scan. */
export function hasFewWords(glyphs: Glyph[]): boolean {
  return glyphs.filter((glyph) => !isBlank(glyph)).length <= scanSettings.besideScan;
}

const areaOf = ({ matrix: [a, b, c, d] }: ImageUse) => Math.abs(a * d - b * c);

/** What the pictures of a page hold beside its own words, which are whitened; null if it is no writing. */
export function writingOn(sheet: Sheet, glyphs: Glyph[], origin: Point): Sheet | null {
  const image = { ...sheet.image, data: sheet.image.data.slice() };
  for (const glyph of glyphs) if (!isBlank(glyph)) whiten({ ...sheet, image }, glyph, origin);
  return isWritten(inkOn({ ...sheet, image }), sheet.pitch) ? { ...sheet, image } : null;
}

/** A word may stand both in the picture and, unseen, in the text layer; slanted ones are let be. */
function whiten({ image, pitch }: Sheet, { x, y, width, size, angle }: Glyph, [left, top]: Point): void {
  if (Math.round(angle) !== 0) return;
  const pixel = (points: number, most: number) => Math.max(0, Math.min(most, Math.round(points / pitch)));
  const [from, to] = [pixel(x - left, image.width), pixel(x + width - left, image.width)];
  const rows = [y - size, y + size * settings.tail].map((at) => pixel(at - top, image.height));
  for (let row = rows[0] ?? 0; row < (rows[1] ?? 0); row++)
    image.data.fill(255, row * image.width + from, row * image.width + to);
}

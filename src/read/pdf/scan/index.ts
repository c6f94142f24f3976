import type { Ocr } from "../../../options.ts";
import { findEdges } from "../edges.ts";
import type { Glyph, Segment } from "../geometry.ts";
import { findLattices } from "../lattice.ts";
import { withoutNested } from "../nested.ts";
import { toBitmap } from "./bitmap.ts";
import { cropsOf } from "./crops.ts";
import { noiseOf, toGlyphs } from "./glyphs.ts";
import { enlarged } from "./picture.ts";
import { rulesOn } from "./rules.ts";
import { scanSettings } from "./settings.ts";
import type { Sheet } from "./sheet.ts";
import { slantOf, straightened } from "./skew.ts";

/** What stands on a page that is a picture: words and ruling lines, in points from its top left corner. */
export interface Scan {
  glyphs: Glyph[];
  segments: Segment[];
  /** Words outside of the tables that are not believed to be any; empty where there are none. */
  noise: string;
}

/** Reads a page that is a picture, cell by cell and then what is around the tables; says so where that is not possible. */
export async function recognise(sheet: Sheet, ocr: Ocr): Promise<Scan | "missing" | "failed"> {
  const { pitch } = sheet;
  const side = Math.round(scanSettings.window / pitch);
  const image = straightened(sheet.image, slantOf(toBitmap(sheet.image, side), pitch));
  const bitmap = toBitmap(image, side);
  const segments = rulesOn(bitmap, pitch);
  const tables = withoutNested(findLattices(findEdges(segments))).filter(({ cells }) => cells.length >= 2);
  const crops = cropsOf({ image, pitch }, bitmap, tables);
  const zoom = Math.min(scanSettings.maxZoom, Math.max(1, (scanSettings.cropDpi * pitch) / 72));
  const texts = crops.length > 0 ? await ocr(crops.map((crop) => enlarged(crop.image, zoom))) : [];
  if (typeof texts === "string") return texts;
  return { glyphs: toGlyphs(crops, texts, { pitch, zoom }), segments, noise: noiseOf(crops, texts) };
}

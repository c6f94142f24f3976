import type { Ocr } from "../../../options.ts";
import { findEdges } from "../edges.ts";
import type { Glyph, Segment } from "../geometry.ts";
import { findLattices } from "../lattice.ts";
import { withoutNested } from "../nested.ts";
import { inkOn } from "./bitmap.ts";
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

/**
 * Reads a page that is a picture, cell by cell and then what is around the tables; says so where that is not possible.
 * `ruled` are its ruling lines where they are known; else they are looked for on the page, which is straightened first.
 */
export async function recognise(sheet: Sheet, ocr: Ocr, ruled?: Segment[]): Promise<Scan | "missing" | "failed"> {
  const { pitch } = sheet;
  const bare = inkOn(sheet);
  const image = ruled ? sheet.image : straightened(sheet.image, slantOf(bare, pitch));
  const bitmap = ruled ? bare : inkOn({ image, pitch });
  const segments = ruled ?? rulesOn(bitmap, pitch);
  const tables = withoutNested(findLattices(findEdges(segments))).filter(({ cells }) => cells.length >= 2);
  const crops = cropsOf({ image, pitch }, bitmap, tables);
  const zoom = Math.min(scanSettings.maxZoom, Math.max(1, (scanSettings.cropDpi * pitch) / 72));
  const texts = crops.length > 0 ? await ocr(crops.map((crop) => enlarged(crop.image, zoom))) : [];
  if (typeof texts === "string") return texts;
  return { glyphs: toGlyphs(crops, texts, { pitch, zoom }), segments, noise: noiseOf(crops, texts) };
}

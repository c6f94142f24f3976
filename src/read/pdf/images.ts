import type { EnginePage } from "./engine.ts";
import type { ImageUse } from "./geometry.ts";
import { toGray } from "./scan/picture.ts";
import { scanSettings } from "./scan/settings.ts";
import { type PlacedPicture, type Sheet, toSheet } from "./scan/sheet.ts";

/** A page as the picture that its images make; null where pdf.js could decode none of them. */
export async function sheetOf(page: EnginePage, uses: ImageUse[]): Promise<Sheet | null> {
  const pictures: PlacedPicture[] = [];
  for (const { source, matrix, mask } of uses.slice(0, scanSettings.maxImages)) {
    const image = toGray(typeof source === "string" ? await decoded(page, source) : source);
    if (image) pictures.push({ image, matrix, mask });
  }
  return toSheet(pictures, page, scanSettings.maxPixels);
}

/** The image that pdf.js keeps under a name; it may still be decoding it, and says null where it cannot. */
async function decoded(page: EnginePage, name: string): Promise<unknown> {
  const store = name.startsWith("g_") ? page.commonObjs : page.objs;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, scanSettings.decodeMs, null);
  });
  const image = new Promise<unknown>((resolve) => void store.get(name, resolve));
  return await Promise.race([image, late]).finally(() => clearTimeout(timer));
}

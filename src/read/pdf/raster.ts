import type { CanvasFactory, EnginePage } from "./engine.ts";
import { toGray } from "./scan/picture.ts";
import { scanSettings } from "./scan/settings.ts";
import type { Sheet } from "./scan/sheet.ts";

/** A page as pdf.js paints it, turned clockwise by `rotation` degrees; null where it cannot be painted. */
export async function paintedPage(page: EnginePage, canvases: CanvasFactory, rotation: number): Promise<Sheet | null> {
  const { width, height } = page.getViewport({ scale: 1, rotation });
  const finest = Math.sqrt(scanSettings.maxPixels / (width * height));
  const scale = Math.min(scanSettings.paintedDpi / 72, finest);
  const size = { width: Math.floor(width * scale), height: Math.floor(height * scale) };
  if (!(size.width > 0 && size.height > 0)) return null;
  // what is kept for the operator list is of no use to the painting, which reads the page anew
  page.cleanup();
  const data = await painted(page, canvases, { scale, rotation, ...size }).catch(() => null);
  const image = data && toGray({ ...size, data, kind: RGBA });
  return image && { image, pitch: Math.sqrt(areaOf(page.view) / (size.width * size.height)) };
}

const areaOf = ([left = 0, bottom = 0, right = 0, top = 0]: number[]) => Math.abs((right - left) * (top - bottom));

/** `ImageKind` of pdf.js with four bytes a pixel, as a canvas has them. */
const RGBA = 3;

interface Painting {
  scale: number;
  rotation: number;
  width: number;
  height: number;
}

async function painted(page: EnginePage, canvases: CanvasFactory, painting: Painting): Promise<Uint8ClampedArray> {
  const { width, height, ...view } = painting;
  const made = canvases.create(width, height);
  try {
    await page.render({ canvas: made.canvas, canvasContext: made.context, viewport: page.getViewport(view) }).promise;
    return made.context.getImageData(0, 0, width, height).data;
  } finally {
    canvases.destroy(made);
  }
}

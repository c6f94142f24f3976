import type { GrayImage } from "../../../options.ts";
import type { Bitmap } from "./bitmap.ts";
import { sampled } from "./picture.ts";
import { plumbLines } from "./rules.ts";
import { scanSettings } from "./settings.ts";

/** How far rows and columns are turned, as the rise of rows to the pixel and of columns to the pixel. */
export interface Slant {
  level: number;
  plumb: number;
}

/** How the rows and the plumb lines of a page are turned: a scanner also pulls paper into a slant. */
export function slantOf(bitmap: Bitmap, pitch: number): Slant {
  const level = slopeOf(inkOf(bitmap), bitmap);
  const lines = plumbLines(bitmap, pitch);
  const length = lines.reduce((sum, { from, to }) => sum + to - from, 0);
  if (length < scanSettings.enoughPlumb) return { level, plumb: -level };
  const points = lines.flatMap(({ at, from, to }) => pointsOn(at / pitch, from / pitch, to / pitch));
  return { level, plumb: slopeOf(points, { width: bitmap.height, height: bitmap.width }) };
}

/** The slope at which points, x and y in turn, lie on the fewest rows with the most on each. */
function slopeOf(points: number[], size: { width: number; height: number }): number {
  const { maxSkew, skewStep } = scanSettings;
  const steps = Math.round(maxSkew / skewStep);
  let [best, darkest] = [0, rowContrast(points, 0, size)];
  for (let step = -steps; step <= steps; step++) {
    const slope = Math.tan((step * skewStep * Math.PI) / 180);
    const contrast = rowContrast(points, slope, size);
    if (contrast > darkest) [best, darkest] = [slope, contrast];
  }
  return best;
}

/** Places of ink, on every row: points on every other row would lie best on rows that are not slanted. */
function inkOf({ width, height, data }: Bitmap): number[] {
  const points: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x += scanSettings.skewStride) if (data[y * width + x]) points.push(x, y);
  return points;
}

function pointsOn(row: number, from: number, to: number): number[] {
  const points: number[] = [];
  for (let x = from; x < to; x += scanSettings.skewStride) points.push(x, row);
  return points;
}

/** The sum of the squares of what lies on each slanted row. */
function rowContrast(points: number[], slope: number, { width, height }: { width: number; height: number }): number {
  const reach = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Float64Array(height + reach * 2);
  for (let i = 0; i < points.length; i += 2) {
    const row = Math.round((points[i + 1] as number) - (points[i] as number) * slope) + reach;
    rows[row] = (rows[row] as number) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}

/** A page whose rows are level and whose columns are plumb; its middle stays, what was outside of it is white. */
export function straightened(image: GrayImage, { level, plumb }: Slant): GrayImage {
  if (level === 0 && plumb === 0) return image;
  const { width, height } = image;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data[y * width + x] = sampled(image, x + (y - height / 2) * plumb, y + (x - width / 2) * level);
  return { width, height, data };
}

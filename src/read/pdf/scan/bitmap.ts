import type { GrayImage } from "../../../options.ts";
import { scanSettings } from "./settings.ts";
import type { Sheet } from "./sheet.ts";

/** Which pixels are ink (1), row by row from the top. A function that read an element of any list would double the time of all loops over pixels. */
export interface Bitmap {
  width: number;
  height: number;
  data: Uint8Array;
}

/** What is ink on a page. */
export function inkOn({ image, pitch }: Sheet): Bitmap {
  return toBitmap(image, Math.round(scanSettings.window / pitch));
}

/** Tells ink from paper by the mean of the square around each pixel, `side` pixels wide, so that shadows are paper. */
function toBitmap({ width, height, data }: GrayImage, side: number): Bitmap {
  const { darker, contrast } = scanSettings;
  const sums = summed(data, width, height);
  const half = Math.max(1, side >> 1);
  const bits = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const [above, below] = [Math.max(0, y - half) * (width + 1), Math.min(height, y + half + 1) * (width + 1)];
    const rows = (below - above) / (width + 1);
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - half), Math.min(width, x + half + 1)];
      const sum =
        (sums[below + right] as number) -
        (sums[above + right] as number) -
        (sums[below + left] as number) +
        (sums[above + left] as number);
      const mean = sum / (rows * (right - left));
      const value = data[y * width + x] as number;
      if (value < mean * (1 - darker) && value < mean - contrast) bits[y * width + x] = 1;
    }
  }
  return { width, height, data: bits };
}

/** Sums over the rectangle above and to the left of each corner of a pixel. */
function summed(data: Uint8Array, width: number, height: number): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] as number;
      const below = (y + 1) * (width + 1) + x + 1;
      sums[below] = (sums[below - width - 1] as number) + row;
    }
  }
  return sums;
}

/** The same picture with rows and columns exchanged. */
export function transposed({ width, height, data }: Bitmap): Bitmap {
  const bits = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) bits[x * height + y] = data[y * width + x] as number;
  return { width: height, height: width, data: bits };
}

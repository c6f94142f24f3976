import type { Edge } from "../edges.ts";
import type { Segment } from "../geometry.ts";
import { type Bitmap, transposed } from "./bitmap.ts";
import { scanSettings } from "./settings.ts";

/** The ruling lines on a straight page, in points from its top left corner; a thick or wavy one comes in several pieces. */
export function rulesOn(bitmap: Bitmap, pitch: number): Segment[] {
  const level = levelLines(bitmap, pitch, scanSettings.minLevel);
  return [
    ...level.map(({ at, from, to }) => ({ x0: from, y0: at, x1: to, y1: at })),
    ...plumbLines(bitmap, pitch).map(({ at, from, to }) => ({ x0: at, y0: from, x1: at, y1: to })),
  ];
}

/** The lines from top to bottom. */
export function plumbLines(bitmap: Bitmap, pitch: number): Edge[] {
  return levelLines(transposed(bitmap), pitch, scanSettings.minPlumb);
}

/** Thin strokes are thinned to their middle, so that a line is one row of ink whatever its thickness. */
function levelLines(bitmap: Bitmap, pitch: number, min: number): Edge[] {
  const pixels = (points: number) => Math.max(1, Math.round(points / pitch));
  const thickness = pixels(scanSettings.lineThickness);
  const middles = thickened(transposed(middlesOf(transposed(bitmap), thickness)));
  const limits = { gap: pixels(scanSettings.lineGap), min: pixels(min) };
  return runsOf(middles, limits).map(({ at, from, to }) => ({
    at: (at + 0.5) * pitch,
    from: from * pitch,
    to: to * pitch,
  }));
}

/** Only the middle pixel of each run along the rows, and none of runs that are longer than `most`. */
function middlesOf({ width, height, data }: Bitmap, most: number): Bitmap {
  const middles = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let start = -1;
    for (let x = 0; x <= width; x++) {
      const ink = x < width && data[row + x] === 1;
      if (ink && start < 0) start = x;
      if (ink || start < 0) continue;
      if (x - start <= most) middles[row + ((start + x - 1) >> 1)] = 1;
      start = -1;
    }
  }
  return { width, height, data: middles };
}

/** With the pixels above and below: lines still slant by a hair, and their edges are rough. */
function thickened({ width, height, data }: Bitmap): Bitmap {
  const thick = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) if (data[i] || data[i - width] || data[i + width]) thick[i] = 1;
  return { width, height, data: thick };
}

/** Runs of ink along the rows that are long and dense enough; `to` is the pixel after the last. */
function runsOf({ width, height, data }: Bitmap, limits: { gap: number; min: number }): Edge[] {
  const runs: Edge[] = [];
  for (let y = 0; y < height; y++) {
    let [from, last, ink] = [-1, -1, 0];
    const end = () => {
      const length = last + 1 - from;
      if (from >= 0 && length >= limits.min && ink >= length * scanSettings.lineInk)
        runs.push({ at: y, from, to: last + 1 });
    };
    for (let x = 0; x < width; x++) {
      if (!data[y * width + x]) continue;
      if (from < 0 || x - last > limits.gap) {
        end();
        [from, ink] = [x, 0];
      }
      last = x;
      ink++;
    }
    end();
  }
  return runs;
}

import type { GrayImage } from "../../../options.ts";
import type { Lattice } from "../lattice.ts";
import type { Bitmap } from "./bitmap.ts";
import { scanSettings } from "./settings.ts";
import type { Sheet } from "./sheet.ts";

/** A part of a page in pixels; `right` and `bottom` are the first that are outside. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A piece of a page to be read by itself, and where its first pixel lies on the page. */
export interface Crop {
  image: GrayImage;
  left: number;
  top: number;
  /** Whether it is what lies outside of the tables. */
  loose: boolean;
}

/** What of a page is to be read: each cell that has ink, and the page without its tables. */
export function cropsOf(sheet: Sheet, bitmap: Bitmap, tables: Lattice[]): Crop[] {
  const { image, pitch } = sheet;
  const least = scanSettings.minInk / pitch ** 2;
  const cells = tables.flatMap((table) => cellBoxes(table, pitch));
  const rest = { image: { ...image, data: image.data.slice() }, bitmap: { ...bitmap, data: bitmap.data.slice() } };
  for (const table of tables) {
    erase(rest.image, outerBox(table, pitch), 255);
    erase(rest.bitmap, outerBox(table, pitch), 0);
  }
  const page = { left: 0, top: 0, right: image.width, bottom: image.height };
  return [
    ...cells.flatMap((box) => cropOf(image, inkBox(bitmap, box, least), false)),
    ...cropOf(rest.image, inkBox(rest.bitmap, page, least), true),
  ];
}

/** The inside of each cell. */
function cellBoxes({ xs, ys, cells }: Lattice, pitch: number): Box[] {
  const { inset } = scanSettings;
  const border = (list: number[], index: number, by: number) => Math.round(((list[index] ?? 0) + by) / pitch);
  return cells.map(({ row, col, rowspan, colspan }) => ({
    left: border(xs, col, inset),
    top: border(ys, row, inset),
    right: border(xs, col + colspan, -inset),
    bottom: border(ys, row + rowspan, -inset),
  }));
}

function outerBox({ xs, ys }: Lattice, pitch: number): Box {
  const by = scanSettings.lineThickness;
  const [left, right] = [(xs[0] ?? 0) - by, (xs.at(-1) ?? 0) + by].map((x) => Math.round(x / pitch));
  const [top, bottom] = [(ys[0] ?? 0) - by, (ys.at(-1) ?? 0) + by].map((y) => Math.round(y / pitch));
  return { left: left ?? 0, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 };
}

function within({ width, height }: GrayImage, { left, top, right, bottom }: Box): Box {
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(width, right),
    bottom: Math.min(height, bottom),
  };
}

function erase(image: GrayImage, box: Box, value: number): void {
  const { left, top, right, bottom } = within(image, box);
  for (let y = top; y < bottom; y++) image.data.fill(value, y * image.width + left, y * image.width + right);
}

/** How far the ink in a box reaches; null where there is hardly any. */
function inkBox(bitmap: Bitmap, box: Box, least: number): Box | null {
  const { left, top, right, bottom } = within(bitmap, box);
  const ink = { left: right, top: bottom, right: left, bottom: top };
  let count = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      if (!bitmap.data[y * bitmap.width + x]) continue;
      count++;
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x + 1);
      ink.top = Math.min(ink.top, y);
      ink.bottom = y + 1;
    }
  return count >= least ? ink : null;
}

/** The pixels of a box with white around them. */
function cropOf(image: GrayImage, box: Box | null, loose: boolean): Crop[] {
  if (!box) return [];
  const { margin } = scanSettings;
  const [width, height] = [box.right - box.left + margin * 2, box.bottom - box.top + margin * 2];
  const data = new Uint8Array(width * height).fill(255);
  for (let y = box.top; y < box.bottom; y++) {
    const row = image.data.subarray(y * image.width + box.left, y * image.width + box.right);
    data.set(row, (y - box.top + margin) * width + margin);
  }
  return [{ image: { width, height, data }, left: box.left - margin, top: box.top - margin, loose }];
}

import type { GrayImage } from "../../../options.ts";
import { apply, inverse, type Matrix, multiply } from "../geometry.ts";
import { shrunk } from "./picture.ts";
import { scanSettings } from "./settings.ts";

/** A picture as it lies on its page: `matrix` takes the unit square to page space, as PDF has it. */
export interface PlacedPicture {
  image: GrayImage;
  matrix: Matrix;
  /** Whether it is a mask: only its black pixels are painted. */
  mask: boolean;
}

/** A page as one picture, as a viewer shows it. */
export interface Sheet {
  image: GrayImage;
  /** Points to a pixel. */
  pitch: number;
}

/** Where a page begins and ends (`view`: left, bottom, right, top in points) and how it is turned, clockwise. */
export interface PageBox {
  view: readonly number[];
  rotate: number;
}

/** Paints the pictures of a page on one sheet, as fine as the largest one if `maxPixels` allow it; null where there is nothing to paint. */
export function toSheet(pictures: PlacedPicture[], { view, rotate }: PageBox, maxPixels: number): Sheet | null {
  const painted = pictures.map(fitted);
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const turned = rotate % 180 !== 0;
  const [across, down] = turned ? [top - bottom, right - left] : [right - left, top - bottom];
  const [largest] = [...painted].sort((one, other) => areaOf(other) - areaOf(one));
  if (!largest) return null;
  const pitch = Math.max(pitchOf(largest), Math.sqrt((across * down) / maxPixels));
  const [width, height] = [Math.round(across / pitch), Math.round(down / pitch)];
  if (!(width > 0 && height > 0 && Number.isFinite(width * height))) return null;
  const image = { width, height, data: new Uint8Array(width * height).fill(255) };
  const toPage = pageMatrix({ left, bottom, right, top }, rotate, pitch);
  for (const picture of painted) paint(image, picture, toPage);
  return { image, pitch };
}

/** A picture that is no finer than it needs to be. */
function fitted(picture: PlacedPicture): PlacedPicture {
  const factor = Math.floor(72 / pitchOf(picture) / scanSettings.enoughDpi);
  return factor >= 2 && Number.isFinite(factor) ? { ...picture, image: shrunk(picture.image, factor) } : picture;
}

/** Points to a pixel of a picture as it lies. */
const pitchOf = ({ image, matrix: [a, b] }: PlacedPicture) => Math.hypot(a, b) / image.width;

const areaOf = ({ matrix: [a, b, c, d] }: PlacedPicture) => Math.abs(a * d - b * c);

/** From the pixels of the sheet to the points of the page. */
function pageMatrix(box: Record<"left" | "bottom" | "right" | "top", number>, rotate: number, pitch: number): Matrix {
  const { left, bottom, right, top } = box;
  const turns = ((Math.round(rotate / 90) % 4) + 4) % 4;
  if (turns === 1) return [0, pitch, pitch, 0, left, bottom];
  if (turns === 2) return [-pitch, 0, 0, pitch, right, bottom];
  if (turns === 3) return [0, -pitch, -pitch, 0, right, top];
  return [pitch, 0, 0, -pitch, left, top];
}

/** Looks up each pixel of the sheet in the picture. */
function paint(sheet: GrayImage, { image, matrix, mask }: PlacedPicture, toPage: Matrix): void {
  const { width, height, data } = image;
  const toUnit = inverse(matrix);
  const back = inverse(toPage);
  if (!toUnit || !back) return;
  const [a, b, c, d, e, f] = multiply(multiply(toPage, toUnit), [width, 0, 0, -height, 0, height]);
  const box = bounds(multiply(matrix, back), sheet);
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++) {
      const u = Math.floor(a * (x + 0.5) + c * (y + 0.5) + e);
      const v = Math.floor(b * (x + 0.5) + d * (y + 0.5) + f);
      if (u < 0 || v < 0 || u >= width || v >= height) continue;
      const value = data[v * width + u] as number;
      if (!mask || value < 128) sheet.data[y * sheet.width + x] = value;
    }
}

/** The pixels of the sheet that the unit square may cover. */
function bounds(toSheet: Matrix, { width, height }: GrayImage) {
  const corners = [apply(toSheet, 0, 0), apply(toSheet, 1, 0), apply(toSheet, 0, 1), apply(toSheet, 1, 1)];
  const within = (most: number, value: number) => Math.max(0, Math.min(most, value));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    left: within(width, Math.floor(Math.min(...xs))),
    right: within(width, Math.ceil(Math.max(...xs))),
    top: within(height, Math.floor(Math.min(...ys))),
    bottom: within(height, Math.ceil(Math.max(...ys))),
  };
}

import type { GrayImage } from "../../../options.ts";

/** A decoded picture as pdf.js keeps it: 1 bit, 3 or 4 bytes a pixel by `kind`; masks, which have none, 1 bit. */
interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
  kind?: number | undefined;
}

/** `ImageKind` of pdf.js 5.4.296. */
const BYTES: Readonly<Record<number, number>> = { 2: 3, 3: 4 };

/** A picture in grey; null where it is none, or is cut short. */
export function toGray(value: unknown): GrayImage | null {
  const { width, height, data, kind } = (value ?? {}) as Partial<Picture>;
  if (!width || !height || !ArrayBuffer.isView(data)) return null;
  const bytes = BYTES[kind ?? 1];
  const needed = bytes ? width * height * bytes : Math.ceil(width / 8) * height;
  if (data.byteLength < needed) return null;
  const gray = bytes ? fromColours(data, width * height, bytes) : fromBits(data, width, height);
  return { width, height, data: gray };
}

/** By how bright the eye takes red, green and blue to be (ITU-R BT.601), in 256ths. */
function fromColours(data: Uint8Array, count: number, bytes: number): Uint8Array {
  const gray = new Uint8Array(count);
  for (let i = 0, from = 0; i < count; i++, from += bytes)
    gray[i] = ((data[from] as number) * 77 + (data[from + 1] as number) * 150 + (data[from + 2] as number) * 29) >> 8;
  return gray;
}

function fromBits(data: Uint8Array, width: number, height: number): Uint8Array {
  const gray = new Uint8Array(width * height);
  const stride = Math.ceil(width / 8);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      gray[y * width + x] = (data[y * stride + (x >> 3)] as number) & (0x80 >> (x & 7)) ? 255 : 0;
  return gray;
}

/** A picture made smaller by a whole number: the mean of each square. */
export function shrunk({ width, height, data }: GrayImage, factor: number): GrayImage {
  const [across, down] = [Math.floor(width / factor), Math.floor(height / factor)];
  const small = new Uint8Array(across * down);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy++)
        for (let dx = 0; dx < factor; dx++) sum += data[(y * factor + dy) * width + x * factor + dx] as number;
      small[y * across + x] = sum / (factor * factor);
    }
  return { width: across, height: down, data: small };
}

/** A picture made larger. */
export function enlarged(image: GrayImage, zoom: number): GrayImage {
  if (zoom === 1) return image;
  const [width, height] = [Math.round(image.width * zoom), Math.round(image.height * zoom)];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data[y * width + x] = sampled(image, (x + 0.5) / zoom - 0.5, (y + 0.5) / zoom - 0.5);
  return { width, height, data };
}

/** The grey between four pixels; white outside. */
export function sampled({ width, height, data }: GrayImage, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255;
  const [right, down, i] = [x - left, y - top, top * width + left];
  const above = (data[i] as number) * (1 - right) + (data[i + 1] as number) * right;
  const below = (data[i + width] as number) * (1 - right) + (data[i + width + 1] as number) * right;
  return above * (1 - down) + below * down;
}

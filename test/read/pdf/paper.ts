/** Scanned pages for tests, and a recognition that says what it is told. */
import type { GrayImage, Ocr, OcrText } from "../../../src/options.ts";
import { stream, writePdf } from "./pdf-writer.ts";

export const [WIDTH, HEIGHT] = [720, 960];
/** Pixels of that small page to one of the page as the table is told. */
const SCALE = WIDTH / 1200;

/** A page of white paper with grain, or with a shadow on its left side. */
export function paper(shadow = false): GrayImage {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (let i = 0; i < data.length; i++)
    data[i] = (shadow ? 120 + ((i % WIDTH) * 110) / WIDTH : 240) - ((i * 7919) % 11);
  return { width: WIDTH, height: HEIGHT, data };
}

/** Fills a rectangle with ink, turned clockwise around the middle of the page. */
export function ink(page: GrayImage, box: number[], degrees = 0, gap = 0): void {
  const [left = 0, top = 0, width = 0, height = 0] = box.map((length) => Math.ceil(length * SCALE));
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width; x++) {
      if (gap > 0 && (x + y) % gap === 0) continue;
      const [dx, dy] = [x - WIDTH / 2, y - HEIGHT / 2];
      const at = Math.round(HEIGHT / 2 + dx * sin + dy * cos) * WIDTH + Math.round(WIDTH / 2 + dx * cos - dy * sin);
      page.data[at] = Math.round((page.data[at] as number) / 4);
    }
}

const xs = [100, 200, 700, 1100];
const ys = [300, 400, 520, 700];

/** Three columns and three rows with a mark in each cell; the last row's first two cells are one. */
export function table({ degrees = 0, thickness = 3, gap = 0, shadow = false } = {}): GrayImage {
  const page = paper(shadow);
  for (const y of ys) ink(page, [100, y, 1000 + thickness, thickness], degrees, gap);
  for (const x of xs) ink(page, [x, 300, thickness, x === 200 ? 220 : 400], degrees, gap);
  for (const x of xs.slice(0, 3)) for (const y of ys.slice(0, 3)) ink(page, [x + 30, y + 40, 40, 16], degrees);
  ink(page, [300, 100, 400, 20], degrees);
  return page;
}

/** A PDF with one page that the picture covers (or `placed` on it), with further content over it. */
export const bytesOf = ({ width, height, data }: GrayImage, entries = "", over = "", placed = "600 0 0 800 0 0") => {
  const image = stream(
    Buffer.from(data).toString("latin1"),
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`,
  );
  const page = { content: `q ${placed} cm /P Do Q ${over}`, xobjects: "/P 20 0 R", entries };
  return writePdf({ pages: [page], objects: { 20: image } });
};

/** Says the same of every picture, in its middle. */
export const saying = (words: (index: number) => string, confidence = 90) => {
  const seen: GrayImage[] = [];
  const ocr: Ocr = async (images) => {
    seen.push(...images);
    return images.map(({ width, height }, i): OcrText => {
      const word = { text: words(i), left: width / 3, right: (width * 2) / 3, confidence };
      return [{ top: height / 3, bottom: (height * 2) / 3, words: [word] }];
    });
  };
  return { ocr, seen };
};

import type { OcrLine, OcrText } from "../../../options.ts";
import { type Glyph, median } from "../geometry.ts";
import type { Crop } from "./crops.ts";
import { isBelievable, withNumerals } from "./numerals.ts";
import { scanSettings } from "./settings.ts";

/** Recognised words as glyphs, in points from the top left corner of the page, with spaces between those of a line. */
export function toGlyphs(crops: Crop[], texts: OcrText[], { pitch, zoom }: Scale): Glyph[] {
  const heights = texts.flat().map(({ top, bottom }) => bottom - top);
  const size = (Math.max(1, median(heights)) / zoom) * pitch * scanSettings.sizeOfLine;
  let op = 0;
  return crops.flatMap((crop, i) =>
    (texts[i] ?? [])
      .filter((line) => !crop.loose || isBelievable(line))
      .map(withNumerals)
      .flatMap((line, j, lines) => [
        ...lineGlyphs(line, crop, { pitch, zoom, size, op }),
        ...lineEnd(line, lines[j + 1], crop, { pitch, zoom, size, op: op++ }),
      ]),
  );
}

/** Points to a pixel of the page, and pixels of a picture that was read to one of the page. */
interface Scale {
  pitch: number;
  zoom: number;
}

interface Measures extends Scale {
  size: number;
  op: number;
}

/** A word is one glyph: where its letters stand is of no use to anyone. */
function lineGlyphs(line: OcrLine, { left, top }: Crop, to: Measures): Glyph[] {
  const { pitch, zoom, size, op } = to;
  const place = { y: (top + line.bottom / zoom) * pitch, size, angle: 0, op };
  const x = (pixel: number) => (left + pixel / zoom) * pitch;
  return line.words.flatMap((word, i): Glyph[] => {
    const next = line.words[i + 1];
    const own = { ...place, text: word.text, x: x(word.left), width: x(word.right) - x(word.left) };
    const glyph = { ...own, confidence: word.confidence };
    if (!next) return [glyph];
    const space = { ...place, text: " ", x: x(word.right), width: Math.max(0, x(next.left) - x(word.right)) };
    return [glyph, space];
  });
}

/** A space that ends a line, as Word writes it; none where a word or, in a narrow column, a date goes on. */
function lineEnd(line: OcrLine, next: OcrLine | undefined, { left, top }: Crop, to: Measures): Glyph[] {
  const last = line.words.at(-1);
  if (!last || /[-\u2010]$/.test(last.text)) return [];
  const goesOn = line.words.length === 1 && /[\d.]$/.test(last.text) && /^[\d.]/.test(next?.words[0]?.text ?? "");
  if (goesOn) return [];
  const { pitch, zoom, size, op } = to;
  const [x, y] = [(left + last.right / zoom) * pitch, (top + line.bottom / zoom) * pitch];
  return [{ text: " ", x, y, width: 0, size, angle: 0, op }];
}

/** What was read outside of the tables and is not believed. */
export function noiseOf(crops: Crop[], texts: OcrText[]): string {
  const lines = crops.flatMap((crop, i) => (crop.loose ? (texts[i] ?? []).filter((line) => !isBelievable(line)) : []));
  const text = lines.map(({ words }) => words.map((word) => word.text).join(" ")).join(" ");
  return text.length > scanSettings.reported ? `${text.slice(0, scanSettings.reported)}…` : text;
}

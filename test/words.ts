/** The words of a file, read without the product, and the words of what the product made of it. */
import { extname } from "node:path";
import { inflateRawSync } from "node:zlib";
import { PDFParse } from "pdf-parse";
import WordExtractor from "word-extractor";
import type { Document } from "../src/model.ts";

/** The text of a source file; of a PDF, whose table headers come again on every page, each word once. */
export async function textOf(file: string, bytes: Uint8Array): Promise<string> {
  const reader = readers[extname(file)];
  if (reader) return reader(Buffer.from(bytes));
  const isUtf8 = !new TextDecoder().decode(bytes).includes("\ufffd");
  return new TextDecoder(isUtf8 ? "utf-8" : "windows-1251").decode(bytes);
}

export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words that do not stand in `kept` as often as in `words`. */
export function missing(words: string[], kept: string[]): string[] {
  const left = new Map<string, number>();
  for (const word of kept) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** The words of every field that holds words of the source, a section once for the rows under it. */
export function wordsOf({ plans, residue, issues }: Document): string[] {
  const removed = issues.filter(({ code }) => code === "junk-removed").map(({ found }) => found);
  const words = plans.flatMap(({ title, approval, signature, columns, items }) => [
    [title, approval, signature, ...columns.map(({ header }) => header)],
    ...items.map(({ section, period, responsible, source: _, extra, origin, ...fields }, at) => {
      const above = items[at - 1]?.section ?? [];
      const entered = section.filter((heading, depth) => heading !== above[depth]);
      if (origin?.by === "text") return [...entered, fields.number, ...Object.values(origin.cells)];
      return [...entered, period?.raw, responsible?.raw, ...Object.values(extra), ...Object.values(fields)];
    }),
  ]);
  return wordsIn([...words.flat(), ...residue, ...removed].join("\n"));
}

/** The parts of an archive as text, by its directory. */
function partsOf(zip: Buffer): { name: string; text: string }[] {
  const parts: { name: string; text: string }[] = [];
  let at = zip.readUInt32LE(zip.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const content = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    parts.push({ name: zip.toString("utf8", at + 46, nameEnd), text: content.toString("utf8") });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

const signs: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', nbsp: " " };

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
    code ? String.fromCodePoint(code) : (signs[name] ?? whole),
  );

/** The `w:t` texts of every part. */
function docxText(zip: Buffer): string {
  const texts = partsOf(zip).flatMap(({ text }) => [...text.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]);
  return decodeEntities(texts.map(([, text]) => text).join("\n"));
}

/** The content and the running heads without their tags; what ends a paragraph parts words. */
function odtText(zip: Buffer): string {
  const bodies = partsOf(zip).map(
    ({ text }) => /<office:(?:body|master-styles)>[\s\S]*<\/office:(?:body|master-styles)>/.exec(text)?.[0],
  );
  return withoutTags(bodies.join("\n"));
}

const htmlText = (page: Buffer): string =>
  withoutTags(page.toString("utf8").replace(/<(head|style)[\s\S]*?<\/\1>/g, ""));

const withoutTags = (markup: string): string =>
  decodeEntities(
    markup.replace(/<\/?(?:text:p|text:h|text:line-break|p|br|td|li|h\d)[ />]/gi, "\n$&").replace(/<[^>]*>/g, ""),
  );

/** Word by word-extractor, which knows no automatic numbers. */
async function docText(bytes: Buffer): Promise<string> {
  const word = await new WordExtractor().extract(bytes);
  return [word.getBody(), word.getHeaders(), word.getFootnotes(), word.getTextboxes()].join("\n");
}

/** What follows the tables of fonts and styles, its control words taken out. */
function rtfText(rtf: Buffer): string {
  const body = rtf
    .toString("latin1")
    .replace(/\{\\(?:\*|fonttbl|colortbl|stylesheet|info)(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, "");
  const decoded = body
    .replace(/\\u(-?\d+) ?(?:\\'[\da-f]{2}|\?)?/g, (_whole, code) => String.fromCharCode(Number(code) & 0xffff))
    .replace(/(?:\\'[\da-f]{2})+/g, (whole) => cp1251.decode(Buffer.from(whole.replaceAll("\\'", ""), "hex")));
  return decoded.replace(/\\(?:par|cell|row|line|tab)\b ?/g, "\n").replace(/\\[a-z]+-?\d* ?|[{}]/g, "");
}

const cp1251 = new TextDecoder("windows-1251");

/** pdf-parse's own reading of the pages, each word once. */
async function pdfText(bytes: Buffer): Promise<string> {
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  const { text } = await parser.getText({ pageJoiner: "" });
  await parser.destroy();
  return [...new Set(wordsIn(text))].join(" ");
}

const readers: Record<string, (bytes: Buffer) => string | Promise<string>> = {
  ".docx": docxText,
  ".pdf": pdfText,
  ".doc": docText,
  ".odt": odtText,
  ".rtf": rtfText,
  ".html": htmlText,
};

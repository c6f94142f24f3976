/** The words of a file, read without the product, and the words of what the product made of it. */
import { inflateRawSync } from "node:zlib";
import { PDFParse } from "pdf-parse";
import type { Document } from "../src/model.ts";

/** The text of a source file; of a PDF, whose table headers come again on every page, each word once. */
export async function textOf(file: string, bytes: Uint8Array): Promise<string> {
  if (file.endsWith(".docx")) return docxText(Buffer.from(bytes));
  if (file.endsWith(".pdf")) return pdfText(bytes);
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
    ...items.map(({ section, period, responsible, source: _, extra, ...fields }, at) => {
      const above = items[at - 1]?.section ?? [];
      const entered = section.filter((heading, depth) => heading !== above[depth]);
      return [...entered, period?.raw, responsible?.raw, ...Object.values(extra), ...Object.values(fields)];
    }),
  ]);
  return wordsIn([...words.flat(), ...residue, ...removed].join("\n"));
}

/** The `w:t` texts of every part, in the order of the archive; the fixtures' zip has its sizes in the local headers. */
function docxText(zip: Buffer): string {
  const texts: string[] = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    const end = start + zip.readUInt32LE(at + 18);
    const xml = inflateRawSync(zip.subarray(start, end)).toString("utf8");
    for (const [, text] of xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)) texts.push(text ?? "");
    at = end;
  }
  return texts.join("\n").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** pdf-parse's own reading of the pages, each word once. */
async function pdfText(bytes: Uint8Array): Promise<string> {
  const parser = new PDFParse({ data: bytes });
  const { text } = await parser.getText({ pageJoiner: "" });
  await parser.destroy();
  return [...new Set(wordsIn(text))].join(" ");
}

/** The words of a file, read without the product, and the words of what the product made of it. */
import { inflateRawSync } from "node:zlib";
import { PDFParse } from "pdf-parse";
import type { Document } from "../src/model.ts";

/** The text of a source file; a PDF's running lines and repeated headers count once, so its words are not counted. */
export async function textOf(file: string, bytes: Uint8Array): Promise<string> {
  if (file.endsWith(".docx")) return docxText(Buffer.from(bytes));
  if (file.endsWith(".pdf")) return pdfText(bytes);
  const isUtf8 = !new TextDecoder().decode(bytes).includes("\ufffd");
  return new TextDecoder(isUtf8 ? "utf-8" : "windows-1251").decode(bytes);
}

export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

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
    for (const [, text] of xml.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)) texts.push(text ?? "");
    at = end;
  }
  return texts.join("\n").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** pdf-parse's own reading of the pages, each word once; a hyphen at the end of a line may part a word. */
async function pdfText(bytes: Uint8Array): Promise<string> {
  const parser = new PDFParse({ data: bytes });
  const { text } = await parser.getText({ pageJoiner: "" });
  await parser.destroy();
  return [...new Set(wordsIn(text))].join(" ");
}

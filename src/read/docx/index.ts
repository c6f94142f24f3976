/** Reads DOCX by mammoth, and by our own eyes what mammoth leaves out: headers, footers, and words that it drops. */
import type { Issue, Paragraph } from "../../model.ts";
import type { Result } from "../../result.ts";
import { type Reading, readBy } from "../reading.ts";
import { bufferOf } from "../zip.ts";
import { recoverWords } from "./census.ts";
import { blocksOfHtml } from "./html.ts";
import { openPackage } from "./package.ts";
import { paragraphTexts } from "./paragraphs.ts";

/** Headers come first and footers last; notes and recovered words stand after the body. */
export async function readDocx(bytes: Uint8Array): Promise<Result<Reading>> {
  const { value: opened, issues } = openPackage(bytes);
  if (!opened) return { value: { blocks: [] }, issues };
  const { html, notes } = await convert(bytes);
  const body = blocksOfHtml(html);
  const recovered = recoverWords(paragraphTexts(opened.body), body);
  const headers = margin(opened.parts, "header");
  const footers = margin(opened.parts, "footer");
  return readBy("mammoth", [...headers, ...body, ...recovered.value, ...footers], [...notes, ...recovered.issues]);
}

/** All paragraphs alike, so that numbered ones are no lists whose marks differ from those on screen. */
const styleMap = ["p[style-name^='heading'] => h1:fresh", "p[style-name='Title'] => h1:fresh", "p => p:fresh"];

/** mammoth obeys no style map of the document, fetches nothing, and reads no picture. */
async function convert(bytes: Uint8Array): Promise<{ html: string; notes: Issue[] }> {
  const { default: mammoth } = await import("mammoth");
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: bufferOf(bytes) },
    {
      styleMap,
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      ignoreEmptyParagraphs: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    },
  );
  const texts = new Set(messages.map(({ message }) => message).filter(concernsContent));
  return { html: value, notes: [...texts].map((found) => ({ code: "reader-note", found })) };
}

const concernsContent = (message: string): boolean => !/\b(?:style|image)\b/i.test(message);

/** The paragraphs of all headers or footers; a text that repeats from section to section comes once. */
function margin(parts: Map<string, string>, role: "header" | "footer"): Paragraph[] {
  const named = [...parts].filter(([name]) => name.startsWith(`word/${role}`));
  const texts = named.flatMap(([, xml]) => paragraphTexts(xml)).filter((text) => text.trim() !== "");
  return [...new Set(texts)].map((text) => ({ kind: "paragraph", text, role }));
}

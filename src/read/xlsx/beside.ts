/** Words beside the cells of a sheet: its running heads, comments and text boxes. */
import type { Block, Paragraph } from "../../model.ts";
import type { Package } from "../docx/package.ts";
import { readRelations, relationsPart } from "../docx/relations.ts";
import { scanXml } from "../xml/index.ts";
import type { Sheet } from "./sheet.ts";
import { plainText } from "./strings.ts";

/** Codes in running heads: fonts, sizes, colours, page numbers and the three thirds of the line. */
const code = /&(?:"[^"]*"|K[\dA-F]{6}|\d+|[A-Za-z&])/g;
const thirds = /&[LCR]/;

/** Every head and foot once, a line for each third. */
export function marginsOf({ margins }: Sheet, role: "header" | "footer"): Block[] {
  const texts = margins.filter((margin) => margin.role === role).flatMap(({ text }) => text.split(thirds));
  const shown = texts.map((text) => plainText(text.replace(code, "")).trim()).filter((text) => text !== "");
  return [...new Set(shown)].map((text) => ({ kind: "paragraph", text, role }));
}

/** Parts by the type of their relation: which element is a paragraph there, which one text, and its role. */
const parts: Record<string, { paragraph: string; text: string; role: Paragraph["role"] }> = {
  comments: { paragraph: "x:comment", text: "x:t", role: "comment" },
  drawing: { paragraph: "a:p", text: "a:t", role: "textbox" },
};

/** The texts of the parts that a sheet refers to. */
export function attachedTo(sheet: string, file: Package): Block[] {
  return readRelations(file.xml(relationsPart(sheet)), sheet).flatMap(({ type, target }) => {
    const part = parts[type];
    const texts = part ? textsIn(file.xml(target) ?? "", part) : [];
    return texts.map((text): Block => ({ kind: "paragraph", text, ...(part?.role && { role: part.role }) }));
  });
}

function textsIn(xml: string, { paragraph, text: element }: { paragraph: string; text: string }): string[] {
  const texts: string[] = [];
  let inText = false;
  scanXml(xml, {
    open(name) {
      if (name === paragraph) texts.push("");
      inText = name === element;
    },
    close: () => {
      inText = false;
    },
    text(text) {
      if (inText && texts.length > 0) texts[texts.length - 1] += text;
    },
  });
  return texts.map((text) => plainText(text).trim()).filter((text) => text !== "");
}

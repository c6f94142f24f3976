/** The texts that the cells of a workbook share. */
import type { Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { scanXml } from "../xml/index.ts";

/** How to pronounce a text (Japanese) is not part of it. */
const PHONETIC = "x:rPh";

/** The texts by their numbers; formatted runs of one are joined. */
export function readStrings(xml: string | null): Result<string[]> {
  const strings: string[] = [];
  let phonetic = 0;
  let inText = false;
  const issue: Issue | null = scanXml(xml ?? "<sst/>", {
    open(name) {
      if (name === "x:si") strings.push("");
      if (name === PHONETIC) phonetic++;
      inText = name === "x:t";
    },
    close(name) {
      if (name === PHONETIC) phonetic--;
      inText = false;
    },
    text(text) {
      if (inText && phonetic === 0 && strings.length > 0) strings[strings.length - 1] += text;
    },
  });
  return { value: strings.map(plainText), issues: issue ? [issue] : [] };
}

/** Excel writes control characters as `_x000D_`; line ends become one. */
export function plainText(text: string): string {
  const decoded = text.replace(/_x([\dA-Fa-f]{4})_/g, (_whole, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return decoded.replace(/\r\n?/g, "\n").replaceAll("\u00ad", "");
}

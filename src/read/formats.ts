/** What each format is called, and which endings promise it. */
import type { Format } from "../model.ts";

interface FormatName {
  /** As it is said in an issue: «the contents are …». */
  words: string;
  endings: string[];
}

export const formats: Record<Format, FormatName> = {
  docx: { words: "a Word document (.docx)", endings: ["docx", "docm", "dotx", "dotm"] },
  doc: { words: "an old Word document (.doc)", endings: ["doc", "dot"] },
  pdf: { words: "a PDF document", endings: ["pdf"] },
  rtf: { words: "an RTF document", endings: ["rtf"] },
  odt: { words: "an OpenDocument text (.odt)", endings: ["odt", "ott", "fodt"] },
  xlsx: { words: "an Excel workbook (.xlsx)", endings: ["xlsx", "xlsm"] },
  html: { words: "a web page (HTML)", endings: ["html", "htm", "xhtml", "mht", "mhtml"] },
  txt: { words: "plain text", endings: ["txt"] },
  unknown: { words: "unknown", endings: [] },
};

/** The format that a file name promises; undefined when its ending promises none that we know. */
export function promised(name: string): Format | undefined {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? "";
  return (Object.keys(formats) as Format[]).find((format) => formats[format].endings.includes(ending));
}

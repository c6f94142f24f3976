/** The paragraphs of a text of a Word file, its control characters understood. */
import type { Labels } from "../docx/labels.ts";
import type { Story } from "./fib.ts";
import { endsParagraph, type Formatting, type ParagraphFormat, seen } from "./formatting.ts";

export interface DocParagraph {
  text: string;
  deleted: string;
  hidden: string;
  /** It ends a table cell (or a row, as `rowEnd` says). */
  cellEnd: boolean;
  format: ParagraphFormat;
}

const CELL = 0x07;
/** Fields: «begin, instruction, separator, result, end»; the result is on the page. */
const FIELD = { begin: 0x13, separator: 0x14, end: 0x15 } as const;

/** What control characters stand for; the others among them (pictures, marks of notes, optional hyphens) for nothing. */
const signs = new Map([
  [0x09, "\t"],
  [0x0b, "\n"], // a line break
  [0x0e, "\n"], // a column break
  [0x1e, "\u2011"], // a hyphen that breaks no line
]);

const plain: ParagraphFormat = {
  inTable: false,
  rowEnd: false,
  shape: null,
  innerRowEnd: false,
  heading: false,
  style: "0",
  list: {},
};
const kinds = ["text", "deleted", "hidden"] as const;

/** The paragraphs of one text, in order; the last one may lack its mark. */
export function* paragraphsIn(
  text: string,
  story: Story,
  formatting: Formatting,
  labels: Labels,
): Generator<DocParagraph> {
  const end = Math.min(story.end, text.length);
  let start = story.start;
  for (let at = start; at < end; at++) {
    if (!endsParagraph(text, at) && at < end - 1) continue;
    const words = wordsOf(text, start, at + 1, formatting.visibility);
    const format = formatting.paragraphs.get(at) ?? plain;
    const number = format.rowEnd ? "" : labels(format.list, format.style);
    yield {
      ...words,
      text: words.text === "" ? number.trimEnd() : number + words.text,
      cellEnd: text.charCodeAt(at) === CELL,
      format,
    };
    start = at + 1;
  }
}

/** An instruction that the paragraph does not end is taken for ended: damage must not swallow the rest of the text. */
function wordsOf(text: string, start: number, end: number, visibility: Uint8Array) {
  const words = { text: "", deleted: "", hidden: "" };
  const open: boolean[] = []; // of each field that is open, whether its result has begun
  let instructions = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === FIELD.begin) instructions += open.push(false) > 0 ? 1 : 0;
    else if (code === FIELD.separator && open.at(-1) === false) {
      open[open.length - 1] = true;
      instructions--;
    } else if (code === FIELD.end && open.pop() === false) instructions--;
    else if (instructions === 0) words[kinds[visibility[at] ?? seen.plain] ?? "text"] += signOf(text, at, code);
  }
  return words;
}

function signOf(text: string, at: number, code: number): string {
  if (code >= 0x20) return code === 0xad ? "" : text.charAt(at);
  return signs.get(code) ?? "";
}

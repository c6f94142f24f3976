/** The words of a WordprocessingML part by a reading of its own, so simple that it can be trusted to drop none. */
import { scanXml } from "../xml/index.ts";

/** Signs that stand as elements among the text. */
const signs = new Map(
  Object.entries({
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:sym": " ",
  }),
);

const texts = new Set(["w:t", "m:t"]);

/** Deleted and moved text, the drawing that repeats a text box for old versions of Word, and tab stops, which are no tabs. */
const skipped = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:tabs"]);

/** Where the reading stands. */
interface Reading {
  texts: string[];
  /** Indexes of the paragraphs that are open, innermost last. */
  open: number[];
  /** How many skipped elements are open. */
  hidden: number;
  inText: boolean;
}

/** The text of every paragraph in the order in which they begin; a paragraph inside another (a text box) stands for itself. */
export function paragraphTexts(xml: string): string[] {
  const reading: Reading = { texts: [], open: [], hidden: 0, inText: false };
  scanXml(xml, {
    open: (name) => enter(reading, name),
    close: (name) => leave(reading, name),
    text(text) {
      if (reading.inText) add(reading, text);
    },
  });
  return reading.texts;
}

function add({ texts, open, hidden }: Reading, text: string): void {
  if (hidden > 0 || text === "") return;
  const at = open.at(-1) ?? texts.push("") - 1;
  texts[at] += text.replaceAll("\u00ad", "");
}

function enter(reading: Reading, name: string): void {
  add(reading, signs.get(name) ?? "");
  if (texts.has(name)) reading.inText = true;
  if (name === "w:p") reading.open.push(reading.texts.push("") - 1);
  if (skipped.has(name)) reading.hidden++;
}

function leave(reading: Reading, name: string): void {
  if (texts.has(name)) reading.inText = false;
  if (name === "w:p") reading.open.pop();
  if (skipped.has(name)) reading.hidden--;
}

/** The words of a WordprocessingML part, paragraph by paragraph, by our own reading of its markup. */
import { tokens } from "./tokens.ts";

/** Signs that stand as elements among the text. */
const signs = new Map(
  Object.entries({
    tab: "\t",
    ptab: "\t",
    br: "\n",
    cr: "\n",
    noBreakHyphen: "\u2011",
    sym: " ", // a sign of a symbol font
  }),
);

/** Deleted and moved text, the drawing that repeats a text box for old versions of Word, and tab stops, which are no tabs. */
const skipped = new Set(["del", "moveFrom", "Fallback", "tabs"]);

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
  for (const token of tokens(xml)) {
    if (token.kind === "text" && reading.inText) add(reading, token.text);
    if (token.kind === "open") add(reading, signs.get(token.name) ?? "");
    if (token.kind === "open" && !token.empty) enter(reading, token.name);
    if (token.kind === "close") leave(reading, token.name);
  }
  return reading.texts;
}

function add({ texts, open, hidden }: Reading, text: string): void {
  if (hidden > 0 || text === "") return;
  const at = open.at(-1) ?? texts.push("") - 1;
  texts[at] += withoutSoftHyphens(text);
}

/** A soft hyphen is a place to break a word, not a part of it. */
export const withoutSoftHyphens = (text: string): string => text.replaceAll("\u00ad", "");

function enter(reading: Reading, name: string): void {
  if (name === "t") reading.inText = true;
  if (name === "p") reading.open.push(reading.texts.push("") - 1);
  if (skipped.has(name)) reading.hidden++;
}

function leave(reading: Reading, name: string): void {
  if (name === "t") reading.inText = false;
  if (name === "p") reading.open.pop();
  if (skipped.has(name)) reading.hidden--;
}

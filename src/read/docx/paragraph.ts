/** Paragraphs of a story: how they begin, take in text, and become blocks or lines of a cell. */
import type { Block, Paragraph } from "../../model.ts";
import { detach } from "../xml/index.ts";
import { countLetters } from "./letters.ts";
import { type Flow, type Kind, last, type OpenCell, type OpenParagraph, type Role, type Story } from "./story.ts";
import { chainOf } from "./styles.ts";
import { symbols, unknownSymbol } from "./symbols.ts";

export function beginParagraph(story: Story): void {
  story.paragraphs.push({
    text: "",
    deleted: "",
    hidden: "",
    last: "text",
    style: undefined,
    list: undefined,
    level: undefined,
    outline: undefined,
    isOpenEnded: false,
    isEndHidden: false,
    boxes: [],
    reading: "",
    page: 0,
  });
}

/** Puts text where the reading stands; text outside of all paragraphs makes one. */
export function addText(story: Story, text: string): void {
  const paragraph = last(story.paragraphs);
  if (!paragraph) {
    beginParagraph(story);
    addText(story, text);
    endParagraph(story);
    return;
  }
  const kind = kindOf(story, paragraph);
  if (kind !== "text" && paragraph.last !== kind && paragraph[kind] !== "") paragraph[kind] += " ";
  paragraph[kind] += text;
  paragraph.last = kind;
  if (paragraph.page === 0) paragraph.page = story.page;
  story.isBroken = false;
}

/** Adds what is on the page and in no text of the file. */
export function addShown(story: Story, text: string): void {
  story.added += countLetters(text);
  addText(story, text);
}

function kindOf(story: Story, paragraph: OpenParagraph): Kind {
  if (story.deletions > 0) return "deleted";
  if (story.instructions > 0) return "hidden";
  return isHidden(story, paragraph) ? "hidden" : "text";
}

/** What the run says itself wins over its style, and that over the style of the paragraph. */
function isHidden({ runs, context: { styles } }: Story, paragraph: OpenParagraph): boolean {
  const run = last(runs);
  if (run?.isHidden !== undefined) return run.isHidden;
  const ofRun = run?.style === undefined ? undefined : chainOf(styles, run.style).find(saysHidden);
  return (ofRun ?? chainOf(styles, paragraph.style ?? styles.paragraph).find(saysHidden))?.hidden ?? false;
}

const saysHidden = (style: { hidden?: boolean }): boolean => style.hidden !== undefined;

/** Puts the reading of a word, which stands above it, in brackets behind it. */
export function showReading(story: Story): void {
  const paragraph = last(story.paragraphs);
  if (!paragraph || paragraph.reading === "") return;
  addText(story, `(${paragraph.reading})`);
  paragraph.reading = "";
}

/** A paragraph is whole: its text goes to the flow, its deleted and hidden words beside it, its text boxes after it. */
export function endParagraph(story: Story): void {
  showReading(story);
  const paragraph = story.paragraphs.pop();
  const flow = last(story.flows);
  if (!paragraph || !flow) return;
  dropInstructions(story);
  const text = flow.held + clean(paragraph.text);
  flow.held = "";
  if (paragraph.isOpenEnded) flow.held = text;
  else if (text !== "" || !paragraph.isEndHidden) putParagraph(story, flow, paragraph, text);
  putAside(story, paragraph.deleted, "deleted");
  putAside(story, paragraph.hidden, "hidden");
  for (const block of paragraph.boxes) putBlock(story, block);
}

/** An instruction that its paragraph did not end would hide all that follows. */
function dropInstructions(story: Story): void {
  for (; story.instructions > 0; story.fields.pop()) if (last(story.fields)?.inInstruction) story.instructions--;
}

function putParagraph(story: Story, flow: Flow, paragraph: OpenParagraph, written: string): void {
  const label = labelOf(story, paragraph);
  const text = detach(label && written === "" ? label.trimEnd() : label + written);
  const page = paragraph.page || story.page;
  if (flow.cell) flow.cell.lines.push(text);
  else if (text.trim() !== "") flow.blocks.push(blockOf(story, text, flow.role ?? roleOf(story, paragraph), page));
}

/** The automatic number of a paragraph, noted so that it can be told from the words of the file. */
function labelOf(story: Story, { list, level, style }: OpenParagraph): string {
  const { labels, styles } = story.context;
  const label = labels({ list, level }, style ?? styles.paragraph);
  if (label === "") return "";
  story.labels.push(label);
  story.added += countLetters(label);
  return label;
}

/** A heading by its outline level, its own or its style's, or by the name of its style. */
function roleOf({ context: { styles } }: Story, { outline, style }: OpenParagraph): Role | undefined {
  const chain = chainOf(styles, style);
  const level = outline ?? chain.find((link) => link.outline !== undefined)?.outline;
  if (level !== undefined) return level < BODY_LEVEL ? "heading" : undefined;
  return chain.some(({ name }) => /^(?:heading|title$)/i.test(name)) ? "heading" : undefined;
}

const BODY_LEVEL = 9;

function blockOf({ context }: Story, text: string, role: Role | undefined, page: number): Paragraph {
  return { kind: "paragraph", text, ...(role && { role }), ...(context.hasPages && { page }) };
}

function putAside(story: Story, text: string, role: "deleted" | "hidden"): void {
  const words = detach(clean(text));
  if (words.trim() !== "") putBlock(story, blockOf(story, words, role, story.page));
}

/** Puts a block where paragraphs go; in a cell its lines, and what is not on the page beside the table. */
export function putBlock(story: Story, block: Block): void {
  const flow = last(story.flows);
  if (!flow?.cell) flow?.blocks.push(block);
  else if (block.kind === "paragraph" && isAside(block)) last(story.tables)?.asides.push(block);
  else putLines(flow.cell, block);
}

const isAside = ({ role }: Paragraph): boolean => role === "deleted" || role === "hidden";

function putLines({ lines, nested }: OpenCell, block: Block): void {
  const from = lines.length;
  if (block.kind === "paragraph") lines.push(block.text);
  else for (const row of block.rows) for (const cell of row) lines.push(cell.text);
  if (block.kind === "grid") nested.push({ grid: block, from, to: lines.length });
}

/** Without places to break a word; signs of symbol fonts that were typed as letters of theirs become signs of ours. */
function clean(text: string): string {
  const whole = text.includes("\u00ad") ? text.replaceAll("\u00ad", "") : text;
  return whole.replace(/[\uf020-\uf0ff]/g, (sign) => symbolOf(sign.charCodeAt(0).toString(16)));
}

/** The sign at a place of a symbol font. */
export const symbolOf = (code: string): string => symbols[code.toLowerCase()] ?? unknownSymbol;

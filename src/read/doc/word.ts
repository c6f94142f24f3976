/** Our own reading of a Word 97–2003 file. */
import type { Block, Issue, Paragraph, Properties } from "../../model.ts";
import type { Result } from "../../result.ts";
import { type Labels, labelsOf } from "../docx/labels.ts";
import { type Reading, unread } from "../reading.ts";
import { bufferOf } from "../zip.ts";
import { blockOf, blocksOf } from "./blocks.ts";
import { openCompound } from "./compound.ts";
import { type FileInformation, readInformation, type Story, type StoryName } from "./fib.ts";
import { type Formatting, readFormatting } from "./formatting.ts";
import { readLists } from "./lists.ts";
import { marginsOf } from "./margins.ts";
import { type DocParagraph, paragraphsIn } from "./paragraphs.ts";
import { readPieces, textOf } from "./pieces.ts";
import { readStyles } from "./styles.ts";
import { readSummary } from "./summary.ts";

/** The texts beside the body in the order in which they are told, before and behind it. */
const before: [StoryName, Paragraph["role"]][] = [
  ["headerTextboxes", "textbox"],
  ["textboxes", "textbox"],
];
const behind: [StoryName, Paragraph["role"]][] = [
  ["footnotes", "footnote"],
  ["endnotes", "footnote"],
  ["comments", "comment"],
];

interface Word {
  text: string;
  information: FileInformation;
  formatting: Formatting;
  /** Begins to count the lists of a text. */
  labels: () => Labels;
  /** Tells headers from footers. */
  marginEnds: Buffer;
  properties: Properties | undefined;
}

/** Headers come first and footers last; an error where it cannot be read, `recovered` where its text breaks off. */
export function readWord(bytes: Uint8Array): Result<Reading> {
  const word = open(bufferOf(bytes));
  if ("code" in word) return unread(word);
  const { stories } = word.information;
  const margins = marginBlocks(word);
  const told = (list: typeof before) => list.flatMap(([name, role]) => storyBlocks(word, name, role));
  const body = blocksOf(paragraphsOf(word, storyOf(word, "body")));
  const whole = (stories.at(-1)?.end ?? 0) <= word.text.length;
  const issues: Issue[] = whole ? [] : [{ code: "recovered", found: "its text breaks off" }];
  const blocks = [...margins.header, ...told(before), ...body, ...told(behind), ...margins.footer];
  const { properties } = word;
  return { value: { reader: "doc", blocks, ...(properties && { properties }) }, issues };
}

function open(file: Buffer): Word | Issue {
  const stream = openCompound(file);
  const main = stream("WordDocument");
  const information = main ? readInformation(main) : "damaged";
  if (information === "encrypted") return { code: "encrypted" };
  if (information === "Word 6/95") return { code: "unsupported-format", found: information };
  const tables = information === "damaged" ? null : stream(information.tableStream);
  if (!main || !tables || information === "damaged") return { code: "damaged", found: "its streams are broken" };
  const pieces = readPieces(information.slice(tables, "pieces"), main.length);
  const text = textOf(pieces, main);
  if (text === "") return { code: "damaged", found: "its table of texts is broken" };
  const formatting = readFormatting({ stream: main, tables, information, pieces, text });
  const lists = readLists(tables, information);
  const styles = readStyles(information.slice(tables, "styles"));
  return {
    text,
    information,
    formatting,
    labels: () => labelsOf(lists, styles),
    marginEnds: information.slice(tables, "headers"),
    properties: readSummary(stream("\x05SummaryInformation")),
  };
}

const storyOf = ({ information }: Word, name: StoryName): Story =>
  information.stories.find((story) => story.name === name) ?? { name, start: 0, end: 0 };

const paragraphsOf = ({ text, formatting, labels }: Word, story: Story): Generator<DocParagraph> =>
  paragraphsIn(text, story, formatting, labels());

/** Paragraphs of a text beside the body; its tables are rare, and their cells stand one by one. */
function storyBlocks(word: Word, name: StoryName, role: Paragraph["role"]): Block[] {
  return [...paragraphsOf(word, storyOf(word, name))].flatMap(({ text }) => blockOf(text, role));
}

/** Every text once, though sections repeat it. */
function marginBlocks(word: Word): Record<"header" | "footer", Block[]> {
  const texts = { header: new Set<string>(), footer: new Set<string>() };
  for (const margin of marginsOf(storyOf(word, "headers"), word.marginEnds)) {
    for (const { text } of paragraphsOf(word, margin)) texts[margin.role].add(text);
  }
  const blocks = (role: "header" | "footer") => [...texts[role]].flatMap((text) => blockOf(text, role));
  return { header: blocks("header"), footer: blocks("footer") };
}

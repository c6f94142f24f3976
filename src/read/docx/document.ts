/** The parts of a document put together: headers, body, notes, comments, footers. */
import type { Block, Issue } from "../../model.ts";
import { textsOf } from "../texts.ts";
import { labelsOf } from "./labels.ts";
import { lettersOf } from "./letters.ts";
import { readNumbering } from "./numbering.ts";
import type { Package } from "./package.ts";
import { pageMark, withoutPages } from "./pages.ts";
import { readPageCount } from "./properties.ts";
import { readStory } from "./read-story.ts";
import type { Context, Role } from "./story.ts";
import { readStyles } from "./styles.ts";

export interface DocumentParts {
  headers: Block[];
  body: Block[];
  /** Footnotes, endnotes, comments, and the words of diagrams and charts. */
  notes: Block[];
  footers: Block[];
  /** Automatic numbers, which are not among the words of the file. */
  labels: string[];
  /** Letters that stand in the parts and not in what was made of them; 0 unless something went wrong. */
  lost: number;
  /** Parts besides the body that could be read in part only. */
  issues: Issue[];
  /** Why the body cannot be read. */
  refusal: Issue | null;
}

/** Reads the document by our own eyes. `chunks` are the documents inserted in it, by the id of their relation. */
export function readDocument(opened: Package, body: string, chunks: Map<string, Block[]>): DocumentParts {
  const reading: DocumentParts = {
    headers: [],
    body: [],
    notes: [],
    footers: [],
    labels: [],
    lost: 0,
    issues: [],
    refusal: null,
  };
  const context = contextOf(opened, body, chunks);
  const lacking = expected.flatMap((type) => partsOf(opened, type)).filter((part) => !opened.has(part));
  reading.issues.push(...lacking.map((part): Issue => ({ code: "recovered", found: `${part} is missing` })));
  const take = (part: string, xml: string, role?: Role): Block[] => {
    const { story, issue } = readStory(xml, context, role);
    const blocks = story.flows[0]?.blocks ?? [];
    reading.labels.push(...story.labels);
    reading.lost += Math.abs(story.letters + story.added - blocks.reduce((sum, block) => sum + lettersOf(block), 0));
    const named = issue && { ...issue, found: `${part}: ${issue.found}` };
    if (role === undefined) {
      reading.refusal = named;
      if (context.hasPages && story.page !== (pageCount(opened) || story.page)) return withoutPages(blocks);
    } else if (named) reading.issues.push({ ...named, code: "recovered" });
    return blocks;
  };
  const takeAll = (parts: string[], role: Role) =>
    parts.flatMap((part) => take(part, opened.xml(part) ?? "<none/>", role));
  reading.body = take(opened.main, body);
  reading.headers = margin(takeAll(marginParts(opened, "header"), "header"), "header");
  reading.notes = noteKinds.flatMap(([type, role]) => takeAll(partsOf(opened, type), role));
  reading.footers = margin(takeAll(marginParts(opened, "footer"), "footer"), "footer");
  return reading;
}

const noteKinds: [type: string, role: Role][] = [
  ["footnotes", "footnote"],
  ["endnotes", "footnote"],
  ["comments", "comment"],
  ["diagramData", "textbox"],
  ["chart", "textbox"],
];

/** Kinds of parts that words, or their numbers, are lost with. */
const expected = ["styles", "numbering", "header", "footer", ...noteKinds.map(([type]) => type)];

function contextOf(opened: Package, body: string, chunks: Map<string, Block[]>): Context {
  const [styles = null, numbering = null] = ["styles", "numbering"].map((type) => {
    const [part] = partsOf(opened, type);
    return part === undefined ? null : opened.xml(part);
  });
  const read = readStyles(styles);
  return { styles: read, labels: labelsOf(readNumbering(numbering), read), chunks, hasPages: body.includes(pageMark) };
}

function pageCount(opened: Package): number {
  const part = opened.roots.find((relation) => relation.type === "extended-properties");
  return part ? readPageCount(opened.xml(part.target)) : 0;
}

function partsOf(opened: Package, type: string): string[] {
  return [...new Set(opened.relations.filter((relation) => relation.type === type).map(({ target }) => target))];
}

/** Headers or footers that the body names, and those that only lie beside it. */
function marginParts(opened: Package, type: "header" | "footer"): string[] {
  const beside = opened.names.filter((name) => name.startsWith(`word/${type}`) && name.endsWith(".xml"));
  return [...new Set([...partsOf(opened, type), ...beside])];
}

/** The texts of all headers or footers as paragraphs; one that repeats from section to section comes once. */
function margin(blocks: Block[], role: "header" | "footer"): Block[] {
  const texts = blocks.flatMap(textsOf).filter((text) => text.trim() !== "");
  return [...new Set(texts)].map((text) => ({ kind: "paragraph", text, role }));
}

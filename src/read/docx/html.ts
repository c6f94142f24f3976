/** mammoth's HTML to blocks, in document order. */
import { type CheerioAPI, load } from "cheerio/slim";
import type { Block, Paragraph } from "../../model.ts";
import { type LooseCell, placeCells } from "../grid.ts";

type Node = NonNullable<ReturnType<CheerioAPI["root"]>[0]>["children"][number];

const isParagraph = (node: Node) => nameOf(node) === "p" || nameOf(node) === "h1";

/** Paragraphs, headings, tables and, from mammoth's list at the end, notes. Paragraphs without words are dropped. */
export function blocksOfHtml(html: string): Block[] {
  const document = load(html, { xml: true }).root().get(0);
  return document ? document.children.flatMap(blockOf) : [];
}

function blockOf(node: Node): Block[] {
  const name = nameOf(node);
  if (name === "table") return [{ kind: "grid", method: "markup", rows: placeCells(rowsOf(node)) }];
  if (name === "ol") return childrenOf(node).flatMap((note) => paragraph(textOf([note]).trim(), "footnote"));
  return paragraph(textOf([node]), name === "h1" ? "heading" : undefined);
}

function paragraph(text: string, role: Paragraph["role"]): Block[] {
  if (text.trim() === "") return [];
  return [role ? { kind: "paragraph", text, role } : { kind: "paragraph", text }];
}

/** The rows of a table itself, not those of the tables in its cells. */
function rowsOf(node: Node): LooseCell[][] {
  return childrenOf(node).flatMap((child) => {
    if (nameOf(child) !== "tr") return rowsOf(child);
    return [childrenOf(child).map(cellOf)];
  });
}

function cellOf(node: Node): LooseCell {
  const span = (name: string) => Number(attributeOf(node, name) ?? 1);
  return { text: textOf(childrenOf(node)), rowspan: span("rowspan"), colspan: span("colspan") };
}

/** The text of nodes, a line for each paragraph, empty ones too; a table among them gives the lines of its cells. */
function textOf(nodes: Node[]): string {
  const lines: string[] = [];
  let fresh = true; // whether text that comes now begins a line
  const add = (text: string) => {
    if (fresh) lines.push("");
    fresh = false;
    lines[lines.length - 1] += text.replaceAll("\u00ad", "");
  };
  const visit = (node: Node): void => {
    if (isNoteLink(node)) return;
    if (isParagraph(node)) fresh = true;
    const own = "data" in node ? node.data : signOf(node);
    if (own !== "" || isParagraph(node)) add(own);
    childrenOf(node).forEach(visit);
    if (isParagraph(node)) fresh = true;
  };
  nodes.forEach(visit);
  return lines.join("\n");
}

/** What an element without text stands for. */
function signOf(node: Node): string {
  if (nameOf(node) === "br") return "\n";
  if (nameOf(node) !== "input") return "";
  return attributeOf(node, "checked") === undefined ? "☐" : "☒";
}

/** The number of a note in the text, or the way back from the note to it: both are mammoth's own words. */
function isNoteLink(node: Node): boolean {
  return nameOf(node) === "a" && /^#(?:footnote|endnote)-/.test(attributeOf(node, "href") ?? "");
}

function nameOf(node: Node): string | undefined {
  return "name" in node ? node.name : undefined;
}

function attributeOf(node: Node, name: string): string | undefined {
  return "attribs" in node ? node.attribs[name] : undefined;
}

function childrenOf(node: Node): Node[] {
  return "children" in node ? node.children : [];
}

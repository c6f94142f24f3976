/** A page that is being read: its blocks so far, and what is open. */
import type { Block, Grid, Paragraph } from "../../model.ts";
import { type LooseCell, placeCells } from "../grid.ts";

type Role = Paragraph["role"];

/** What holds for the text inside an element. */
export interface Scope {
  role: Role;
  /** It is in the page and not on the screen. */
  unseen: "deleted" | "hidden" | undefined;
  /** White space stays as it is. */
  pre: boolean;
  /** Word's own number or bullet before a paragraph. */
  mark: boolean;
}

/** Where paragraphs go: the page itself, or a cell, which has lines. */
interface Flow {
  text: string;
  /** A list number that waits for the first words. */
  label: string;
  lines: string[] | null;
}

export interface Page {
  blocks: Block[];
  /** Text off the screen, told behind the block that it stands in. */
  later: Block[];
  unseen: string;
  /** Letters of Word's mark that is open. */
  mark: string;
  flows: Flow[];
  /** Rows of the tables that are open; null for one that lays out the page. */
  tables: (LooseCell[][] | null)[];
}

const newFlow = (lines: string[] | null): Flow => ({ text: "", label: "", lines });

export function newPage(): Page {
  return { blocks: [], later: [], unseen: "", mark: "", flows: [newFlow(null)], tables: [] };
}

const flowOf = (page: Page): Flow => page.flows.at(-1) as Flow;

/** Adds text of the source: white space runs together, soft hyphens go. */
export function addText(page: Page, data: string, scope: Scope): void {
  const text = (scope.pre ? data.replace(/\r\n?/g, "\n") : data.replace(/[ \t\r\n\f]+/g, " ")).replaceAll("\u00ad", "");
  if (scope.mark) page.mark += text;
  else if (scope.unseen) page.unseen += text;
  else {
    const flow = flowOf(page);
    const begins = flow.text === "" || /[ \n]$/.test(flow.text);
    const rest = begins && !scope.pre ? text.replace(/^ /, "") : text;
    const waits = flow.label !== "" && rest.trim() === ""; // blanks behind a number that Word wrote
    if (rest === "" || waits) return;
    flow.text += flow.label + rest;
    flow.label = "";
  }
}

/** A line break; on the page itself the second one in turn ends the paragraph. */
export function breakLine(page: Page, scope: Scope): void {
  const flow = flowOf(page);
  if (scope.unseen) page.unseen += "\n";
  else if (!flow.lines && flow.text.endsWith("\n")) endParagraph(page, scope);
  else flow.text = `${flow.text.trimEnd()}\n`;
}

export function endParagraph(page: Page, scope: Scope): void {
  if (scope.unseen) endUnseen(page, scope.unseen);
  else endSeen(page, scope.role);
}

function endSeen(page: Page, role: Role): void {
  const flow = flowOf(page);
  const text = flow.text.replace(/ +$/, "").replace(/\n$/, "");
  const isEmpty = text.trim() === "";
  if (flow.lines && flow.text !== "") flow.lines.push(isEmpty ? "" : text);
  if (!flow.lines && !isEmpty) put(page, { kind: "paragraph", text, ...(role && { role }) });
  flow.text = "";
}

export function endUnseen(page: Page, role: "deleted" | "hidden"): void {
  const text = page.unseen.trim();
  page.unseen = "";
  if (text !== "") page.later.push({ kind: "paragraph", text, role });
}

/** A number that the page counts itself stands before the next words. */
export function setLabel(page: Page, label: string): void {
  flowOf(page).label += label;
}

/** What stood in Word's mark that ends. */
export function takeMark(page: Page): string {
  const { mark } = page;
  page.mark = "";
  return mark;
}

/** An item of a list without words still shows its number. */
export function endLabel(page: Page): void {
  const flow = flowOf(page);
  flow.text += flow.label.trimEnd();
  flow.label = "";
}

export function openCell(page: Page): void {
  page.flows.push(newFlow([]));
}

export function closeCell(page: Page, spans: Omit<LooseCell, "text">): void {
  const lines = page.flows.pop()?.lines ?? [];
  const rows = page.tables.at(-1);
  if (rows?.length === 0) rows.push([]); // a cell without a row
  rows?.at(-1)?.push({ text: lines.join("\n"), ...spans });
}

/** A table in a cell is text of the cell, a line for each cell that has any. */
export function closeTable(page: Page): void {
  const rows = page.tables.pop();
  const texts = (rows ?? []).flat().map(({ text }) => text);
  if (!rows || texts.every((text) => text.trim() === "")) return;
  const { lines } = flowOf(page);
  if (lines) lines.push(...texts.filter((text) => text !== ""));
  else put(page, { kind: "grid", method: "markup", rows: placeCells(rows) } satisfies Grid);
}

function put(page: Page, block: Block): void {
  page.blocks.push(block);
  putLater(page);
}

export function putLater(page: Page): void {
  page.blocks.push(...page.later.splice(0));
}

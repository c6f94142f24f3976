import { median } from "./geometry.ts";
import { groupBy } from "./group.ts";
import { fold, type LineParagraph, type Part } from "./layout.ts";
import { noteNumber, notesIn } from "./notes.ts";
import { settings } from "./settings.ts";
import { approvalStems } from "./words.ts";

type Role = "header" | "footer";

interface Candidate {
  paragraph: LineParagraph;
  role: Role;
}

const pageNumber = /^[-–—]?(?:стр\.?|с\.)?\d{1,4}(?:(?:из|\/)\d{1,4})?[-–—]?$/i;

/** Gives page numbers, running heads and footnotes their role, in place; `pages` are the parts of each page in reading order. */
export function markFurniture(pages: Part[][]): void {
  const candidates = pages.flatMap((parts) => [...edge(parts, "header"), ...edge([...parts].reverse(), "footer")]);
  for (const { paragraph, role } of candidates) {
    if (pageNumber.test(fold(paragraph.lines))) paragraph.role = role;
  }
  for (const paragraph of footnotes(pages)) paragraph.role = "footnote";
  const groups = groupBy(candidates, ({ paragraph, role }) => role + fold(paragraph.lines).replace(/\d+/g, "#"));
  for (const group of groups.values()) {
    if (isRunning(group, pages.length)) for (const { paragraph, role } of group) paragraph.role = role;
  }
}

/** The paragraphs at one end of a page, up to its first table, else its middle. */
function edge(parts: Part[], role: Role): Candidate[] {
  const stop = parts.findIndex((part) => part.kind === "grid");
  const half = stop < 0 ? Math.floor(parts.length / 2) : stop;
  const outer = parts.slice(0, Math.min(half, settings.furnitureLines)) as LineParagraph[];
  return outer.filter((paragraph) => paragraph.lines.length === 1).map((paragraph) => ({ paragraph, role }));
}

/** A running head stands on every page, or on every page but the first, at one height; an approval block never is one. */
function isRunning(group: Candidate[], pages: number): boolean {
  const text = fold(group[0]?.paragraph.lines ?? []);
  const heights = group.map(({ paragraph }) => paragraph.lines[0]?.y ?? 0);
  const drift = Math.max(...heights) - Math.min(...heights);
  const on = new Set(group.map(({ paragraph }) => paragraph.page)).size;
  const often = on >= 2 && on >= pages - 1;
  return often && drift <= settings.furnitureDrift && !approvalStems.some((stem) => text.includes(stem));
}

/** Paragraphs under the text of a page that begin with a mark and are set small, or with the mark of a word of that page. */
function footnotes(pages: Part[][]): LineParagraph[] {
  const sizes = pages.flat().flatMap((part) => linesOf(part).map((line) => line.size));
  const limit = median(sizes) * settings.footnoteSize;
  return pages.flatMap((parts) => {
    const wanted = new Set(parts.flatMap(linesOf).flatMap((line) => notesIn(line.text)));
    const isNote = ({ lines: [first] }: LineParagraph) => {
      const number = noteNumber(first?.text ?? "");
      const marked = number !== null || first?.text.startsWith("*");
      return marked && ((first?.size ?? 0) <= limit || wanted.has(number ?? ""));
    };
    return lastParagraphs(parts).filter((part) => !part.role && isNote(part));
  });
}

const linesOf = (part: Part) => (part.kind === "grid" ? part.cells.flatMap((cell) => cell.lines) : part.lines);

function lastParagraphs(parts: Part[]): LineParagraph[] {
  const from = parts.findLastIndex((part) => part.kind === "grid") + 1;
  return parts.slice(from) as LineParagraph[];
}

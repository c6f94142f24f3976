/** Page numbers, by the marks that Word leaves where its pages ended when it last laid the document out. */
import type { Block } from "../../model.ts";
import { last, type Story } from "./story.ts";

export const pageMark = "lastRenderedPageBreak";

/** A page ended by the author's will; Word sets its own mark after it, which must not count again. */
export function breakPage(story: Story): void {
  story.page++;
  story.isBroken = true;
}

/**
 * Word's mark, set where the page is another than that of the words before. Each cell begins on the page of its row:
 * a mark before all words of the row moves the row, and one that begins a cell after another cell ran over only goes back.
 */
export function passMark(story: Story): void {
  const row = last(story.tables)?.row;
  const begins = row?.cell && row.cell.lines.length === 0 && last(story.paragraphs)?.page === 0;
  const isCounted = story.isBroken || (begins && row.lastPage > row.page);
  story.isBroken = false;
  if (isCounted) return;
  story.page++;
  if (!begins || !row.cell) return;
  row.cell.page = story.page;
  if (row.cells.every((cell) => cell.text === "")) row.page = story.page;
}

/** Blocks without their pages: the marks are old or not all there where they do not add up to Word's own count of pages. */
export function withoutPages(blocks: Block[]): Block[] {
  return blocks.map((block) => {
    const { page: _, ...rest } = block as Block & { page?: number };
    if (rest.kind === "paragraph") return rest;
    return { ...rest, rows: rest.rows.map((row) => row.map(({ page: __, ...cell }) => cell)) };
  });
}

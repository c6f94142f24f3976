/** Plans as PDF pages with a ruled table. */
import { rule, type TestPdf, textLines, writePdf } from "../read/pdf/pdf-writer.ts";
import type { TestPlan, TestRow } from "./plan.ts";

const xs = [20, 60, 340, 450, 580];
const right = 580;
const lineHeight = 10;
/** At 8 points every letter of the writer's font is 4 wide. */
const letters = (column: number) => Math.floor(((xs[column + 1] ?? 0) - (xs[column] ?? 0) - 8) / 4);

export function pdf(plan: TestPlan): Uint8Array {
  const content = [...plan.approval, plan.title].map((line, at) => textLines(60, 780 - at * 16, [line], 8)).join("");
  const pages: TestPdf["pages"] = [];
  let page = content;
  let y = 700;
  for (const row of [plan.header, ...plan.rows]) {
    const drawn = drawRow(row, y);
    if (drawn.bottom < 40) {
      pages.push(page);
      page = "";
      y = 780;
    }
    const placed = drawRow(row, y);
    page += placed.content;
    y = placed.bottom;
  }
  return writePdf({ pages: [...pages, page] });
}

function drawRow(row: TestRow, top: number): { content: string; bottom: number } {
  const cells = Array.isArray(row) ? row.map((text, column) => wrap(text, letters(column))) : [[row.section]];
  const bottom = top - Math.max(...cells.map((lines) => lines.length)) * lineHeight - 8;
  const edges = Array.isArray(row) ? xs : [xs[0] ?? 0, right];
  const rules = [rule(xs[0] ?? 0, top, right, top), rule(xs[0] ?? 0, bottom, right, bottom)];
  const walls = edges.map((x) => rule(x, bottom, x, top));
  const words = cells.map((lines, column) => textLines((xs[column] ?? 0) + 4, top - 11, lines, 8));
  return { content: [...rules, ...walls, ...words].join(""), bottom };
}

/** Lines of at most so many letters; all but the last of a paragraph end with the space that was there, as Word draws it. */
function wrap(text: string, most: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines = [""];
    for (const word of paragraph.split(" ")) {
      const line = lines.at(-1) ?? "";
      if (line.length + word.length > most && line !== "") lines.push(`${word} `);
      else lines[lines.length - 1] = `${line}${word} `;
    }
    return [...lines.slice(0, -1), (lines.at(-1) ?? "").trimEnd()];
  });
}

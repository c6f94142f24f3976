/** Tables with a line of dashes and bars under the header, and one line for each row: Markdown, Org mode, psql. */
import type { Cell } from "../../model.ts";
import type { Layout, Line } from "./lines.ts";
import { settings } from "./settings.ts";

export const markdownLayout: Layout = (lines, at, first) => {
  const delimiter = lines[at + 1];
  if (!first.text.includes("|") || !delimiter || !isDelimiter(delimiter.text)) return null;
  const columns = cellsOf(delimiter.text.replaceAll("+", "|")).length;
  if (cellsOf(first.text).length !== columns || columns > settings.drawn.cells) return null;
  const { rows, end } = rowsFrom(lines, at);
  const isTable = rows.length > 1 && columns > 1 && rows.length * columns <= settings.cells;
  return { grid: isTable ? { kind: "grid", method: "drawn", rows } : null, end };
};

const isDelimiter = (text: string): boolean =>
  /^[\s|+:-]+$/.test(text) && text.includes("-") && /[|+]/.test(text) && /^\s*[|:-]/.test(text);

/** A header of nothing, which pandoc writes for a table without one, is no row; neither are further lines of dashes. */
function rowsFrom(lines: Line[], at: number): { rows: Cell[][]; end: number } {
  const rows: Cell[][] = [];
  let end = at;
  for (let line = lines[end]; line; line = lines[++end]) {
    if (isDelimiter(line.text)) continue;
    if (!line.text.includes("|")) break;
    const cells = cellsOf(line.text);
    if (cells.every((text) => text === "")) continue;
    rows.push(cells.map((text, col) => place(text, rows.length, col, line.number)));
  }
  return { rows, end };
}

const place = (text: string, row: number, col: number, line: number): Cell => ({
  text,
  row,
  col,
  rowspan: 1,
  colspan: 1,
  line,
});

/** Cuts a line at its bars; those at both ends are optional, and `\|` is a bar in the text. */
function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map(plainText);
}

/** A cell as it is shown: line breaks, escapes and emphasis taken for what they mean. */
export function plainText(text: string): string {
  const lines = text.trim().replace(/<br\s*\/?>/gi, "\n");
  return lines.replace(/(\*\*|__)(?=\S)([^*_]+)\1/g, "$2").replace(/\\([\\`*_{}[\]()#+.!|<>~-])/g, "$1");
}

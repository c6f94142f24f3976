/** Tells tables that hold data from tables that only lay out the page. */
import { type Element, type Node, walk } from "./dom.ts";

/** What is known of a table when it ends. */
interface Counts {
  element: Element;
  rows: number;
  /** Cells with text of their own and no table in them. */
  filled: number;
  /** The most filled cells of a table of data inside this one. */
  inside: number;
  widest: number;
  /** Cells of the row that is open. */
  inRow: number;
  cell: { text: boolean; table: boolean } | null;
}

/**
 * The tables that lay out the page: those that say so, and those that hold a table of data (two rows and two columns at least)
 * with more filled cells than they have themselves. What they hold is to be read as if they were not there.
 */
export function layoutTables(root: Parameters<typeof walk>[0]): Set<Node> {
  const layout = new Set<Node>();
  const open: Counts[] = [];
  const endCell = (table: Counts) => {
    if (table.cell?.text && !table.cell.table) table.filled++;
    table.cell = null;
  };
  walk(root, {
    enter(element) {
      const table = open.at(-1);
      if (element.name === "table")
        open.push({ element, rows: 0, filled: 0, inside: 0, widest: 0, inRow: 0, cell: null });
      else if (element.name === "tr" && table) {
        table.rows++;
        table.inRow = 0;
      } else if (isCell(element) && table) {
        endCell(table);
        table.cell = { text: false, table: false };
        table.widest = Math.max(table.widest, ++table.inRow);
      }
      return true;
    },
    leave(element) {
      const table = open.at(-1);
      if (isCell(element) && table) endCell(table);
      if (element.name !== "table" || !table) return;
      open.pop();
      if (element.attribs.role === "presentation" || table.inside > table.filled) layout.add(element);
      tell(open.at(-1), table);
    },
    text(data) {
      const cell = open.at(-1)?.cell;
      if (cell && data.trim() !== "") cell.text = true;
    },
  });
  return layout;
}

/** Lets the table around know of one that ended. */
function tell(outer: Counts | undefined, { rows, widest, filled, inside }: Counts): void {
  if (!outer) return;
  if (outer.cell) outer.cell.table = true;
  const isData = rows >= 2 && widest >= 2;
  outer.inside = Math.max(outer.inside, inside, isData ? filled : 0);
}

export const isCell = ({ name }: Element): boolean => name === "td" || name === "th";

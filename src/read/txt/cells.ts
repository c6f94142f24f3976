/**
 * One cell per line, as Apache Tika dumps a table: a tab opens a cell, a line without one goes on with it, and an empty line
 * ends a row – or is an empty paragraph in it. Which of the two, the number of columns decides.
 */
import { limits } from "../limits.ts";
import { continueCell, gridOf, isGap, type Layout, type Line, type OpenRow, skip } from "./lines.ts";

/** Lines without an empty line between them. */
interface Group {
  lines: Line[];
  /** Cells that begin in it. */
  cells: number;
  /** Index of the first line that is not empty after it. */
  next: number;
}

export const cellsLayout: Layout = (lines, at, first) => {
  const opening = leadingTabs(first);
  if (opening === 0 || opening < first.tabs) return null;
  const groups = groupsFrom(lines, at, limits.txt.lookAhead, Number.POSITIVE_INFINITY);
  const columns = columnsOf(groups.map((group) => group.cells));
  if (columns < 2 || columns > limits.txt.cells) return { grid: null, end: groups[0]?.next ?? lines.length };
  const { rows, end } = readRows(lines, at, columns);
  const full = rows.filter((row) => row.length === columns).length;
  const ragged = rows.filter((row) => row.length > 1).length - full;
  return { grid: full >= 2 && ragged * 2 <= full ? gridOf("cells", rows, columns) : null, end };
};

/** The groups of lines from a line on, until there are enough of them or of their cells. */
function groupsFrom(lines: Line[], from: number, mostGroups: number, mostCells: number): Group[] {
  const groups: Group[] = [];
  let cells = 0;
  for (let at = from; at < lines.length && groups.length < mostGroups && cells < mostCells; ) {
    const group = groupAt(lines, at);
    groups.push(group);
    cells += group.cells;
    at = group.next;
  }
  return groups;
}

function groupAt(lines: Line[], from: number): Group {
  const end = skip(lines, from, (line) => !isGap(line));
  const group = lines.slice(from, end);
  const cells = group.reduce((sum, line) => sum + leadingTabs(line), 0);
  return { lines: group, cells, next: skip(lines, end, isGap) };
}

/** Tabs that open cells; later ones in the line are text. */
const leadingTabs = (line: Line): number =>
  line.tabs > 0 ? line.text.length - line.text.replace(/^\t+/, "").length : 0;

/** The number of columns under which most cells stand in full rows; the header's own number, where it does as well as others. */
function columnsOf(counts: number[]): number {
  const [first = 0, second = 0, third = 0] = counts;
  const candidates = [first, commonest(counts), first + second, first + second + third].filter((n) => n > 1);
  return candidates.reduce(
    (best, n) => (cellsInFullRows(counts, n) > cellsInFullRows(counts, best) ? n : best),
    candidates[0] ?? 0,
  );
}

/** The commonest number of cells above one; the first of equals. */
function commonest(counts: number[]): number {
  const times = (cells: number) => counts.filter((n) => n === cells).length;
  return counts.reduce((best, n) => (n > 1 && times(n) > times(best) ? n : best), 0);
}

function cellsInFullRows(counts: number[], columns: number): number {
  let inRows = 0;
  for (let at = 0; at < counts.length; ) {
    const used = groupsOfRow(counts.slice(at, at + columns), columns);
    const cells = sum(counts.slice(at, at + used));
    if (cells % columns === 0) inRows += cells; // several rows, where the empty lines between them are missing
    at += used;
  }
  return inRows;
}

/** How many groups make up the row that begins with the first: as many as give exactly the columns, otherwise that one alone. */
function groupsOfRow(counts: number[], columns: number): number {
  let cells = 0;
  for (const [i, n] of counts.entries()) {
    cells += n;
    if (cells === columns) return i + 1;
    if (cells > columns) break;
  }
  return 1;
}

const sum = (counts: number[]): number => counts.reduce((total, n) => total + n, 0);

/** Puts groups together into rows until one comes that does not open with a cell. */
function readRows(lines: Line[], from: number, columns: number): { rows: OpenRow[]; end: number } {
  const rows: OpenRow[] = [];
  let end = from;
  for (let line = lines[end]; line && leadingTabs(line) > 0; line = lines[end]) {
    const ahead = groupsFrom(lines, end, columns, columns);
    const used = groupsOfRow(
      ahead.map((group) => group.cells),
      columns,
    );
    const row: OpenRow = [];
    for (const group of ahead.slice(0, used)) addGroup(row, group);
    end = ahead[used - 1]?.next ?? lines.length;
    const rest = restOfCell(lines, end, row, rows[0]);
    if (rest) {
      addGroup(row, rest);
      end = rest.next;
    }
    rows.push(...splitRow(row, columns));
  }
  return { rows, end };
}

/** Words behind an empty last cell are its words after empty paragraphs – unless a table with a header of its own comes next. */
function restOfCell(lines: Line[], at: number, row: OpenRow, header: OpenRow | undefined): Group | null {
  if (at >= lines.length || row.at(-1)?.text !== "" || !header) return null;
  const group = groupAt(lines, at);
  const next = lines[group.next];
  const opens = next !== undefined && leadingTabs(next) > 0 && next.text.trim() !== header[0]?.text.trim();
  return group.cells === 0 && opens && !next.text.includes("№") ? group : null;
}

function addGroup(row: OpenRow, group: Group): void {
  group.lines.forEach((line, i) => {
    const tabs = leadingTabs(line);
    const text = line.text.slice(tabs);
    if (tabs === 0) continueCell(row, i === 0 ? `\n${text}` : text); // an empty line stood before the group
    for (let n = 1; n <= tabs; n++) row.push({ text: n === tabs ? text : "", line: line.number });
  });
}

/** A group of several full rows, where the empty lines between them are missing. */
function splitRow(row: OpenRow, columns: number): OpenRow[] {
  if (row.length <= columns || row.length % columns !== 0) return [row];
  return Array.from({ length: row.length / columns }, (_, n) => row.slice(n * columns, (n + 1) * columns));
}

/** From table rows to raw items: fields by the use of each column, sections and the inherited month from the headings above. */
import type { Place, RawItem } from "../model.ts";
import type { TableColumn } from "./columns.ts";
import { collapse, collapseLines } from "./fold.ts";
import { entries } from "./headings.ts";
import { placeOf } from "./junk.ts";
import { enter, type Heading, heading, inheritedFrom } from "./sections.ts";
import type { PlanTable, TableRow } from "./table.ts";

export interface TableItems {
  items: RawItem[];
  /** The headings that are open after the last row. */
  open: Heading[];
  /** The headings entered here, those above the table among them, and all that some row stands under. */
  entered: Heading[];
  used: ReadonlySet<Heading>;
}

/** What a table stands under: open headings, whether they stand right above it, and the month that the title names. */
export interface Above {
  open: readonly Heading[];
  adjacent: boolean;
  month: string | null;
}

/** The items of one table. */
export function itemsOf(table: PlanTable, { open, adjacent: right, month }: Above): TableItems {
  const items: RawItem[] = [];
  const entered = right ? [...open] : [];
  const used = new Set<Heading>();
  let now: Heading[] = [...open];
  let adjacent = right;
  for (const { row, headings } of entries(table)) {
    for (const text of headings ?? []) {
      const next = heading(text);
      entered.push(next);
      now = enter(now, next, adjacent);
      adjacent = true;
    }
    if (headings) continue;
    for (const one of now) used.add(one);
    items.push(itemOf(row, table, now, inheritedFrom(now) ?? month));
    adjacent = false;
  }
  return { items, open: now, entered, used };
}

function itemOf(row: TableRow, table: PlanTable, open: readonly Heading[], month: string | null): RawItem {
  const of = (use: TableColumn["use"], read: (text: string) => string = collapse): string | null => {
    const index = table.columns.findIndex((column) => column.use === use);
    return (index < 0 ? "" : read(row.values[index] ?? "")) || null;
  };
  const own = of("number");
  const [typed, activity] = own === null ? splitNumber(of("activity")) : [null, of("activity")];
  return {
    section: open.map(({ text }) => text),
    number: own ?? typed,
    activity,
    period: fromTo(of("period", collapseLines), of("end", collapseLines)),
    responsible: of("responsible", collapseLines),
    result: of("result"),
    mark: of("mark"),
    place: of("place"),
    participants: of("participants"),
    notes: of("notes"),
    extra: extraOf(row, table.columns),
    inherited: of("month") ?? month,
    source: sourceOf(row, table.table),
  };
}

/** «1.1. Название» is a number and an activity where the row has no number else; a day such as «01.09.» is no number, nor is that of a list in the cell. */
function splitNumber(text: string | null): [string | null, string | null] {
  const match = /^((?:[1-9]\d{0,2}\.){0,3}[1-9]\d{0,2}[.)])\s*(?=[^\d\s])/.exec(text ?? "");
  if (!text || !match?.[1] || text.includes(` ${following(match[1])}`)) return [null, text];
  return [match[1], text.slice(match[0].length)];
}

/** The number after «1.» or «2.3)». */
function following(number: string): string {
  return number.replace(/\d+(?=\D$)/, (last) => String(Number(last) + 1));
}

/** Two columns «начало» and «окончание» make one period. */
function fromTo(from: string | null, to: string | null): string | null {
  return from && to ? `${from} – ${to}` : (from ?? to);
}

function extraOf(row: TableRow, columns: readonly TableColumn[]): Record<string, string> {
  const cells = columns.map(({ header, use }, index) => [
    header,
    use === null ? collapse(row.values[index] ?? "") : "",
  ]);
  return Object.fromEntries(cells.filter(([, text]) => text !== ""));
}

function sourceOf(row: TableRow, table: number): Place {
  const cell = row.own.find(({ page, line }) => page !== undefined || line !== undefined);
  return { table, row: row.number, ...(cell && placeOf(cell)) };
}

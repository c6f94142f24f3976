/** From what the header cells mean to what each column is used for. */
import type { Column, ColumnRole } from "../model.ts";
import type { Stretch } from "./grid.ts";
import type { HeaderCell } from "./header.ts";
import type { HeaderKind } from "./words/headers.ts";

/** A column of a plan table; `use` is where its cells go: a field, the inherited month, the end of the period, one month of the period, or (null) `extra`. */
export interface TableColumn extends Stretch, Column {
  use: ColumnRole | "month" | "end" | "months" | null;
  /** Its own words in the header, and the month that it stands for in a table with a column for each month. */
  own: string;
  month: number | null;
  /** No header cell stands over it: cells may stray into it, but no row counts it. */
  gap: boolean;
  /** It has no words of its own; «(колонка 6)» stands for them. */
  nameless: boolean;
}

const asRole: Partial<Record<HeaderKind, ColumnRole>> = {
  topic: "activity",
  month: "period",
  time: "period",
  done: "period",
  end: "period",
};

/** In a combined header the rarer and harder content decides; an activity named first stays one. */
const precedence: readonly HeaderKind[] = ["done", "end", "period", "month", "time", "responsible"];

/** Kinds that have no field of their own beside a better column. */
const secondary: readonly HeaderKind[] = ["activity", "topic", "period", "time"];

/** The columns of a table, left to right, with a nameless one for every stretch of the grid that the header leaves out. */
export function columnsOf(cells: readonly HeaderCell[], width: number): TableColumn[] {
  const places = withGaps(
    [...cells].sort((a, b) => a.start - b.start),
    width,
  );
  const main = places.map(({ kinds, month }) => (month === null ? mainKind(kinds) : undefined));
  const uses = usesOf(main);
  const taken = new Map<string, number>();
  return places.map(({ text, start, end, kinds, own, month, gap = false }, index) => {
    const use = month === null ? (uses[index] ?? null) : "months";
    const role = use === "month" || use === "end" || use === "months" ? "period" : use;
    const also = kinds.length > 1 ? [...new Set(kinds.map(roleOf))].filter((other) => other !== role) : [];
    const header = unique(text === "" ? `(колонка ${index + 1})` : text, taken);
    return {
      header,
      role,
      ...(role && also.length > 0 && { also }),
      use,
      own,
      month,
      start,
      end,
      gap,
      nameless: text === "",
    };
  });
}

function mainKind(kinds: readonly HeaderKind[]): HeaderKind | undefined {
  const [first] = kinds;
  if (first === "activity" || first === "topic" || first === "number") return first;
  return precedence.find((kind) => kinds.includes(kind)) ?? first;
}

/** The first column of a kind gets the role; a second date is the completion mark only where its words say so. */
function usesOf(main: readonly (HeaderKind | undefined)[]): TableColumn["use"][] {
  const first = (...kinds: HeaderKind[]) => kinds.map((kind) => main.indexOf(kind)).find((index) => index >= 0) ?? -1;
  const activity = first("activity", "topic");
  const period = first("period", "done", "month", "time", "end");
  const dated = main[period];
  const uses = main.map((kind, index): TableColumn["use"] => {
    if (index === activity) return "activity";
    if (index === period) return "period";
    if (kind === undefined || kind === dated || secondary.includes(kind)) return null;
    if (kind === "end" && dated !== "period") return null;
    return kind === "done" ? "mark" : (kind as TableColumn["use"]);
  });
  return uses.map((use, index) => (uses.indexOf(use) === index ? use : null));
}

function roleOf(kind: HeaderKind): ColumnRole {
  return asRole[kind] ?? (kind as ColumnRole);
}

function withGaps(cells: readonly HeaderCell[], width: number): (HeaderCell & { gap?: boolean })[] {
  let at = 0;
  const gapTo = (end: number) =>
    end > at ? [{ text: "", own: "", month: null, kinds: [], start: at, end, gap: true }] : [];
  const all = cells.flatMap((cell) => {
    const gap = gapTo(cell.start);
    at = Math.max(at, cell.end);
    return [...gap, cell];
  });
  return [...all, ...gapTo(width)];
}

/** A header that was there before gets a number: «Форма», «Форма (2)». */
function unique(header: string, taken: Map<string, number>): string {
  const count = (taken.get(header) ?? 0) + 1;
  taken.set(header, count);
  if (count === 1) return header;
  return unique(`${header} (${count})`, taken);
}

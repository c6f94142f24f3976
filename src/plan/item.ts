/** One raw item: the fields of a row by the use of each column. */
import type { Origin, Place, RawItem } from "../model.ts";
import type { TableColumn } from "./columns.ts";
import { collapse, collapseLines } from "./fold.ts";
import { splitNumber } from "./numbers.ts";

/** What an item is made of: a text for each column, the headings above, and a number or a period of its own where no cell holds it alone. */
export interface Draft {
  values: readonly string[];
  number?: string | null;
  period?: string | null;
  section: string[];
  month: string | null;
  origin?: Origin;
  /** It is not certain that all its texts are its own. */
  unsure?: boolean;
  source: Place;
}

/** The item of a row, or of a part of one. */
export function itemOf(
  { values, section, month, origin, source, ...draft }: Draft,
  columns: readonly TableColumn[],
): RawItem {
  const of = (use: TableColumn["use"], read: (text: string) => string = collapse): string | null => {
    const index = columns.findIndex((column) => column.use === use);
    return (index < 0 ? "" : read(values[index] ?? "")) || null;
  };
  const own = draft.number === undefined ? of("number") : draft.number;
  const [typed, activity] = own === null ? splitNumber(of("activity")) : [null, of("activity")];
  return {
    section,
    number: own ?? typed,
    activity,
    period: draft.period ?? fromTo(of("period", collapseLines), of("end", collapseLines)),
    responsible: of("responsible", collapseLines),
    result: of("result"),
    mark: of("mark"),
    place: of("place"),
    participants: of("participants"),
    notes: of("notes"),
    extra: extraOf(values, columns),
    inherited: of("month") ?? month,
    ...(origin && { origin }),
    source,
  };
}

/** Two columns «начало» and «окончание» make one period. */
function fromTo(from: string | null, to: string | null): string | null {
  return from && to ? `${from} – ${to}` : (from ?? to);
}

function extraOf(values: readonly string[], columns: readonly TableColumn[]): Record<string, string> {
  const cells = columns.map(({ header, use }, index) => [header, use === null ? collapse(values[index] ?? "") : ""]);
  return Object.fromEntries(cells.filter(([, text]) => text !== ""));
}

/** What items a row makes: one as a rule, one for each of several activities in step, one for each filled month of a cyclogram. */
import type { Origin } from "../model.ts";
import { collapse } from "./fold.ts";
import type { Draft } from "./item.ts";
import { activitiesOfMonths, isCyclogram } from "./matrix/cyclogram.ts";
import { periodOfMonths } from "./matrix/period.ts";
import { type OpenRow, stepsOf } from "./steps/index.ts";
import type { PlanTable, TableRow } from "./table.ts";

/** Looks at a table once, and then turns a row with what stands above it into drafts. */
export function drafter(table: PlanTable): (row: TableRow, draft: Draft) => Draft[] {
  const steps = stepsOf(table);
  const cyclogram = isCyclogram(table);
  return (row, draft) => {
    const open = steps.get(row);
    if (open) return partsInStep(open, draft, table);
    return cyclogram ? monthsApart(draft, row, table) : [monthsTogether(draft, row, table)];
  };
}

/** A draft for each activity of a row; the cells that they were taken from stay beside them. */
function partsInStep({ parts, sure }: OpenRow, draft: Draft, { columns }: PlanTable): Draft[] {
  const { values, section, source } = draft;
  const cells = columns.flatMap(({ header, use }, column) => {
    const text = values[column] ?? "";
    const taken = use === "number" || parts.some((part) => part.values[column] !== text);
    return taken && text !== "" ? [[header, text]] : [];
  });
  const origin: Origin = { by: "lines", cells: Object.fromEntries(cells) };
  return parts.map((part, index) => ({
    ...draft,
    values: part.values,
    number: part.number,
    section: part.section === null ? section : [...section, part.section],
    origin,
    unsure: !sure,
    source: { ...source, part: index + 1 },
  }));
}

/** The columns of months are one period, unless the row has a period of its own beside them. */
function monthsTogether(draft: Draft, row: TableRow, { columns }: PlanTable): Draft {
  const months = periodOfMonths(row, columns);
  if (!months) return draft;
  const stated = columns.some(({ use }, column) => use === "period" && (row.values[column] ?? "") !== "");
  const origin: Origin = { by: "months", cells: months.cells };
  return stated ? { ...draft, origin } : { ...draft, period: months.text || null, origin };
}

/** The activities stand under the months, and what the activity column says stands over all of them. */
function monthsApart(draft: Draft, row: TableRow, table: PlanTable): Draft[] {
  const column = table.columns.findIndex(({ use }) => use === "activity");
  const topic = collapse(draft.values[column] ?? "");
  const found = activitiesOfMonths(row, table);
  if (found.length === 0) return [draft];
  return found.map(({ activity, month }, index) => ({
    ...draft,
    values: draft.values.map((text, at) => (at === column ? activity : text)),
    section: topic === "" ? draft.section : [...draft.section, topic],
    month,
    origin: { by: "months", cells: { [month]: activity } },
    source: { ...draft.source, part: index + 1 },
  }));
}

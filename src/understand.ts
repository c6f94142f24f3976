/** Raw cells → periods and parties, row by row, with what the plan around a row gives it. */
import type { Assumption } from "./assumptions.ts";
import { calendarOf } from "./calendar/index.ts";
import type { Issue, Item, Origin, Period, Place, Plan, RawItem, RawPlan, Responsible, Window } from "./model.ts";
import type { ExtractOptions } from "./options.ts";
import { isSameAgain, readParties } from "./party/index.ts";
import { isDitto, normalizePeriod, type PeriodContext } from "./period/index.ts";
import type { Result } from "./result.ts";

/** Understands every plan of a document; the issues say where each stands. */
export function understand(plans: RawPlan[], options: ExtractOptions): Result<Plan[]> {
  const understood = plans.map((plan) => understandPlan(plan, options));
  return { value: understood.map(({ value }) => value), issues: understood.flatMap(({ issues }) => issues) };
}

function understandPlan({ items: rows, ...plan }: RawPlan, options: ExtractOptions): Result<Plan> {
  const context: PeriodContext = {
    span: plan.span,
    calendar: options.calendar ?? calendarOf(options.country ?? "BY"),
    ...(options.today && { importYear: Number(options.today.slice(0, 4)) }),
  };
  const dates = dateOrder();
  const combined = plan.columns.some(({ role, also }) => role === "period" && also?.includes("place"));
  const items: Item[] = [];
  const issues: Issue[] = [];
  for (const row of rows) {
    const above = items.at(-1);
    const period = periodOf(row, { ...context, previous: dates.previous(row.source.table) }, above);
    if (period) dates.add(row.source.table, period);
    const responsible = responsibleOf(row, above);
    const item = withPlace({ ...withoutRaw(row), period, responsible: responsible.value }, combined);
    items.push(item);
    issues.push(...periodIssues(item), ...responsible.issues);
  }
  return { value: { ...plan, items }, issues };
}

function withoutRaw({ period: _p, responsible: _r, inherited: _i, ...row }: RawItem) {
  return row;
}

/** In a column «Дата и место проведения» the words that say no date are the place. */
function withPlace(item: Item, combined: boolean): Item {
  const { period, place } = item;
  if (!combined || !period || place !== null || period.rest.length === 0) return item;
  const assumptions: Assumption[] = [...period.assumptions, "place-beside-period"];
  return { ...item, place: period.rest.join(", ").replace(/\s+/g, " "), period: { ...period, assumptions } };
}

/** A point of a text has its period in so many words. */
const originAssumptions: Record<Origin["by"], Assumption[]> = {
  lines: ["lines-in-step"],
  months: ["month-columns"],
  text: [],
};

/** The period of a row; where the row is no item as it stands, that is one assumption more. */
function periodOf(row: RawItem, context: PeriodContext, above: Item | undefined): Period | null {
  const period = statedPeriod(row, context, above);
  if (!period || !row.origin) return period;
  return { ...period, assumptions: [...period.assumptions, ...originAssumptions[row.origin.by]] };
}

/** The row's own cell, the cell above for a ditto mark, or the heading's stretch where the cell is blank. */
function statedPeriod(row: RawItem, context: PeriodContext, above: Item | undefined): Period | null {
  const inherited = row.inherited === null ? null : stretchOf(row.inherited, context);
  if (row.period === null) return inherited && inheritedPeriod(inherited);
  if (isDitto(row.period) && above?.period)
    return {
      ...above.period,
      raw: row.period,
      assumptions: [...new Set<Assumption>([...above.period.assumptions, "ditto"])],
    };
  return normalizePeriod(row.period, { ...context, inherited: inherited?.windows[0] ?? null });
}

/** What a heading («СЕНТЯБРЬ», «I квартал») stands for, if it is a stretch. */
function stretchOf(heading: string, context: PeriodContext): Period | null {
  const { previous: _, ...alone } = context;
  const period = normalizePeriod(heading, alone);
  return isBounded(period.windows[0]) ? period : null;
}

const isBounded = (window: Window | undefined) => Boolean(window?.start && window.end);

const inheritedPeriod = (heading: Period): Period => ({
  ...heading,
  raw: null,
  assumptions: [...heading.assumptions, "period-inherited"],
});

/** The parties of the row's own cell, or for a ditto mark those of the row above in the same table. */
function responsibleOf({ responsible: raw, source }: RawItem, above: Item | undefined): Result<Responsible | null> {
  if (raw === null) return { value: null, issues: [] };
  const at: Place = { ...source, column: "responsible" };
  if (isDitto(raw) || isSameAgain(raw)) {
    const same = above?.source.table === source.table ? above?.responsible : null;
    const code = same ? "responsible-as-above" : "party-unread";
    return { value: { raw, parties: same?.parties ?? [] }, issues: [{ code, at, found: raw }] };
  }
  const { parties, rest } = readParties(raw);
  return { value: { raw, parties }, issues: rest.map((found) => ({ code: "party-unread", at, found })) };
}

/** Follows the dates down each table: rule 1 may lean on the row above only where the rows so far are in date order. */
function dateOrder() {
  const leastRows = 3;
  const tables = new Map<number | undefined, { last: string; rows: number; inOrder: boolean }>();
  return {
    previous(table: number | undefined): string | null {
      const seen = tables.get(table);
      return seen?.inOrder && seen.rows >= leastRows ? seen.last : null;
    },
    add(table: number | undefined, { windows, kind }: Period): void {
      const day = windows[0]?.start ?? windows[0]?.end;
      if (!day || kind === "recurring" || windows.length > 1) return;
      const seen = tables.get(table) ?? { last: day, rows: 0, inOrder: true };
      tables.set(table, { last: day, rows: seen.rows + 1, inOrder: seen.inOrder && day >= seen.last });
    },
  };
}

function periodIssues({ period, source }: Item): Issue[] {
  if (!period) return [];
  const at: Place = { ...source, column: "period" };
  const own = period.issues.map((issue) => ({ ...issue, at }));
  const silent = period.kind === "unresolved" && own.length === 0;
  return silent ? [{ code: "unresolved-period", at, found: period.raw ?? "" }] : own;
}

/** The last words of an import: what became of everything, what failed and why, and what to type next. */
import type { Progress, Summary } from "../import.ts";
import { aligned } from "./help.ts";
import { words } from "./language.ts";
import { styled } from "./talk.ts";

export interface Ending {
  summary: Summary;
  /** The first documents that failed or went in only in part; there may have been more. */
  failures: Progress[];
  /** The first documents that hold no plan. */
  withoutPlan: string[];
  /** What the database holds in all. */
  size: { documents: number; plans: number; items: number };
  stopped: boolean;
  leftAlone: number;
  /** null where nothing was stored */
  db: string | null;
  quiet: boolean;
}

export function summaryText(ending: Ending): string {
  const parts = ending.quiet ? [failed(ending)] : [counts(ending), failed(ending), noPlan(ending), next(ending)];
  return parts.filter((part) => part !== "").join("\n\n");
}

function counts({ summary, leftAlone, db, size, stopped }: Ending): string {
  const { documents, plans, items, periods, seconds, duplicates } = summary;
  const { resolved, review, failed: unclear } = periods;
  const said = words().summary;
  const rows: [string, number | string, string][] = [
    [said.documents, documents, kindsOf(summary)],
    [said.plans, plans, ""],
    [said.items, items, ""],
    [said.periods, resolved + review + unclear, said.outcomes(resolved, review, unclear)],
    [said.seconds, said.decimal(seconds.toFixed(1)), ""],
  ];
  if (leftAlone > 0) rows.splice(1, 0, [said.otherFiles, leftAlone, said.leftAlone]);
  if (duplicates > 0 && db !== null)
    rows.push([said.inDatabase, size.documents, said.size(size.documents, size.plans, size.items)]);
  const width = Math.max(...rows.map(([, value]) => String(value).length));
  const lines = aligned(
    rows.map(([name, value, note]) => [name, `${String(value).padStart(width)}  ${note}`.trimEnd()]),
  );
  return [styled("bold", title(db, stopped)), ...lines.map((line) => `  ${line}`)].join("\n");
}

function kindsOf({ imported, partial, noPlan, duplicates, failed }: Summary): string {
  const said = words().summary.kinds;
  const kinds = [
    said.imported(imported),
    partial && said.partial(partial),
    noPlan && said.noPlan(noPlan),
    duplicates && said.duplicates(duplicates),
    said.failed(failed),
  ];
  return kinds.filter(Boolean).join(", ");
}

function title(db: string | null, stopped: boolean): string {
  const said = words().summary;
  if (db === null) return stopped ? said.stoppedDry : said.dry;
  return stopped ? said.stopped(db) : said.imported(db);
}

function failed({ summary, failures, db }: Ending): string {
  if (failures.length === 0) return "";
  const said = words().summary;
  const lines = failures.map(
    ({ path, result, reason = "" }) => `  ${path}: ${result === "partial" ? said.onlyInPart(reason) : reason}`,
  );
  const more = summary.failed + summary.partial - failures.length;
  if (more > 0) lines.push(`  ${said.more(more)}${lookup(db, "SELECT * FROM needs_review WHERE severity = 'error'")}`);
  return [styled("bold", summary.partial > 0 ? said.failedOrPartial : said.failed), ...lines].join("\n");
}

function noPlan({ summary, withoutPlan, db }: Ending): string {
  if (withoutPlan.length === 0) return "";
  const said = words().summary;
  const more = summary.noPlan - withoutPlan.length;
  const lines = withoutPlan.map((path) => `  ${path}`);
  if (more > 0) lines.push(`  ${said.more(more)}${lookup(db, "SELECT path FROM document WHERE status = 'no-plan'")}`);
  return [styled("bold", said.withoutPlan), ...lines].join("\n");
}

function next({ summary, db, stopped }: Ending): string {
  if (db === null) return "";
  if (stopped) return words().summary.goesOn;
  const { review, failed: unclear } = summary.periods;
  const queries = [
    query(
      db,
      "SELECT start_date, end_date, activity, responsible FROM calendar ORDER BY coalesce(start_date, end_date) LIMIT 20",
    ),
    query(db, "SELECT * FROM summary"),
  ];
  if (review + unclear + summary.partial + summary.failed > 0)
    queries.push(query(db, "SELECT path, reason, substr(activity, 1, 60) AS activity, found FROM needs_review"));
  return [styled("bold", words().summary.next), ...queries.map((line) => `  ${line}`)].join("\n");
}

const lookup = (db: string | null, sql: string) => (db === null ? "" : `: ${query(db, sql)}`);

function query(db: string, sql: string): string {
  return `sqlite3 -box ${quoted(db)} "${sql}"`;
}

/** A file name as a shell takes it. */
function quoted(name: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}

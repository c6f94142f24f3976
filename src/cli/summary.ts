/** The last words of an import: what became of everything, what failed and why, and what to type next. */
import type { Progress, Summary } from "../import.ts";
import { aligned } from "./help.ts";
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
  const { documents, imported, partial, noPlan, failed, duplicates, plans, items, periods, seconds } = summary;
  const { resolved, review, failed: unclear } = periods;
  const kinds = [
    `${imported} imported`,
    partial && `${partial} in part`,
    noPlan && `${noPlan} without a plan`,
    duplicates && `${duplicates} already there`,
    `${failed} failed`,
  ];
  const rows: [string, number | string, string][] = [
    ["documents", documents, kinds.filter(Boolean).join(", ")],
    ["plans", plans, ""],
    ["items", items, ""],
    ["periods", resolved + review + unclear, `${resolved} resolved, ${review} to review, ${unclear} failed`],
    ["seconds", seconds.toFixed(1), ""],
  ];
  if (leftAlone > 0) rows.splice(1, 0, ["other files", leftAlone, "left alone; --verbose names them"]);
  if (duplicates > 0 && db !== null)
    rows.push(["in the database", size.documents, `documents, ${size.plans} plans, ${size.items} items in all`]);
  const width = Math.max(...rows.map(([, value]) => String(value).length));
  const lines = aligned(
    rows.map(([name, value, note]) => [name, `${String(value).padStart(width)}  ${note}`.trimEnd()]),
  );
  return [styled("bold", title(db, stopped)), ...lines.map((line) => `  ${line}`)].join("\n");
}

function title(db: string | null, stopped: boolean): string {
  if (db === null) return stopped ? "Stopped; so far, read and not stored" : "Read and not stored";
  return stopped ? `Stopped; so far, imported into ${db}` : `Imported into ${db}`;
}

function failed({ summary, failures, db }: Ending): string {
  if (failures.length === 0) return "";
  const lines = failures.map(
    ({ path, result, reason }) => `  ${path}: ${result === "partial" ? "only in part, " : ""}${reason}`,
  );
  const more = summary.failed + summary.partial - failures.length;
  if (more > 0) lines.push(`  … and ${more} more${lookup(db, "SELECT * FROM needs_review WHERE severity = 'error'")}`);
  return [styled("bold", summary.partial > 0 ? "Failed, or in part" : "Failed"), ...lines].join("\n");
}

function noPlan({ summary, withoutPlan, db }: Ending): string {
  if (withoutPlan.length === 0) return "";
  const more = summary.noPlan - withoutPlan.length;
  const lines = withoutPlan.map((path) => `  ${path}`);
  if (more > 0) lines.push(`  … and ${more} more${lookup(db, "SELECT path FROM document WHERE status = 'no-plan'")}`);
  return [styled("bold", "Without a plan table; their text is in the residue"), ...lines].join("\n");
}

function next({ summary, db, stopped }: Ending): string {
  if (db === null) return "";
  if (stopped) return "The same command goes on where this one stopped.";
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
  return [
    styled("bold", "Next, for example (or open it in any SQLite viewer)"),
    ...queries.map((line) => `  ${line}`),
  ].join("\n");
}

const lookup = (db: string | null, sql: string) => (db === null ? "" : `: ${query(db, sql)}`);

function query(db: string, sql: string): string {
  return `sqlite3 -box ${quoted(db)} "${sql}"`;
}

/** A file name as a shell takes it. */
function quoted(name: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}

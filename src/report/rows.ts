/** The questions that the report asks the database, and their answers as the page has them. */
import type { Database } from "better-sqlite3";
import type { Language } from "../language/index.ts";
import type { Frame, ItemData, Totals } from "./data.ts";
import { type ItemRow, itemOf, type NoteRow, noteOf, type PlanRow, planOf } from "./shapes.ts";

export function totalsOf(db: Database): Totals {
  const one = <T>(sql: string) => db.prepare(sql).pluck().get() as T;
  const tally = (sql: string) => Object.fromEntries(db.prepare(sql).raw().all() as [string, number][]);
  return {
    documents: tally("SELECT status, count(*) FROM document GROUP BY status"),
    plans: one("SELECT count(*) FROM plan"),
    items: one("SELECT count(*) FROM item"),
    periods: tally("SELECT outcome, count(*) FROM period GROUP BY outcome"),
    persons: one("SELECT count(*) FROM person"),
    organizations: one("SELECT count(*) FROM organization"),
    asOf: one("SELECT max(started_at) FROM run") ?? null,
    unclear:
      one<number>("SELECT count(*) FROM period WHERE outcome <> 'resolved'") +
      one<number>(`SELECT count(*) FROM (${notes})`),
  };
}

/** Everything but the items. */
export function frameOf(db: Database, language: Language): Frame {
  const all = <T>(sql: string) => db.prepare(sql).all() as T[];
  return {
    plans: all<PlanRow>(plans).map(planOf),
    people: all(people),
    roles: db.prepare(roles).pluck().all() as string[],
    notes: all<NoteRow>(notes).map((row) => noteOf(row, language)),
  };
}

/** The items in the order of the plans, one after another; `where` chooses among them. */
export function* itemsOf(
  db: Database,
  language: Language,
  where: "all" | "unclear" | "first",
  most = -1,
): Generator<ItemData> {
  const rows = db.prepare<[number], ItemRow>(`${items} ${conditions[where]} ORDER BY plan.id, item.position LIMIT ?`);
  for (const row of rows.iterate(most)) yield itemOf(row, language);
}

const conditions = {
  all: "",
  unclear: "WHERE period.outcome <> 'resolved'",
  first: "WHERE plan.id = (SELECT min(plan_id) FROM item)",
};

const plans = `
SELECT
  plan.id,
  plan.document_id AS "order",
  plan.title,
  plan.organization,
  document.path,
  plan.span_start,
  plan.span_end,
  count(DISTINCT item.id) AS items,
  count(DISTINCT item.id) FILTER (WHERE period.outcome <> 'resolved') AS unclear,
  min(coalesce(window.start_date, window.end_date)) AS first_date,
  max(coalesce(window.end_date, window.start_date)) AS last_date
FROM plan
JOIN document ON document.id = plan.document_id
LEFT JOIN item ON item.plan_id = plan.id
LEFT JOIN period ON period.item_id = item.id
LEFT JOIN window ON window.item_id = item.id
GROUP BY plan.id
ORDER BY plan.id`;

const people = `
SELECT person.id, person.name, coalesce(organization.name, document.path) AS organization
FROM person
LEFT JOIN organization ON organization.id = person.organization_id
LEFT JOIN document ON document.id = person.document_id
ORDER BY person.id`;

const roles = `
SELECT DISTINCT coalesce(canonical_role, role) AS said FROM party
WHERE said IS NOT NULL
ORDER BY said`;

const items = `
SELECT
  item.*,
  period.*,
  item.id,
  (
    SELECT json_group_array(json_array(start_date, end_date)) FROM (
      SELECT start_date, end_date FROM window WHERE item_id = item.id ORDER BY position)
  ) AS windows,
  (
    SELECT json_group_array(DISTINCT person_id) FROM party
    WHERE item_id = item.id AND person_id IS NOT NULL
  ) AS people,
  (
    SELECT json_group_array(DISTINCT coalesce(canonical_role, role)) FROM party
    WHERE item_id = item.id AND coalesce(canonical_role, role) IS NOT NULL
  ) AS roles
FROM item
JOIN plan ON plan.id = item.plan_id
LEFT JOIN period ON period.item_id = item.id`;

/** What the view needs_review has beside the periods, which the items bring along. */
const notes = `
SELECT
  document.path,
  document.id AS "order",
  issue.severity,
  issue.code,
  issue.found,
  issue.message,
  issue.at_page AS page,
  issue.at_table AS "table",
  issue.at_row AS "row",
  issue.at_paragraph AS paragraph,
  issue.at_line AS line,
  item.activity,
  item.responsible AS cell
FROM issue
JOIN document ON document.id = issue.document_id
LEFT JOIN item ON item.id = (
  SELECT same.id FROM item AS same JOIN plan ON plan.id = same.plan_id
  WHERE plan.document_id = issue.document_id
    AND same.source_table = issue.at_table AND same.source_row = issue.at_row
    AND same.source_part IS coalesce(issue.at_part, same.source_part)
  ORDER BY same.id LIMIT 1)
WHERE issue.severity <> 'info' AND issue.at_column IS NOT 'period'
UNION ALL
SELECT path, NULL, 'error', 'unreadable-file', reason, reason, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM unread
WHERE run_id = (SELECT max(id) FROM run)`;

/** The SQL of the views; their columns are described in src/dataset/views.ts. */

/** Where the databases that we write to differ. */
export interface Dialect {
  /** The aggregate that joins texts. */
  join: string;
  /** A JSON list as a table with one column `value`. */
  elements(column: string): string;
  /** Equal, or both NULL. */
  same: string;
}

const sqlite: Dialect = { join: "group_concat", elements: (column) => `json_each(${column})`, same: "IS" };

const section = ({ join, elements }: Dialect) => `(SELECT ${join}(value, ' › ') FROM ${elements("item.section")})`;

const place = `
  document.path,
  item.source_page AS page,
  item.source_table AS table_number,
  item.source_row AS row_number`;

const calendar = (dialect: Dialect) => `
SELECT
  "window".start_date,
  "window".end_date,
  item.activity,
  item.responsible,
  ${section(dialect)} AS section,
  plan.title AS plan,
  plan.organization,
  period.kind,
  period.raw,
  period.outcome,
  period.recurrence_rrule,${place},
  item.id AS item_id,
  plan.id AS plan_id
FROM "window"
JOIN period ON period.item_id = "window".item_id
JOIN item ON item.id = "window".item_id
JOIN plan ON plan.id = item.plan_id
JOIN document ON document.id = plan.document_id`;

const assignment = () => `
SELECT
  party.name,
  party.kind,
  party.role,
  party.canonical_role,
  plan.organization,
  "window".start_date,
  "window".end_date,
  item.activity,
  period.raw,
  plan.title AS plan,${place},
  item.id AS item_id,
  party.person_id
FROM party
JOIN item ON item.id = party.item_id
JOIN plan ON plan.id = item.plan_id
JOIN document ON document.id = plan.document_id
LEFT JOIN period ON period.item_id = item.id
LEFT JOIN "window" ON "window".item_id = item.id`;

const people = ({ join }: Dialect) => `
SELECT
  person.id AS person_id,
  person.name,
  organization.name AS organization,
  (
    SELECT ${join}(canonical_role, '; ') FROM (
      SELECT canonical_role FROM party WHERE person_id = person.id AND canonical_role IS NOT NULL
      GROUP BY canonical_role ORDER BY count(*) DESC, canonical_role) AS ordered
  ) AS roles,
  count(DISTINCT party.item_id) AS items,
  count(DISTINCT plan.document_id) AS documents,
  min(coalesce("window".start_date, "window".end_date)) AS first_date,
  max(coalesce("window".end_date, "window".start_date)) AS last_date
FROM person
JOIN party ON party.person_id = person.id
JOIN item ON item.id = party.item_id
JOIN plan ON plan.id = item.plan_id
LEFT JOIN organization ON organization.id = person.organization_id
LEFT JOIN "window" ON "window".item_id = party.item_id
GROUP BY person.id, person.name, organization.name`;

const roles = ({ join }: Dialect) => `
SELECT
  party.canonical_role AS role,
  (
    SELECT ${join}(spelling, '; ') FROM (
      SELECT coalesce(role, name) AS spelling FROM party AS same WHERE same.canonical_role = party.canonical_role
      GROUP BY spelling ORDER BY count(*) DESC, spelling) AS ordered
  ) AS spellings,
  count(DISTINCT party.person_id) AS people,
  count(DISTINCT party.item_id) AS items
FROM party
WHERE party.canonical_role IS NOT NULL
GROUP BY party.canonical_role`;

/** Periods with an answer and no issue that wait for a look all the same make the second part. */
const needsReview = ({ same }: Dialect) => `
SELECT
  document.path,
  issue.severity,
  issue.code,
  issue.message AS reason,
  (
    SELECT item.activity FROM item JOIN plan ON plan.id = item.plan_id
    WHERE plan.document_id = document.id AND item.source_table ${same} issue.at_table AND item.source_row ${same} issue.at_row
      AND item.source_part ${same} issue.at_part
      AND item.source_paragraph ${same} issue.at_paragraph
    LIMIT 1
  ) AS activity,
  issue.found,
  issue.at_page AS page,
  issue.at_table AS table_number,
  issue.at_row AS row_number,
  issue.at_line AS line
FROM issue
JOIN document ON document.id = issue.document_id
WHERE issue.severity <> 'info'
UNION ALL
SELECT
  document.path,
  'warning',
  CASE WHEN period.alternatives IS NULL THEN 'period-without-day' ELSE 'period-ambiguous' END,
  CASE WHEN period.alternatives IS NULL THEN 'the period names no day' ELSE 'the period can be read in several ways' END,
  item.activity,
  period.raw,
  item.source_page,
  item.source_table,
  item.source_row,
  item.source_line
FROM period
JOIN item ON item.id = period.item_id
JOIN plan ON plan.id = item.plan_id
JOIN document ON document.id = plan.document_id
WHERE period.outcome = 'review' AND CAST(period.issues AS TEXT) = '[]'
UNION ALL
SELECT path, 'error', 'unreadable-file', reason, NULL, NULL, NULL, NULL, NULL, NULL
FROM unread
WHERE run_id = (SELECT max(id) FROM run)`;

const summary = () => `
SELECT
  document.path,
  document.format,
  document.status,
  (SELECT count(*) FROM plan WHERE plan.document_id = document.id) AS plans,
  count(item.id) AS items,
  count(period.item_id) FILTER (WHERE period.outcome = 'resolved') AS resolved,
  count(period.item_id) FILTER (WHERE period.outcome = 'review') AS review,
  count(period.item_id) FILTER (WHERE period.outcome = 'failed') AS failed,
  (SELECT count(*) FROM issue WHERE issue.document_id = document.id AND severity <> 'info') AS warnings,
  (SELECT count(*) FROM source WHERE source.document_id = document.id) AS files
FROM document
LEFT JOIN plan ON plan.document_id = document.id
LEFT JOIN item ON item.plan_id = plan.id
LEFT JOIN period ON period.item_id = item.id
GROUP BY document.id, document.path, document.format, document.status`;

const views = { calendar, assignment, people, roles, needs_review: needsReview, summary };

/** Temporary ones look at temporary tables first, such as those of a selection. */
export function createViews(lifetime: "" | "TEMP" = "", dialect = sqlite): string {
  return Object.entries(views)
    .map(([name, sql]) => `CREATE ${lifetime} VIEW ${name} AS${sql(dialect)};`)
    .join("\n");
}

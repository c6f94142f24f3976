/** Chooses items: temporary views with the names of the tables show what is chosen and what belongs to it. */
import type { Database } from "better-sqlite3";
import { isDay } from "../calendar/dates.ts";
import { StoreError } from "./error.ts";
import type { Selection } from "./shapes.ts";
import { createViews } from "./views.ts";

/** What belongs to the chosen items; `unread` belongs to none. */
export const chosen: Readonly<Record<string, string>> = {
  item: "id IN (SELECT id FROM chosen_item)",
  period: "item_id IN (SELECT id FROM chosen_item)",
  window: "item_id IN (SELECT id FROM chosen_item)",
  party: "item_id IN (SELECT id FROM chosen_item)",
  plan: "id IN (SELECT id FROM chosen_plan)",
  document: "id IN (SELECT id FROM chosen_document)",
  source: "document_id IN (SELECT id FROM chosen_document)",
  issue: "document_id IN (SELECT id FROM chosen_document)",
  person: "id IN (SELECT id FROM chosen_person)",
  organization: "id IN (SELECT id FROM chosen_organization)",
  unread: "false",
};

/** SQL for «the window ends on that day or later, or has no end»; here and below as SQLite and PostgreSQL both take it. */
export const lasts = (day: string) =>
  `("window".end_date >= ${day} OR "window".end_date IS NULL AND "window".item_id IS NOT NULL)`;

export const insertChosen = (condition: string) => `
INSERT INTO chosen_item SELECT DISTINCT item.id FROM item
JOIN plan ON plan.id = item.plan_id JOIN document ON document.id = plan.document_id
LEFT JOIN period ON period.item_id = item.id LEFT JOIN "window" ON "window".item_id = item.id
WHERE ${condition}`;

/** Throws a StoreError where `since` is no day: SQLite would compare it letter by letter. */
export function checkSince(since: string | undefined): void {
  if (since !== undefined && !isDay(since)) throw new StoreError("no-day", { found: since });
}

export function choose(db: Database, { where, since, plan }: Selection): void {
  if (where === undefined && since === undefined && plan === undefined) return;
  checkSince(since);
  if (plan !== undefined) checkPlan(db, plan);
  const conditions = [
    where === undefined ? "true" : `(${where}\n)`,
    since === undefined ? "true" : lasts("@since"),
    plan === undefined ? "true" : "plan.id = @plan",
  ];
  db.exec("CREATE TEMP TABLE chosen_item (id INTEGER PRIMARY KEY)");
  chooseItems(db, conditions.join(" AND "), { since, plan });
  db.exec(reached);
  const views = Object.entries(chosen).map(
    ([table, which]) => `CREATE TEMP VIEW ${table} AS SELECT * FROM main.${table} WHERE ${which};`,
  );
  db.exec(views.join("\n"));
  db.exec(createViews("TEMP"));
}

function chooseItems(db: Database, condition: string, values: Partial<Record<string, unknown>>): void {
  try {
    db.prepare(insertChosen(condition)).run(values);
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith("SQLITE_ERROR") || error instanceof RangeError) {
      throw new StoreError("bad-condition", { found: (error as Error).message }, error);
    }
    throw error;
  }
}

function checkPlan(db: Database, plan: number): void {
  if (!db.prepare("SELECT 1 FROM plan WHERE id = ?").get(plan)) {
    throw new StoreError("no-plan", { found: String(plan) });
  }
}

export const reached = `
CREATE TEMP TABLE chosen_plan AS
  SELECT DISTINCT plan_id AS id FROM item WHERE id IN (SELECT id FROM chosen_item);
CREATE TEMP TABLE chosen_document AS
  SELECT DISTINCT document_id AS id FROM plan WHERE id IN (SELECT id FROM chosen_plan);
CREATE TEMP TABLE chosen_person AS
  SELECT DISTINCT person_id AS id FROM party WHERE item_id IN (SELECT id FROM chosen_item) AND person_id IS NOT NULL;
CREATE TEMP TABLE chosen_organization AS
  SELECT organization_id AS id FROM plan WHERE id IN (SELECT id FROM chosen_plan)
  UNION SELECT organization_id FROM person WHERE id IN (SELECT id FROM chosen_person);`;

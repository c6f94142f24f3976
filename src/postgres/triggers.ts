/** What a server does by itself when rows go: what belongs to them goes too. */
import { type Table, tables } from "../dataset/index.ts";

/** Rows of items: most of a dataset. */
export const isBelowItem = ({ references }: Table): boolean => "item_id" in references;

/** Items and what is below them: written with their plan, by us alone. */
export const isBelowPlan = (table: Table): boolean => table.name === "item" || isBelowItem(table);

const dropBelow = tables
  .filter(isBelowItem)
  .map(({ name }) => `DELETE FROM "${name}" WHERE item_id IN (SELECT id FROM gone);`)
  .join("\n  ");

/** An organization goes with its last plan, once the people of the plan are gone. */
const steps: Readonly<Record<string, string>> = {
  plan: `DELETE FROM item WHERE plan_id IN (SELECT id FROM gone);
  DELETE FROM organization WHERE id IN (SELECT organization_id FROM gone)
    AND NOT EXISTS (SELECT 1 FROM plan WHERE organization_id = organization.id)
    AND NOT EXISTS (SELECT 1 FROM person WHERE organization_id = organization.id);`,
  item: dropBelow,
  party: `DELETE FROM person WHERE id IN (SELECT person_id FROM gone)
    AND NOT EXISTS (SELECT 1 FROM party WHERE person_id = person.id);`,
};

export const createTriggers = Object.entries(steps)
  .map(
    ([table, sql]) => `CREATE FUNCTION ${table}_gone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  ${sql}
  RETURN NULL;
END $$;
CREATE TRIGGER ${table}_gone AFTER DELETE ON ${table} REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  EXECUTE FUNCTION ${table}_gone();`,
  )
  .join("\n");

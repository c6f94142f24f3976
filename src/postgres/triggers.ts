/** What a server does by itself when rows go: what belongs to them goes too. */
import { type Table, tables } from "../dataset/index.ts";

/** Rows of items: most of a dataset. They are written with their item, by us alone. */
export const isBelowItem = ({ references }: Table): boolean => "item_id" in references;

const dropBelow = tables
  .filter(isBelowItem)
  .map(({ name }) => `DELETE FROM "${name}" WHERE item_id IN (SELECT id FROM gone);`)
  .join("\n  ");

export const createTriggers = `
CREATE FUNCTION item_gone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  ${dropBelow}
  RETURN NULL;
END $$;
CREATE TRIGGER item_gone AFTER DELETE ON item REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION item_gone();
CREATE FUNCTION person_orphan() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  DELETE FROM person WHERE id IN (SELECT person_id FROM gone)
    AND NOT EXISTS (SELECT 1 FROM party WHERE person_id = person.id);
  RETURN NULL;
END $$;
CREATE TRIGGER person_orphan AFTER DELETE ON party REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  EXECUTE FUNCTION person_orphan();
CREATE FUNCTION organization_orphan() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  DELETE FROM organization WHERE id = OLD.organization_id
    AND NOT EXISTS (SELECT 1 FROM plan WHERE organization_id = OLD.organization_id)
    AND NOT EXISTS (SELECT 1 FROM person WHERE organization_id = OLD.organization_id);
  RETURN NULL;
END $$;
CREATE TRIGGER organization_orphan AFTER DELETE ON plan FOR EACH ROW WHEN (OLD.organization_id IS NOT NULL)
  EXECUTE FUNCTION organization_orphan();`;

-- From schema 4: people and organizations as rows of their own, canonical roles, search. Views are made anew after it.

CREATE TABLE organization (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL,
  folded TEXT NOT NULL,
  UNIQUE (folded)
) STRICT;

CREATE TABLE person (
  id              INTEGER PRIMARY KEY,
  organization_id INTEGER REFERENCES organization,
  document_id     INTEGER REFERENCES document ON DELETE CASCADE,
  name            TEXT NOT NULL,
  folded          TEXT NOT NULL,
  UNIQUE (organization_id, folded),
  UNIQUE (document_id, folded)
) STRICT;

ALTER TABLE plan ADD COLUMN organization_id INTEGER REFERENCES organization;
ALTER TABLE party ADD COLUMN canonical_role TEXT;
ALTER TABLE party ADD COLUMN person_id INTEGER REFERENCES person;
CREATE INDEX plan_organization ON plan (organization_id);
CREATE INDEX party_canonical_role ON party (canonical_role);
CREATE INDEX party_person ON party (person_id);

INSERT INTO organization (name, folded)
SELECT organization, organizationKey(organization) FROM plan WHERE organization IS NOT NULL ORDER BY id
ON CONFLICT DO NOTHING;

UPDATE plan SET organization_id = (SELECT id FROM organization WHERE folded = organizationKey(plan.organization))
WHERE organization IS NOT NULL;

INSERT INTO person (organization_id, document_id, name, folded)
SELECT
  plan.organization_id,
  CASE WHEN plan.organization_id IS NULL THEN plan.document_id END,
  party.name,
  personKey(party.name)
FROM party
JOIN item ON item.id = party.item_id
JOIN plan ON plan.id = item.plan_id
WHERE party.kind = 'person' AND party.name IS NOT NULL
ORDER BY party.id
ON CONFLICT DO NOTHING;

UPDATE party SET
  canonical_role = canonicalRole(kind, name, role),
  person_id = (
    SELECT person.id FROM item
    JOIN plan ON plan.id = item.plan_id
    JOIN person ON person.folded = personKey(party.name) AND (
      person.organization_id = plan.organization_id
      OR plan.organization_id IS NULL AND person.document_id = plan.document_id)
    WHERE item.id = party.item_id AND party.kind = 'person');

CREATE TRIGGER person_orphan AFTER DELETE ON party WHEN OLD.person_id IS NOT NULL BEGIN
  DELETE FROM person WHERE id = OLD.person_id AND NOT EXISTS (SELECT 1 FROM party WHERE person_id = OLD.person_id);
END;
CREATE TRIGGER organization_orphan AFTER DELETE ON plan WHEN OLD.organization_id IS NOT NULL BEGIN
  DELETE FROM organization WHERE id = OLD.organization_id
    AND NOT EXISTS (SELECT 1 FROM plan WHERE organization_id = OLD.organization_id)
    AND NOT EXISTS (SELECT 1 FROM person WHERE organization_id = OLD.organization_id);
END;

CREATE VIRTUAL TABLE search USING fts5 (words, stems, tokenize = 'unicode61 remove_diacritics 0');
CREATE TRIGGER search_orphan AFTER DELETE ON item BEGIN
  DELETE FROM search WHERE rowid = OLD.id;
END;

INSERT INTO search (rowid, words, stems)
SELECT id, foldedWords(text), stems(text) FROM (
  SELECT item.id, concat_ws(char(10),
    (SELECT group_concat(value, char(10)) FROM json_each(item.section)),
    item.number, item.activity, period.raw, item.responsible, item.result, item.mark, item.place, item.participants,
    item.notes,
    (SELECT group_concat(value, char(10)) FROM json_each(item.extra))
  ) AS text
  FROM item
  LEFT JOIN period ON period.item_id = item.id);

DROP INDEX window_end;

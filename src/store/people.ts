/** Which rows of `organization` and `person` a plan's people belong to. */
import type { Database } from "better-sqlite3";
import { keeping } from "../kept.ts";
import { words } from "../text.ts";
import { stems } from "./search.ts";
import { legalForms } from "./words/legal-forms.ts";

type Id = number | bigint;

/** A name without what its spellings differ in: case and endings («Липовской школы»), quotes, spaces, abbreviated legal forms. */
export const organizationKey = keeping((name: string): string =>
  stems(
    words(name)
      .map((word) => legalForms[word] ?? word)
      .join(" "),
  ),
);

/** «Іваноў І. І.» and «ІВАНОЎ І.І.» are the same. */
export const personKey = keeping((name: string): string => words(name).join(" "));

export interface Place {
  organization_id: Id | null;
  document_id: Id;
}

/** Finds the rows of names, or makes them. */
export function peopleFinder(db: Database) {
  const organization = rowFinder(db, "organization", ["folded"]);
  const member = rowFinder(db, "person", ["organization_id", "folded"]);
  const stranger = rowFinder(db, "person", ["document_id", "folded"]);
  return {
    organization: (name: string) => organization({ folded: organizationKey(name) }, name),
    person: (name: string, { organization_id, document_id }: Place) =>
      organization_id === null
        ? stranger({ document_id, folded: personKey(name) }, name)
        : member({ organization_id, folded: personKey(name) }, name),
  };
}

/** Makes a function that returns the number of the row with this key, which it makes where there is none. */
function rowFinder(
  db: Database,
  table: string,
  key: string[],
): (values: Record<string, Id | string>, name: string) => Id {
  const find = db.prepare(
    `SELECT id FROM ${table} WHERE ${key.map((column) => `${column} = @${column}`).join(" AND ")}`,
  );
  const insert = db.prepare(
    `INSERT INTO ${table} (name, ${key.join(", ")}) VALUES (@name, ${key.map((column) => `@${column}`).join(", ")})`,
  );
  return (values, name) =>
    (find.pluck().get(values) as Id | undefined) ?? insert.run({ ...values, name }).lastInsertRowid;
}

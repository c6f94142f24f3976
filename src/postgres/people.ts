/** Which rows of `organization` and `person` the names of a document belong to; src/store/people.ts says which are the same. */

import type { PoolClient } from "./connect.ts";
import type { Contents, Name } from "./contents.ts";
import { jsonOf } from "./json.ts";

type Key = Name & { organization_id: number | null; document_id: number | null };

/** The numbers of the organizations and persons of a document, in their order there. */
export async function peopleOf(client: PoolClient, documentId: number, { organizations, persons }: Contents) {
  const nobody = { organization_id: null, document_id: null };
  const places = await rowsOf(
    client,
    "organization",
    organizations.map((name) => ({ ...name, ...nobody })),
  );
  const keys = persons.map(({ name, folded, organization }) => ({
    name,
    folded,
    organization_id: organization === null ? null : (places[organization] as number),
    document_id: organization === null ? documentId : null,
  }));
  return { organizations: places, persons: await rowsOf(client, "person", keys) };
}

type Table = "organization" | "person";

/** Most names are there already; the others are made in the order of their keys, so that two writers never wait for each other. */
async function rowsOf(client: PoolClient, table: Table, keys: Key[]): Promise<number[]> {
  if (keys.length === 0) return [];
  let found = await find(client, table, keys);
  const missing = keys.filter((_, place) => found[place] === undefined);
  if (missing.length > 0) {
    await client.query(makeSql[table], [jsonOf(missing)]);
    found = await find(client, table, keys);
  }
  if (found.includes(undefined)) throw Object.assign(new Error("a name went away"), { code: "40001" });
  return found as number[];
}

async function find(client: PoolClient, table: Table, keys: Key[]): Promise<(number | undefined)[]> {
  const { rows } = await client.query<{ place: number; id: number }>({
    name: `find ${table}`,
    text: findSql[table],
    values: [jsonOf(keys)],
  });
  const places = new Map(rows.map(({ place, id }) => [place, id]));
  return keys.map((_, place) => places.get(place + 1));
}

const given = `json_to_recordset($1::json) AS key(name text, folded text, organization_id bigint, document_id bigint)`;

/** Locked, so that nobody takes them for orphans before we refer to them. */
const findSql = {
  organization: `
    SELECT key.place, found.id FROM (SELECT row_number() OVER () AS place, * FROM ${given}) AS key
    JOIN organization AS found ON md5(found.folded) = md5(key.folded) ORDER BY found.id FOR KEY SHARE OF found`,
  person: `
    SELECT key.place, found.id FROM (SELECT row_number() OVER () AS place, * FROM ${given}) AS key
    JOIN person AS found ON md5(found.folded) = md5(key.folded)
      AND (found.organization_id = key.organization_id OR found.document_id = key.document_id)
    ORDER BY found.id FOR KEY SHARE OF found`,
};

const makeSql = {
  organization: `INSERT INTO organization (name, folded) SELECT name, folded FROM ${given} ORDER BY folded ON CONFLICT DO NOTHING`,
  person: `
    INSERT INTO person (name, folded, organization_id, document_id)
    SELECT name, folded, organization_id, document_id FROM ${given} ORDER BY organization_id, folded ON CONFLICT DO NOTHING`,
};

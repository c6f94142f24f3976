/** Which rows of `organization` and `person` the names of documents belong to; src/store/people.ts says which are the same. */
import { organizationKey, personKey } from "../store/people.ts";
import type { PoolClient } from "./connect.ts";
import type { Numbered } from "./contents.ts";
import { jsonOf } from "./json.ts";

/** Where a person belongs: to an organization, or else to a document. */
interface Place {
  organization_id: number | null;
  document_id: number;
}

/** The numbers of the rows of names. */
export interface People {
  organization(name: string): number;
  person(name: string, place: Place): number;
}

interface Name {
  name: string;
  folded: string;
  organization_id: number | null;
  document_id: number | null;
}

/** Finds the rows of all organizations and persons of these documents, or makes them. */
export async function peopleOf(client: PoolClient, documents: readonly Numbered[]): Promise<People> {
  const organizations = await rowsOf(client, "organization", organizationsOf(documents));
  const organization = (name: string) => organizations.get(keyOf(organizationName(name))) as number;
  const persons = await rowsOf(client, "person", personsOf(documents, organization));
  return { organization, person: (name, place) => persons.get(keyOf(personName(name, place))) as number };
}

const organizationName = (name: string): Name => ({
  name,
  folded: organizationKey(name),
  organization_id: null,
  document_id: null,
});

const personName = (name: string, { organization_id, document_id }: Place): Name => ({
  name,
  folded: personKey(name),
  organization_id,
  document_id: organization_id === null ? document_id : null,
});

const keyOf = ({ folded, organization_id, document_id }: Name) => `${organization_id} ${document_id} ${folded}`;

function* organizationsOf(documents: readonly Numbered[]): Generator<Name> {
  for (const { document } of documents)
    for (const { organization } of document.plans) if (organization !== null) yield organizationName(organization);
}

function* personsOf(documents: readonly Numbered[], organizationOf: People["organization"]): Generator<Name> {
  for (const { id, document } of documents) {
    for (const { organization, items } of document.plans) {
      const organization_id = organization === null ? null : organizationOf(organization);
      for (const { kind, name } of items.flatMap(({ responsible }) => responsible?.parties ?? []))
        if (kind === "person" && name !== null) yield personName(name, { organization_id, document_id: id });
    }
  }
}

type Table = "organization" | "person";

/** Most names are there already; the others are made in the order of their keys, so that two writers never wait for each other. */
async function rowsOf(client: PoolClient, table: Table, names: Iterable<Name>): Promise<Map<string, number>> {
  const wanted = new Map<string, Name>();
  for (const name of names) if (!wanted.has(keyOf(name))) wanted.set(keyOf(name), name);
  const found = await find(client, table, [...wanted]);
  const missing = [...wanted].filter(([key]) => !found.has(key));
  if (missing.length === 0) return found;
  await client.query(makeSql[table], [jsonOf(missing.map(([, name]) => name))]);
  for (const [key, id] of await find(client, table, missing)) found.set(key, id);
  if (found.size < wanted.size) throw Object.assign(new Error("a name went away"), { code: "40001" });
  return found;
}

async function find(
  client: PoolClient,
  table: Table,
  names: [key: string, name: Name][],
): Promise<Map<string, number>> {
  if (names.length === 0) return new Map();
  const { rows } = await client.query<{ place: number; id: number }>({
    name: `find ${table}`,
    text: findSql[table],
    values: [jsonOf(names.map(([, name], place) => ({ ...name, place })))],
  });
  return new Map(rows.map(({ place, id }) => [names[place]?.[0] as string, id]));
}

const given =
  "json_to_recordset($1::json) AS given(place int, name text, folded text, organization_id bigint, document_id bigint)";

/** Locked, so that nobody takes them for orphans before we refer to them. */
const findSql = {
  organization: `
    SELECT given.place, found.id FROM ${given}
    JOIN organization AS found ON md5(found.folded) = md5(given.folded) ORDER BY found.id FOR KEY SHARE OF found`,
  person: `
    SELECT given.place, found.id FROM ${given}
    JOIN person AS found ON md5(found.folded) = md5(given.folded)
      AND (found.organization_id = given.organization_id OR found.document_id = given.document_id)
    ORDER BY found.id FOR KEY SHARE OF found`,
};

const makeSql = {
  organization: `INSERT INTO organization (name, folded) SELECT name, folded FROM ${given} ORDER BY folded ON CONFLICT DO NOTHING`,
  person: `
    INSERT INTO person (name, folded, organization_id, document_id)
    SELECT name, folded, organization_id, document_id FROM ${given} ORDER BY organization_id, folded ON CONFLICT DO NOTHING`,
};

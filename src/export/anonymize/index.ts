/**
 * Puts pseudonyms in the place of persons in all that an export reads, whatever the format. Names are known by the list
 * of persons, in every case of the surname, and by their shape («Фамилия И.О.», a patronymic). It cannot know a given name
 * that stands alone, a nickname, a surname in Latin letters or one that is cut in two, nor somebody whom the words describe.
 */
import { columnsOf } from "../../dataset/index.ts";
import type { Dataset, Row, Source, Value } from "../dataset.ts";
import { pseudonymsOf } from "./pseudonyms.ts";
import { surnamesOf } from "./surnames.ts";
import { type Anonymize, textAnonymizer } from "./text.ts";

/** `secret` makes the pseudonyms: the same one gives the same, and who has it can try names out. */
export async function anonymized(dataset: Dataset, secret: string): Promise<Dataset> {
  const names: string[] = [];
  for await (const name of dataset.personNames()) names.push(name);
  const surnames = surnamesOf(names);
  const pseudonyms = pseudonymsOf(surnames, secret);
  const anonymize = textAnonymizer(surnames, pseudonyms);
  return {
    rows: (source) => mapped(dataset.rows(source), rowMapper(source, anonymize, pseudonyms.ofName)),
    personNames: async function* () {
      for (const name of names) yield pseudonyms.ofName(name);
    },
  };
}

async function* mapped(rows: AsyncIterable<Row>, map: (row: Row) => Row): AsyncGenerator<Row> {
  for await (const row of rows) yield map(row);
}

/** Columns in which a surname may have a small letter. */
const smallLetters = new Set(["path", "location", "folded"]);

function rowMapper(source: Source, anonymize: Anonymize, ofName: (name: string) => string): (row: Row) => Row {
  const json = new Set(
    columnsOf(source)
      .filter(({ type }) => type === "json")
      .map(({ name }) => name),
  );
  const map = (name: string, value: Value): Value => {
    if (typeof value !== "string") return value;
    if (!json.has(name)) return anonymize(value, smallLetters.has(name));
    const read: unknown = JSON.parse(value);
    const known = source.name === "document" && name === "properties" ? withoutAuthor(read, anonymize, ofName) : read;
    return JSON.stringify(inside(known, anonymize));
  };
  return (row) => {
    const values = Object.entries(row).map(([name, value]) => [name, map(name, value)]);
    return { ...Object.fromEntries(values), ...personColumns(source, row, ofName) };
  };
}

/** The columns that hold nothing but a person's name. */
function personColumns({ name: source }: Source, { name, kind }: Row, ofName: (name: string) => string): Row {
  if (typeof name !== "string") return {};
  if (source === "person") return { name: ofName(name), folded: ofName(name).toLowerCase() };
  const isPerson = source === "people" || kind === "person";
  return isPerson ? { name: ofName(name) } : {};
}

/** Whatever an author calls himself goes whole: «Ольга», «o.lipova». */
function withoutAuthor(properties: unknown, anonymize: Anonymize, ofName: (name: string) => string): unknown {
  const { author } = (properties ?? {}) as { author?: unknown };
  if (typeof author !== "string" || author.trim() === "") return properties;
  const known = anonymize(author.trim());
  const isWhole = /^Лицо-[0-9a-f]+$/.test(known);
  return { ...(properties as object), author: isWhole ? known : ofName(author.trim()) };
}

function inside(value: unknown, anonymize: Anonymize): unknown {
  if (typeof value === "string") return anonymize(value);
  if (Array.isArray(value)) return value.map((one) => inside(one, anonymize));
  if (typeof value !== "object" || value === null) return value;
  const named = new Map<string, unknown>();
  for (const [key, one] of Object.entries(value)) {
    let name = anonymize(key);
    while (named.has(name)) name += "′"; // two headers may differ in nothing but the case of a surname
    named.set(name, inside(one, anonymize));
  }
  return Object.fromEntries(named);
}

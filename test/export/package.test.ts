import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { tables, views } from "../../src/dataset/index.ts";
import { exportAll } from "../../src/export/index.ts";
import type { Document } from "../../src/model.ts";
import { documentOf, itemWith } from "../store/documents.ts";
import { bytesOf, nasty, withDataset } from "./database.ts";

interface Field {
  name: string;
  type: string;
  constraints?: { required?: boolean; enum?: string[] };
}
interface Resource {
  name: string;
  path: string;
  schema: {
    fields: Field[];
    primaryKey: string;
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}

type Rows = Record<string, string>[];

async function packageOf(documents: Document[], where?: string) {
  const files = new Map<string, string>();
  await withDataset(
    documents,
    async (dataset) => {
      for (const { name, content } of exportAll(dataset, "datapackage"))
        files.set(name, (await bytesOf(content)).toString());
    },
    where === undefined ? {} : { where },
  );
  const descriptor = JSON.parse(files.get("datapackage.json") ?? "") as { resources: Resource[] };
  const rows = new Map(
    descriptor.resources.map(({ name, path }) => [name, parse(files.get(path) ?? "", { columns: true }) as Rows]),
  );
  return { descriptor, rows };
}

const items = nasty.map((text) => ({ ...itemWith({ kind: "interval" }), activity: text }));
const stored = [
  {
    ...documentOf("a.txt", "a".repeat(64), items),
    plans: [{ ...documentOf("", "", items).plans[0], organization: "Школа № 7" }],
  } as Document,
  documentOf("b.txt", "b".repeat(64)),
];

describe("the Data Package", () => {
  test("is valid by the profile that Frictionless Data published", async () => {
    const { descriptor } = await packageOf(stored);
    const { $schema: _, ...profile } = JSON.parse(
      readFileSync("test/export/profile/tabular-data-package.json", "utf8"),
    );
    const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
    formats.default(ajv);
    const validate = ajv.compile(profile);
    validate(descriptor);
    expect(validate.errors).toBeNull();
    expect(validate({ ...descriptor, resources: [{ name: "a" }] })).toBe(false);
  });

  test.each([
    ["all of it", undefined],
    ["a part", "document.path = 'b.txt'"],
  ])("%s keeps what its schemas promise", async (_, where) => {
    const { descriptor, rows } = await packageOf(stored, where);
    for (const { name, schema } of descriptor.resources) expectKept(schema, rows.get(name) ?? [], rows);
    expect(rows.get("item")?.length).toBe(where ? 1 : nasty.length + 1);
  });
});

function expectKept(
  { fields, primaryKey, foreignKeys = [] }: Resource["schema"],
  rows: Rows,
  others: Map<string, Rows>,
) {
  expect(new Set(rows.map((row) => row[primaryKey])).size).toBe(rows.length);
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(fields.map((field) => field.name));
    expect(fields.filter((field) => !fits(row[field.name] ?? "", field))).toEqual([]);
  }
  for (const { fields: column, reference } of foreignKeys) {
    const targets = (others.get(reference.resource) ?? []).map((row) => row[reference.fields]);
    expect(["", ...targets]).toEqual(expect.arrayContaining(rows.map((row) => row[column])));
  }
}

const patterns: Record<string, RegExp> = {
  integer: /^-?\d+$/,
  number: /^-?[\d.]+$/,
  date: /^\d{4}-\d\d-\d\d$/,
  string: /^/,
};

function fits(cell: string, { type, constraints }: Field): boolean {
  if (cell === "") return !constraints?.required;
  return (patterns[type] ?? /^$/).test(cell) && (!constraints?.enum || constraints.enum.includes(cell));
}

test("Datasette learns of every table, view and described column, and where the search looks", async () => {
  const text = await withDataset([], async (dataset) => {
    const [file] = exportAll(dataset, "datasette-metadata", { database: "планы" });
    return file ? (await bytesOf(file.content)).toString() : "";
  });
  const { tables: about } = JSON.parse(text).databases.планы;
  expect(Object.keys(about)).toEqual([...tables, ...views].map(({ name }) => name));
  for (const { name, row } of [...tables, ...views]) {
    expect(Object.keys(row.shape)).toEqual(expect.arrayContaining(Object.keys(about[name].columns)));
    expect(row.shape).toHaveProperty(about[name].sort);
  }
  expect(about.item).toMatchObject({
    fts_table: "search",
    fts_pk: "id",
    label_column: "activity",
    columns: { activity: "the cell of the activity column" },
  });
});

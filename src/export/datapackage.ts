/** The descriptor of a Frictionless Tabular Data Package: the tables as CSV files, with what their columns mean. */
import type { Column, ColumnType, Table } from "../dataset/index.ts";
import { exportedColumns, exportedTables } from "./dataset.ts";

const types: Readonly<Record<ColumnType, string>> = {
  integer: "integer",
  number: "number",
  date: "date",
  text: "string",
  json: "string",
};

/** `datapackage.json` for the CSV files of `exportedTables`, each named after its table. */
export function dataPackage(): object {
  return {
    profile: "tabular-data-package",
    name: "planoteka",
    title: "Plans of work, read by Planoteka",
    description:
      "Every row of every plan table, its dates resolved, who answers for it, and where it stands in the source. " +
      "A text cell that begins with an apostrophe got it on the way here, so that no spreadsheet takes it for a formula: leave the first one out.",
    resources: exportedTables.map(resourceOf),
  };
}

function resourceOf(table: Table): object {
  return {
    profile: "tabular-data-resource",
    name: table.name,
    path: `${table.name}.csv`,
    description: table.about,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", doubleQuote: true, lineTerminator: "\r\n", header: true },
    schema: {
      fields: exportedColumns(table).map(fieldOf),
      missingValues: [""],
      primaryKey: table.key,
      ...foreignKeys(table),
    },
  };
}

/** An empty text is a value, though a reader cannot tell it from a missing one: texts are never required. */
function fieldOf({ name, about, type, isNullable, values }: Column): object {
  const required = !isNullable && (type !== "text" || values !== null);
  const constraints = { ...(required && { required }), ...(values && { enum: values }) };
  return {
    name,
    type: types[type],
    ...(about && { description: about }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function foreignKeys(table: Table): { foreignKeys?: object[] } {
  const exported = new Set(exportedTables.map(({ name }) => name));
  const keys = Object.entries(table.references)
    .filter(([, target]) => exported.has(target))
    .map(([fields, resource]) => ({ fields, reference: { resource, fields: keyOf(resource) } }));
  return keys.length > 0 ? { foreignKeys: keys } : {};
}

const keyOf = (name: string) => exportedTables.find((table) => table.name === name)?.key;

/** The tables as SQLite makes them, from the one description of the dataset. */
import { type Column, type ColumnType, columnsOf } from "../dataset/columns.ts";
import { type Table, tables } from "../dataset/index.ts";
import { findable } from "./search.ts";
import { createViews } from "./views.ts";

/** Everything that a new database needs. */
export function createAll(): string {
  return [...tables.map(createTable), ...tables.flatMap(createIndexes), findable, orphans, createViews()].join("\n");
}

/** `CREATE TABLE … STRICT`, a column in a line. */
function createTable(table: Table): string {
  const columns = columnsOf(table).map((column) => columnSql(table, column));
  const unique = table.unique.map((names) => `UNIQUE (${names.join(", ")})`);
  return `CREATE TABLE ${table.name} (\n  ${[...columns, ...unique].join(",\n  ")}\n) STRICT;`;
}

/** @public the documentation is made of them */
export const sqlTypes: Readonly<Record<ColumnType, string>> = {
  integer: "INTEGER",
  number: "REAL",
  text: "TEXT",
  date: "TEXT",
  json: "TEXT",
};

/** Enumerations are checked, everything else has its bare type. */
function columnSql(table: Table, { name, type, isNullable, values }: Column): string {
  const target = table.references[name];
  return [
    name,
    sqlTypes[type],
    name === table.key ? "PRIMARY KEY" : isNullable ? "" : "NOT NULL",
    target && `REFERENCES ${target}${table.owner === name ? " ON DELETE CASCADE" : ""}`,
    values && `CHECK (${name} IN (${values.map((value) => `'${value}'`).join(", ")}))`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** An index for every reference and every looked-up column that no key or uniqueness serves. */
function createIndexes(table: Table): string[] {
  const served = new Set([table.key, ...table.unique.map(([first]) => first)]);
  return [...Object.keys(table.references), ...table.indexed]
    .filter((name) => !served.has(name))
    .map((name) => `CREATE INDEX ${table.name}_${name.replace(/_(id|date)$/, "")} ON ${table.name} (${name});`);
}

/** Persons and organizations live as long as something names them. */
const orphans = `
CREATE TRIGGER person_orphan AFTER DELETE ON party WHEN OLD.person_id IS NOT NULL BEGIN
  DELETE FROM person WHERE id = OLD.person_id AND NOT EXISTS (SELECT 1 FROM party WHERE person_id = OLD.person_id);
END;
CREATE TRIGGER organization_orphan AFTER DELETE ON plan WHEN OLD.organization_id IS NOT NULL BEGIN
  DELETE FROM organization WHERE id = OLD.organization_id
    AND NOT EXISTS (SELECT 1 FROM plan WHERE organization_id = OLD.organization_id)
    AND NOT EXISTS (SELECT 1 FROM person WHERE organization_id = OLD.organization_id);
END;`;

/** What an export asks of a database, whichever it is. */
import { type Column, columnsOf, type Table, tables, type View, views } from "../dataset/index.ts";

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;
export type Source = Table | View;

/** The chosen part of a database. */
export interface Dataset {
  /** The rows of a table in the order of documents and, in each, of the source; those of a view in its own order. */
  rows(source: Source): AsyncIterable<Row>;
  /** The names of all persons, chosen or not. */
  personNames(): AsyncIterable<string>;
}

/** The tables of the documents; those of the import itself stay at home. */
export const exportedTables: readonly Table[] = tables.filter(({ bookkeeping }) => !bookkeeping);

export const exportedSources: readonly Source[] = [...exportedTables, ...views];

/** Throws a RangeError where there is none of this name. */
export function sourceNamed(name: string): Source {
  const source = exportedSources.find((one) => one.name === name);
  if (source) return source;
  throw new RangeError(`no table or view ${name}; there are ${exportedSources.map((one) => one.name).join(", ")}`);
}

export const isTable = (source: Source): source is Table => "key" in source;

const atHome = new Set(tables.filter(({ bookkeeping }) => bookkeeping).map(({ name }) => name));

/** The columns of a table or view, without those that refer to what stays at home. */
export function exportedColumns(source: Source): Column[] {
  const references: Table["references"] = isTable(source) ? source.references : {};
  return columnsOf(source).filter(({ name }) => !atHome.has(references[name] ?? ""));
}

/** Metadata for Datasette: what the tables, views and columns mean, and where the search looks. */
import { columnsOf, type Table, tables, views } from "../dataset/index.ts";
import { isTable, type Source } from "./dataset.ts";

/** The column that stands for a row where another table refers to it. */
const labels: Readonly<Record<string, string>> = {
  document: "path",
  organization: "name",
  person: "name",
  plan: "title",
  item: "activity",
};

/** Columns that hold the number by which the search knows an item. */
const foundBy: Readonly<Record<string, string>> = { item: "id", calendar: "item_id", assignment: "item_id" };

/** `database` is the file's name without its ending, by which Datasette calls it. */
export function datasetteMetadata(database: string): object {
  return {
    title: "Planoteka",
    description: "Plans of work: every row, its dates resolved, who answers for it, and where it stands in the source",
    databases: {
      [database]: { tables: Object.fromEntries([...tables, ...views].map((source) => [source.name, aboutOf(source)])) },
    },
  };
}

function aboutOf(source: Source): object {
  const columns = columnsOf(source).filter(({ about }) => about !== "");
  const pk = foundBy[source.name];
  return {
    description: source.about,
    columns: Object.fromEntries(columns.map(({ name, about }) => [name, about])),
    ...(isTable(source) ? aboutTable(source) : { sort: source.order[0] }),
    ...(pk && { fts_table: "search", fts_pk: pk }),
  };
}

function aboutTable({ name, bookkeeping, key }: Table): object {
  const label = labels[name];
  return { sort: key, ...(label && { label_column: label }), ...(bookkeeping && { hidden: true }) };
}

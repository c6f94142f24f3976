/** Rows on their way into PostgreSQL, as one JSON value for many. */
import { columnsOf, type Table } from "../dataset/index.ts";
import { keyType, listed, quoted } from "./create.ts";

/** As JSON that PostgreSQL takes: its texts hold no NUL and no half of a surrogate pair. */
export function jsonOf(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value) => (typeof value === "string" ? storable(value) : value));
}

/** Without what PostgreSQL refuses in a text. */
export function storable(text: string): string {
  return /[\0\ud800-\udfff]/.test(text) ? Buffer.from(text).toString().replaceAll("\0", "\ufffd") : text;
}

/** `INSERT INTO table … SELECT` over the rows in the parameter `$n`; without an id it is counted up. */
export function insertSql(table: Table, parameter: number, { withId = false } = {}): string {
  const columns = columnsOf(table).filter(({ name }) => withId || name !== "id");
  const names = columns.map(({ name }) => name);
  const shape = columns.map((column) => `${quoted(column.name)} ${typeIn(column)}`);
  const values = columns.map(({ name, type }) => (type === "json" ? `${quoted(name)}::json` : quoted(name)));
  return `INSERT INTO ${quoted(table.name)} (${listed(names)})
    SELECT ${values.join(", ")} FROM json_to_recordset($${parameter}::json) AS given(${shape.join(", ")})`;
}

const plainTypes = { number: "double precision", text: "text", date: "date", json: "text" } as const;

function typeIn(column: ReturnType<typeof columnsOf>[number]): string {
  return column.type === "integer" ? keyType(column) : plainTypes[column.type];
}

/** One JSON object in a line. */
import type { Column } from "../dataset/index.ts";
import type { Row } from "./dataset.ts";

/** Rows as objects; what a column holds as JSON becomes part of the object. */
export async function* jsonRows(columns: readonly Column[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const row of rows) {
    const values = columns.map(({ name, type }) => [name, type === "json" ? parsed(row[name]) : (row[name] ?? null)]);
    yield `${JSON.stringify(Object.fromEntries(values))}\n`;
  }
}

const parsed = (value: Row[string] | undefined) => (typeof value === "string" ? JSON.parse(value) : null);

export async function* jsonLines(records: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}

/** Parquet: dates as DATE, whole numbers as INT64, JSON as JSON, NULL wherever a column may hold it; written group by group. */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import type { Column, ColumnType } from "../dataset/index.ts";
import type { Row, Value } from "./dataset.ts";
import { parquetGroup } from "./settings.ts";

/** Yields the bytes of a group of rows at a time. */
export async function* parquet(columns: readonly Column[], rows: AsyncIterable<Row>): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: "planoteka" });
  for await (const group of grouped(rows)) {
    const columnData = columns.map(({ name, type }) => ({
      name,
      data: group.map((row) => encoders[type](row[name] ?? null)),
    }));
    await file.write({ columnData, rowGroupSize: group.length });
    yield taken(writer);
  }
  await file.finish();
  yield taken(writer);
}

/** What was written since the last time; the writer goes on counting from the beginning of the file. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

/** Rows, as many as make a group. */
async function* grouped(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let group: Row[] = [];
  let characters = 0;
  for await (const row of rows) {
    group.push(row);
    for (const value of Object.values(row)) characters += typeof value === "string" ? value.length : 0;
    if (group.length < parquetGroup.rows && characters < parquetGroup.characters) continue;
    yield group;
    group = [];
    characters = 0;
  }
  if (group.length > 0) yield group;
}

type Encoder = (value: Value) => unknown;

const present =
  (encode: (value: string | number) => unknown): Encoder =>
  (value) =>
    value === null ? null : encode(value);

const encoders: Readonly<Record<ColumnType, Encoder>> = {
  integer: present(BigInt),
  number: present(Number),
  text: present(String),
  json: present((text) => JSON.parse(String(text))),
  date: present((text) => new Date(`${text}T00:00:00Z`)),
};

const types = { integer: "INT64", number: "DOUBLE", text: "STRING", json: "JSON" } as const;

function schemaOf(columns: readonly Column[]) {
  const dates = columns.filter(({ type }) => type === "date").map(({ name }) => [name, dateElement(name)] as const);
  return schemaFromColumnData({
    columnData: columns.map(({ name, type, isNullable }) =>
      type === "date" ? { name, data: [] } : { name, data: [], type: types[type], nullable: isNullable },
    ),
    schemaOverrides: Object.fromEntries(dates),
  });
}

const dateElement = (name: string) =>
  ({
    name,
    type: "INT32",
    converted_type: "DATE",
    logical_type: { type: "DATE" },
    repetition_type: "OPTIONAL",
  }) as const;

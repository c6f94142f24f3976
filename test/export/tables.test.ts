/** Tables and views read back by readers that are not ours, every row and value equal. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../src/dataset/index.ts";
import { exportedColumns, sourceNamed } from "../../src/export/dataset.ts";
import { exportAll, exportedSources, exportTable, plainCell, type Row, type Source } from "../../src/export/index.ts";
import type { Document } from "../../src/model.ts";
import { anyDocument, documentOf, itemWith } from "../store/documents.ts";
import { all, bytesOf, nasty, rowsIn, withDataset } from "./database.ts";

const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

/** The rows that an export should have, without the columns that stay at home. */
function expected(file: string, source: Source): Row[] {
  const names = exportedColumns(source).map(({ name }) => name);
  return rowsIn(file, source).map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])));
}

type Reader = (bytes: Buffer, source: Source) => Row[] | Promise<Row[]>;

const typeIn = (source: Source, name: string) => columnsOf(source).find((column) => column.name === name)?.type;

const readers: Record<"csv" | "ndjson" | "parquet", Reader> = {
  csv: (bytes, source) =>
    parse<Record<string, string>>(bytes, { columns: true, recordDelimiter: "\r\n" }).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, csvValue(typeIn(source, name), cell)])),
    ),
  ndjson: (bytes, source) =>
    lines(bytes).map((line) => mapValues(JSON.parse(line), source, (value) => JSON.stringify(value))),
  parquet: async (bytes, source) => {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    return rows.map((row) => mapValues(row, source, (value) => JSON.stringify(value), plain));
  },
};

const lines = (bytes: Buffer) => bytes.toString("utf8").split("\n").filter(Boolean);

function csvValue(type: string | undefined, cell: string) {
  if (type === "integer" || type === "number") return cell === "" ? null : Number(cell);
  return plainCell(cell);
}

/** Values as SQLite has them: JSON as text again. */
function mapValues(
  row: Record<string, unknown>,
  source: Source,
  toJson: (value: unknown) => string,
  other = (value: unknown) => value,
): Row {
  const entries = Object.entries(row).map(([name, value]) => {
    const isJson = typeIn(source, name) === "json" && value !== null && value !== undefined;
    return [name, isJson ? toJson(value) : other(value ?? null)];
  });
  return Object.fromEntries(entries);
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "bigint" ? Number(value) : value;
}

/** JSON is compared by what it says, and where a reader cannot tell NULL from "", neither do we. */
function comparable(rows: Row[], source: Source, to: string) {
  return rows.map((row) =>
    Object.entries(row).map(([name, value]) => {
      if (typeIn(source, name) === "json" && typeof value === "string" && value !== "") return JSON.parse(value);
      return to === "csv" && value === null ? "" : value;
    }),
  );
}

async function expectSame(documents: Document[]): Promise<void> {
  await withDataset(documents, async (dataset, file) => {
    for (const source of exportedSources) {
      for (const to of ["csv", "ndjson", "parquet"] as const) {
        const bytes = await bytesOf(exportTable(dataset, source, to).content);
        const found = comparable(await readers[to](bytes, source), source, to);
        const stored = comparable(expected(file, source), source, to);
        expect({ source: source.name, to, rows: sorted(found) }).toEqual({
          source: source.name,
          to,
          rows: sorted(stored),
        });
      }
    }
  });
}

/** An item of which every cell is this text. */
const itemOf = (text: string) => ({
  ...itemWith({ raw: text, qualifiers: [text], rest: [text] }),
  ...Object.fromEntries(
    ["number", "activity", "result", "mark", "place", "participants", "notes"].map((key) => [key, text]),
  ),
  section: [text],
  extra: { [text]: text },
  responsible: { raw: text, parties: [{ kind: "group" as const, name: text, role: text }] },
});

describe("tables and views come back whole", () => {
  test("with text that readers stumble over", async () => {
    await expectSame([{ ...documentOf("=a.txt", "a".repeat(64), nasty.map(itemOf)), residue: nasty }]);
  });

  test("from any documents", async () => {
    const documents = fc.uniqueArray(anyDocument, { maxLength: 3, selector: ({ sha256 }) => sha256 });
    await fc.assert(fc.asyncProperty(documents, expectSame), { numRuns: 12 });
  });

  test("without a document, and without an item", async () => {
    await expectSame([]);
    await expectSame([documentOf("a.txt", "a".repeat(64), [])]);
  });
});

describe("CSV", () => {
  const cellsOf = (activity: string) =>
    withDataset([documentOf("a.txt", "a".repeat(64), [{ ...itemWith(), activity }])], async (dataset) => {
      const file = exportAll(dataset, "csv", { bom: true }).find(({ name }) => name === "item.csv");
      const text = (
        await bytesOf(file?.content ?? exportTable(dataset, exportedSources[0] as Source, "csv").content)
      ).toString();
      expect(text.startsWith("\ufeffid,")).toBe(true);
      return (parse(text, { bom: true, columns: true }) as Record<string, string>[])[0]?.activity ?? "";
    });

  test.each(nasty)("%j begins no formula and is found again", async (text) => {
    const cell = await cellsOf(text);
    expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    expect(plainCell(cell)).toBe(text);
  });

  test("quotes what RFC 4180 wants quoted, and tells an empty text from none", async () => {
    const item = { ...itemWith(), activity: "", result: null, place: 'a,"b"\nc' };
    const text = await withDataset([documentOf("a.txt", "a".repeat(64), [item])], async (dataset) => {
      const source = exportedSources.find(({ name }) => name === "item") as Source;
      return (await bytesOf(exportTable(dataset, source, "csv").content)).toString();
    });
    expect(text.split("\r\n")[1]).toContain('1.,"",Липова О.П.,,,"a,""b""\nc",');
  });
});

test("dates are dates and whole numbers whole numbers in Parquet", async () => {
  const source = exportedSources.find(({ name }) => name === "window") as Source;
  const bytes = await withDataset([documentOf("a.txt", "a".repeat(64))], (dataset) =>
    bytesOf(exportTable(dataset, source, "parquet").content),
  );
  const file = new Uint8Array(bytes).buffer;
  expect(await parquetReadObjects({ file })).toEqual([
    { id: 1n, item_id: 1n, position: 1n, start_date: new Date("2022-10-12"), end_date: new Date("2022-10-12") },
  ]);
});

test("a format that there is not is refused by name", async () => {
  await withDataset([], async (dataset) => {
    const unknown = "xlsx" as "csv";
    expect(() => exportAll(dataset, unknown)).toThrow(
      new RangeError("no format xlsx; there are csv, parquet, ndjson, ics, datapackage, datasette-metadata"),
    );
    expect(() => exportTable(dataset, sourceNamed("item"), unknown)).toThrow(RangeError);
    expect(() => sourceNamed("items")).toThrow(/no table or view items; there are .*item/);
  });
});

describe("a dataset closes", () => {
  const documents = [documentOf("a.txt", "a".repeat(64), [itemWith(), itemWith(), itemWith()])];
  const item = exportedSources.find(({ name }) => name === "item") as Source;

  test("after a loop over its rows that was left", async () => {
    await withDataset(documents, async (dataset) => {
      for await (const row of dataset.rows(item)) {
        expect(row.position).toBe(1);
        break;
      }
      expect(await all(dataset.rows(item))).toHaveLength(3);
    });
  });

  test("while its rows are being read", async () => {
    await withDataset(documents, async (dataset) => {
      const rows = dataset.rows(item)[Symbol.asyncIterator]();
      expect((await rows.next()).done).toBe(false);
    });
  });
});

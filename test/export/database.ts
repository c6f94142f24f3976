/** Databases for the tests of the exports: what is stored, beside the dataset that is read. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Dataset, Row, Source } from "../../src/export/index.ts";
import type { Document } from "../../src/model.ts";
import { openDataset } from "../../src/store/dataset.ts";
import type { Selection } from "../../src/store/shapes.ts";
import { openStore } from "../../src/store/store.ts";

/** Stores documents in a new database, does the work with its file and removes it. */
async function withDatabase<T>(documents: Document[], work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "planoteka-"));
  const file = join(folder, "plans.sqlite");
  try {
    const store = openStore(file);
    store.startRun("1.0.0", {});
    for (const document of documents) store.save(document);
    store.close();
    return await work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function withDataset<T>(
  documents: Document[],
  work: (dataset: Dataset, file: string) => Promise<T>,
  selection: Selection = {},
): Promise<T> {
  return withDatabase(documents, async (file) => {
    const dataset = openDataset(file, selection);
    try {
      return await work(dataset, file);
    } finally {
      dataset.close();
    }
  });
}

/** The rows of a table as SQLite has them, for comparison without our own reading. */
export function rowsIn(file: string, source: Source): Row[] {
  const db = new Database(file, { readonly: true });
  const rows = db.prepare(`SELECT * FROM ${source.name}`).all() as Row[];
  db.close();
  return rows;
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

export async function bytesOf(content: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  return Buffer.concat((await all(content)).map((piece) => Buffer.from(piece as string)));
}

/** What spreadsheets, parsers and folding stumble over. */
export const nasty = [
  "",
  " ",
  '=HYPERLINK("http://example.org")',
  "+1",
  "-2+3",
  "@SUM(A1)",
  "\tТаб",
  "\r\nстрока",
  "'уже с апострофом",
  "''=1",
  "＝１",
  'он сказал: "да", и; ушёл\\',
  "Ёлка ёж ўсё іншае ґ",
  "👩‍👩‍👧 день семьи 🎉",
  "строка\nещё строка\rи ещё",
  "очень ".repeat(40),
  "a,b;c:d\\n",
];

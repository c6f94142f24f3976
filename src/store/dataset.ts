/** A database as exports see it: the chosen items and what belongs to them, read row by row. */
import type { Database } from "better-sqlite3";
import { columnsOf, lineage, orderOf } from "../dataset/index.ts";
import type { Dataset, Row, Source } from "../export/dataset.ts";
import { isTable } from "../export/dataset.ts";
import { guarded } from "./error.ts";
import { openToRead } from "./open.ts";
import { choose } from "./selection.ts";
import type { Selection } from "./shapes.ts";

export interface OpenDataset extends Dataset {
  close(): void;
}

/** Opens a database to read; all that is read of it is of one moment. Throws a StoreError where it cannot be used. */
export function openDataset(file: string, selection: Selection = {}): OpenDataset {
  const db = openToRead(file);
  try {
    guarded(file, () => {
      db.exec("BEGIN");
      choose(db, selection);
    });
  } catch (error) {
    db.close();
    throw error;
  }
  const underWay = new Set<IterableIterator<Row>>();
  const query = (sql: string) => iterate(db, file, sql, underWay);
  return {
    rows: (source) => query(`SELECT ${columnList(source)} FROM ${fromOrdered(source)}`),
    personNames: async function* () {
      for await (const { name } of query("SELECT DISTINCT name FROM main.person")) yield String(name);
    },
    close() {
      for (const rows of underWay) rows.return?.();
      db.close();
    },
  };
}

/** A query that is not read to its end has to be ended: as long as one is under way, SQLite does not close. */
async function* iterate(
  db: Database,
  file: string,
  sql: string,
  underWay: Set<IterableIterator<Row>>,
): AsyncGenerator<Row> {
  const rows = guarded(file, () => db.prepare(sql).iterate()) as IterableIterator<Row>;
  underWay.add(rows);
  try {
    for (;;) {
      const { value, done } = guarded(file, () => rows.next());
      if (done) return;
      yield value;
    }
  } finally {
    rows.return?.();
    underWay.delete(rows);
  }
}

const columnList = (source: Source) =>
  columnsOf(source)
    .map(({ name }) => `${source.name}.${name}`)
    .join(", ");

/** A table behind those that it belongs to, in the order in which they are asked for; their keys give it without sorting. */
function fromOrdered(source: Source): string {
  if (!isTable(source)) return `${source.name} ORDER BY ${source.order.join(", ")}`;
  const line = lineage(source.name);
  const joins = line.slice(1).map((table, index) => {
    const above = line[index] as (typeof line)[number];
    return `CROSS JOIN ${table.name} ON ${table.name}.${table.owner} = ${above.name}.${above.key}`;
  });
  const order = line.map((table) => `${table.name}.${orderOf(table)}`);
  return `${[line[0]?.name, ...joins].join(" ")} ORDER BY ${order.join(", ")}`;
}

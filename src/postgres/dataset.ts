/** A dataset on a server as exports see it: the chosen items and what belongs to them, read piece by piece. */
import { columnsOf, lineage, orderOf } from "../dataset/index.ts";
import { type Dataset, isTable, type Row, type Source } from "../export/dataset.ts";
import type { Selection } from "../store/shapes.ts";
import { connect, type PoolClient } from "./connect.ts";
import { listed, quoted } from "./create.ts";
import { guarded } from "./error.ts";
import { choose } from "./selection.ts";

export interface ServedDataset extends Dataset {
  /** The rows of a query over the chosen part. */
  query(sql: string): AsyncIterable<Row>;
  close(): Promise<void>;
}

/** Rows that are asked for at a time: enough that the way to the server costs little, few enough to hold. */
const atOnce = 1_000;

/** All that is read is of one moment. Throws a StoreError where the server cannot be used. */
export async function openServedDataset(url: string, selection: Selection = {}): Promise<ServedDataset> {
  const pool = await connect(url, { max: 1 });
  const client = await pool.connect();
  const close = async () => {
    client.release(true); // with its transaction
    await pool.end();
  };
  try {
    await guarded(url, async () => {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL cursor_tuple_fraction = 1");
      await choose(client, selection);
    });
  } catch (error) {
    await close();
    throw error;
  }
  const query = reader(client, url);
  return {
    query,
    rows: (source) => query(`SELECT ${columnList(source)} FROM ${fromOrdered(source)}`),
    personNames: async function* () {
      for await (const { name } of query("SELECT DISTINCT name FROM planoteka.person")) yield String(name);
    },
    close,
  };
}

function reader(client: PoolClient, url: string): (sql: string) => AsyncGenerator<Row> {
  let cursors = 0;
  const run = (sql: string) => guarded(url, () => client.query<Row>(sql));
  return async function* (sql) {
    const cursor = `rows_${++cursors}`;
    await run(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`);
    for (;;) {
      const { rows } = await run(`FETCH ${atOnce} FROM ${cursor}`);
      yield* rows;
      if (rows.length < atOnce) break;
    }
    await run(`CLOSE ${cursor}`);
  };
}

const columnList = (source: Source) =>
  columnsOf(source)
    .map(({ name }) => `${quoted(source.name)}.${quoted(name)}`)
    .join(", ");

/** A table behind those that it belongs to, in the order in which they are asked for; what is NULL comes first, as in SQLite. */
function fromOrdered(source: Source): string {
  if (!isTable(source)) return `${quoted(source.name)} ORDER BY ${source.order.map(nullsFirst).join(", ")}`;
  const line = lineage(source.name);
  const joins = line.slice(1).map((table, index) => {
    const above = line[index] as (typeof line)[number];
    return `JOIN ${quoted(table.name)} ON ${column(table.name, table.owner as string)} = ${column(above.name, above.key)}`;
  });
  const order = line.map((table) => column(table.name, orderOf(table)));
  return `${[listed([line[0]?.name as string]), ...joins].join(" ")} ORDER BY ${order.join(", ")}`;
}

const column = (table: string, name: string) => `${quoted(table)}.${quoted(name)}`;

const nullsFirst = (name: string) => `${quoted(name)} NULLS FIRST`;

/** Puts documents in, with all that belongs to them and with the word that they are done in one transaction. */
import type { Document } from "../model.ts";
import { failed, type HistoryRow } from "../store/history.ts";
import { errorOf } from "../store/saver.ts";
import { inTransaction, type Pool, type PoolClient } from "./connect.ts";
import { retried } from "./error.ts";
import { noteHistory, noteUnread } from "./history.ts";
import { dropContents, writeDocuments } from "./insert.ts";
import { type Assigned, assign, type QueuedFile } from "./sources.ts";

/** What one job has to do with a content. */
export interface Entry {
  id: number;
  sha256: string;
  run: number;
  files: QueuedFile[];
}

/** What was read of a content. */
export interface Reading {
  entry: Entry;
  document: Document;
  /** How long it took by the clock. */
  seconds: number;
}

/** Stores documents, each with every file that holds it, all or none; leaves out those where another worker was faster. */
export function saveAll(pool: Pool, readings: readonly Reading[]): Promise<void> {
  const byId = new Map(readings.map((reading) => [reading.entry.id, reading]));
  return retried(() =>
    inTransaction(pool, async (client) => {
      const held = await hold(client, [...byId.keys()]);
      const open = held.map(({ id }) => byId.get(id) as Reading);
      if (open.length > 0) await store(client, open, held);
    }),
  );
}

async function store(client: PoolClient, readings: readonly Reading[], held: Held[]): Promise<void> {
  await dropContents(
    client,
    held.filter(({ known }) => known > 0).map(({ id }) => id),
  );
  const contents = readings.map(({ entry: { id, run }, document }) => ({ id, run, document }));
  await writeDocuments(client, contents);
  const files = await assign(client, contents);
  const filesOf = ({ entry }: Reading) => files.filter(({ document_id }) => document_id === entry.id);
  await noteHistory(
    client,
    readings.flatMap((reading) => historyOf(reading, filesOf(reading))),
  );
  await settle(
    client,
    readings.map(({ entry, document }) => ({ ...entry, state: isSetAside(document) ? "set-aside" : "done" })),
  );
}

const isSetAside = ({ issues }: Document) => issues.some(({ code }) => code === "set-aside");

/** The document goes by the path of one file; the others hold the same. */
function historyOf({ entry: { run, sha256 }, document, seconds }: Reading, files: Assigned[]): HistoryRow[] {
  return files.map(({ path, replaced }) => ({
    ...(path === document.path
      ? { result: document.status, reason: errorOf(document), seconds }
      : { result: "duplicate" as const, reason: null, seconds: null }),
    run_id: run,
    path,
    sha256,
    replaced,
  }));
}

/** Records a content that became no document, file by file. */
export function saveUnread(pool: Pool, { id, run, sha256 }: Entry, reason: string): Promise<void> {
  return retried(() =>
    inTransaction(pool, async (client) => {
      if ((await hold(client, [id])).length === 0) return;
      const text = "SELECT path FROM queued_file WHERE queued_id = $1 ORDER BY id";
      const { rows } = await client.query<{ path: string }>(text, [id]);
      await noteUnread(
        client,
        run,
        rows.map(({ path }) => ({ path, reason })),
      );
      await noteHistory(
        client,
        rows.map(({ path }) => failed(run, path, reason, sha256)),
      );
      await settle(client, [{ id, sha256, state: "unread" }]);
    }),
  );
}

interface Held {
  id: number;
  /** How many documents of this content are stored: one or none. */
  known: number;
}

/** Locks contents that still wait, before their files are asked for: others may have been put on the queue since the job began. */
async function hold(client: PoolClient, ids: number[]): Promise<Held[]> {
  const { rows } = await client.query<Held>({ name: "hold", text: holdSql, values: [ids] });
  return rows;
}

const holdSql = `
SELECT id, (SELECT count(*) FROM document WHERE document.id = queued.id) AS known
FROM queued WHERE id = ANY($1::bigint[]) AND state = 'waiting' ORDER BY id FOR UPDATE`;

/** Says that contents wait no more. */
async function settle(client: PoolClient, contents: { id: number; sha256: string; state: string }[]): Promise<void> {
  const values = [
    contents.map(({ id }) => id),
    contents.map(({ state }) => state),
    contents.map(({ sha256 }) => sha256),
    new Date().toISOString(),
  ];
  await client.query({ name: "settle", text: settleSql, values });
}

const settleSql = `
WITH let_go AS (DELETE FROM attempt WHERE sha256 = ANY($3::text[]))
UPDATE queued SET state = given.state, done_at = $4
FROM unnest($1::bigint[], $2::text[]) AS given(id, state) WHERE queued.id = given.id`;

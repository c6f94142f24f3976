/** Files on their way to the queue: what of them is new, what was stored before, what waits already. */
import type { PoolClient } from "../postgres/connect.ts";
import { noteHistory, noteUnread } from "../postgres/history.ts";
import { jsonOf } from "../postgres/json.ts";
import { assign } from "../postgres/sources.ts";
import { failed } from "../store/history.ts";
import { isKnown } from "../store/known.ts";
import type { Known, Located } from "./inputs.ts";
import { settings, task } from "./settings.ts";

/** Takes files in, with jobs for what is to be read; returns how many contents that is. */
export async function take(client: PoolClient, run: number, chunk: Located[]): Promise<number> {
  const files = chunk.filter((file): file is Known => "sha256" in file);
  const problems = chunk.flatMap((file) => ("problem" in file ? [{ path: file.path, reason: file.problem }] : []));
  await noteUnread(client, run, problems);
  await noteHistory(
    client,
    problems.map(({ path, reason }) => failed(run, path, reason)),
  );
  const contents = await hold(client, run, files);
  await recordFiles(client, run, files, contents);
  const known = await knownOf(client, run, files);
  const wanted = [...contents.values()].filter(({ state, sha256 }) => state !== "waiting" && !known.has(sha256));
  await linkKnown(
    client,
    run,
    files,
    [...contents.values()].filter(({ sha256 }) => known.has(sha256)),
  );
  await call(client, run, wanted);
  return wanted.length;
}

interface Content {
  id: number;
  sha256: string;
  bytes: number;
  state: string;
}

/** The contents of the files by their hashes, which nobody else settles meanwhile. */
async function hold(client: PoolClient, run: number, files: Known[]): Promise<Map<string, Content>> {
  const unique = [...new Map(files.map((file) => [file.sha256, file])).values()];
  await client.query(
    `INSERT INTO queued (sha256, bytes, run_id, state) SELECT sha256, bytes, $2, 'new'
     FROM (SELECT row_number() OVER () AS n, * FROM json_to_recordset($1::json) AS file(sha256 text, bytes bigint)) AS file
     ORDER BY n ON CONFLICT (sha256) DO NOTHING`,
    [jsonOf(unique), run],
  );
  const { rows } = await client.query<Content>(
    "SELECT id, sha256, bytes, state FROM queued WHERE sha256 = ANY($1) ORDER BY id FOR UPDATE",
    [unique.map(({ sha256 }) => sha256)],
  );
  return new Map(rows.map((row) => [row.sha256, row]));
}

async function recordFiles(client: PoolClient, run: number, files: Known[], contents: Map<string, Content>) {
  const last = [...new Map(files.map((file) => [file.location, file])).values()];
  const rows = last.map(({ location, path, sha256 }) => ({ location, path, queued_id: contents.get(sha256)?.id }));
  await client.query(
    `INSERT INTO queued_file (location, path, queued_id, run_id)
     SELECT location, path, queued_id, $2
     FROM json_to_recordset($1::json) AS file(location text, path text, queued_id bigint)
     ON CONFLICT ((md5(location))) DO UPDATE
       SET path = excluded.path, queued_id = excluded.queued_id, run_id = excluded.run_id`,
    [jsonOf(rows), run],
  );
}

/** Contents that need no reading; src/store/known.ts says when they do. */
async function knownOf(client: PoolClient, run: number, files: Known[]): Promise<Set<string>> {
  const { rows } = await client.query<{ sha256: string }>(
    `SELECT document.sha256 FROM document
     JOIN run AS former ON former.id = document.run_id
     JOIN run AS current ON current.id = $1
     WHERE document.sha256 = ANY($2) AND ${isKnown}`,
    [run, files.map(({ sha256 }) => sha256)],
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Files of contents that were stored before, where the database does not know them yet. */
async function linkKnown(client: PoolClient, run: number, files: Known[], contents: Content[]): Promise<void> {
  const settled = contents.filter(({ state }) => state !== "waiting"); // whoever has another in hand links its files
  const { rows } = await client.query<{ location: string; path: string; document_id: number }>(
    `SELECT location, path, document_id FROM source
     WHERE md5(location) = ANY(SELECT md5(given) FROM unnest($1::text[]) AS given)`,
    [files.map(({ location }) => location)],
  );
  const there = new Map(rows.map((row) => [row.location, row]));
  for (const { id, sha256 } of settled) {
    const isThere = ({ location, path }: Known) =>
      there.get(location)?.document_id === id && there.get(location)?.path === path;
    const others = files.filter((file) => file.sha256 === sha256 && !isThere(file));
    if (others.length > 0) await link(client, run, id, others);
  }
}

async function link(client: PoolClient, run: number, id: number, files: Known[]): Promise<void> {
  const assigned = new Map((await assign(client, [{ id, run }])).map((file) => [file.location, file]));
  const rows = files.map(({ path, location, sha256 }) => ({
    run_id: run,
    path,
    result: "duplicate" as const,
    reason: null,
    sha256,
    replaced: assigned.get(location)?.replaced ?? null,
    seconds: null,
  }));
  await noteHistory(client, rows);
}

async function call(client: PoolClient, run: number, wanted: Content[]): Promise<void> {
  if (wanted.length === 0) return;
  const ids = wanted.map(({ id }) => id);
  await client.query("UPDATE queued SET state = 'waiting', run_id = $2, done_at = NULL WHERE id = ANY($1::bigint[])", [
    ids,
    run,
  ]);
  await client.query("UPDATE run SET finished_at = NULL WHERE id = $1", [run]);
  const jobs = [...batches(wanted)].map((contents) => ({
    identifier: task,
    payload: { run, contents: contents.map(({ id }) => id) },
    max_attempts: settings.attempts,
  }));
  await client.query(
    `SELECT count(*) FROM graphile_worker.add_jobs(array(
       SELECT json_populate_recordset(NULL::graphile_worker.job_spec, $1::json)))`,
    [JSON.stringify(jobs)],
  );
}

function* batches(contents: Content[]): Generator<Content[]> {
  let [batch, bytes]: [Content[], number] = [[], 0];
  for (const content of contents) {
    const isFull = batch.length === settings.batch.documents || bytes + content.bytes > settings.batch.bytes;
    if (isFull && batch.length > 0) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(content);
    bytes += content.bytes;
  }
  if (batch.length > 0) yield batch;
}

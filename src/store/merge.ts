/** Joins databases that were filled apart, such as the shards of an archive. */
import type { Database } from "better-sqlite3";
import { guarded } from "./error.ts";
import { openDatabase } from "./open.ts";

export interface Merged {
  file: string;
  /** Documents that came in; the others were there already. */
  documents: number;
}

/** Everything below a document, each table after the one that it belongs to, with the way up to `other.document`. */
const contents: [table: string, where: string][] = [
  ["document", "id IN chosen"],
  ["plan", "document_id IN chosen"],
  ["item", "plan_id IN (SELECT id FROM other.plan WHERE document_id IN chosen)"],
  ["period", "item_id IN chosen_item"],
  ["window", "item_id IN chosen_item"],
  ["party", "item_id IN chosen_item"],
  ["issue", "document_id IN chosen"],
];

/**
 * Adds the documents of `inputs` to `out`, which is made if it is not there. Where two hold the same bytes, or the same
 * file, the first one named stays. Each input goes in whole or not at all.
 */
export function merge(out: string, inputs: string[]): Merged[] {
  for (const input of inputs) openDatabase(input).close(); // refuses what is not ours before anything is written
  const db = openDatabase(out);
  try {
    return inputs.map((file) => ({ file, documents: guarded(file, () => mergeOne(db, file)) }));
  } finally {
    db.close();
  }
}

function mergeOne(db: Database, file: string): number {
  db.prepare("ATTACH ? AS other").run(file);
  try {
    return db.transaction(() => copyAll(db)).immediate();
  } finally {
    db.exec("DROP TABLE IF EXISTS temp.chosen; DROP TABLE IF EXISTS temp.chosen_item; DETACH other");
  }
}

function copyAll(db: Database): number {
  choose(db);
  const copy = tableCopier(db);
  copy("run", "true");
  copy("unread", "true");
  copy("history", "true");
  for (const [table, where] of contents) copy(table, where);
  copySources(db);
  return db.prepare("SELECT count(*) FROM chosen").pluck().get() as number;
}

/** Documents that are new by their bytes and by at least one of their files. */
function choose(db: Database): void {
  db.exec(`
    CREATE TEMP TABLE chosen AS
      SELECT id FROM other.document WHERE sha256 NOT IN (SELECT sha256 FROM main.document) AND EXISTS (
        SELECT 1 FROM other.source
        WHERE document_id = document.id AND location NOT IN (SELECT location FROM main.source));
    CREATE TEMP TABLE chosen_item AS
      SELECT item.id FROM other.item JOIN other.plan ON plan.id = plan_id WHERE document_id IN chosen`);
}

/** Copies rows with their ids moved behind those that are there, and what refers to them moved alike. */
function tableCopier(db: Database): (table: string, where: string) => void {
  const idOf = (table: string) => (table === "period" ? "item_id" : "id");
  const shifts = new Map(
    ["run", "unread", "history", ...contents.map(([table]) => table)].map((table) => [
      table,
      db
        .prepare(`SELECT coalesce(max(${idOf(table)}), 0) FROM main.${table}`)
        .pluck()
        .get() as number,
    ]),
  );

  return (table, where) => {
    const keys = db.prepare('SELECT "from", "table" FROM pragma_foreign_key_list(?)').raw().all(table);
    const refersTo = new Map([["id", table], ...(keys as [string, string][])]);
    const columns = db.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table) as string[];
    const values = columns.map((name) => {
      const target = refersTo.get(name);
      return target ? `${name} + ${shifts.get(target === "period" ? "item" : target)}` : name;
    });
    db.exec(`
      INSERT INTO main.${table} (${columns.join(", ")})
      SELECT ${values.join(", ")} FROM other.${table} WHERE ${where} ORDER BY ${idOf(table)}`);
  };
}

function copySources(db: Database): void {
  db.exec(`
    INSERT OR IGNORE INTO main.source (location, path, document_id, run_id)
    SELECT source.location, source.path, mine.id, mine.run_id
    FROM other.source
    JOIN other.document AS theirs ON theirs.id = source.document_id
    JOIN main.document AS mine ON mine.sha256 = theirs.sha256
    ORDER BY source.location`);
}

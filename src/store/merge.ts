/** Joins databases that were filled apart, such as the shards of an archive. */
import type { Database } from "better-sqlite3";
import { guarded } from "./error.ts";
import { closeDatabase, openDatabase } from "./open.ts";

export interface Merged {
  file: string;
  /** Documents that came in; the others were there already. */
  documents: number;
}

/** Everything below a document, each table after the one that it belongs to, with the way up to `other.document`. */
const contents: [table: string, where: string][] = [
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
  for (const input of inputs) closeDatabase(openDatabase(input)); // refuses what is not ours before anything is written
  const db = openDatabase(out);
  try {
    return inputs.map((file) => ({ file, documents: guarded(file, () => mergeOne(db, file)) }));
  } finally {
    closeDatabase(db);
  }
}

const temporary = ["chosen", "chosen_item", "same_organization", "same_person"];

function mergeOne(db: Database, file: string): number {
  db.prepare("ATTACH ? AS other").run(file);
  try {
    return db.transaction(() => copyAll(db)).immediate();
  } finally {
    db.exec(temporary.map((table) => `DROP TABLE IF EXISTS temp.${table};`).join(" "));
    db.exec("DETACH other");
  }
}

function copyAll(db: Database): number {
  choose(db);
  const copy = tableCopier(db);
  copy("run", "true");
  copy("unread", "true");
  copy("history", "true");
  copy("document", "id IN chosen");
  joinPeople(db, copy.shifted("document"));
  for (const [table, where] of contents) copy(table, where);
  copySearch(db, copy.shifted("item"));
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

/**
 * People and organizations are not copied but joined with those of the same key; `same_…` says which row became which.
 * `document` is how far the numbers of documents move.
 */
function joinPeople(db: Database, document: number): void {
  db.exec(`
    INSERT OR IGNORE INTO main.organization (name, folded)
      SELECT name, folded FROM other.organization
      WHERE id IN (SELECT organization_id FROM other.plan WHERE document_id IN chosen) ORDER BY id;
    CREATE TEMP TABLE same_organization AS
      SELECT theirs.id AS theirs, mine.id AS mine
      FROM other.organization AS theirs JOIN main.organization AS mine USING (folded);
    CREATE TEMP TABLE moved AS
      SELECT person.id, mine AS organization_id, document_id + ${document} AS document_id, name, folded
      FROM other.person LEFT JOIN same_organization ON theirs = organization_id
      WHERE id IN (SELECT person_id FROM other.party WHERE item_id IN chosen_item);
    INSERT OR IGNORE INTO main.person (organization_id, document_id, name, folded)
      SELECT organization_id, document_id, name, folded FROM moved ORDER BY id;
    CREATE TEMP TABLE same_person AS
      SELECT moved.id AS theirs, mine.id AS mine
      FROM moved JOIN main.person AS mine
        ON mine.folded = moved.folded AND mine.organization_id IS moved.organization_id
        AND mine.document_id IS moved.document_id;
    DROP TABLE moved`);
}

const joined = new Set(["organization", "person"]);

/** Copies rows with their ids moved behind those that are there, and what refers to them moved alike. */
function tableCopier(db: Database) {
  const shifts = new Map(
    ["run", "unread", "history", "document", ...contents.map(([table]) => table)].map((table) => [
      table,
      lastId(db, table),
    ]),
  );
  const shifted = (table: string) => shifts.get(table === "period" ? "item" : table) as number;

  function copy(table: string, where: string): void {
    const keys = db.prepare('SELECT "from", "table" FROM pragma_foreign_key_list(?)').raw().all(table);
    const refersTo = new Map([["id", table], ...(keys as [string, string][])]);
    const columns = db.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table) as string[];
    const values = columns.map((name) => {
      const target = refersTo.get(name);
      if (!target) return name;
      return joined.has(target)
        ? `(SELECT mine FROM same_${target} WHERE theirs = ${name})`
        : `${name} + ${shifted(target)}`;
    });
    db.exec(`
      INSERT INTO main.${table} (${columns.join(", ")})
      SELECT ${values.join(", ")} FROM other.${table} WHERE ${where} ORDER BY ${idOf(table)}`);
  }

  return Object.assign(copy, { shifted });
}

const idOf = (table: string) => (table === "period" ? "item_id" : "id");

const lastId = (db: Database, table: string) =>
  db
    .prepare(`SELECT coalesce(max(${idOf(table)}), 0) FROM main.${table}`)
    .pluck()
    .get() as number;

function copySearch(db: Database, item: number): void {
  db.exec(`
    INSERT INTO main.search (rowid, words, stems)
    SELECT rowid + ${item}, words, stems FROM other.search WHERE rowid IN chosen_item`);
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

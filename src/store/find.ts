/** Finds items by their words, the best first. */
import type { Database } from "better-sqlite3";
import { guarded, StoreError } from "./error.ts";
import { openToRead } from "./open.ts";
import { searchQuery } from "./search.ts";

export interface FoundItem {
  item_id: number;
  /** The first day of all its windows and the last, as far as they have one. */
  first_date: string | null;
  last_date: string | null;
  activity: string | null;
  responsible: string | null;
  /** The period as it stands in the source. */
  raw: string | null;
  plan: string | null;
  path: string;
  page: number | null;
  table_number: number | null;
  row_number: number | null;
}

/** `text` is a question as `searchQuery` takes it; throws a StoreError where it has no word. */
export const findItems = (file: string, text: string, limit: number): FoundItem[] =>
  asked(file, text, (db, query) => db.prepare(sql).all(query, limit) as FoundItem[]);

/** How many items `findItems` would find without a limit. */
export const countItems = (file: string, text: string): number =>
  asked(
    file,
    text,
    (db, query) => db.prepare("SELECT count(*) FROM search WHERE search MATCH ?").pluck().get(query) as number,
  );

function asked<T>(file: string, text: string, answer: (db: Database, query: string) => T): T {
  const query = searchQuery(text);
  if (query === "") throw new StoreError("no-word", { found: text });
  const db = openToRead(file);
  try {
    return guarded(file, () => answer(db, query));
  } finally {
    db.close();
  }
}

const sql = `
SELECT
  item.id AS item_id,
  (SELECT min(coalesce(start_date, end_date)) FROM window WHERE item_id = item.id) AS first_date,
  (SELECT max(coalesce(end_date, start_date)) FROM window WHERE item_id = item.id) AS last_date,
  item.activity,
  item.responsible,
  period.raw,
  plan.title AS plan,
  document.path,
  item.source_page AS page,
  item.source_table AS table_number,
  item.source_row AS row_number
FROM search
JOIN item ON item.id = search.rowid
JOIN plan ON plan.id = item.plan_id
JOIN document ON document.id = plan.document_id
LEFT JOIN period ON period.item_id = item.id
WHERE search MATCH ?
ORDER BY rank, item.id
LIMIT ?`;

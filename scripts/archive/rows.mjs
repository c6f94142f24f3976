// Every row of the documents' tables in two databases, by which two imports of the same files are compared.
import Database from "better-sqlite3";

const tables = "document source organization person plan item period window party issue unread search".split(" ");

/** The rows that only one of two databases has, without the numbers of runs; rows of `unread` have no number of their own. */
export function differentRows(...files) {
  const [one, other] = files.map((file) => new Database(file, { readonly: true }));
  const different = tables.flatMap((table) => {
    const [left, right] = [one, other].map((db) => rowsOf(db, table));
    return [...left.filter((row) => !right.includes(row)), ...right.filter((row) => !left.includes(row))];
  });
  const documents = one.prepare("SELECT count(*) FROM document").pluck().get();
  for (const db of [one, other]) db.close();
  return { documents, different };
}

function rowsOf(db, table) {
  const rows = db.prepare(`SELECT * FROM "${table}"`).all();
  return rows.map(({ run_id: _, ...row }) => {
    if (table === "unread") delete row.id;
    return `${table} ${JSON.stringify(row)}`;
  });
}

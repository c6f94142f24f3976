// What a database says of its documents, without ids, runs and times: equal for two imports of the same files.
import { createHash } from "node:crypto";
import Database from "better-sqlite3";

const below = {
  plan: "SELECT * FROM plan WHERE document_id = ? ORDER BY position",
  issue: "SELECT * FROM issue WHERE document_id = ? ORDER BY position",
  item: "SELECT item.* FROM item JOIN plan ON plan.id = plan_id WHERE document_id = ? ORDER BY plan.position, item.position",
};
for (const table of ["period", "window", "party"]) {
  const order = table === "period" ? "" : `, ${table}.position`;
  below[table] = `SELECT ${table}.* FROM ${table} JOIN item ON item.id = ${table}.item_id JOIN plan ON plan.id = plan_id
    WHERE document_id = ? ORDER BY plan.position, item.position${order}`;
}

/** A hash of each document and everything below it but for some columns, by the hash of the document's bytes. */
export function contentOf(file, leaveOut = []) {
  const db = new Database(file, { readonly: true });
  const statements = Object.values(below).map((sql) => db.prepare(sql));
  const content = new Map();
  for (const document of db.prepare("SELECT * FROM document ORDER BY sha256").all()) {
    const own = Object.entries(bare(document)).filter(([column]) => !leaveOut.includes(column));
    const hash = createHash("sha256").update(JSON.stringify(own));
    for (const statement of statements) hash.update(JSON.stringify(statement.all(document.id).map(bare)));
    content.set(document.sha256, hash.digest("hex"));
  }
  db.close();
  return content;
}

/** Without ids, which hang on the order of an import. */
function bare(row) {
  return Object.fromEntries(Object.entries(row).filter(([column]) => column !== "id" && !column.endsWith("_id")));
}

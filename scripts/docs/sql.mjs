import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { table } from "./table.mjs";

const schema = readFileSync(new URL("../../dist/store/schema.sql", import.meta.url), "utf8");

/** Every table with its columns, and the comments of schema.sql. */
export const sqlTables = () => describe("TABLE");

/** Every view with its columns. */
export const sqlViews = () => describe("VIEW");

function describe(type) {
  const db = new Database(":memory:");
  db.exec(schema);
  const created = [...schema.matchAll(/((?:^--.*\n)*)^CREATE (TABLE|VIEW) (\w+)/gm)].filter(
    ([, , found]) => found === type,
  );
  const parts = created.map(([, comment, , name]) => {
    const said = comment.replaceAll(/^-- /gm, "").trim();
    return [`### ${name}`, said, type === "TABLE" ? columnTable(db, name) : columnList(db, name)]
      .filter(Boolean)
      .join("\n\n");
  });
  db.close();
  return parts.join("\n\n");
}

const columnsOf = (db, name) => db.pragma(`table_info(${name})`);

const columnList = (db, name) =>
  `Columns: ${columnsOf(db, name)
    .map((column) => `\`${column.name}\``)
    .join(", ")}.`;

function columnTable(db, name) {
  const references = new Map(db.pragma(`foreign_key_list(${name})`).map((key) => [key.from, key.table]));
  const rows = columnsOf(db, name).map((column) => [
    `\`${column.name}\``,
    [column.type, column.notnull || column.pk ? "" : "or NULL"].filter(Boolean).join(" "),
    [references.has(column.name) ? `a row of ${references.get(column.name)}` : "", commentOf(name, column.name)]
      .filter(Boolean)
      .join("; "),
  ]);
  return table(["column", "type", "meaning"], rows);
}

/** The comment at the end of a column's line. */
function commentOf(tableName, column) {
  const body = schema.split(`CREATE TABLE ${tableName} (`)[1].split("\n) STRICT")[0];
  return new RegExp(`^ {2}${column} .*-- (.*)$`, "m").exec(body)?.[1] ?? "";
}

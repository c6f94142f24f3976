import { columnsOf, tables, views } from "../../dist/dataset/index.js";
import { sqlTypes } from "../../dist/store/create.js";
import { table } from "./table.mjs";

/** Every table with its columns. */
export const sqlTables = () => tables.map((one) => describe(one, columnTable(one))).join("\n\n");

/** Every view with its columns. */
export const sqlViews = () => views.map((one) => describe(one, columnTable(one))).join("\n\n");

const describe = ({ name, about }, columns) => [`### ${name}`, about, columns].join("\n\n");

function columnTable(source) {
  const rows = columnsOf(source).map(({ name, about, type, isNullable }) => {
    const target = source.references?.[name];
    const meaning = [target && `a row of ${target}`, about].filter(Boolean).join("; ");
    return [`\`${name}\``, isNullable ? `${sqlTypes[type]} or NULL` : sqlTypes[type], meaning];
  });
  return table(["column", "type", "meaning"], rows);
}
